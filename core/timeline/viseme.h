// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/time.h"
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace d3t::timeline {

/// The mouth shapes of a viseme lane, by the names of the phones that make them: each is an entry of
/// core/talker/viseme_table.h. 0 is silence.
inline constexpr std::array<std::string_view, 40> kVisemeNames = {
    "sil", "aa", "ae", "ah", "ao", "aw", "ay", "b", "ch", "d", "dh", "eh", "er", "ey",
    "f",   "g",  "hh", "ih", "iy", "jh", "k",  "l", "m",  "n", "ng", "ow", "oy", "p",
    "r",   "s",  "sh", "t",  "th", "uh", "uw", "v", "w",  "y", "z",  "zh"};

using VisemeId = uint8_t; ///< index into kVisemeNames
inline constexpr VisemeId kSilence = 0;
/// By its exact name.
std::optional<VisemeId> visemeNamed(std::string_view name);

enum class VisemeMode : uint8_t {
  Natural = 1, ///< blends into its neighbours
  Hold,        ///< the shape is kept from its first to its last moment
  Mute,        ///< the mouth rests, whatever the sound says
};

/// One mouth shape from `from` to `to`, in the time of the sound that it belongs to.
struct VisemeSpan {
  Ticks from = 0, to = 0;
  VisemeId viseme = kSilence;
  VisemeMode mode = VisemeMode::Natural;
  bool operator==(const VisemeSpan&) const = default;
};

/// Mouth shapes of one sound, rising, without overlap; gaps are allowed and mean silence.
using VisemeLane = std::vector<VisemeSpan>;

} // namespace d3t::timeline
