// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/drag_speech.h"

#include "ui/project/timecode.h"
#include "ui/timeline/words.h"
#include <QLocale>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;

namespace {

using Words = TimelineWords;

QString signedTime(Ticks by) {
  return by < 0 ? timecode(by) : u'+' + timecode(by);
}

/// The move nearest to `by` for which all come to lie in gaps: against a neighbour, or beyond it.
std::optional<Ticks> freeMove(const Timeline& base, const std::vector<Id>& ids, Ticks by) {
  std::vector<Segment> moved, rest;
  for (const Segment& s : base.segments)
    (std::find(ids.begin(), ids.end(), s.id) == ids.end() ? rest : moved).push_back(s);
  std::vector<Ticks> ways;
  for (const Segment& m : moved)
    for (const Segment& r : rest) ways.insert(ways.end(), {r.end() - m.start, r.start - m.end()});
  const auto nearer = [by](Ticks a, Ticks b) { return std::abs(a - by) < std::abs(b - by); };
  const size_t tried = std::min<size_t>(ways.size(), 16);
  std::partial_sort(ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(tried), ways.end(), nearer);
  for (size_t i = 0; i < tried; ++i) {
    Timeline draft = base;
    if (moveSegments(draft, ids, ways[i])) return ways[i];
  }
  return std::nullopt;
}

DragEdit moveDrag(const Scene& s, Id caught, Ticks pressed) {
  std::vector<Id> ids = s.studio.selection.segments();
  if (std::find(ids.begin(), ids.end(), caught) == ids.end()) ids = {caught};
  const Segment* anchor = findSegment(s.timeline, caught);
  Ticks first = kLatest;
  for (const Id id : ids)
    if (const Segment* seg = findSegment(s.timeline, id)) first = std::min(first, seg->start);
  const auto start = anchor->start, length = anchor->length();
  const QString name = ids.size() == 1 ? TimelineWords::tr("Move sound")
                                       : TimelineWords::tr("Move %n sounds", nullptr, static_cast<int>(ids.size()));
  return [=, magnet = Magnet(s, ids)](Timeline& draft, const DragPoint& p) {
    const Snapped at = magnet.placeSpan(p, start + p.time - pressed, length);
    Ticks by = std::max(at.time - start, -first);
    std::optional<Ticks> line = at.point;
    auto ok = moveSegments(draft, ids, by, p.overwrite);
    if (!ok && !p.overwrite)
      if (const auto free = freeMove(draft, ids, by)) by = *free, line.reset(), ok = moveSegments(draft, ids, by);
    return after(ok, {name, signedTime(by), line, {}});
  };
}

DragEdit trimDrag(const Scene& s, Id id, Edge edge, Ticks pressed, Ripple ripple) {
  const Segment seg = *findSegment(s.timeline, id);
  const Ticks length = findSound(s.timeline, seg.sound)->length;
  const Ticks was = edge == Edge::In ? seg.start : seg.end();
  Ticks low = edge == Edge::In ? std::max<Ticks>(0, seg.start - seg.in) : seg.start + kShortest;
  Ticks high = edge == Edge::In ? seg.end() - kShortest : seg.start + (length - seg.in);
  if (ripple == Ripple::None)
    for (const Segment& other : s.timeline.segments) {
      if (edge == Edge::In && other.start < seg.start) low = std::max(low, other.end());
      if (edge == Edge::Out && other.start > seg.start) high = std::min(high, other.start);
    }
  return [=, magnet = Magnet(s, std::span(&id, 1))](Timeline& draft, const DragPoint& p) {
    const Snapped at = magnet.place(p, was + p.time - pressed);
    const Ticks to = std::clamp(at.time, low, high);
    if (to == was) return Result<Dragged>(Dragged{TimelineWords::tr("Trim sound"), signedTime(0), {}, {}});
    return after(trim(draft, id, edge, to, ripple),
                 {TimelineWords::tr("Trim sound"), signedTime(to - was), to == at.time ? at.point : std::nullopt, {}});
  };
}

DragEdit fadeDrag(const Scene& s, Id id, Edge edge, Ticks pressed) {
  const Segment seg = *findSegment(s.timeline, id);
  const Fade was = edge == Edge::In ? seg.fadeIn : seg.fadeOut;
  const Ticks most = seg.length() - (edge == Edge::In ? seg.fadeOut : seg.fadeIn).length;
  return [=, magnet = Magnet(s, std::span(&id, 1))](Timeline& draft, const DragPoint& p) {
    const Ticks by = edge == Edge::In ? p.time - pressed : pressed - p.time;
    const Ticks end = edge == Edge::In ? seg.start + was.length + by : seg.end() - was.length - by;
    const Snapped at = magnet.place(p, end);
    Fade fade = was;
    fade.length = std::clamp<Ticks>(edge == Edge::In ? at.time - seg.start : seg.end() - at.time, 0, most);
    return after(setFade(draft, id, edge, fade),
                 {edge == Edge::In ? TimelineWords::tr("Fade in") : TimelineWords::tr("Fade out"),
                  TimelineWords::tr("Fade %1 s").arg(secondsText(fade.length, 2)),
                  at.point,
                  {}});
  };
}

DragEdit gainDrag(const Scene& s, Id id) {
  const Lane* lane = s.lanes.find(LaneKind::Speech);
  const double top = s.top(*lane) + 2., height = lane->height - 4.;
  return [=](Timeline& draft, const DragPoint& p) {
    const double wanted = kMaxGainDb - (p.y - top) / height * (kMaxGainDb - kMinGainDb);
    double dB = std::clamp(std::round(wanted * 10) / 10, kMinGainDb, kMaxGainDb);
    if (p.snap && std::abs(dB) < 1.5) dB = 0;
    const QString text = TimelineWords::tr("Gain %1 dB").arg(QLocale().toString(dB, 'f', 1));
    return after(setGain(draft, id, dB), {text, text, {}, {}});
  };
}

} // namespace

DragEdit speechDrag(const Scene& s, const Hit& hit, Ticks pressed, Ripple ripple) {
  if (hit.id == 0 || !findSegment(s.timeline, hit.id)) return {};
  switch (hit.part) {
  case Part::Segment:
    return moveDrag(s, hit.id, pressed);
  case Part::SegmentIn:
    return trimDrag(s, hit.id, Edge::In, pressed, ripple);
  case Part::SegmentOut:
    return trimDrag(s, hit.id, Edge::Out, pressed, ripple);
  case Part::FadeIn:
    return fadeDrag(s, hit.id, Edge::In, pressed);
  case Part::FadeOut:
    return fadeDrag(s, hit.id, Edge::Out, pressed);
  case Part::Gain:
    return gainDrag(s, hit.id);
  default:
    return {};
  }
}

} // namespace d3t::ui
