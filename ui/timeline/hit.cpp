// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/hit.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;
using namespace metric;

QRectF Scene::rect(const Segment& s) const {
  const Lane* lane = lanes.find(LaneKind::Speech);
  return {scale.x(s.start), top(*lane) + 2., static_cast<double>(s.length()) / scale.ticksPerPixel(),
          lane->height - 4.};
}

double Scene::gainY(const Segment& s) const {
  const QRectF r = rect(s);
  return r.top() + r.height() * (kMaxGainDb - s.gainDb) / (kMaxGainDb - kMinGainDb);
}

double Scene::gainAt(double y) const {
  const Lane* lane = lanes.find(LaneKind::Speech);
  const double share = (y - top(*lane) - 2) / (lane->height - 4.);
  const double dB = kMaxGainDb - share * (kMaxGainDb - kMinGainDb);
  return std::clamp(std::round(dB * 10) / 10, kMinGainDb, kMaxGainDb);
}

double Scene::valueY(const Lane& lane, double value) const {
  const ParameterSpec& spec = specOf(lane.parameter);
  const double room = kDiamond + 2;
  return top(lane) + room + (lane.height - 2 * room) * (spec.high - value) / (spec.high - spec.low);
}

double Scene::valueAt(const Lane& lane, double y) const {
  const ParameterSpec& spec = specOf(lane.parameter);
  const double room = kDiamond + 2;
  const double value = spec.high - (y - top(lane) - room) / (lane.height - 2 * room) * (spec.high - spec.low);
  return std::clamp(std::round(value * 100) / 100, spec.low, spec.high);
}

bool Scene::isSelected(Id segment) const {
  const auto& ids = studio.selection.segments();
  return std::find(ids.begin(), ids.end(), segment) != ids.end();
}

Span Scene::source() const {
  const Source& s = timeline.source;
  const Ticks to = s.to != 0 ? s.to : data ? data->bodyLength() : 0;
  return s.identity.empty() || to <= s.from ? Span{} : Span{0, to - s.from};
}

