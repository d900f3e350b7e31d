// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/gaussian_head.h"

namespace d3t {

/// The loops over a head's Gaussians, in the vectors of the machine. Ranges [first, last) of Gaussians. posed and
/// gradient: kGaussianRows x count.

/// Mean, scale and opacity of the posed head: m_i + sum_k a_k B_ik + sum_j w_ij offset_j, exp, sigmoid. nodeOffsets:
/// 4 per node (x, y, z, unused). The other rows are not touched.
void poseGaussians(const GaussianHead& head, const MotionCode& code, const float* nodeOffsets, int first, int last,
                   float* posed);

/// Takes the gradients of scale and opacity to the trainable space (log scale, logit).
void foldActivations(const float* posed, int count, int first, int last, float* gradient);

/// d loss / d code k through the rig alone: sum over Gaussians and axes of gradient x B.
float rigGradient(const GaussianHead& head, const float* gradient, int k);

} // namespace d3t
