// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/track/fit.h"

namespace d3t {

/// One row per frame: kMeshPoints x 3 values (x y z of point 0, x y z of point 1, ...), or any other track over time.
using FrameRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Gaussian smoothing over time, each shot on its own: the ends of a shot are mirrored (d c b a | a b c d | d c b a)
/// and the kernel ends at 4 sigma, as in scipy.ndimage.gaussian_filter1d. sigma in frames; <= 0: unchanged.
void smoothWithinShots(FrameRows& rows, const std::vector<int>& shots, double sigma);

/// Splits the motion (aligned mesh - canonical, one row per frame, smoothed) into the codes of `fit`: fills rig.basis,
/// rig.gazeScale, rig.low/high, codes and the variances, and moves the mean motion of the training frames into
/// rig.canonical, so that code 0 is the mean face.
void fitMotionCodes(FrameRows motion, const std::vector<char>& training, FaceFit& fit);

} // namespace d3t
