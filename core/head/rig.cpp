// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/rig.h"
#include "core/head/topology.h"
#include <algorithm>

namespace d3t {

MeshPoints HeadRig::mesh(const MotionCode& code) const {
  MeshPoints points = canonical;
  for (size_t k = 0; k < basis.size(); ++k)
    if (code[k] != 0 && basis[k].rows() == points.rows()) points += code[k] * basis[k];
  const int first = kLowerCodes + kUpperCodes;
  for (int axis = 0; axis < kGazeCodes; ++axis)
    points.block(topology::kRightIris, axis, kMeshPoints - topology::kRightIris, 1).array() +=
        code[first + axis] * gazeScale[axis];
  return points;
}

MotionCode HeadRig::clamp(const MotionCode& code) const {
  MotionCode inside;
  for (size_t k = 0; k < code.size(); ++k) inside[k] = std::min(std::max(code[k], low[k]), high[k]);
  return inside;
}

Eigen::Vector2f projectToWork(const HeadPose& pose, const Eigen::Vector3f& point) {
  const Eigen::Vector3f camera = pose.scale * (pose.rotation * point) + pose.translation;
  return camera.head<2>() / camera.z() * kFocal + Eigen::Vector2f::Constant(kWorkSize / 2.f);
}

} // namespace d3t
