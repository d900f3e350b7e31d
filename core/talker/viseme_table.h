// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace d3t {

/// What the mouth does in one phone, and how much the phone insists on it against its neighbours (dominance, after
/// Cohen and Massaro 1993). opening: 0 closed .. 1 wide, below 0 pressed; width: -1 round .. 1 spread; jaw: 0 .. 1.
struct Viseme {
  float opening, openingDominance, width, widthDominance, jaw, jawDominance;
};

/// Viseme of an English phone by its lower-case name ("aa" .. "zh", "sil", "+nsn+", "+spn+"). Diphthongs are 0.6 of
/// their first and 0.4 of their second vowel. A name that is not in the table is taken as a weak silence.
Viseme visemeOf(std::string_view phone);

} // namespace d3t
