// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/performance.h"
#include <array>
#include <vector>

namespace d3t::performance {

/// A place in a picture of the source's size, px; (0, 0) is the corner of the first pixel.
struct Place {
  float x = 0, y = 0;
};

/// What a window draws over a picture, as geometry, so that it is crisp at any zoom. Multiply with the picture's size
/// over the source's for a smaller one.
struct Overlay {
  std::vector<Place> mesh; ///< kMeshPoints landmarks of the posed face; triangles and parts: core/head/topology.h
  Place cropFrom, cropTo;  ///< corners of the box in which the head is drawn
  std::vector<std::vector<Place>> mask; ///< closed outlines of what the refiner knows: face, both eyes, lips
};
Overlay overlayOf(const Identity&, const FrameState&);

struct GaussianDot {
  Place centre;
  float depth = 0;                 ///< working px before the camera (kFocal: as far as the window)
  float opacity = 0;               ///< 0..1
  std::array<uint8_t, 3> colour{}; ///< RGB
};
/// All Gaussians of the head, moved as the frame says, in the order of the identity's file. About a millisecond.
std::vector<GaussianDot> gaussianDots(const Identity&, const FrameState&);

} // namespace d3t::performance
