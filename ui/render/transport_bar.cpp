// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/transport_bar.h"

#include "ui/project/timecode.h"
#include "ui/render/action_button.h"
#include "ui/render/timecode_edit.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <algorithm>

namespace d3t::ui {

using timeline::Ticks;

namespace {

constexpr double kFastest = 4;

/// Keeps its arrow keys from being shortcuts while it has the focus.
class Slider : public QSlider {
public:
  using QSlider::QSlider;

protected:
  bool event(QEvent* event) override {
    if (!isNumberKey(event)) return QSlider::event(event);
    event->accept();
    return true;
  }
};

QLabel* quietLabel(const char* name) {
  auto* label = new QLabel;
  label->setObjectName(QLatin1String(name));
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

} // namespace

TransportBar::TransportBar(Studio& studio, Player& player, QWidget* parent)
    : QWidget(parent), studio_(studio), player_(player), length_(quietLabel("length")), region_(quietLabel("region")),
      rate_(quietLabel("rate")), volume_(new Slider(Qt::Horizontal)) {
  setObjectName(QStringLiteral("transportBar"));
  makeActions();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
  row->setSpacing(space::kSmall / 2);
  fill(row);
  connect(&studio.playhead, &Playhead::rateChanged, this, &TransportBar::showRate);
  const auto opened = [this] {
    loop_ = studio_.session.timeline().loop; // of another day
    showTimeline();
  };
  connect(&studio.session, &Session::opened, this, opened);
  connect(&studio.session, &Session::closed, this, opened);
  connect(&studio.session, &Session::changed, this, &TransportBar::showTimeline);
  connect(&player, &Player::loopingChanged, this, &TransportBar::showTimeline);
  connect(&player, &Player::volumeChanged, this, &TransportBar::showVolume);
  connect(volume_, &QSlider::valueChanged, this, [this](int percent) {
    studio_.actions[QStringLiteral("play.mute")]->setChecked(false);
    player_.setVolume(percent / 100.);
  });
  showRate();
  opened();
  showVolume();
}

void TransportBar::makeActions() {
  const auto add = [this](const char* id, const QString& text, const char* picture, const QKeySequence& key, auto run) {
    return studio_.actions.add({QLatin1String(id), text, QLatin1String(picture), key, {}}, this, run);
  };
  Playhead& playhead = studio_.playhead;
  add("play.toggle", tr("&Play"), "play", Qt::Key_Space,
      [&playhead] { playhead.setRate(playhead.isPlaying() ? 0 : 1); });
  add("play.reverse", tr("Play &backwards, faster each time"), "shuttle-back", Qt::Key_J, [this] { shuttle(-1); });
  add("play.stop", tr("&Stop"), "stop", Qt::Key_K, [&playhead] { playhead.setRate(0); });
  add("play.forward", tr("Play &forwards, faster each time"), "shuttle-forward", Qt::Key_L, [this] { shuttle(1); });
  makeMoves();
  studio_.actions.addToggle({QStringLiteral("play.loop"), tr("L&oop"), QStringLiteral("loop"), {}, {}}, false, this,
                            [this](bool on) { player_.setLooping(on); });
  studio_.actions.addToggle({QStringLiteral("play.mute"), tr("&Mute"), QStringLiteral("volume"), {}, {}}, false, this,
                            [this](bool on) { player_.setMuted(on); });
}

void TransportBar::makeMoves() {
  const auto add = [this](const char* id, const QString& text, const char* picture, const QKeySequence& key, auto run) {
    studio_.actions.add({QLatin1String(id), text, QLatin1String(picture), key, {}}, this, run)->setAutoRepeat(true);
  };
  add("play.toStart", tr("To the s&tart"), "to-start", Qt::Key_Home, [this] { studio_.playhead.seek(0); });
  add("play.frameBack", tr("A frame back"), "frame-back", Qt::Key_Left, [this] { step(-kFrame); });
  add("play.frameForward", tr("A frame forward"), "frame-forward", Qt::Key_Right, [this] { step(kFrame); });
  add("play.secondBack", tr("A second back"), "", Qt::SHIFT | Qt::Key_Left,
      [this] { step(-timeline::kTicksPerSecond); });
  add("play.secondForward", tr("A second forward"), "", Qt::SHIFT | Qt::Key_Right,
      [this] { step(timeline::kTicksPerSecond); });
  add("play.toEnd", tr("To the &end"), "to-end", Qt::Key_End,
      [this] { studio_.playhead.seek(timeline::endOf(studio_.session.timeline())); });
}

QWidget* TransportBar::button(const char* id) {
  return new ActionButton(studio_.actions[QLatin1String(id)]);
}

void TransportBar::fill(QHBoxLayout* row) {
  for (const char* id : {"play.toStart", "play.frameBack", "play.reverse", "play.toggle", "play.forward",
                         "play.frameForward", "play.toEnd"})
    row->addWidget(button(id));
  rate_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("−4 ×")) + space::kSmall);
  row->addWidget(rate_);
  row->addStretch(1);
  row->addWidget(new TimecodeEdit(studio_.playhead));
  row->addWidget(length_);
  row->addStretch(1);
  loopPlace_ = row->count();
  row->addWidget(button("play.loop"));
  row->addWidget(region_);
  row->addSpacing(space::kMedium);
  row->addWidget(button("play.mute"));
  volume_->setObjectName(QStringLiteral("volume"));
  volume_->setAccessibleName(tr("Volume"));
  volume_->setRange(0, 100);
  volume_->setPageStep(10);
  volume_->setValue(100);
  volume_->setFixedWidth(20 * space::kGrid);
  row->addWidget(volume_);
}

