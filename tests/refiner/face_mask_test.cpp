// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/face_mask.h"

#include "core/head/topology.h"
#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

// Circles for the face, the eyes and the lips, all at depth kFocal: one unit is one pixel.
HeadRig circles() {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  const auto ring = [&](std::span<const int> points, float x, float y, float radius) {
    for (size_t i = 0; i < points.size(); ++i) {
      const float a = 6.2831853f * static_cast<float>(i) / static_cast<float>(points.size());
      rig.canonical.row(points[i]) << x + radius * std::cos(a), y + radius * std::sin(a), 0;
    }
  };
  ring(topology::faceOval(), 0, 0, 80);
  ring(topology::rightEye(), -30, -30, 10);
  ring(topology::leftEye(), 30, -30, 10);
  ring(topology::rightBrow(), -30, -45, 5);
  ring(topology::leftBrow(), 30, -45, 5);
  ring(topology::lips(), 0, 40, 20);
  return rig;
}

TEST(FaceMask, DrawsTheParts) {
  const CropBox crop{156, 156, 200, 200}; // the head's origin is at 100, 100 of it
  std::vector<float> mask(200 * 200, 9.f);
  const FaceParts parts = drawFaceMask(circles(), HeadPose{}, {}, crop, mask);
  const auto at = [&](int x, int y) { return mask[static_cast<size_t>(y * 200 + x)]; };
  EXPECT_EQ(at(10, 10), 0);
  EXPECT_NEAR(at(100, 100), kMaskSkin, 1e-6);
  EXPECT_NEAR(at(70, 70), kMaskEye, 1e-6);
  EXPECT_NEAR(at(130, 70), kMaskEye, 1e-6);
  EXPECT_NEAR(at(100, 140), kMaskMouth, 1e-6);
  double area = 0;
  for (const float v : mask) area += std::min(1., static_cast<double>(v / kMaskSkin));
  EXPECT_NEAR(area, 18 * 80 * 80 * std::sin(6.2831853 / 36), 30); // a polygon of 36 corners
  EXPECT_NEAR(parts.mouth.left, 74, 1);
  EXPECT_NEAR(parts.mouth.bottom, 166, 1);
  EXPECT_NEAR(parts.rightEye.top, 44, 1);
  EXPECT_NEAR(parts.leftEye.right, 146, 1);
}

TEST(FaceMask, IsSmoothAtItsEdges) {
  HeadPose left, right;
  right.translation.x() += .25f; // a quarter of a pixel
  std::vector<float> a(200 * 200), b(200 * 200);
  drawFaceMask(circles(), left, {}, {156, 156, 200, 200}, a);
  drawFaceMask(circles(), right, {}, {156, 156, 200, 200}, b);
  for (size_t i = 0; i < a.size(); ++i) ASSERT_LT(std::abs(a[i] - b[i]), .5f * kMaskMouth);
}

TEST(FaceMask, AFaceOutsideLeavesNothing) {
  HeadPose far;
  far.translation.x() = 3000;
  std::vector<float> mask(100 * 100, 1.f);
  const FaceParts parts = drawFaceMask(circles(), far, {}, {0, 0, 100, 100}, mask);
  for (const float v : mask) EXPECT_EQ(v, 0);
  EXPECT_TRUE(parts.mouth.empty());
}

} // namespace
} // namespace d3t
