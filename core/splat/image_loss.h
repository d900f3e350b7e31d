// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cloud.h"
#include <vector>

namespace d3t::splat {

/// Fused photometric loss and its gradient: the weighted mean over pixels and channels, sum_i w_i l_i / (3 sum_i w_i),
/// of
///   (1 - lambda) |x - y| + lambda (1 - SSIM(x, y)),
/// SSIM with an 11 x 11 Gaussian window (sigma 1.5, zero padding), C1 = 0.01^2, C2 = 0.03^2 (Wang et al. 2004).
/// Owns its scratch memory: one object per concurrent use. Deterministic at any number of threads.
class ImageLoss {
public:
  explicit ImageLoss(int threads = 0) : threads_(threads) {}
  /// image, target: 3 x H x W planes; weight: H x W (null = 1); dImage: 3 x H x W, written. Returns the loss.
  double evaluate(int width, int height, ConstPlanes image, ConstPlanes target, const float* weight, float lambda,
                  Planes dImage);

private:
  int threads_;
  std::vector<float> scratch_;
  std::vector<double> rowSums_;
};

} // namespace d3t::splat
