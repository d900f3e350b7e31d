// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"

namespace d3t {

inline constexpr int kControlNodes = 800;

/// Chooses control nodes among the head's Gaussians by farthest-point sampling, twice as dense within `radius` (x, y)
/// of the mouth, binds each Gaussian to its 4 nearest nodes with weights exp(-2 (d / d4)^2), normalised, and gives the
/// head linear fields at zero.
void placeControlNodes(GaussianHead&, const Eigen::Vector3f& mouth, float radius, const Run&);

/// Per control node: 1 within .75 mouth widths of the mouth's centre (x, y), else 0.
std::vector<char> findLipNodes(const GaussianHead&, const HeadRig&);

} // namespace d3t
