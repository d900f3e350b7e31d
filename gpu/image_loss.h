// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/memory.h"
#include <memory>

namespace d3t::gpu {

/// splat::ImageLoss on the device: the fused weighted mean of (1 - lambda) |x - y| + lambda (1 - SSIM) and its gradient
/// (core/splat/image_loss.h has the formula). Owns its scratch memory: one object per concurrent use. Deterministic.
class ImageLoss {
public:
  explicit ImageLoss(const Memory& memory = {});
  ~ImageLoss();

  /// image, target: 3 x H x W planes; weight: H x W (null = 1); dImage: 3 x H x W, written. Each may lie in host or in
  /// device memory. Returns the loss when all is done.
  Result<double> evaluate(int width, int height, const float* image, const float* target, const float* weight,
                          float lambda, float* dImage);

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace d3t::gpu
