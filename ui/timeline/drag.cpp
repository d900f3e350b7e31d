// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/drag.h"

#include "core/timeline/edit_lanes.h"
#include "core/timeline/snap.h"
#include "ui/project/timecode.h"
#include "ui/timeline/drag_speech.h"
#include "ui/timeline/words.h"
#include <QLocale>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;

Magnet::Magnet(const Scene& s, std::span<const Id> excluded)
    : points_(snapPoints(s.timeline, excluded, s.studio.playhead.at())), tolerance_(s.scale.span(8)) {}

Magnet::Magnet(const Scene& s, std::span<const Id> excluded, std::initializer_list<Ticks> own) : Magnet(s, excluded) {
  std::erase_if(points_, [&](Ticks t) {
    return t != 0 && t != s.studio.playhead.at() && std::find(own.begin(), own.end(), t) != own.end();
  });
}

Snapped Magnet::place(const DragPoint& p, Ticks wanted) const {
  return p.snap ? snap(points_, wanted, tolerance_) : Snapped{wanted, std::nullopt};
}

Snapped Magnet::placeSpan(const DragPoint& p, Ticks start, Ticks length) const {
  return p.snap ? snapSpan(points_, start, length, tolerance_) : Snapped{start, std::nullopt};
}

Result<Dragged> after(Status ok, Dragged what) {
  if (!ok) return passOn(ok);
  return what;
}

