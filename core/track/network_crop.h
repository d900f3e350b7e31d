// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include <span>

namespace d3t {

/// A rectangle turned about its centre, in image px (pixel corners).
struct RotatedBox {
  float x = 0, y = 0; ///< centre
  float width = 0, height = 0;
  float angle = 0; ///< rad, turns +x towards +y (clockwise as seen)

  /// Image position of the point (u, v) of the box, (0, 0) = its first corner, (1, 1) = the opposite one.
  void toImage(float u, float v, float& imageX, float& imageY) const;
};

enum class CropBorder { Repeat, Black };

/// Bilinear samples of the box as network input: outHeight x outWidth x 3 interleaved values, 0..255 mapped to
/// [low, high]. Sample i is taken at corner coordinate i / outWidth of the box and not half a cell further, as
/// MediaPipe's ImageToTensorCalculator does on the CPU: its networks' outputs are calibrated by that habit.
void cropToTensor(const Image& rgb, const RotatedBox& box, int outWidth, int outHeight, float low, float high,
                  CropBorder border, std::span<float> output);

} // namespace d3t
