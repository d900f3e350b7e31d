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

/// What predicts the offsets at the control nodes.
enum class FieldChoice {
  Linear,  ///< a linear basis
  Network, ///< the paper's network (core/talker/node_network.h)
  Both,    ///< the network on top of the basis
  None     ///< nothing: the rig alone moves the head
};
/// Replaces the linear fields by the chosen ones; the Individual Field only where `individual` is set. Failed when this
/// build has no networks.
Status chooseFields(GaussianHead&, const HeadRig&, FieldChoice, bool individual, uint64_t seed);

/// Per control node: 1 inside the mouth, behind the lips; it takes the second branch of a network.
std::vector<char> findMouthNodes(const GaussianHead&, const HeadRig&);
/// Per control node: 1 within .75 mouth widths of the mouth's centre (x, y), else 0.
std::vector<char> findLipNodes(const GaussianHead&, const HeadRig&);

} // namespace d3t
