// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows: scale, scroll, lanes, and what makes it draw anew. Mouse and keys: canvas_*.cpp.
#include "ui/timeline/canvas.h"

#include "ui/project/timecode.h"
#include "ui/timeline/words.h"
#include "ui/widgets/tokens.h"
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPaintEvent>
#include <QToolTip>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

TimelineCanvas::TimelineCanvas(Studio& studio, Edits& edits, QWidget* parent)
    : QWidget(parent), studio_(studio), edits_(edits), waves_(studio.sounds) {
  setObjectName(QStringLiteral("timelineCanvas"));
  setAccessibleName(tr("Timeline"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAcceptDrops(true);
  setLayoutDirection(Qt::LeftToRight); // time
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(240, kRulerHeight + 80);
  connect(&studio.session, &Session::changed, this, &TimelineCanvas::timelineChanged);
  const auto fresh = [this] {
    waves_.forget(), visemes_.forget();
    scroll_ = 0;
    drag_.reset();
    fit();
  };
  connect(&studio.session, &Session::opened, this, fresh);
  connect(&studio.session, &Session::closed, this, fresh);
  connect(&studio.session, &Session::mediaChanged, this, qOverload<>(&QWidget::update));
  connect(&studio.sounds, &SoundStore::changed, this, qOverload<>(&QWidget::update));
  connect(&waves_, &WaveCache::arrived, this, qOverload<>(&QWidget::update));
  connect(&studio.playhead, &Playhead::moved, this, &TimelineCanvas::playheadMoved);
  connect(&studio.selection, &Selection::changed, this, &TimelineCanvas::selectionChanged);
  arrange();
}

void TimelineCanvas::setLaneData(LaneData* lanes) {
  if (data_) data_->disconnect(this);
  data_ = lanes;
  if (lanes) connect(lanes, &LaneData::changed, this, [this] { arrange(), update(); });
  arrange();
}

Scene TimelineCanvas::scene() const {
  return {studio_, studio_.session.timeline(), scale_, lanes_, scroll_, width(), data_, waves_, visemes_};
}

Hit TimelineCanvas::hitAt(QPointF at) const {
  return hitTest(scene(), at);
}

void TimelineCanvas::arrange() {
  const LaneList before = lanes_;
  lanes_.arrange(data_ && !data_->sync().empty(), parameters_, height() - kRulerHeight);
  const int scroll = std::clamp(scroll_, 0, scrollRange());
  const bool same =
      scroll == scroll_ && std::equal(before.lanes().begin(), before.lanes().end(), lanes_.lanes().begin(),
                                      lanes_.lanes().end(), [](const Lane& a, const Lane& b) {
                                        return a.kind == b.kind && a.parameter == b.parameter && a.y == b.y &&
                                               a.height == b.height;
                                      });
  scroll_ = scroll;
  if (same) return;
  update();
  emit lanesChanged();
}

int TimelineCanvas::scrollRange() const {
  return std::max(0, lanes_.height() - (height() - kRulerHeight));
}

void TimelineCanvas::setScroll(int scroll) {
  scroll = std::clamp(scroll, 0, scrollRange());
  if (scroll == scroll_) return;
  scroll_ = scroll;
  update();
  emit lanesChanged();
}

void TimelineCanvas::setParameters(std::vector<ParameterId> parameters) {
  parameters_ = std::move(parameters);
  arrange();
}

void TimelineCanvas::setScale(const TimeScale& scale) {
  if (scale == scale_) return;
  scale_ = scale;
  playheadX_ = scale_.x(studio_.playhead.at());
  update();
  emit scaleChanged();
}

void TimelineCanvas::zoom(double factor) {
  const double x = scale_.x(studio_.playhead.at());
  TimeScale scale = scale_;
  scale.zoom(factor, x >= 0 && x <= width() ? x : width() / 2.);
  setScale(scale);
}

void TimelineCanvas::fit() {
  const Timeline& t = studio_.session.timeline();
  Ticks end = endOf(t);
  for (const Marker& m : t.markers) end = std::max(end, m.time);
  TimeScale scale;
  scale.fit(0, end > 0 ? end : 10 * kTicksPerSecond, std::max(width(), 100));
  setScale(scale);
  update();
}

void TimelineCanvas::reveal(Ticks time) {
  const double x = scale_.x(time);
  if (x >= 0 && x <= width() - 1) return;
  TimeScale scale = scale_;
  // A step out of the picture turns the page, a jump comes to the middle.
  const double at = x < 0 ? (x > -width() / 2. ? .9 : .5) : (x < 1.5 * width() ? .1 : .5);
  scale.setLeft(time - scale_.span(at * width()));
  setScale(scale);
}

void TimelineCanvas::showLoading(std::vector<std::pair<Ticks, QString>> loading) {
  overlay_.loading = std::move(loading);
  update();
}

void TimelineCanvas::timelineChanged() {
  // Somebody else's edit (undo by key) during a drag: its base is no longer true.
  if (drag_ && drag_->edit && !applying_) {
    drag_.reset();
    overlay_.snapLine.reset(), overlay_.hint.clear();
  }
  update();
  selectionChanged();
}

void TimelineCanvas::playheadMoved() {
  const bool follow = studio_.playhead.isPlaying() || hasFocus();
  if (follow && !drag_) reveal(studio_.playhead.at());
  const auto strip = [&](double at) { return QRectF(at - 8, 0, 16, height()).toAlignedRect(); };
  update(strip(playheadX_));
  playheadX_ = scale_.x(studio_.playhead.at());
  update(strip(playheadX_));
}

void TimelineCanvas::selectionChanged() {
  update();
  QString text;
  const Timeline& t = studio_.session.timeline();
  const auto& ids = studio_.selection.segments();
  if (const Segment* s = edits_.segment()) {
    const Sound* sound = findSound(t, s->sound);
    text = tr("Sound %1 from %2 to %3")
               .arg(sound ? QString::fromStdString(sound->name) : QString(), timecode(s->start), timecode(s->end()));
  } else if (!ids.empty()) {
    text = tr("%n sounds selected", nullptr, static_cast<int>(ids.size()));
  } else if (const Marker* m = edits_.marker()) {
    text = tr("Marker %1 at %2").arg(QString::fromStdString(m->name), timecode(m->time));
  } else if (const auto v = studio_.selection.viseme()) {
    text = tr("Viseme %1, %2").arg(Words::visemeWithExample(v->span.viseme), Words::mode(v->span.mode));
  } else if (const Keyframe* k = edits_.keyframe()) {
    text = tr("Keyframe at %1: %2")
               .arg(timecode(k->time), Words::parameter(studio_.selection.keyframe()->parameter, k->value));
  }
  if (text == accessibleDescription()) return;
  setAccessibleDescription(text);
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

void TimelineCanvas::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  paintTimeline(painter, scene(), overlay_, event->rect());
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(tokens().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
  arrange();
  emit scaleChanged();
}

void TimelineCanvas::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) update();
  QWidget::changeEvent(event);
}

QString TimelineCanvas::toolTipOf(const Hit& hit, QPointF at) const {
  const Timeline& t = studio_.session.timeline();
  const Segment* s = findSegment(t, hit.id);
  switch (hit.part) {
  case Part::Segment: {
    const Sound* sound = s ? findSound(t, s->sound) : nullptr;
    if (!sound) return {};
    const QString problem = studio_.sounds.problem(QString::fromStdString(sound->id));
    const QString name = QString::fromStdString(sound->name);
    return problem.isEmpty() ? tr("%1, %2 s").arg(name, secondsText(s->length(), 2))
                             : tr("%1: %2", "sound, problem").arg(name, problem);
  }
  case Part::SegmentIn:
  case Part::SegmentOut:
    return tr("Drag to trim");
  case Part::FadeIn:
  case Part::FadeOut:
    return tr("Drag to fade; double click: no fade");
  case Part::Gain:
    return tr("Drag to change the gain; double click: 0 dB");
  case Part::Viseme:
    return tr("%1 · %2").arg(Words::visemeWithExample(hit.viseme.viseme), Words::mode(hit.viseme.mode));
  case Part::Sync: {
    const int64_t second = floorDiv(scale_.time(at.x()), kTicksPerSecond);
    const auto sync = data_ ? data_->sync() : std::vector<float>();
    if (second < 0 || second >= std::ssize(sync) || sync[static_cast<size_t>(second)] < 0) return {};
    const float value = sync[static_cast<size_t>(second)];
    const QString share = QString::number(qRound(value * 100));
    return value >= .6f   ? tr("Lips and sound fit (%1 %)").arg(share)
           : value >= .3f ? tr("Lips and sound fit in part (%1 %)").arg(share)
                          : tr("Lips and sound do not fit (%1 %)").arg(share);
  }
  case Part::Keyframe:
    return Words::parameter(hit.parameter, timeline::valueAt(t, hit.parameter, hit.time));
  case Part::Curve:
    return t.parameter(hit.parameter).keyframes.empty() ? tr("Drag to change; double click: a keyframe")
                                                        : tr("Double click: a keyframe");
  default:
    return {};
  }
}

bool TimelineCanvas::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString text = toolTipOf(hitAt(help->pos()), help->pos());
  if (text.isEmpty() || drag_)
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), text, this);
  return true;
}

