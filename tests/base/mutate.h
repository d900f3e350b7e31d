// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include <string>

namespace d3t::test {

/// A damaged copy of `bytes`: cut, some bytes changed, a piece repeated or removed, or a 32-bit extreme written in.
inline std::string mutate(const std::string& bytes, Random& random) {
  std::string out = bytes;
  const auto place = [&] { return static_cast<size_t>(random.below(static_cast<int>(out.size()))); };
  switch (random.below(5)) {
  case 0:
    out.resize(place());
    break;
  case 1:
    for (int n = 1 + random.below(8); n > 0; --n) out[place()] = static_cast<char>(random.below(256));
    break;
  case 2: {
    const size_t from = place();
    out.insert(place(), out.substr(from, 1 + static_cast<size_t>(random.below(32))));
    break;
  }
  case 3:
    out.erase(place(), 1 + static_cast<size_t>(random.below(32)));
    break;
  default: {
    static const char* const kExtremes[] = {"\xFF\xFF\xFF\xFF", "\xFF\xFF\xFF\x7F", "\x00\x00\x00\x80",
                                            "\x00\x00\x00\x00"};
    if (out.size() >= 4)
      out.replace(static_cast<size_t>(random.below(static_cast<int>(out.size()) - 3)), 4, kExtremes[random.below(4)],
                  4);
  }
  }
  return out;
}

} // namespace d3t::test
