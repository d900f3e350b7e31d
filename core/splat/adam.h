// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>

namespace d3t::splat {

inline constexpr float kAdamBeta1 = 0.9f, kAdamBeta2 = 0.99f;

/// The bias corrections of step 1, 2, ...: c1 = 1 / (1 - beta1^step), c2 = 1 / (1 - beta2^step).
struct AdamCorrection {
  float c1 = 1, c2 = 1;
};
inline AdamCorrection adamCorrection(long step) {
  const auto n = static_cast<double>(step);
  return {static_cast<float>(1 / (1 - std::pow(static_cast<double>(kAdamBeta1), n))),
          static_cast<float>(1 / (1 - std::pow(static_cast<double>(kAdamBeta2), n)))};
}

/// One step of Adam (Kingma and Ba 2015) over n parameters p with moments m, v and gradient g (none may overlap):
///   m = 0.9 m + 0.1 g;  v = 0.99 v + 0.01 g^2;  p = clamp(p - rate (c1 m) / (sqrt(c2 v) + 1e-12), lo, hi).
/// Runs on the calling thread; the same input gives the same bits on one machine however the row is cut.
void adamStep(float* p, float* m, float* v, const float* g, size_t n, float rate, float c1, float c2,
              float lo = -std::numeric_limits<float>::infinity(), float hi = std::numeric_limits<float>::infinity());

} // namespace d3t::splat
