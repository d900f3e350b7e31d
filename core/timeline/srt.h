// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <string>
#include <string_view>
#include <vector>

/// Subtitles (SubRip) as markers: one per subtitle, at its start, with its text as name. Times to the millisecond.
///
///   Result<std::vector<Marker>> markers = readSrt(bytes, "hello.srt");
///   for (const Marker& m : *markers) addMarker(t, m.time, m.name, m.colour);
namespace d3t::timeline {

/// Rising by time; ids are 0. Subtitles may overlap in time, as real files do. Hostile-safe (64 MB, kMaxMarkers).
/// Errors name the line: no number, no time, one that ends before it starts, is negative or beyond 24 hours.
Result<std::vector<Marker>> readSrt(std::string_view bytes, const std::string& where);
/// Each is shown until the next one or for 2 s, at least 1 ms.
std::string writeSrt(const std::vector<Marker>&);

} // namespace d3t::timeline
