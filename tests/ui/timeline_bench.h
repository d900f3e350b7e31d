// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_lanes.h"
#include "tests/ui/window_test.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/inspector_panel.h"
#include "ui/timeline/timeline_panel.h"
#include <QApplication>
#include <QDockWidget>
#include <QMouseEvent>
#include <QWheelEvent>

namespace d3t::ui::test {

/// What a listener would say, given by the test.
class GivenLanes : public LaneData {
public:
  State state(const QString&) const override { return lane ? State::Known : State::Listening; }
  std::shared_ptr<const timeline::VisemeLane> visemes(const QString&) const override { return lane; }
  std::vector<float> sync() const override { return seconds; }
  timeline::Ticks bodyLength() const override { return body; }
  std::shared_ptr<const timeline::VisemeLane> lane;
  std::vector<float> seconds;
  timeline::Ticks body = 0;
};

/// Timeline and inspector in the window (its own where it has them, else docked by the test), with a new project, and
/// hands for them. 100 pixels per second, so that each pixel is 480 samples: exact.
class TimelineBench {
public:
  static constexpr timeline::Ticks kPixel = timeline::kTicksPerSecond / 100;

  explicit TimelineBench(MainWindow& window) : window_(window), studio(window.studio()) {
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    if (!studio.session.isOpen()) qFatal("no project");
    panel = window.findChild<TimelinePanel*>();
    if (!panel) panel = dock<TimelinePanel>(Qt::BottomDockWidgetArea, QStringLiteral("Timeline"));
    inspector = window.findChild<InspectorPanel*>();
    if (!inspector) inspector = dock<InspectorPanel>(Qt::RightDockWidgetArea, QStringLiteral("Inspector"));
    canvas = &panel->canvas();
    auto* dock = qobject_cast<QDockWidget*>(panel->parentWidget());
    window.resize(window.width(), 900); // all lanes are seen
    if (dock) window.resizeDocks({dock}, {440}, Qt::Vertical);
    QTest::qWait(20);
    scaleTo(100);
  }
  ~TimelineBench() {
    panel->setLaneData(nullptr);
    for (QDockWidget* dock : docks_) delete dock; // before what it shares
  }

  const timeline::Timeline& now() const { return studio.session.timeline(); }
  void scaleTo(double pixelsPerSecond) {
    TimeScale scale;
    scale.setTicksPerPixel(static_cast<double>(timeline::kTicksPerSecond) / pixelsPerSecond);
    canvas->setScale(scale);
  }
  /// A sound that only the timeline knows: nothing is decoded.
  timeline::Id put(const std::string& sound, double start, double seconds, double of = 0) {
    using namespace timeline;
    Id id = 0;
    const Ticks length = ticksOfSeconds(of > 0 ? of : seconds);
    (void)studio.session.apply(QStringLiteral("Put"), [&](Timeline& t) -> Status {
      const auto dropped = dropSound(t, {.sound = {sound, "hash-" + sound, sound + ".wav", length},
                                         .out = ticksOfSeconds(seconds),
                                         .at = ticksOfSeconds(start)});
      if (!dropped) return passOn(dropped);
      id = *dropped;
      return {};
    });
    return id;
  }

  /// A place in a lane: time in seconds, and how far down it from 0 to 1.
  QPoint at(LaneKind kind, double seconds, double down = .5) const {
    const Lane* lane = canvas->lanes().find(kind);
    if (!lane) qFatal("no such lane");
    return {qRound(canvas->scale().x(timeline::ticksOfSeconds(seconds))),
            kRulerHeight + lane->y - canvas->scroll() + qRound(down * (lane->height - 1))};
  }
  QPoint onRuler(double seconds, int y) const {
    return {qRound(canvas->scale().x(timeline::ticksOfSeconds(seconds))), y};
  }

  void mouse(QEvent::Type type, QPoint at, Qt::KeyboardModifiers keys = {}) {
    const bool move = type == QEvent::MouseMove, release = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, canvas->mapToGlobal(at), move ? Qt::NoButton : Qt::LeftButton,
                      release || (move && !down_) ? Qt::NoButton : Qt::LeftButton, keys);
    if (!move) down_ = !release;
    QApplication::sendEvent(canvas, &event);
  }
  void press(QPoint at, Qt::KeyboardModifiers keys = {}) { mouse(QEvent::MouseButtonPress, at, keys); }
  /// In steps, as a hand does.
  void moveTo(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    for (int i = 1; i <= 5; ++i) mouse(QEvent::MouseMove, from + (to - from) * i / 5, keys);
  }
  void release(QPoint at, Qt::KeyboardModifiers keys = {}) { mouse(QEvent::MouseButtonRelease, at, keys); }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    press(from, keys);
    moveTo(from, to, keys);
    release(to, keys);
  }
  void click(QPoint at, Qt::KeyboardModifiers keys = {}) { press(at, keys), release(at, keys); }
  void doubleClick(QPoint at) {
    click(at);
    mouse(QEvent::MouseButtonDblClick, at);
    release(at);
  }
  void key(int key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(canvas, static_cast<Qt::Key>(key), keys); }
  static void wheel(QWidget* widget, QPoint at, int turn, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
  }
  QString lastStep() const {
    const auto names = studio.session.history().names();
    const size_t position = studio.session.history().position();
    return position == 0 ? QString() : QString::fromStdString(names[position - 1]);
  }
  size_t steps() const { return studio.session.history().position(); }

private:
  template <class Panel> Panel* dock(Qt::DockWidgetArea area, const QString& title) {
    auto* dock = new QDockWidget(title, &window_);
    auto* content = new Panel(studio);
    dock->setObjectName(title);
    dock->setWidget(content);
    window_.addDockWidget(area, dock);
    dock->show();
    docks_.push_back(dock);
    return content;
  }
  MainWindow& window_;
  std::vector<QDockWidget*> docks_;
  bool down_ = false;

public:
  Studio& studio;
  TimelinePanel* panel = nullptr;
  InspectorPanel* inspector = nullptr;
  TimelineCanvas* canvas = nullptr;
};

} // namespace d3t::ui::test
