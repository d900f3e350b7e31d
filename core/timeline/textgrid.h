// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/timeline/timeline.h"
#include <string>
#include <string_view>
#include <vector>

/// Praat's TextGrid files, the long and the short text format (the binary one is refused). Times are of the sound.
/// Written with ten digits behind the point, which names each tick: what is written reads back the same.
///
///   Result<TextGrid> grid = readTextGrid(bytes, "hello.TextGrid");
///   Result<VisemeLane> lane = visemesOf(*grid, "hello.TextGrid");     // the tier "phones"
///   setVisemes(t, segment, *lane);
namespace d3t::timeline {

struct TextGridTier {
  struct Item {
    Ticks from = 0, to = 0; ///< equal for a point
    std::string text;
    int line = 0; ///< in the file, for messages; 0 when not read
    bool operator==(const Item& o) const { return from == o.from && to == o.to && text == o.text; }
  };
  std::string name;
  bool points = false;     ///< a TextTier
  std::vector<Item> items; ///< rising, no overlap
  bool operator==(const TextGridTier&) const = default;
};

struct TextGrid {
  Ticks from = 0, to = 0;
  std::vector<TextGridTier> tiers;
  bool operator==(const TextGrid&) const = default;
};

/// Hostile-safe: at most 64 tiers, 500,000 items in all, 64 MB; UTF-8 or UTF-16; any line ends. Errors name the line:
/// not a TextGrid, cut off, times below 0, beyond 24 h, out of order or overlapping.
Result<TextGrid> readTextGrid(std::string_view bytes, const std::string& where);

enum class TextGridForm { Long, Short };
std::string writeTextGrid(const TextGrid&, TextGridForm = TextGridForm::Long);

/// The mouth shapes of a tier of phones: `tier`, or where that is empty the one called "phones", "phone" or "visemes",
/// else the first of intervals. ARPAbet in any case, with or without stress ("AH0"), as the Montreal Forced Aligner
/// writes it; "", "sp", "spn", "sil" and "<...>" are silence. BadInput with the line for a phone that is not known.
Result<VisemeLane> visemesOf(const TextGrid&, const std::string& where, const std::string& tier = {});
/// A tier "phones" of a lane (silence is the empty text), and where there are markers a tier "markers". Modes of
/// visemes have no place in the format.
TextGrid textGridOf(const VisemeLane&, Ticks length, const std::vector<Marker>& = {});

} // namespace d3t::timeline
