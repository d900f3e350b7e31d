// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/head/rig.h"
#include "core/head/work_frame.h"
#include "core/refiner/refiner.h"
#include "core/render/resample.h"
#include <memory>
#include <span>
#include <vector>

namespace d3t {

/// Refines a picture of any size at the resolution the refiner was trained at: the head's crop is resampled to working
/// pixels, and the network's residual back and added. Where the picture *is* the working frame, nothing is resampled.
/// One object per concurrent use.
class PictureRefiner {
public:
  struct Box { ///< of the picture, px
    int x = 0, y = 0, width = 0, height = 0;
  };

  /// rig: of the person, must outlive the object.
  static Result<std::unique_ptr<PictureRefiner>> create(const RefinerWeights&, const HeadRig& rig, const WorkWindow&,
                                                        const CropBox&, int threads);

  /// planes: 3 x box.height x box.width, the composite of a head in this pose, changed in place; it stays as it is to
  /// the bit where transmittance (1 - alpha, height x width) is 1.
  Status refine(const HeadPose&, const MotionCode&, const Box& box, std::span<float> planes,
                std::span<const float> transmittance);

private:
  PictureRefiner(std::unique_ptr<Refiner> network, const HeadRig& rig, const WorkWindow& window, const CropBox& crop,
                 int threads)
      : network_(std::move(network)), rig_(&rig), window_(window), crop_(crop), threads_(threads) {}
  void place(const Box&); ///< works out how pixels of the picture and of the crop lie to each other

  std::unique_ptr<Refiner> network_;
  const HeadRig* rig_;
  WorkWindow window_;
  CropBox crop_;
  int threads_;
  Box box_;
  Resampler toWork_, toPicture_;
  std::vector<float> alpha_, input_, residual_, change_;
};

} // namespace d3t
