// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/head/rig.h"

namespace d3t {

/// A rig as tensors: rig.canonical [478,3], rig.basis [20,478,3], rig.gaze [2], rig.range [2,22] (low, high).
void saveRig(TensorFile&, const HeadRig&);
Result<HeadRig> loadRig(const TensorFile&);

/// A pose as 13 numbers: scale, rotation (row-major 9), translation.
inline constexpr int kPoseNumbers = 13;
void appendPose(std::vector<float>& numbers, const HeadPose&);
/// Error when the scale is not positive or the rotation is not one.
Result<HeadPose> readPose(const float* numbers);

} // namespace d3t
