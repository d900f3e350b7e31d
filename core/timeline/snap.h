// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <span>
#include <vector>

/// Magnetism for the mouse. The window turns pixels into a tolerance; edits themselves never snap.
///
///   auto points = snapPoints(t, dragged, playhead);
///   Snapped place = snapSpan(points, wanted, segment.length(), 8 * ticksPerPixel);
///   moveSegments(t, dragged, place.time - segment.start);
namespace d3t::timeline {

/// Edges of the segments but `excluded` ones, markers, silences, the loop, 0 and the playhead; rising.
std::vector<Ticks> snapPoints(const Timeline&, std::span<const Id> excluded, Ticks playhead);

struct Snapped {
  Ticks time = 0;             ///< where to go
  std::optional<Ticks> point; ///< the point that attracted, to be shown as a line
};
/// The nearest point within the tolerance (the earlier of two), else `wanted` itself.
Snapped snap(std::span<const Ticks> points, Ticks wanted, Ticks tolerance);
/// As snap() for something of this length: start or end, whichever is nearer to a point, is attracted.
Snapped snapSpan(std::span<const Ticks> points, Ticks start, Ticks length, Ticks tolerance);
/// The nearest start of a frame.
Ticks nearestFrame(Ticks, FrameRate);

} // namespace d3t::timeline
