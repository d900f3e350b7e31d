// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace d3t {

/// 8-bit picture, rows from top to bottom, channels interleaved: 3 = RGB (sRGB, BT.709 primaries), 1 = grey or mask,
/// 4 = RGBA (straight alpha). No row padding.
struct Image {
  int width = 0, height = 0, channels = 3;
  std::vector<uint8_t> data;

  Image() = default;
  Image(int w, int h, int c) : width(w), height(h), channels(c), data(static_cast<size_t>(w) * h * c) {}
  bool empty() const { return data.empty(); }
  size_t rowBytes() const { return static_cast<size_t>(width) * channels; }
  uint8_t* row(int y) { return data.data() + y * rowBytes(); }
  const uint8_t* row(int y) const { return data.data() + y * rowBytes(); }
  uint8_t* at(int x, int y) { return row(y) + static_cast<size_t>(x) * channels; }
  const uint8_t* at(int x, int y) const { return row(y) + static_cast<size_t>(x) * channels; }
};

} // namespace d3t
