// SPDX-License-Identifier: GPL-3.0-or-later
// The parts around the face networks against closed forms: custom operators, anchors, suppression, merging, crops.
#include "core/track/network_crop.h"
#include "core/track/network_detector.h"
#include "core/track/network_points.h"
#include "core/track/network_transform.h"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <vector>

namespace d3t {
namespace {

constexpr PlaneMatrix kIdentity = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

std::array<float, 2> apply(const PlaneMatrix& m, float x, float y) {
  std::array<float, 2> result{};
  transformPoints(std::array{x, y}, 2, m, result);
  return result;
}

PlaneMatrix turnAbout(float angle, float x, float y) {
  const float c = std::cos(angle), s = std::sin(angle);
  PlaneMatrix m = kIdentity;
  m[0] = c, m[1] = -s, m[3] = x - c * x + s * y;
  m[4] = s, m[5] = c, m[7] = y - s * x - c * y;
  return m;
}

// Four landmarks: a horizontal line at the left and right, a top and a bottom: box (10, 5)..(30, 13).
const std::vector<float> kCross = {10, 9, 1, 30, 9, 2, 20, 5, 3, 20, 13, 4};
const std::array<int, 4> kCrossSubset = {0, 1, 2, 3};

SubsetCrop crossCrop(float scale) {
  SubsetCrop crop;
  crop.subset = kCrossSubset;
  crop.leftCorner = 0, crop.rightCorner = 1;
  crop.scaleX = crop.scaleY = scale;
  return crop;
}

TEST(SubsetCropMatrix, MapsTheCutOutOntoTheEnlargedBox) {
  const auto tight = subsetCropMatrix(kCross, crossCrop(1));
  EXPECT_NEAR(apply(tight, 0, 0)[0], 10, 1e-4);
  EXPECT_NEAR(apply(tight, 0, 0)[1], 5, 1e-4);
  EXPECT_NEAR(apply(tight, 16, 16)[0], 30, 1e-4);
  EXPECT_NEAR(apply(tight, 16, 16)[1], 13, 1e-4);
  const auto wide = subsetCropMatrix(kCross, crossCrop(1.5F));
  EXPECT_NEAR(apply(wide, 0, 8)[0], 20 - 15, 1e-4);
  EXPECT_NEAR(apply(wide, 8, 16)[1], 9 + 6, 1e-4);
}

TEST(SubsetCropMatrix, TurnsWithTheLandmarks) {
  const auto turn = turnAbout(0.5F, 3, -2);
  std::vector<float> turned(kCross.size());
  transformPoints(kCross, 3, turn, turned);
  const auto before = subsetCropMatrix(kCross, crossCrop(1.5F)), after = subsetCropMatrix(turned, crossCrop(1.5F));
  for (const float x : {0.0F, 5.0F, 16.0F})
    for (const float y : {0.0F, 11.0F}) {
      const auto there = apply(before, x, y), expected = apply(turn, there[0], there[1]), got = apply(after, x, y);
      EXPECT_NEAR(got[0], expected[0], 1e-3);
      EXPECT_NEAR(got[1], expected[1], 1e-3);
    }
}

TEST(CropBilinear, IdentityReproducesTheInput) {
  std::vector<float> input(5 * 4 * 3), output(input.size(), -1);
  for (size_t i = 0; i < input.size(); ++i) input[i] = std::sin(static_cast<float>(i));
  cropBilinear(input, 5, 4, 3, kIdentity, output, 5, 4);
  EXPECT_EQ(input, output);
}

TEST(CropBilinear, SamplesALinearFunctionExactlyAndIsZeroOutside) {
  constexpr int kSize = 20, kOut = 16;
  std::vector<float> input(kSize * kSize * 2), output(kOut * kOut * 2);
  const auto value = [](float x, float y, int k) { return k == 0 ? 1 + 2 * x - 3 * y : 7 - x + 0.5F * y; };
  for (int i = 0; i < kSize * kSize * 2; ++i)
    input[i] = value(static_cast<float>(i / 2 % kSize) + 0.5F, static_cast<float>(i / 2 / kSize) + 0.5F, i % 2);
  auto matrix = turnAbout(0.4F, 8, 8);
  matrix[3] -= 1; // some of it reaches beyond the input
  cropBilinear(input, kSize, kSize, 2, matrix, output, kOut, kOut);
  int outside = 0;
  for (int i = 0; i < kOut * kOut * 2; ++i) {
    const auto at = apply(matrix, static_cast<float>(i / 2 % kOut) + 0.5F, static_cast<float>(i / 2 / kOut) + 0.5F);
    const bool inside = at[0] >= 0.5F && at[0] <= kSize - 0.5F && at[1] >= 0.5F && at[1] <= kSize - 0.5F;
    EXPECT_NEAR(output[i], inside ? value(at[0], at[1], i % 2) : 0, 1e-3) << i;
    outside += !inside;
  }
  EXPECT_GT(outside, 20);
  EXPECT_LT(outside, kOut * kOut);
}

TEST(TransformPoints, KeepsTheThirdComponentAndUndoesItsInverse) {
  std::vector<float> there(kCross.size()), back(kCross.size());
  transformPoints(kCross, 3, turnAbout(1.1F, 4, 5), there);
  transformPoints(there, 3, turnAbout(-1.1F, 4, 5), back);
  for (size_t i = 0; i < back.size(); ++i) EXPECT_NEAR(back[i], kCross[i], 1e-4);
  for (size_t i = 2; i < back.size(); i += 3) EXPECT_EQ(there[i], kCross[i]);
}

TEST(DetectorAnchors, LieAtCellCentresLayerByLayer) {
  const auto layout = FaceDetector::shortRange();
  const auto anchors = detectorAnchors(layout.inputSize, layout.strides, layout.perCell);
  ASSERT_EQ(anchors.size(), 896U); // 16 x 16 cells x 2, then 8 x 8 cells x 6
  EXPECT_EQ(anchors[0], (std::array{0.5F / 16, 0.5F / 16}));
  EXPECT_EQ(anchors[2], (std::array{1.5F / 16, 0.5F / 16}));
  EXPECT_EQ(anchors[511], (std::array{15.5F / 16, 15.5F / 16}));
  EXPECT_EQ(anchors[512 + 6 * 8], (std::array{0.5F / 8, 1.5F / 8}));
  const auto small = FaceDetector::fullRange();
  EXPECT_EQ(detectorAnchors(small.inputSize, small.strides, small.perCell).size(), 2304U);
}

TEST(MergeOverlapping, AveragesOneFaceByScoreAndKeepsOthers) {
  const FaceDetection weak{0, 0, 10, 10, 0.6F, {}}, strong{2, 0, 12, 10, 0.9F, {}}, far{100, 100, 110, 110, 0.7F, {}};
  const auto merged = mergeOverlapping({weak, far, strong}, 0.3F);
  ASSERT_EQ(merged.size(), 2U);
  EXPECT_EQ(merged[0].score, 0.9F);
  EXPECT_NEAR(merged[0].left, 2 * 0.9F / 1.5F, 1e-5);
  EXPECT_NEAR(merged[0].right, 10 + 2 * 0.9F / 1.5F, 1e-5);
  EXPECT_EQ(merged[1].left, 100);
  EXPECT_TRUE(mergeOverlapping({}, 0.3F).empty());
}

TEST(MergeRefined, TakesPlacesFromThePartsAndDepthFromTheMesh) {
  std::vector<float> mesh(kDensePoints * 3), points(kMeshPoints * 3);
  for (size_t i = 0; i < mesh.size(); ++i) mesh[i] = static_cast<float>(i);
  const std::vector<float> lips(160, -1), leftEye(142, -2), rightEye(142, -3), leftIris(10, -4), rightIris(10, -5);
  mergeRefined({mesh, lips, leftEye, rightEye, leftIris, rightIris}, points);
  const auto at = [&](int i, int k) { return points[static_cast<size_t>(i) * 3 + k]; };
  EXPECT_EQ(at(13, 0), -1);
  EXPECT_EQ(at(13, 2), mesh[13 * 3 + 2]);
  EXPECT_EQ(at(33, 1), -2);
  EXPECT_EQ(at(263, 0), -3);
  EXPECT_EQ(at(1, 0), mesh[3]); // the nose is refined by none
  EXPECT_EQ(at(kLeftIris, 0), -4);
  EXPECT_EQ(at(kRightIris + 4, 1), -5);
  double depth = 0;
  for (int i = 0; i < kEyeContour; ++i) depth += at(kLeftEyePoints[i], 2) / double{kEyeContour};
  EXPECT_NEAR(at(kLeftIris + 2, 2), depth, 1e-2);
}

Image ramp() {
  Image image(8, 6, 3);
  for (int y = 0; y < 6; ++y)
    for (int x = 0; x < 8; ++x) {
      const auto value = static_cast<uint8_t>(10 * x + 3 * y + 60);
      std::fill_n(image.at(x, y), 3, value);
    }
  return image;
}

TEST(CropToTensor, WholePictureAtItsSizeIsThePicture) {
  const Image image = ramp();
  std::vector<float> values(image.data.size());
  cropToTensor(image, {4, 3, 8, 6, 0}, 8, 6, -1, 1, CropBorder::Black, values);
  for (size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(values[i], image.data[i] / 127.5F - 1, 1e-5);
}

TEST(CropToTensor, TurnsClockwiseAndTreatsTheBorderAsAsked) {
  const Image image = ramp();
  // A quarter turn clockwise: the crop's x axis runs down the picture, its y axis to the left.
  std::vector<float> turned(6 * 6 * 3);
  cropToTensor(image, {4, 3, 6, 6, std::numbers::pi_v<float> / 2}, 6, 6, 0, 255, CropBorder::Repeat, turned);
  EXPECT_NEAR(turned[(2 * 6 + 1) * 3], *image.at(5, 1), 0.5F);
  EXPECT_NEAR(turned[(4 * 6 + 3) * 3], *image.at(3, 3), 0.5F);
  std::vector<float> black(16 * 16 * 3), repeated(black.size());
  cropToTensor(image, {0, 0, 16, 16, 0}, 16, 16, 0, 255, CropBorder::Black, black);
  cropToTensor(image, {0, 0, 16, 16, 0}, 16, 16, 0, 255, CropBorder::Repeat, repeated);
  EXPECT_EQ(black[0], 0);
  EXPECT_EQ(repeated[0], *image.at(0, 0));
  EXPECT_EQ(black[(8 * 16 + 8) * 3], *image.at(0, 0));
}

TEST(RotatedBox, CornersOfATurnedBox) {
  const RotatedBox box{10, 20, 4, 2, std::numbers::pi_v<float> / 2};
  float x = 0, y = 0;
  box.toImage(1, 0.5F, x, y); // middle of its right side: now below the centre
  EXPECT_NEAR(x, 10, 1e-5);
  EXPECT_NEAR(y, 22, 1e-5);
}

} // namespace
} // namespace d3t
