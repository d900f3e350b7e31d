// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/rig.h"
#include "core/head/topology.h"
#include <Eigen/Geometry>
#include <gtest/gtest.h>

namespace d3t {
namespace {

HeadRig simpleRig() {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  rig.basis[0](topology::kChin, 1) = 2;
  rig.basis[kLowerCodes](topology::kNoseBase, 0) = -1;
  rig.gazeScale = {3, 4};
  rig.low.fill(-1);
  rig.high.fill(2);
  return rig;
}

TEST(Rig, MeshAddsEachCodeTimesItsBasis) {
  MotionCode code{};
  code[0] = 1.5f;
  code[kLowerCodes] = 2;
  const MeshPoints mesh = simpleRig().mesh(code);
  EXPECT_FLOAT_EQ(mesh(topology::kChin, 1), 3);
  EXPECT_FLOAT_EQ(mesh(topology::kNoseBase, 0), -2);
  EXPECT_FLOAT_EQ(mesh.cwiseAbs().sum(), 5);
}

TEST(Rig, GazeMovesOnlyTheIrises) {
  MotionCode code{};
  code[kLowerCodes + kUpperCodes] = 0.5f;
  code[kLowerCodes + kUpperCodes + 1] = -1;
  const MeshPoints mesh = simpleRig().mesh(code);
  EXPECT_FLOAT_EQ(mesh(topology::kRightIris, 0), 1.5f);
  EXPECT_FLOAT_EQ(mesh(kMeshPoints - 1, 1), -4);
  EXPECT_FLOAT_EQ(mesh.topRows(topology::kRightIris).cwiseAbs().sum(), 0);
}

TEST(Rig, ClampKeepsCodesInTheTrainingRange) {
  MotionCode code{};
  code[0] = -7;
  code[1] = 7;
  code[2] = 0.25f;
  const MotionCode inside = simpleRig().clamp(code);
  EXPECT_FLOAT_EQ(inside[0], -1);
  EXPECT_FLOAT_EQ(inside[1], 2);
  EXPECT_FLOAT_EQ(inside[2], 0.25f);
}

TEST(Rig, ProjectionIsAPinholeWithTheCentreOfTheWorkingFrame) {
  HeadPose pose;
  EXPECT_TRUE(projectToWork(pose, {0, 0, 0}).isApprox(Eigen::Vector2f(256, 256)));
  EXPECT_TRUE(projectToWork(pose, {10, -20, 0}).isApprox(Eigen::Vector2f(266, 236)));
  pose.scale = 2;
  pose.translation = {0, 0, 2 * kFocal};
  EXPECT_TRUE(projectToWork(pose, {10, -20, 0}).isApprox(Eigen::Vector2f(266, 236)));
  pose.rotation = Eigen::AngleAxisf(float(EIGEN_PI) / 2, Eigen::Vector3f::UnitZ()).toRotationMatrix();
  EXPECT_TRUE(projectToWork(pose, {10, -20, 0}).isApprox(Eigen::Vector2f(276, 266)));
}

TEST(Rig, ViewOfGaussiansGivesTheSameProjectionAsTheSimilarity) {
  HeadPose pose;
  pose.scale = 0.8f;
  pose.rotation = Eigen::AngleAxisf(0.3f, Eigen::Vector3f(1, 2, 3).normalized()).toRotationMatrix();
  pose.translation = {12, -5, 1040};
  const Eigen::Vector3f point(30, -40, 20);
  const Eigen::Vector3f view = pose.rotation * point + pose.viewTranslation();
  const Eigen::Vector2f expected = view.head<2>() / view.z() * kFocal + Eigen::Vector2f::Constant(256);
  EXPECT_LT((projectToWork(pose, point) - expected).norm(), 1e-3f);
}

} // namespace
} // namespace d3t