namespace {

using Words = TimelineWords;

QString rangeText(Ticks from, Ticks to) {
  return QStringLiteral("%1 – %2").arg(timecode(from), timecode(to));
}

DragEdit loopDrag(const Scene& s, Part part, Ticks pressed) {
  const Span was = *s.timeline.loop;
  return [magnet = Magnet(s, {}, {was.from, was.to}), was, part, pressed](Timeline& draft, const DragPoint& p) {
    Span loop = was;
    Snapped at;
    if (part == Part::Loop) {
      at = magnet.placeSpan(p, std::max<Ticks>(0, was.from + p.time - pressed), was.to - was.from);
      loop = {at.time, at.time + was.to - was.from};
    } else {
      at = magnet.place(p, p.time);
      (part == Part::LoopIn ? loop.from : loop.to) = at.time;
    }
    return after(setLoop(draft, loop), {TimelineWords::tr("Loop"), rangeText(loop.from, loop.to), at.point, {}});
  };
}

DragEdit markerDrag(const Scene& s, Id id, Ticks pressed) {
  for (const Marker& m : s.timeline.markers)
    if (m.id == id)
      return [magnet = Magnet(s, std::span(&id, 1)), m, pressed](Timeline& draft, const DragPoint& p) {
        const Snapped at = magnet.place(p, std::max<Ticks>(0, m.time + p.time - pressed));
        Marker moved = m;
        moved.time = at.time;
        return after(changeMarker(draft, moved), {TimelineWords::tr("Move marker"), timecode(at.time), at.point, {}});
      };
  return {};
}

DragEdit silenceDrag(const Scene& s, const Hit& hit, Ticks pressed) {
  const bool fresh = hit.part == Part::SilenceGap;
  const Span was = hit.span;
  return [magnet = Magnet(s, {}, {was.from, was.to}), hit, was, fresh, pressed](Timeline& draft, const DragPoint& p) {
    Span span = was;
    Snapped at;
    if (hit.part == Part::Silence) {
      at = magnet.placeSpan(p, std::max<Ticks>(0, was.from + p.time - pressed), was.to - was.from);
      span = {at.time, at.time + was.to - was.from};
    } else {
      at = magnet.place(p, p.time);
      const Ticks fixed = fresh ? magnet.place(p, pressed).time : hit.part == Part::SilenceFrom ? was.to : was.from;
      span = {std::min(fixed, at.time), std::max(fixed, at.time)};
    }
    if (!fresh)
      if (auto ok = removeSilence(draft, was); !ok) return Result<Dragged>(passOn(ok));
    return after(addSilence(draft, span),
                 {fresh ? TimelineWords::tr("Add silence") : TimelineWords::tr("Change silence"),
                  timecode(span.to - span.from),
                  at.point,
                  {}});
  };
}

DragEdit visemeDrag(const Scene& s, const Hit& hit) {
  const Segment seg = *findSegment(s.timeline, hit.id);
  const VisemeLane whole = s.visemes.of(seg, s.data);
  const auto automatic = s.data ? s.data->visemes(QString::fromStdString(seg.sound)) : nullptr;
  Ticks low = seg.in, high = seg.out;
  for (const VisemeSpan& v : whole) {
    if (v.to == hit.boundary) low = v.from + kShortestViseme;
    if (v.from == hit.boundary) high = v.to - kShortestViseme;
  }
  Selection* selection = &s.studio.selection;
  return [=, magnet = Magnet(s, {})](Timeline& draft, const DragPoint& p) {
    if (low > high) return Result<Dragged>(fail(ErrorKind::Usage, "there is no room", "timeline"));
    const Snapped at = magnet.place(p, p.time);
    const Ticks to = std::clamp(at.time - seg.start + seg.in, low, high);
    const auto ok = moveVisemeBoundary(draft, seg.id, automatic ? *automatic : VisemeLane{}, hit.boundary, to);
    const auto point = to == at.time - seg.start + seg.in ? at.point : std::nullopt;
    VisemeSpan grown = hit.viseme;
    (grown.from == hit.boundary ? grown.from : grown.to) = to;
    return after(ok, {TimelineWords::tr("Move viseme boundary"), timecode(to - seg.in + seg.start), point,
                      [selection, id = seg.id, grown] {
                        selection->selectViseme({id, grown});
                      }});
  };
}

DragEdit keyframeDrag(const Scene& s, const Hit& hit, Ticks pressed, double pressedY) {
  const Lane* lane = nullptr;
  for (const Lane& l : s.lanes.lanes())
    if (l.kind == LaneKind::Parameter && l.parameter == hit.parameter) lane = &l;
  const auto& keyframes = s.timeline.parameter(hit.parameter).keyframes;
  const size_t i = keyframes.firstWhere([&](const Keyframe& k) { return k.time >= hit.time; });
  if (!lane || i >= keyframes.size()) return {};
  const Keyframe was = keyframes[i];
  const double grip = s.valueY(*lane, was.value) - pressedY; // the diamond is rarely caught at its centre
  const auto valueOf = [grip, l = *lane, lanes = s.lanes, scroll = s.scroll, spec = specOf(hit.parameter)](double y) {
    const double room = metric::kDiamond + 2, top = kRulerHeight + l.y - scroll + room;
    const double value = spec.high - (y + grip - top) / (l.height - 2 * room) * (spec.high - spec.low);
    return std::clamp(std::round(value * 100) / 100, spec.low, spec.high);
  };
  Selection* selection = &s.studio.selection;
  return [=, id = hit.parameter, magnet = Magnet(s, {})](Timeline& draft, const DragPoint& p) {
    // Mostly up and down, or mostly sideways: a hand that shakes does not move the other.
    const Snapped at = magnet.place(p, std::max<Ticks>(0, was.time + p.time - pressed));
    Keyframe moved = was;
    moved.time = at.time;
    if (p.y != pressedY) moved.value = valueOf(p.y);
    return after(moveKeyframe(draft, id, was.time, moved),
                 {TimelineWords::tr("Move keyframe"), Words::parameter(id, moved.value), at.point,
                  [selection, id, time = moved.time] {
                    selection->selectKeyframe({id, time});
                  }});
  };
}

DragEdit curveDrag(const Scene& s, ParameterId id, double pressedY) {
  if (!s.timeline.parameter(id).keyframes.empty()) return {};
  const double was = s.timeline.parameter(id).value;
  const ParameterSpec spec = specOf(id);
  return [=](Timeline& draft, const DragPoint& p) {
    constexpr double kRange = 40; // px over the parameter's whole range, as the lane is high
    const double wanted = was + (pressedY - p.y) / kRange * (spec.high - spec.low);
    const double value = std::clamp(std::round(wanted * 100) / 100, spec.low, spec.high);
    return after(setParameter(draft, id, value), {Words::parameter(id, value), Words::parameter(id, value), {}, {}});
  };
}

DragEdit sourceDrag(const Scene& s, Part part, Ticks pressed) {
  const Source was = s.timeline.source;
  const Ticks body = s.data ? s.data->bodyLength() : 0, to = was.to != 0 ? was.to : body;
  const Ticks limit = body > 0 ? body : kLatest;
  return [=](Timeline& draft, const DragPoint& p) {
    Source source = was;
    source.to = to;
    const Ticks by = roundDiv(p.time - pressed, kFrame) * kFrame; // a body has whole frames
    if (part == Part::SourceFrom)
      source.from = std::clamp<Ticks>(was.from + by, 0, to - kFrame);
    else
      source.to = std::clamp<Ticks>(to + by, was.from + kFrame, limit);
    if (source.to == body) source.to = 0; // the whole of it, also of a longer body later
    const QString hint = rangeText(source.from, source.to != 0 ? source.to : body);
    return after(setSource(draft, source), {TimelineWords::tr("Change the stretch of the body"), hint, {}, {}});
  };
}

} // namespace

DragEdit dragOf(const Scene& s, const Hit& hit, Ticks pressed, double pressedY, Ripple ripple) {
  switch (hit.part) {
  case Part::Loop:
  case Part::LoopIn:
  case Part::LoopOut:
    return loopDrag(s, hit.part, pressed);
  case Part::Marker:
    return markerDrag(s, hit.id, pressed);
  case Part::SourceFrom:
  case Part::SourceTo:
    return sourceDrag(s, hit.part, pressed);
  case Part::VisemeEdge:
    return visemeDrag(s, hit);
  case Part::Silence:
  case Part::SilenceFrom:
  case Part::SilenceTo:
  case Part::SilenceGap:
    return silenceDrag(s, hit, pressed);
  case Part::Keyframe:
    return keyframeDrag(s, hit, pressed, pressedY);
  case Part::Curve:
    return curveDrag(s, hit.parameter, pressedY);
  default:
    return speechDrag(s, hit, pressed, ripple);
  }
}

} // namespace d3t::ui
