// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas by keyboard: whatever the mouse can reach.
#include "ui/timeline/canvas.h"

#include "core/timeline/snap.h"
#include "ui/project/timecode.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;

bool TimelineCanvas::selectNext(bool forward) {
  const auto& segments = studio_.session.timeline().segments;
  const auto& ids = studio_.selection.segments();
  size_t at = segments.size();
  for (size_t i = 0; i < segments.size(); ++i)
    if (!ids.empty() && segments[i].id == ids.front()) at = i;
  if (segments.empty()) return false;
  if (at == segments.size()) // nothing selected: the first one, backwards the last
    at = forward ? 0 : segments.size() - 1;
  else if (forward ? at + 1 == segments.size() : at == 0)
    return false;
  else
    at += forward ? 1 : size_t(-1);
  studio_.selection.selectSegments({segments[at].id});
  reveal(segments[at].start);
  return true;
}

bool TimelineCanvas::selectNextViseme(bool forward) {
  const auto chosen = studio_.selection.viseme();
  const Segment* s = chosen ? findSegment(studio_.session.timeline(), chosen->segment) : nullptr;
  if (!s) return false;
  const VisemeLane& lane = visemes_.of(*s, data_);
  const auto here =
      std::find_if(lane.begin(), lane.end(), [&](const VisemeSpan& v) { return v.from >= chosen->span.from; });
  if (here == lane.end() || (forward ? here + 1 == lane.end() : here == lane.begin())) return false;
  const VisemeSpan next = forward ? *(here + 1) : *(here - 1);
  if (next.to <= s->in || next.from >= s->out) return false;
  studio_.selection.selectViseme({s->id, next});
  reveal(std::max(next.from, s->in) - s->in + s->start);
  return true;
}

/// From a segment down into its visemes: to the one at the playhead, else the first.
bool TimelineCanvas::enterVisemes() {
  const Segment* s = edits_.segment();
  if (!s) return false;
  const VisemeLane& lane = visemes_.of(*s, data_);
  const Ticks playhead = studio_.playhead.at();
  const Ticks at = playhead >= s->start && playhead < s->end() ? playhead - s->start + s->in : s->in;
  const auto here = std::find_if(lane.begin(), lane.end(), [&](const VisemeSpan& v) { return v.to > at; });
  if (here == lane.end() || here->from >= s->out) return false;
  studio_.selection.selectViseme({s->id, *here});
  return true;
}

bool TimelineCanvas::focusNextPrevChild(bool next) {
  if (rename_) return QWidget::focusNextPrevChild(next);
  if (studio_.selection.viseme()) {
    if (selectNextViseme(next)) return true;
  } else if (selectNext(next)) {
    return true;
  }
  return QWidget::focusNextPrevChild(next); // behind the last one: out of the timeline
}

bool TimelineCanvas::keyOfTime(QKeyEvent* event) {
  Playhead& playhead = studio_.playhead;
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  const int way = event->key() == Qt::Key_Left ? -1 : 1;
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
    if (event->modifiers().testFlag(Qt::AltModifier))
      edits_.nudge(way);
    else
      playhead.seek(nearestFrame(playhead.at(), kFrames) + way * (shift ? kTicksPerSecond : kFrame));
    return true;
  case Qt::Key_Home:
    playhead.seek(0);
    return true;
  case Qt::Key_End:
    playhead.seek(endOf(studio_.session.timeline()));
    return true;
  default:
    return false;
  }
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (drag_) return cancelDrag();
    if (const auto v = studio_.selection.viseme())
      return studio_.selection.selectSegments({v->segment}); // and out again
    if (!studio_.selection.isEmpty()) return studio_.selection.clear();
    return event->ignore();
  }
  if (drag_ || !studio_.session.isOpen()) return event->ignore();
  if (keyOfTime(event)) return;
  switch (event->key()) {
  case Qt::Key_Up:
  case Qt::Key_Down:
    if (studio_.selection.viseme()) return edits_.stepViseme(event->key() == Qt::Key_Up ? -1 : 1);
    if (event->key() == Qt::Key_Down && enterVisemes()) return;
    return setScroll(scroll_ + (event->key() == Qt::Key_Up ? -20 : 20));
  case Qt::Key_F2:
    if (const auto marker = studio_.selection.marker()) return renameMarker(*marker);
    break;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return openMenuOfSelection();
  default:
    break;
  }
  QWidget::keyPressEvent(event);
}

/// Where the menu of what is selected opens, and for what: as if it had been clicked.
void TimelineCanvas::openMenuOfSelection() {
  const Scene s = scene();
  Hit hit;
  Ticks at = studio_.playhead.at();
  int y = kRulerHeight;
  const auto below = [&](LaneKind kind) {
    if (const Lane* lane = lanes_.find(kind)) y = s.top(*lane) + lane->height;
  };
  if (const Segment* seg = edits_.segment()) {
    hit = {.part = Part::Segment, .id = seg->id};
    at = seg->start, below(LaneKind::Speech);
  } else if (const auto v = studio_.selection.viseme()) {
    const Segment* of = findSegment(s.timeline, v->segment);
    if (!of) return;
    hit = {.part = Part::Viseme, .id = v->segment, .viseme = v->span};
    at = v->span.from - of->in + of->start, below(LaneKind::Visemes);
  } else if (const Marker* m = edits_.marker()) {
    hit = {.part = Part::Marker, .id = m->id};
    at = m->time;
  } else if (const Keyframe* k = edits_.keyframe()) {
    hit = {.part = Part::Keyframe, .parameter = studio_.selection.keyframe()->parameter, .time = k->time};
    at = k->time, below(LaneKind::Parameter);
  } else {
    return;
  }
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillMenu(*menu, hit, at);
  menu->popup(mapToGlobal(QPoint(std::clamp(static_cast<int>(scale_.x(at)), 0, width()), y)));
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event) {
  if (!studio_.session.isOpen()) return;
  if (event->reason() == QContextMenuEvent::Keyboard) return openMenuOfSelection();
  if (drag_) return;
  const Hit hit = hitAt(event->pos());
  selectPressed(hit, {});
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillMenu(*menu, hit, scale_.sampleAt(event->pos().x()));
  if (menu->isEmpty()) return menu->deleteLater();
  menu->popup(event->globalPos());
}

} // namespace d3t::ui
