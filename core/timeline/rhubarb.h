// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/timeline/viseme.h"
#include <string>
#include <string_view>

/// Mouth shapes as Rhubarb Lip Sync writes them: TSV and JSON, letters A-H and X, times in hundredths of a second.
/// A letter stands for a group of visemes; reading takes the group's usual one (A m, B s, C eh, D aa, E ao, F uw, G f,
/// H l, X silence), writing gives the letter of any. So letters and times survive reading and writing, visemes that
/// share a letter do not.
///
///   Result<VisemeLane> lane = readRhubarb(bytes, "hello.tsv");   // TSV or JSON, by its first character
///   std::string tsv = writeRhubarbTsv(lane);
namespace d3t::timeline {

char rhubarbShapeOf(VisemeId);
VisemeId visemeOfRhubarb(char shape); ///< shape: A-H or X

/// Hostile-safe (64 MB, 500,000 cues). Errors name the line (of JSON the cue): a shape that is none, times below 0,
/// beyond 24 h, falling or overlapping. The last line of a TSV file only says where the one before ends.
Result<VisemeLane> readRhubarb(std::string_view bytes, const std::string& where);

/// Times are rounded to the format's 10 ms; a shape that is nothing then is left out. Gaps become X.
std::string writeRhubarbTsv(const VisemeLane&);
std::string writeRhubarbJson(const VisemeLane&, const std::string& soundFile);

} // namespace d3t::timeline
