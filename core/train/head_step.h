// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/image_loss.h"
#include "core/splat/rasterizer.h"
#include "core/talker/gaussian_head.h"
#include "core/train/frame_set.h"
#include <Eigen/Core>
#include <memory>
#include <vector>

namespace d3t {

/// One pass of a frame: pose the head, rasterize the crop over the plate, compare, and take the gradient back to the
/// Gaussians. Owns its memory; one object per concurrent use.
class HeadStep {
public:
  HeadStep(const splat::Rasterizer& rasterizer, const CropBox& crop, int threads);

  /// down: 1 = working resolution, 2 = half. Renders the crop: 3 planes of (crop / down). transmittance: where 1 -
  /// alpha of the pixels goes; may be null.
  Status render(const GaussianHead&, const TrainingFrame&, int down, float* transmittance = nullptr);
  /// Loss (1 - lambda) L1 + lambda (1 - SSIM) against the frame after render(); then, when `gradients` is set, the
  /// backward pass into deformer(). withoutLips: the lips weigh nothing (needs down == 2).
  Result<double> compare(const GaussianHead&, const TrainingFrame&, int down, float lambda, bool withoutLips,
                         bool gradients);
  /// PSNR of the crop in dB after render(), mean over channels.
  double psnr(const TrainingFrame&, int down);

  const HeadDeformer& deformer() const { return deformer_; }
  const std::vector<float>& image() const { return image_; }
  /// d loss / d (small rotation about the head's origin, view translation), camera axes. After compare().
  Eigen::Matrix<float, 6, 1> poseGradient(const HeadPose&) const;

private:
  const splat::Rasterizer& rasterizer_;
  int threads_;
  CropBox crop_;
  HeadDeformer deformer_;
  splat::ImageLoss loss_;
  std::unique_ptr<splat::Scratch> scratch_;
  splat::Region region_; ///< of the last render()
  std::vector<float> background_, image_, target_, weight_, dImage_;
};

} // namespace d3t
