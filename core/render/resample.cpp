// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/resample.h"

#include <algorithm>
#include <cmath>

namespace d3t {

AxisTaps::AxisTaps(int outputs, float start, float step, int inputs) : outputs_(outputs), inputs_(inputs) {
  taps_ = step >= 1 ? static_cast<int>(std::ceil(step)) + 1 : 2;
  for (int i = 0; i < outputs; ++i) {
    const float low = start + static_cast<float>(i) * step;
    const float centre = low + step / 2 - .5f; // in whole pixels, where a pixel's centre is its number
    const float first = std::floor(step >= 1 ? low : centre);
    for (int k = 0; k < taps_; ++k) {
      const float at = first + static_cast<float>(k);
      const float share = step >= 1 ? std::max(0.f, std::min(low + step, at + 1) - std::max(low, at)) / step
                                    : std::max(0.f, 1 - std::abs(centre - at));
      index_.push_back(std::clamp(static_cast<int>(at), 0, inputs - 1));
      weight_.push_back(share);
    }
  }
}

void Resampler::run(std::span<const float> from, std::span<float> to) const {
  const int width = x_.outputs();
  std::vector<float> rows(static_cast<size_t>(y_.inputs()) * width);
  for (int y = 0; y < y_.inputs(); ++y) {
    const float* in = from.data() + static_cast<size_t>(y) * x_.inputs();
    float* out = rows.data() + static_cast<size_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      const int* index = x_.index(x);
      const float* weight = x_.weight(x);
      float sum = 0;
      for (int k = 0; k < x_.taps(); ++k) sum += weight[k] * in[index[k]];
      out[x] = sum;
    }
  }
  for (int y = 0; y < y_.outputs(); ++y) {
    float* out = to.data() + static_cast<size_t>(y) * width;
    std::fill_n(out, width, 0.f);
    for (int k = 0; k < y_.taps(); ++k) {
      const float weight = y_.weight(y)[k];
      if (weight == 0) continue;
      const float* in = rows.data() + static_cast<size_t>(y_.index(y)[k]) * width;
      for (int x = 0; x < width; ++x) out[x] += weight * in[x];
    }
  }
}

} // namespace d3t