// Other panels bring these actions, perhaps after this bar is made.
void TransportBar::showEvent(QShowEvent*) {
  auto* row = static_cast<QHBoxLayout*>(layout());
  const auto place = [&](const char* id, int at) {
    QAction* action = studio_.actions.find(QLatin1String(id));
    if (!action || !borrowed_.insert(action).second) return static_cast<ActionButton*>(nullptr);
    auto* made = new ActionButton(action);
    row->insertWidget(at, made);
    return made;
  };
  if (place("timeline.loopIn", loopPlace_)) ++loopPlace_;
  place("timeline.loopOut", loopPlace_ + 1);
  if (ActionButton* made = place("export.open", -1)) made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void TransportBar::step(Ticks by) {
  Playhead& playhead = studio_.playhead;
  playhead.setRate(0);
  // From frame to frame, also where the playhead stands between two.
  const Ticks whole = timeline::floorDiv(playhead.at(), kFrame) * kFrame;
  playhead.seek(by < 0 && whole < playhead.at() && by == -kFrame ? whole : whole + by);
}

void TransportBar::shuttle(int direction) {
  const double now = studio_.playhead.rate() * direction;
  studio_.playhead.setRate(direction * (now < 1 ? 1 : std::min(2 * now, kFastest)));
}

void TransportBar::showRate() {
  const double rate = studio_.playhead.rate();
  QAction* toggle = studio_.actions[QStringLiteral("play.toggle")];
  toggle->setText(rate != 0 ? tr("&Pause") : tr("&Play"));
  toggle->setIcon(icon(rate != 0 ? QStringLiteral("pause") : QStringLiteral("play")));
  const bool fast = rate != 0 && rate != 1;
  rate_->setText(fast ? tr("%1 ×").arg(locale().toString(rate).replace(u'-', QChar(0x2212))) : QString());
}

void TransportBar::showTimeline() {
  const auto& t = studio_.session.timeline();
  length_->setText(tr("/ %1").arg(timecode(timeline::endOf(t))));
  length_->setAccessibleName(tr("Length: %1").arg(timecode(timeline::endOf(t))));
  region_->setText(t.loop ? tr("%1 – %2").arg(timecode(t.loop->from), timecode(t.loop->to)) : QString());
  region_->setAccessibleName(t.loop ? tr("Loop region: %1").arg(region_->text()) : QString());
  region_->setEnabled(player_.isLooping());
  // Who sets a region wants to hear it.
  if (t.loop && t.loop != loop_) studio_.actions[QStringLiteral("play.loop")]->setChecked(true);
  loop_ = t.loop;
}

void TransportBar::showVolume() {
  const bool silent = player_.isMuted() || player_.volume() == 0;
  studio_.actions[QStringLiteral("play.mute")]->setIcon(
      icon(silent ? QStringLiteral("mute") : QStringLiteral("volume")));
}

} // namespace d3t::ui
