// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/scene.h"

namespace d3t::corpus {

/// x, y in px; near grows towards the viewer and is linear over the picture (1 / depth for a camera).
struct ScreenPoint {
  float x = 0, y = 0, near = 0;
};

/// What is seen at each sample: the nearest triangle, or -1.
struct Visible {
  int size = 0;
  std::vector<float> near;
  std::vector<int> triangle;
};

/// Samples lie at pixel centres. The result does not depend on the number of threads.
Visible rasterize(const std::vector<ScreenPoint>& points, const std::vector<Triangle>& triangles, int size,
                  int threads);

/// Weights of the corners at a place of the picture, right in space (not on the screen).
std::array<float, 3> weightsAt(const std::array<const ScreenPoint*, 3>& corners, float x, float y);

} // namespace d3t::corpus
