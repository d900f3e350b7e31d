// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/head/work_frame.h"
#include "core/render/picture_refiner.h"
#include "core/splat/rasterizer.h"
#include "core/talker/gaussian_head.h"
#include <memory>
#include <vector>

namespace d3t {

/// Puts the posed head into a picture: the plate (the frame without the head) shows through where the Gaussians are
/// thin, so hair and the neck edge are feathered by what was learned. Owns its memory: one object per concurrent use.
class FrameRenderer {
public:
  /// window, crop: of the identity or TrackedClip. The picture may have any size; the working frame is its window.
  FrameRenderer(const WorkWindow& window, const CropBox& crop, int threads);

  /// From now on pictures can be refined. rig: of the person, must outlive the renderer.
  Status refineWith(const RefinerWeights&, const HeadRig& rig);
  bool canRefine() const { return refiner_ != nullptr; }

  /// picture: RGB at source size, changed in place inside the head's crop box. refine: if it can.
  Status composite(const GaussianHead&, const HeadPose&, const Drive&, Image& picture, bool refine = true);

private:
  using Box = PictureRefiner::Box;
  Box boxIn(const Image& picture) const;

  WorkWindow window_;
  CropBox crop_;
  int threads_;
  std::unique_ptr<splat::Rasterizer> rasterizer_;
  std::unique_ptr<splat::Scratch> scratch_;
  HeadDeformer deformer_;
  std::unique_ptr<PictureRefiner> refiner_; ///< null: off
  std::vector<float> background_, image_, transmittance_;
};

} // namespace d3t
