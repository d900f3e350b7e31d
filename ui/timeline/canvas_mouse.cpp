// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and what is dropped on the canvas.
#include "ui/timeline/canvas.h"

#include "core/timeline/snap.h"
#include "ui/project/timecode.h"
#include "ui/timeline/drop_kind.h"
#include "ui/timeline/words.h"
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

constexpr int kDragFrom = 3; ///< px; nearer is a click

Qt::CursorShape cursorOf(Part part) {
  switch (part) {
  case Part::SegmentIn:
  case Part::SegmentOut:
  case Part::LoopIn:
  case Part::LoopOut:
  case Part::SourceFrom:
  case Part::SourceTo:
  case Part::SilenceFrom:
  case Part::SilenceTo:
    return Qt::SizeHorCursor;
  case Part::VisemeEdge:
    return Qt::SplitHCursor;
  case Part::Gain:
    return Qt::SizeVerCursor;
  case Part::FadeIn:
  case Part::FadeOut:
  case Part::Keyframe:
  case Part::Sync:
  case Part::Marker:
    return Qt::PointingHandCursor;
  case Part::SilenceGap:
    return Qt::CrossCursor;
  default:
    return Qt::ArrowCursor;
  }
}

bool isSegmentPart(Part part) {
  return part >= Part::Segment && part <= Part::Gain;
}

} // namespace

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || drag_ || !studio_.session.isOpen()) return;
  setFocus(Qt::MouseFocusReason);
  press(hitAt(event->position()), event->position(), event->modifiers());
}

void TimelineCanvas::press(const Hit& hit, QPointF at, Qt::KeyboardModifiers keys) {
  if (hit.part == Part::Sync) {
    studio_.playhead.seek(floorDiv(scale_.sampleAt(at.x()), kTicksPerSecond) * kTicksPerSecond);
    return;
  }
  selectPressed(hit, keys);
  Drag drag;
  drag.hit = hit;
  drag.pressed = at;
  drag.base = studio_.session.timeline();
  drag.key = QStringLiteral("timeline drag %1").arg(++drags_);
  drag.toggles = isSegmentPart(hit.part) && keys.testFlag(Qt::ControlModifier);
  if (hit.part != Part::Ruler) drag.edit = dragOf(scene(), hit, scale_.sampleAt(at.x()), at.y(), edits_.ripple());
  if (hit.part != Part::Ruler && !drag.edit) return;
  drag_ = std::move(drag);
  if (hit.part == Part::Ruler) scrubTo(at.x());
}

void TimelineCanvas::selectPressed(const Hit& hit, Qt::KeyboardModifiers keys) {
  Selection& selection = studio_.selection;
  const auto& ids = selection.segments();
  if (isSegmentPart(hit.part)) {
    if (keys.testFlag(Qt::ControlModifier) || scene().isSelected(hit.id)) return; // a click is only known at its end
    if (!keys.testFlag(Qt::ShiftModifier) || ids.empty()) return selection.selectSegments({hit.id});
    std::vector<Id> range; // from the first selected one to this one, whichever is earlier
    const Segment* a = findSegment(studio_.session.timeline(), ids.front());
    const Segment* b = findSegment(studio_.session.timeline(), hit.id);
    for (const Segment& s : studio_.session.timeline().segments)
      if (a && b && s.start >= std::min(a->start, b->start) && s.start <= std::max(a->start, b->start))
        range.push_back(s.id);
    if (!range.empty() && range.front() != ids.front()) // the anchor stays first
      std::iter_swap(range.begin(), std::find(range.begin(), range.end(), ids.front()));
    return selection.selectSegments(std::move(range));
  }
  switch (hit.part) {
  case Part::Marker:
    return selection.selectMarker(hit.id);
  case Part::Viseme:
  case Part::VisemeEdge:
    return selection.selectViseme({hit.id, hit.viseme});
  case Part::Keyframe:
    return selection.selectKeyframe({hit.parameter, hit.time});
  case Part::Nothing:
  case Part::SpeechGap:
  case Part::Curve:
  case Part::Source:
    return selection.clear();
  default:
    return;
  }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (!drag_) return setHover(hitAt(at));
  if (!event->buttons().testFlag(Qt::LeftButton)) return endDrag(); // released where nobody told us
  if (!drag_->edit) return scrubTo(at.x());
  if (!drag_->moved && (at - drag_->pressed).manhattanLength() < kDragFrom) return;
  if (!drag_->moved && isSegmentPart(drag_->hit.part) && !scene().isSelected(drag_->hit.id))
    studio_.selection.selectSegments({drag_->hit.id});
  drag_->moved = true;
  dragTo(at, event->modifiers());
}

