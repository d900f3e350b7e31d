// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/mouth_signals.h"
#include <Eigen/Geometry>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

constexpr float kEyeDistance = 90;

// A rough head: random points, with eye corners, lips, chin and nose bridge where the test knows them.
MeshPoints head(float inner, float outer, float width, float jaw) {
  Random random(1);
  MeshPoints mesh(kMeshPoints, 3);
  for (auto& v : mesh.reshaped()) v = static_cast<float>(random.uniform(-60, 60));
  mesh.row(33) << -kEyeDistance / 2, -30, 5;
  mesh.row(263) << kEyeDistance / 2, -30, 5;
  mesh.row(168) << 0, -25, -10;
  mesh.row(6) << 0, -15, -12;
  mesh.row(13) << 0, 30 - inner / 2, -5;
  mesh.row(14) << 0, 30 + inner / 2, -5;
  mesh.row(0) << 0, 30 - outer / 2, -5;
  mesh.row(17) << 0, 30 + outer / 2, -5;
  mesh.row(61) << -width / 2, 30, 0;
  mesh.row(291) << width / 2, 30, 0;
  mesh.row(152) << 0, -20 + jaw, 0;
  return mesh;
}

// Signals do not depend on the pose; the first frame, which sets the directions, looks straight ahead.
TEST(MouthSignals, AreFreeOfPoseAndSize) {
  std::vector<MeshPoints> meshes;
  RowMatrix truth(40, 4);
  for (int t = 0; t < 40; ++t) {
    const float s = std::sin(static_cast<float>(t));
    truth.row(t) << 5 + 3 * s, 20 + 4 * s, 50 - 3 * s, 80 + 6 * s;
    const MeshPoints still = head(truth(t, 0), truth(t, 1), truth(t, 2), truth(t, 3));
    const float angle = t == 0 ? 0 : .3f * std::cos(static_cast<float>(3 * t));
    const Eigen::Matrix3f turn =
        (Eigen::AngleAxisf(angle, Eigen::Vector3f::UnitY()) * Eigen::AngleAxisf(.5f * angle, Eigen::Vector3f::UnitZ()))
            .toRotationMatrix();
    const float size = t == 0 ? 1 : 1 + .2f * s;
    const Eigen::RowVector3f shift(200 + 10 * s, 150, t == 0 ? 0.f : 4.f);
    meshes.push_back(((size * still * turn.transpose()).rowwise() + shift).eval());
  }
  const auto signals = mouthSignals(meshes);
  ASSERT_TRUE(signals) << signals.error().message();
  EXPECT_LT((*signals - truth / kEyeDistance).cwiseAbs().maxCoeff(), 2e-4f);
}

TEST(MouthSignals, FramesWithoutAFaceGiveNaN) {
  std::vector<MeshPoints> meshes = {head(5, 20, 50, 80), MeshPoints(), head(8, 20, 50, 80), head(5, 20, 50, 80)};
  meshes[3](100, 1) = std::numeric_limits<float>::quiet_NaN();
  const auto signals = mouthSignals(meshes);
  ASSERT_TRUE(signals);
  EXPECT_TRUE(signals->row(0).allFinite());
  EXPECT_TRUE(std::isnan((*signals)(1, 0)));
  EXPECT_NEAR((*signals)(2, 0), 8 / kEyeDistance, 1e-4);
  EXPECT_TRUE(std::isnan((*signals)(3, 3)));
  EXPECT_FALSE(mouthSignals({meshes[0]}));
  EXPECT_FALSE(mouthSignals({}));
}

} // namespace
} // namespace d3t
