// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/ssim_window.h"
#include "gpu/kernels/frame.h"

namespace d3t::gpu {

inline constexpr int kLossRadius = splat::kSsimRadius;

/// One evaluation of the photometric loss (core/splat/image_loss.h has the formula). All pointers are device memory.
struct LossFrame {
  int width = 0, height = 0;
  const float *image = nullptr, *target = nullptr; ///< 3 x H x W
  const float* weight = nullptr;                   ///< H x W; null: 1
  float lambda = 0;
  float window[kLossRadius + 1] = {}; ///< normalised taps, from the middle
  float* dImage = nullptr;            ///< 3 x H x W
  // scratch
  float* slopes = nullptr;   ///< 3 x (3 x H x W): dLoss/d(window mean of x, of x^2 + y^2, of x y)
  double* partial = nullptr; ///< by block
  double* sums = nullptr;    ///< sum of the weights, sum of the weighted losses

  D3T_HD unsigned columns() const { return static_cast<unsigned>((width + kTile - 1) / kTile); }
  D3T_HD unsigned tiles() const { return columns() * static_cast<unsigned>((height + kTile - 1) / kTile); }
  D3T_HD size_t pixels() const { return static_cast<size_t>(width) * static_cast<size_t>(height); }
};

/// Cuts `memory` into the scratch arrays (null: just counts). Returns the bytes needed.
inline size_t layOutLoss(LossFrame& frame, void* memory) {
  char* at = static_cast<char*>(memory);
  const size_t partial = 3 * size_t{frame.tiles()} * sizeof(double), slopes = 9 * frame.pixels() * sizeof(float);
  if (at) {
    frame.sums = reinterpret_cast<double*>(at);
    frame.partial = frame.sums + 2;
    frame.slopes = reinterpret_cast<float*>(frame.partial + size_t{3} * frame.tiles());
  }
  return 2 * sizeof(double) + partial + slopes;
}

/// The loss from the sums that the kernels leave.
inline double lossOf(const double* sums) {
  return sums[0] > 0 ? sums[1] / (3 * sums[0]) : 0.;
}

} // namespace d3t::gpu
