// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/head/rig.h"
#include <span>
#include <vector>

namespace d3t {

/// PSNR in dB over all pixels and channels; with a mask (grey, same size) only where it is > 127.
double psnr(const Image& a, const Image& b, const Image* mask = nullptr);
/// Mean SSIM of the grey pictures (BT.601 luma), 11 x 11 Gaussian window, sigma 1.5 (Wang et al. 2004).
double ssim(const Image& a, const Image& b);

/// Pearson correlation; NaN entries are left out; 0 when one side is constant.
double correlation(std::span<const double> a, std::span<const double> b);

/// Lip distances of each frame in px: inner opening, outer opening, width (shared/tools/measure.py). A frame without a
/// face has an empty mesh and gives NaN.
struct LipSignals {
  std::vector<double> inner, outer, width;
};
LipSignals lipSignals(const std::vector<MeshPoints>& meshes);

/// Landmark distance: mean over frames and the 40 lip points, each set's own mean removed, px (of a 512 px frame).
double lipLandmarkDistance(const std::vector<MeshPoints>& a, const std::vector<MeshPoints>& b);

struct MouthScore {
  double inner = 0, outer = 0, width = 0, mean = 0; ///< correlations at lag 0
  int lagFrames = 0;                                ///< shift of `predicted` that fits best, > 0: it comes late
};
MouthScore scoreMouth(const std::vector<MeshPoints>& predicted, const std::vector<MeshPoints>& truth);

} // namespace d3t