namespace {

bool near(double a, double b, double reach = kEdge) {
  return std::abs(a - b) <= reach;
}

Hit ruler(const Scene& s, QPointF p) {
  if (const auto& loop = s.timeline.loop; loop && p.y() < kLoopHeight + 4) {
    const double from = s.scale.x(loop->from), to = s.scale.x(loop->to);
    // Both edges of a short loop can be caught: the end from the right, the start from the left.
    if (near(p.x(), to) && p.x() >= (from + to) / 2) return {.part = Part::LoopOut};
    if (near(p.x(), from)) return {.part = Part::LoopIn};
    if (p.x() > from && p.x() < to) return {.part = Part::Loop};
  }
  if (p.y() >= kRulerHeight - kMarkerHeight) {
    const auto& markers = s.timeline.markers;
    // The last one drawn is on top: from the right.
    size_t i = markers.firstWhere([&](const Marker& m) { return s.scale.x(m.time) > p.x() + 2; });
    if (i > 0) {
      const Marker& m = markers[i - 1];
      const double x = s.scale.x(m.time);
      const int text = m.name.empty() ? 0 : QFontMetrics(QFont()).horizontalAdvance(QString::fromStdString(m.name)) + 6;
      if (p.x() <= x + kFlag + std::min(text, 160)) return {.part = Part::Marker, .id = m.id};
    }
  }
  return {.part = Part::Ruler};
}

Hit speech(const Scene& s, QPointF p) {
  const auto& list = s.timeline.segments;
  const Ticks reach = s.scale.span(kEdge), time = s.scale.time(p.x());
  Hit best{.part = Part::SpeechGap};
  for (size_t i = list.firstWhere([&](const Segment& seg) { return seg.end() + reach >= time; }); i < list.size();
       ++i) {
    const Segment& seg = list[i];
    const QRectF r = s.rect(seg);
    if (r.left() - kEdge > p.x()) break;
    const bool inside = p.x() >= r.left() && p.x() < r.right();
    const double handleY = r.top() + kHandle + 1;
    if (inside && near(p.y(), handleY, kHandle + 2)) {
      const double in = s.scale.x(seg.start + seg.fadeIn.length), out = s.scale.x(seg.end() - seg.fadeOut.length);
      if (r.width() > 40 && near(p.x(), std::max(in, r.left() + kHandle + 2), kHandle + 2))
        return {.part = Part::FadeIn, .id = seg.id};
      if (r.width() > 40 && near(p.x(), std::min(out, r.right() - kHandle - 2), kHandle + 2))
        return {.part = Part::FadeOut, .id = seg.id};
    }
    // Narrow segments stay movable: their edges take a quarter of them at most.
    const double edge = std::min(kEdge, r.width() / 4);
    if (inside && p.x() < r.left() + edge) return {.part = Part::SegmentIn, .id = seg.id};
    if (inside && p.x() >= r.right() - edge) return {.part = Part::SegmentOut, .id = seg.id};
    if (inside && s.isSelected(seg.id) && near(p.y(), s.gainY(seg), 3)) return {.part = Part::Gain, .id = seg.id};
    if (inside) return {.part = Part::Segment, .id = seg.id};
    if (p.x() < r.left()) best = {.part = Part::SegmentIn, .id = seg.id};
    if (p.x() >= r.right() && p.x() <= r.right() + kEdge) best = {.part = Part::SegmentOut, .id = seg.id};
  }
  return best;
}

Hit visemes(const Scene& s, QPointF p) {
  const Ticks time = s.scale.time(p.x());
  const Segment* seg = segmentAt(s.timeline, time);
  if (!seg) return {};
  const VisemeLane& lane = s.visemes.of(*seg, s.data);
  const Ticks ofSound = time - seg->start + seg->in, reach = s.scale.span(4);
  const auto after =
      std::lower_bound(lane.begin(), lane.end(), ofSound, [](const VisemeSpan& v, Ticks t) { return v.to <= t; });
  const auto edge = [&](Ticks boundary) {
    return std::abs(boundary - ofSound) <= reach && boundary > seg->in && boundary < seg->out;
  };
  if (after == lane.end() || after->from > ofSound) return {.part = Part::Nothing, .id = seg->id};
  // Where blocks are narrow, the block itself must stay clickable.
  const bool wide = s.scale.x(after->to) - s.scale.x(after->from) > 12;
  Hit hit{.part = Part::Viseme, .id = seg->id, .viseme = *after};
  if (!wide) return hit;
  if (edge(after->from)) hit.part = Part::VisemeEdge, hit.boundary = after->from;
  if (edge(after->to)) hit.part = Part::VisemeEdge, hit.boundary = after->to;
  return hit;
}

Hit silences(const Scene& s, QPointF p) {
  const auto& list = s.timeline.silences;
  const Ticks reach = s.scale.span(kEdge), time = s.scale.time(p.x());
  const size_t i = list.firstWhere([&](const Span& span) { return span.to + reach >= time; });
  for (size_t n = i; n < std::min(i + 2, list.size()); ++n) {
    const Span& span = list[n];
    const double from = s.scale.x(span.from), to = s.scale.x(span.to), edge = std::min(kEdge, (to - from) / 3 + 1);
    if (near(p.x(), from, edge)) return {.part = Part::SilenceFrom, .span = span};
    if (near(p.x(), to, edge)) return {.part = Part::SilenceTo, .span = span};
    if (p.x() > from && p.x() < to) return {.part = Part::Silence, .span = span};
  }
  return {.part = Part::SilenceGap};
}

Hit parameter(const Scene& s, const Lane& lane, QPointF p) {
  const auto& keyframes = s.timeline.parameter(lane.parameter).keyframes;
  const Ticks reach = s.scale.span(kDiamond + 1), time = s.scale.time(p.x());
  for (size_t i = keyframes.firstWhere([&](const Keyframe& k) { return k.time + reach >= time; });
       i < keyframes.size() && keyframes[i].time - reach <= time; ++i)
    if (near(p.y(), s.valueY(lane, keyframes[i].value), kDiamond + 2))
      return {.part = Part::Keyframe, .parameter = lane.parameter, .time = keyframes[i].time};
  return {.part = Part::Curve, .parameter = lane.parameter};
}

Hit video(const Scene& s, QPointF p) {
  if (s.timeline.source.identity.empty()) return {};
  const Span span = s.source();
  if (span.to > 0 && near(p.x(), s.scale.x(span.from))) return {.part = Part::SourceFrom};
  if (span.to > 0 && near(p.x(), s.scale.x(span.to))) return {.part = Part::SourceTo};
  return {.part = Part::Source};
}

} // namespace

Hit hitTest(const Scene& s, QPointF p) {
  if (p.y() < kRulerHeight) return ruler(s, p);
  const Lane* lane = s.lanes.at(static_cast<int>(p.y()) - kRulerHeight + s.scroll);
  if (!lane) return {};
  switch (lane->kind) {
  case LaneKind::Video:
    return video(s, p);
  case LaneKind::Speech:
    return speech(s, p);
  case LaneKind::Visemes:
    return visemes(s, p);
  case LaneKind::Sync:
    return {.part = Part::Sync};
  case LaneKind::Silence:
    return silences(s, p);
  case LaneKind::Parameter:
    return parameter(s, *lane, p);
  }
  return {};
}

} // namespace d3t::ui
