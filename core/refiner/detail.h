// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/refiner/face_mask.h"
#include <span>
#include <vector>

namespace d3t {

/// How much detail pictures of a head have, and how steady they are (docs/quality.md, "The refiner").
struct DetailMeasures {
  double psnr = 0;  ///< dB, of the whole pictures
  double mouth = 0; ///< mean slope of the picture in the mouth's box / that of the true picture: 1 is as sharp as it
  double eyes = 0;  ///< the same for the boxes of the eyes, lids to brows
  /// Mean |change| of a pixel from frame to frame, of 255, where a head is and the true picture changes by at most 3.
  double flicker = 0;
};

/// Gathers DetailMeasures over frames in the order of time.
class DetailSum {
public:
  /// picture, truth: 3 planes of height x width, 0..1; head: 1 plane, > .5 where the head is.
  void add(std::span<const float> picture, std::span<const float> truth, std::span<const float> head, int width,
           int height, const FaceParts&, int time);
  DetailMeasures mean() const;

private:
  struct Ratio {
    double picture = 0, truth = 0;
  };
  double psnr_ = 0, change_ = 0;
  long frames_ = 0, steady_ = 0;
  Ratio mouth_, eyes_;
  std::vector<float> lastPicture_, lastTruth_;
  int lastTime_ = -2;
};

} // namespace d3t
