// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/rig_file.h"

#include <algorithm>

namespace d3t {
namespace {

constexpr int kMeshCodes = kLowerCodes + kUpperCodes;

MeshPoints toMesh(const float* numbers) {
  return Eigen::Map<const MeshPoints>(numbers, kMeshPoints, 3);
}

} // namespace

void saveRig(TensorFile& file, const HeadRig& rig) {
  file.set("rig.canonical", {kMeshPoints, 3}, {rig.canonical.data(), rig.canonical.data() + rig.canonical.size()});
  std::vector<float> basis;
  for (const auto& b : rig.basis) basis.insert(basis.end(), b.data(), b.data() + b.size());
  file.set("rig.basis", {kMeshCodes, kMeshPoints, 3}, std::move(basis));
  file.set("rig.gaze", {kGazeCodes}, {rig.gazeScale.begin(), rig.gazeScale.end()});
  std::vector<float> range(rig.low.begin(), rig.low.end());
  range.insert(range.end(), rig.high.begin(), rig.high.end());
  file.set("rig.range", {2, kCodes}, std::move(range));
}

Result<HeadRig> loadRig(const TensorFile& file) {
  auto canonical = file.get("rig.canonical", {kMeshPoints, 3});
  auto basis = file.get("rig.basis", {kMeshCodes, kMeshPoints, 3});
  auto gaze = file.get("rig.gaze", {kGazeCodes});
  auto range = file.get("rig.range", {2, kCodes});
  for (const auto* part : {&canonical, &basis, &gaze, &range})
    if (!*part) return passOn(*part);
  HeadRig rig;
  rig.canonical = toMesh((*canonical)->data.data());
  for (size_t k = 0; k < rig.basis.size(); ++k) rig.basis[k] = toMesh((*basis)->data.data() + k * kMeshPoints * 3);
  std::copy_n((*gaze)->data.begin(), kGazeCodes, rig.gazeScale.begin());
  std::copy_n((*range)->data.begin(), kCodes, rig.low.begin());
  std::copy_n((*range)->data.begin() + kCodes, kCodes, rig.high.begin());
  for (size_t k = 0; k < rig.low.size(); ++k)
    if (rig.low[k] > rig.high[k])
      return badInput("the range of a facial motion code is inverted", "head rig", "make the file again");
  return rig;
}

void appendPose(std::vector<float>& numbers, const HeadPose& pose) {
  numbers.push_back(pose.scale);
  for (int i = 0; i < 9; ++i) numbers.push_back(pose.rotation(i / 3, i % 3));
  for (int i = 0; i < 3; ++i) numbers.push_back(pose.translation[i]);
}

Result<HeadPose> readPose(const float* numbers) {
  HeadPose pose;
  pose.scale = numbers[0];
  for (int i = 0; i < 9; ++i) pose.rotation(i / 3, i % 3) = numbers[1 + i];
  for (int i = 0; i < 3; ++i) pose.translation[i] = numbers[10 + i];
  const bool rotation = (pose.rotation * pose.rotation.transpose() - Eigen::Matrix3f::Identity()).norm() < 1e-2f;
  if (!(pose.scale > 1e-3f) || !rotation || !pose.translation.allFinite())
    return badInput("a head pose is not a rotation, a scale and a place", "head pose", "make the file again");
  return pose;
}

} // namespace d3t
