// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/phone_names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace d3t::corpus {
namespace {

constexpr auto kPhoneNames =
    std::to_array<const char*>({"aa", "ae", "ah", "ao", "aw", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f",
                                "g",  "hh", "ih", "iy", "jh", "k",  "l", "m",  "n", "ng", "ow", "oy", "p",  "r",
                                "s",  "sh", "t",  "th", "uh", "uw", "v", "w",  "y", "z",  "zh", "sil"});

} // namespace

std::span<const char* const> phoneNames() {
  return kPhoneNames;
}

std::string phoneList() {
  return fmt::format("{}", fmt::join(kPhoneNames, " "));
}

std::optional<int> phoneIndex(const std::string& name) {
  const auto it = std::find(kPhoneNames.begin(), kPhoneNames.end(), name);
  if (it == kPhoneNames.end()) return std::nullopt;
  return static_cast<int>(it - kPhoneNames.begin());
}

} // namespace d3t::corpus