void TimelineCanvas::renameMarker(Id id) {
  for (const Marker& m : studio_.session.timeline().markers) {
    if (m.id != id) continue;
    reveal(m.time);
    if (rename_) rename_->deleteLater();
    auto* line = new QLineEdit(QString::fromStdString(m.name), this);
    rename_ = line;
    line->setObjectName(QStringLiteral("markerName"));
    line->setAccessibleName(tr("Name of the marker"));
    line->setMaxLength(200);
    line->setGeometry(static_cast<int>(scale_.x(m.time)), kRulerHeight - metric::kMarkerHeight - 6, 180, 26);
    line->installEventFilter(this);
    line->selectAll();
    line->show();
    line->setFocus();
    connect(line, &QLineEdit::editingFinished, this, [this, line, m] {
      if (rename_ != line) return; // taken back
      rename_.clear();
      Marker named = m;
      named.name = line->text().toStdString();
      line->deleteLater();
      setFocus();
      if (named.name != m.name) edits_.changeMarker(named);
    });
    return;
  }
}

bool TimelineCanvas::eventFilter(QObject* watched, QEvent* event) {
  if (watched != rename_ || event->type() != QEvent::KeyPress) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) { // else it would go on to the canvas and open a menu
    emit rename_->editingFinished();
    return true;
  }
  if (key != Qt::Key_Escape) return false;
  QLineEdit* line = rename_;
  rename_.clear();
  line->deleteLater();
  setFocus();
  return true;
}

} // namespace d3t::ui
