// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include <array>

namespace d3t {

/// A face painted by formula (no person's picture): skin, hair, eyes, brows, nose, lips, neck and shoulders, softly
/// shaded. Where its parts lie is known exactly.
struct DrawnFace {
  float x = 256, y = 256; ///< px: the point between the eyes' line and the nose tip
  float size = 120;       ///< px: half the height of the face
  float roll = 0;         ///< rad, clockwise as seen

  /// Image position of a point given in face units (x right, y down, 1 = half the height of the face).
  std::array<float, 2> toImage(float u, float v) const;
};

inline constexpr float kDrawnEyeX = 0.33F, kDrawnEyeY = -0.12F; ///< face units: eye centres at (-+X, Y)
inline constexpr float kDrawnMouthY = 0.56F;                    ///< line between the lips

Image drawFace(int width, int height, const DrawnFace& face);

} // namespace d3t