void TimelineCanvas::dragTo(QPointF at, Qt::KeyboardModifiers keys) {
  if (at.x() < 0 || at.x() > width()) { // the picture follows a hand that leaves it
    TimeScale scale = scale_;
    scale.setLeft(scale_.left() + scale_.span((at.x() < 0 ? at.x() : at.x() - width()) / 2));
    setScale(scale);
  }
  const DragPoint point{scale_.sampleAt(at.x()), at.y(), snapping_ && !keys.testFlag(Qt::AltModifier),
                        keys.testFlag(Qt::ControlModifier)};
  overlay_.mouse = at;
  Timeline draft = drag_->base;
  auto done = drag_->edit(draft, point);
  if (done) {
    applying_ = true;
    (void)studio_.session.apply(
        done->name,
        [&](Timeline& t) {
          t = draft;
          return Status{};
        },
        drag_->key);
    applying_ = false;
    if (done->select) done->select();
    overlay_.snapLine = done->line;
    overlay_.hint = done->hint;
  } else {
    overlay_.snapLine.reset();
    overlay_.hint = QString::fromStdString(done.error().what);
  }
  update();
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !drag_) return;
  const bool click = !drag_->moved;
  const Hit hit = drag_->hit;
  const bool toggles = drag_->toggles;
  endDrag();
  if (click && isSegmentPart(hit.part)) {
    if (!toggles && event->modifiers() == Qt::NoModifier) studio_.selection.selectSegments({hit.id});
    if (toggles) {
      std::vector<Id> ids = studio_.selection.segments();
      if (std::erase(ids, hit.id) == 0) ids.push_back(hit.id);
      studio_.selection.selectSegments(std::move(ids));
    }
  }
  setHover(hitAt(event->position()));
}

void TimelineCanvas::endDrag() {
  drag_.reset();
  studio_.session.endMerge();
  overlay_.snapLine.reset();
  overlay_.hint.clear();
  update();
}

void TimelineCanvas::cancelDrag() {
  if (drag_->edit && drag_->moved) {
    // The step runs on the state before it: doing nothing takes it back, and leaves nothing to redo.
    applying_ = true;
    (void)studio_.session.apply(
        {}, [](Timeline&) { return Status{}; }, drag_->key);
    applying_ = false;
    if (const auto v = studio_.selection.viseme()) studio_.selection.selectViseme({v->segment, drag_->hit.viseme});
    if (const auto k = studio_.selection.keyframe()) studio_.selection.selectKeyframe({k->parameter, drag_->hit.time});
  }
  endDrag();
}

void TimelineCanvas::setHover(const Hit& hit) {
  if (hit == overlay_.hover) return;
  overlay_.hover = hit;
  setCursor(cursorOf(hit.part));
  update();
}

void TimelineCanvas::leaveEvent(QEvent*) {
  if (!drag_) setHover({});
}

void TimelineCanvas::scrubTo(double x) {
  studio_.playhead.seek(nearestFrame(scale_.sampleAt(std::clamp(x, 0., double(width()))), kFrames));
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !studio_.session.isOpen()) return;
  if (drag_) endDrag();
  doubleClick(hitAt(event->position()), event->position());
}

