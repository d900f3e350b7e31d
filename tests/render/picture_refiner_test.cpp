// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/face_mask.h"
#include "core/render/picture_refiner.h"
#include "tests/refiner/scalar_refiner.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

constexpr CropBox kCrop{200, 180, 64, 48};
using Box = PictureRefiner::Box;

HeadRig someRig() {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (int i = 0; i < kMeshPoints; ++i) {
    const float a = static_cast<float>(i);
    rig.canonical.row(i) << -24 + 30 * std::cos(a), -50 + 20 * std::sin(a), 0;
  }
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  return rig;
}

struct Picture {
  std::vector<float> planes, transmittance;
};

// A smooth picture of the crop at `scale` px per working px, with a round head in its middle.
Picture draw(int width, int height, float scale) {
  Picture out;
  for (int c = 0; c < 3; ++c)
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        out.planes.push_back(.5f + .3f * std::sin((static_cast<float>(x) + .5f) / scale * .1f + static_cast<float>(c)) *
                                       std::cos((static_cast<float>(y) + .5f) / scale * .12f));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const float dx = (static_cast<float>(x) + .5f) / scale - 32, dy = (static_cast<float>(y) + .5f) / scale - 24;
      out.transmittance.push_back(std::hypot(dx, dy) < 18 ? 0.f : 1.f);
    }
  return out;
}

std::vector<float> changeOf(const Picture& picture, const WorkWindow& window, const Box& box) {
  const HeadRig rig = someRig();
  auto refiner = PictureRefiner::create(test::busyWeights(3), rig, window, kCrop, 2);
  EXPECT_TRUE(refiner);
  std::vector<float> planes = picture.planes;
  EXPECT_TRUE((*refiner)->refine(HeadPose{}, {}, box, planes, picture.transmittance));
  for (size_t i = 0; i < planes.size(); ++i) planes[i] -= picture.planes[i];
  return planes;
}

// Where the picture is the working frame, wherever its window lies, nothing is resampled.
TEST(PictureRefiner, IsTheNetworkItselfAtWorkingSize) {
  const Picture picture = draw(64, 48, 1);
  std::vector<float> input = picture.planes;
  for (const float t : picture.transmittance) input.push_back(1 - t);
  std::vector<float> mask(64 * 48), residual(3 * 64 * 48);
  drawFaceMask(someRig(), HeadPose{}, {}, kCrop, mask);
  input.insert(input.end(), mask.begin(), mask.end());
  auto network = Refiner::create(test::busyWeights(3), 2);
  ASSERT_TRUE(network);
  ASSERT_TRUE((*network)->residual(input, 64, 48, residual));
  for (const auto& [window, box] :
       {std::pair{WorkWindow{0, 0, 512}, Box{200, 180, 64, 48}}, {WorkWindow{300, 100, 512}, Box{500, 280, 64, 48}}}) {
    const auto change = changeOf(picture, window, box);
    for (size_t i = 0; i < change.size(); ++i) ASSERT_NEAR(change[i], residual[i], 1e-6);
  }
}

TEST(PictureRefiner, ChangesALargerPictureLikewise) {
  const auto small = changeOf(draw(64, 48, 1), {0, 0, 512}, {200, 180, 64, 48});
  const auto large = changeOf(draw(128, 96, 2), {0, 0, 1024}, {400, 360, 128, 96});
  // Random weights give a rough residual, which interpolation smooths: means of blocks of 4 x 4 working pixels.
  const auto mean = [](const std::vector<float>& plane, int width, int left, int top, int side) {
    double sum = 0;
    for (int y = top; y < top + side; ++y)
      for (int x = left; x < left + side; ++x) sum += static_cast<double>(plane[static_cast<size_t>(y * width + x)]);
    return sum / (side * side);
  };
  double difference = 0, size = 0;
  for (int c = 0; c < 3; ++c)
    for (int y = 12; y < 36; y += 4)
      for (int x = 20; x < 44; x += 4) {
        const double wanted = mean(small, 64, x, 48 * c + y, 4), got = mean(large, 128, 2 * x, 96 * c + 2 * y, 8);
        difference += std::abs(got - wanted);
        size += std::abs(wanted);
      }
  EXPECT_LT(difference, .3 * size);
}

TEST(PictureRefiner, LeavesWhatIsNotTheHeadToTheBit) {
  for (const float scale : {1.f, 2.f}) {
    const int width = static_cast<int>(64 * scale), height = static_cast<int>(48 * scale);
    const Picture picture = draw(width, height, scale);
    const Box box{static_cast<int>(200 * scale), static_cast<int>(180 * scale), width, height};
    const auto change = changeOf(picture, {0, 0, 512 * scale}, box);
    double inside = 0;
    for (size_t i = 0; i < change.size(); ++i)
      if (picture.transmittance[i % picture.transmittance.size()] == 1)
        ASSERT_EQ(change[i], 0);
      else
        inside += static_cast<double>(std::abs(change[i]));
    EXPECT_GT(inside, 1);
  }
}

TEST(Resampler, CopiesToTheBitAtTheSameSize) {
  std::vector<float> from(20 * 10), to(12 * 10);
  for (size_t i = 0; i < from.size(); ++i) from[i] = std::sin(static_cast<float>(i));
  Resampler(AxisTaps(12, 3, 1, 20), AxisTaps(10, 0, 1, 10)).run(from, to);
  for (int y = 0; y < 10; ++y)
    for (int x = 0; x < 12; ++x)
      EXPECT_EQ(to[static_cast<size_t>(y * 12 + x)], from[static_cast<size_t>(y * 20 + x + 3)]);
}

TEST(Resampler, KeepsARampAndAMean) {
  std::vector<float> ramp(30), small(10), large(60);
  for (size_t i = 0; i < ramp.size(); ++i) ramp[i] = static_cast<float>(i);
  Resampler(AxisTaps(10, 0, 3, 30), AxisTaps(1, 0, 1, 1)).run(ramp, small);
  for (int i = 0; i < 10; ++i) EXPECT_NEAR(small[static_cast<size_t>(i)], 3 * i + 1, 1e-4);
  Resampler(AxisTaps(60, 0, .5f, 30), AxisTaps(1, 0, 1, 1)).run(ramp, large);
  for (int i = 2; i < 58; ++i) EXPECT_NEAR(large[static_cast<size_t>(i)], i / 2. - .25, 1e-4);
}

} // namespace
} // namespace d3t
