// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace d3t::gpu {

inline constexpr int kHeadRows = 14;

/// A GaussianHead (core/talker/gaussian_head.h, whose layout this is) as raw views in host memory, not owned:
///   mean_i = m_i + sum_k code_k B_ik + sum_j w_ij offset_j, with 4 nodes j per Gaussian.
struct HeadView {
  int count = 0, codes = 0, nodes = 0;
  const float* rows = nullptr;        ///< 14 x count: mean, log scale, quaternion, opacity logit, colour DC
  const float* rig = nullptr;         ///< 3 codes x count: B, row 3 k + axis
  const int32_t* nodeIndex = nullptr; ///< count x 4, each in [0, nodes)
  const float* nodeWeight = nullptr;  ///< count x 4, sums to 1
};

} // namespace d3t::gpu
