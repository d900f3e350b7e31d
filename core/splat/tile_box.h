// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/gaussian_math.h"
#include <cstdint>

namespace d3t::splat {

/// The tiles that a Gaussian's bounding box touches, both ends included. A reach between two pixel centres of different
/// tiles leaves an empty one: column1 < column0 or row1 < row0.
struct TileBox {
  uint16_t column0, row0, column1, row1;
  D3T_HD uint32_t count() const {
    const int columns = int{column1} - int{column0} + 1, rows = int{row1} - int{row0} + 1;
    return columns > 0 && rows > 0 ? static_cast<uint32_t>(columns * rows) : 0u;
  }
};

/// Sizes in px.
struct TileGrid {
  int width, height;         ///< of the picture
  int tileColumns, tileRows; ///< of a tile
};

/// The box of a Gaussian at (x, y) that reaches (reachX, reachY) far and touches the picture.
D3T_HD TileBox tileBox(const TileGrid& grid, float x, float y, float reachX, float reachY) {
  using namespace scalar;
  const auto right = static_cast<float>(grid.width - 1), bottom = static_cast<float>(grid.height - 1);
  // The values are >= 0, so conversion rounds down; the baseline instruction set has no faster floor and ceil.
  const int left = static_cast<int>(larger(x - reachX, 0.f)), top = static_cast<int>(larger(y - reachY, 0.f));
  const int firstX = left + (static_cast<float>(left) < x - reachX ? 1 : 0);
  const int firstY = top + (static_cast<float>(top) < y - reachY ? 1 : 0);
  return {static_cast<uint16_t>(firstX / grid.tileColumns), static_cast<uint16_t>(firstY / grid.tileRows),
          static_cast<uint16_t>(static_cast<int>(smaller(x + reachX, right)) / grid.tileColumns),
          static_cast<uint16_t>(static_cast<int>(smaller(y + reachY, bottom)) / grid.tileRows)};
}

} // namespace d3t::splat
