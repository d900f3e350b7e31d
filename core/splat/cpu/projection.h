// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cpu/frame.h"

namespace d3t::splat {

/// Stage 1: fills frame.records and frame.depthKey from the cloud; what cannot be seen gets the key kHidden.
void projectCloud(const CloudView& cloud, Frame& frame);

/// Last stage of the backward pass: adds up each Gaussian's gradient slots (in a fixed order) and carries the sums
/// back to the cloud's parameters.
void projectCloudBackward(const CloudView& cloud, const Frame& frame, const CloudGradients& gradients);

} // namespace d3t::splat
