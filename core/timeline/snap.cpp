// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/snap.h"

#include <algorithm>
#include <cstdlib>

namespace d3t::timeline {

std::vector<Ticks> snapPoints(const Timeline& t, std::span<const Id> excluded, Ticks playhead) {
  std::vector<Ticks> points = {0, playhead};
  for (const Segment& s : t.segments)
    if (std::find(excluded.begin(), excluded.end(), s.id) == excluded.end())
      points.insert(points.end(), {s.start, s.end()});
  for (const Marker& m : t.markers)
    if (std::find(excluded.begin(), excluded.end(), m.id) == excluded.end()) points.push_back(m.time);
  for (const Span& s : t.silences) points.insert(points.end(), {s.from, s.to});
  if (t.loop) points.insert(points.end(), {t.loop->from, t.loop->to});
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

Snapped snap(std::span<const Ticks> points, Ticks wanted, Ticks tolerance) {
  const auto after = std::lower_bound(points.begin(), points.end(), wanted);
  Snapped best{wanted, std::nullopt};
  Ticks nearest = tolerance + 1;
  const auto consider = [&](Ticks point) {
    if (std::abs(point - wanted) >= nearest) return;
    nearest = std::abs(point - wanted);
    best = {point, point};
  };
  if (after != points.begin()) consider(*std::prev(after));
  if (after != points.end()) consider(*after);
  return best;
}

Snapped snapSpan(std::span<const Ticks> points, Ticks start, Ticks length, Ticks tolerance) {
  const Snapped first = snap(points, start, tolerance), last = snap(points, start + length, tolerance);
  const bool useLast =
      last.point && (!first.point || std::abs(last.time - start - length) < std::abs(first.time - start));
  return useLast ? Snapped{last.time - length, last.point} : first;
}

Ticks nearestFrame(Ticks time, FrameRate rate) {
  return roundDiv(time, ticksPerFrame(rate)) * ticksPerFrame(rate);
}

} // namespace d3t::timeline
