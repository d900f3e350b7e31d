// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/rig.h"
#include "core/head/work_frame.h"
#include <span>

namespace d3t {

/// Where a face's parts lie in a crop, px of the crop, low <= x < high; empty where it lies outside.
struct PartBox {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
};
struct FaceParts {
  PartBox mouth, rightEye, leftEye; ///< lips, and lids up to the brows, with some px around
};

/// What the refiner knows of the face, drawn from the posed rig: 0 outside, kMaskSkin inside the face's oval, kMaskEye
/// between the lids, kMaskMouth inside the lips' outer line; edges are smooth. mask: crop.width x crop.height.
inline constexpr float kMaskSkin = .4f, kMaskEye = .7f, kMaskMouth = 1.f;
FaceParts drawFaceMask(const HeadRig&, const HeadPose&, const MotionCode&, const CropBox&, std::span<float> mask);

} // namespace d3t