void TimelineCanvas::doubleClick(const Hit& hit, QPointF at) {
  switch (hit.part) {
  case Part::Marker:
    return renameMarker(hit.id);
  case Part::Gain:
    edits_.apply(tr("Gain 0 dB"), [&](Timeline& t) { return setGain(t, hit.id, 0); });
    return;
  case Part::FadeIn:
  case Part::FadeOut:
    edits_.apply(tr("No fade"),
                 [&](Timeline& t) { return setFade(t, hit.id, hit.part == Part::FadeIn ? Edge::In : Edge::Out, {}); });
    return;
  case Part::Silence:
    edits_.apply(tr("Remove silence"), [&](Timeline& t) { return removeSilence(t, hit.span); });
    return;
  case Part::Keyframe:
    return edits_.removeKeyframe(hit.parameter, hit.time);
  case Part::Curve: {
    const Lane* lane = lanes_.at(static_cast<int>(at.y()) - kRulerHeight + scroll_);
    return edits_.addKeyframe(hit.parameter, scale_.sampleAt(at.x()), scene().valueAt(*lane, at.y()));
  }
  case Part::Viseme:
    return openMenuOfSelection();
  case Part::Ruler:
    return;
  default:
    return press(hit, at, {});
  }
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
  const QPoint delta = event->angleDelta();
  const int turn = delta.y() != 0 ? delta.y() : delta.x();
  TimeScale scale = scale_;
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    scale.zoom(std::pow(2., turn / 240.), event->position().x());
    setScale(scale);
  } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
    setScroll(scroll_ - turn / 4);
  } else {
    scale.setLeft(scale_.left() - scale_.span(turn * width() / 1200.));
    setScale(scale);
  }
  event->accept();
}

Ticks TimelineCanvas::dropTime(QPointF at) const {
  const Ticks time = scale_.sampleAt(at.x());
  if (!snapping_) return time;
  const auto points = snapPoints(studio_.session.timeline(), {}, studio_.playhead.at());
  return snap(points, time, scale_.span(8)).time;
}

void TimelineCanvas::dragEnterEvent(QDragEnterEvent* event) {
  if (dropKind(*event->mimeData()) != DropKind::Other) event->acceptProposedAction();
}

void TimelineCanvas::dragMoveEvent(QDragMoveEvent* event) {
  const DropKind kind = dropKind(*event->mimeData());
  if (kind == DropKind::Other) return event->ignore();
  event->acceptProposedAction();
  overlay_.dropAt = dropTime(event->position());
  const Timeline& t = studio_.session.timeline();
  const QString at = secondsText(*overlay_.dropAt, 1);
  if (kind == DropKind::Markers)
    overlay_.dropText = tr("Subtitles as markers");
  else if (kind == DropKind::Visemes)
    overlay_.dropText = segmentAt(t, scale_.sampleAt(event->position().x())) ? tr("Visemes of this sound")
                                                                             : tr("Drop the visemes on a sound");
  else if (event->modifiers().testFlag(Qt::ShiftModifier))
    overlay_.dropText = tr("Insert at %1 s").arg(at);
  else if (event->modifiers().testFlag(Qt::ControlModifier))
    overlay_.dropText = tr("Overwrite from %1 s").arg(at);
  else
    overlay_.dropText =
        endOf(t) > *overlay_.dropAt ? tr("Replace speech from %1 s").arg(at) : tr("Put at %1 s").arg(at);
  update();
}

void TimelineCanvas::dragLeaveEvent(QDragLeaveEvent*) {
  overlay_.dropAt.reset();
  update();
}

void TimelineCanvas::dropEvent(QDropEvent* event) {
  overlay_.dropAt.reset();
  update();
  const DropKind kind = dropKind(*event->mimeData());
  if (kind == DropKind::Other) return event->ignore();
  event->acceptProposedAction();
  const QStringList files = droppedFiles(*event->mimeData());
  if (kind == DropKind::Sounds) {
    const auto keys = event->modifiers();
    const DropMode mode = keys.testFlag(Qt::ShiftModifier)     ? DropMode::Insert
                          : keys.testFlag(Qt::ControlModifier) ? DropMode::Overwrite
                                                               : DropMode::Replace;
    return emit soundsDropped(files, dropTime(event->position()), mode);
  }
  const Segment* s = segmentAt(studio_.session.timeline(), scale_.sampleAt(event->position().x()));
  emit textDropped(files.front(), s ? s->id : 0);
}

} // namespace d3t::ui
