// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace d3t::splat {

inline constexpr int kSsimRadius = 5; ///< of the 11 x 11 window

/// The window's normalised taps from the middle outwards (kSsimRadius + 1 of them): exp(-k^2 / (2 1.5^2)). A header of
/// its own, because CUDA code includes it.
inline void fillSsimWindow(float* window) {
  double taps[kSsimRadius + 1], sum = 0;
  for (int k = 0; k <= kSsimRadius; ++k) {
    taps[k] = std::exp(-k * k / 4.5);
    sum += k == 0 ? taps[k] : 2 * taps[k];
  }
  for (int k = 0; k <= kSsimRadius; ++k) window[k] = static_cast<float>(taps[k] / sum);
}

} // namespace d3t::splat
