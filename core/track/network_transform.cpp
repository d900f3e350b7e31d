// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_transform.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace d3t {

PlaneMatrix subsetCropMatrix(std::span<const float> landmarks, const SubsetCrop& crop) {
  const auto x = [&](int i) { return landmarks[static_cast<size_t>(i) * 3]; };
  const auto y = [&](int i) { return landmarks[static_cast<size_t>(i) * 3 + 1]; };
  const float line = std::atan2(y(crop.rightCorner) - y(crop.leftCorner), x(crop.rightCorner) - x(crop.leftCorner));
  const float angle = crop.targetAngle - line;
  const float c = std::cos(angle), s = std::sin(angle);

  // Box of the subset in axes turned by `angle`, in which the corner line is horizontal.
  constexpr float kFar = std::numeric_limits<float>::max();
  float minX = kFar, minY = kFar, maxX = -kFar, maxY = -kFar;
  for (const int i : crop.subset) {
    const float turnedX = c * x(i) - s * y(i), turnedY = s * x(i) + c * y(i);
    minX = std::min(minX, turnedX), maxX = std::max(maxX, turnedX);
    minY = std::min(minY, turnedY), maxY = std::max(maxY, turnedY);
  }
  const float middleX = 0.5F * (minX + maxX), middleY = 0.5F * (minY + maxY);
  const float centreX = c * middleX + s * middleY, centreY = -s * middleX + c * middleY;
  const auto width = static_cast<float>(crop.outputWidth), height = static_cast<float>(crop.outputHeight);
  const float scaleX = crop.scaleX * (maxX - minX) / width, scaleY = crop.scaleY * (maxY - minY) / height;

  // shift(centre) * rotate(-angle) * scale * shift(-half the output)
  PlaneMatrix m{};
  m[0] = c * scaleX, m[1] = s * scaleY;
  m[4] = -s * scaleX, m[5] = c * scaleY;
  m[3] = centreX - 0.5F * (m[0] * width + m[1] * height);
  m[7] = centreY - 0.5F * (m[4] * width + m[5] * height);
  m[10] = m[15] = 1;
  return m;
}

void cropBilinear(std::span<const float> input, int inWidth, int inHeight, int channels, const PlaneMatrix& matrix,
                  std::span<float> output, int outWidth, int outHeight) {
  const auto row = static_cast<ptrdiff_t>(inWidth) * channels;
  for (int outY = 0; outY < outHeight; ++outY) {
    for (int outX = 0; outX < outWidth; ++outX) {
      float* out = output.data() + (static_cast<ptrdiff_t>(outY) * outWidth + outX) * channels;
      const float cx = static_cast<float>(outX) + 0.5F, cy = static_cast<float>(outY) + 0.5F;
      const float x = matrix[0] * cx + matrix[1] * cy + matrix[3] - 0.5F;
      const float y = matrix[4] * cx + matrix[5] * cy + matrix[7] - 0.5F;
      if (!(x >= 0 && y >= 0 && x <= static_cast<float>(inWidth - 1) && y <= static_cast<float>(inHeight - 1))) {
        std::fill_n(out, channels, 0.0F);
        continue;
      }
      const int x0 = static_cast<int>(x), y0 = static_cast<int>(y);
      const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
      const float* upper = input.data() + y0 * row + static_cast<ptrdiff_t>(x0) * channels;
      const float* lower = y0 + 1 < inHeight ? upper + row : upper; // its weight is 0 on the last row
      const int right = x0 + 1 < inWidth ? channels : 0;
      for (int k = 0; k < channels; ++k) {
        const float top = upper[k] + fx * (upper[k + right] - upper[k]);
        const float bottom = lower[k] + fx * (lower[k + right] - lower[k]);
        out[k] = top + fy * (bottom - top);
      }
    }
  }
}

void transformPoints(std::span<const float> points, int dimensions, const PlaneMatrix& matrix,
                     std::span<float> output) {
  for (size_t i = 0; i + static_cast<size_t>(dimensions) <= points.size(); i += static_cast<size_t>(dimensions)) {
    const float x = points[i], y = points[i + 1];
    output[i] = matrix[0] * x + matrix[1] * y + matrix[3];
    output[i + 1] = matrix[4] * x + matrix[5] * y + matrix[7];
    if (dimensions == 3) output[i + 2] = points[i + 2];
  }
}

} // namespace d3t
