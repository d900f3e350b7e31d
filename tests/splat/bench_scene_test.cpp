// SPDX-License-Identifier: GPL-3.0-or-later
// A head of 20,000 Gaussians with the image and gradients that two independent rasterizers agreed on
// (../shared/bench, not in the repository), and its generated twin.
#include "tests/splat/bench_scene.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

/// The uniform noise of the scene's README ("targetImage", seed 777 + width), height x width x 3.
std::vector<float> noiseTarget(int side) {
  Random random{static_cast<uint64_t>(777 + side)};
  std::vector<float> t(static_cast<size_t>(3 * side) * side);
  for (float& x : t) x = random.uniform(0, 1);
  return t;
}

namespace fs = std::filesystem;

class BenchSceneOf : public testing::TestWithParam<std::string> {};

TEST_P(BenchSceneOf, HasTheExpectedImageAndGradients) {
  const fs::path data = fs::path(benchDirectory()) / "data";
  if (!fs::exists(data / "expected_grads_512.f32")) GTEST_SKIP() << "no bench scene at " << data;
  const int side = 512;
  const size_t pixels = static_cast<size_t>(side) * side;
  const BenchScene s = readBenchScene((data / "scene_20000.bin").string(), side);
  std::vector<float> background(3 * pixels), expected(3 * pixels), dImage(3 * pixels);
  const auto expectedPixels = readFloats((data / "expected_image_512.f32").string()), target = noiseTarget(side);
  for (size_t i = 0; i < 3 * pixels; ++i) {
    background[i] = s.background[i / pixels];
    expected[i] = expectedPixels[3 * (i % pixels) + i / pixels];
  }
  const auto rasterizer = makeBackEnd(GetParam());
  const auto image = render(*rasterizer, s.cloud.view(), s.camera, background.data()).image;
  EXPECT_GT(psnr(image, expected), 100);
  // L1 to the noise. Its sign is that of the expected image: in the few pixels that hit the noise within rounding, each
  // rasterizer's own sign would be a coin's.
  for (size_t i = 0; i < 3 * pixels; ++i) {
    const float difference = expected[i] - target[3 * (i % pixels) + i / pixels];
    dImage[i] = (difference > 0 ? 1.f : -1.f) / static_cast<float>(3 * pixels);
  }
  const auto gradients = gradientsOf(*rasterizer, s.cloud, s.camera, background.data(), dImage.data());
  const auto numbers = readFloats((data / "expected_grads_512.f32").string());
  OwnedCloud wanted(s.cloud.count, s.cloud.shDegree);
  const float* at = numbers.data() + s.cloud.count * (2 + 3 + 3); // xy, conic and rgb come first
  const auto all = groups(1);
  for (const size_t g : {3, 0, 1, 2, 4})
    for (size_t i = 0; i < s.cloud.count; ++i)
      for (size_t row = all[g].first; row < all[g].end; ++row) wanted.rows[row][i] = *at++;
  for (const Group& group : all) EXPECT_LT(relativeError(gradients, wanted, group), 5e-4) << group.name;
}

TEST_P(BenchSceneOf, HasAGeneratedTwinThatLooksLikeTheReference) {
  const BenchScene s = makeHead(4000, 176, 211);
  const auto background = makePlanes(90, s.camera, 0, 1), dImage = makePlanes(91, s.camera, -1, 1);
  const auto reference = makeBackEnd("reference"), rasterizer = makeBackEnd(GetParam());
  const auto expected = render(*reference, s.cloud.view(), s.camera, background.data());
  EXPECT_GT(psnr(render(*rasterizer, s.cloud.view(), s.camera, background.data()).image, expected.image), 75);
  const auto wanted = gradientsOf(*reference, s.cloud, s.camera, background.data(), dImage.data());
  const auto gradients = gradientsOf(*rasterizer, s.cloud, s.camera, background.data(), dImage.data());
  for (const Group& group : groups(1)) EXPECT_LT(relativeError(gradients, wanted, group), 0.01) << group.name;
}

INSTANTIATE_TEST_SUITE_P(All, BenchSceneOf, testing::ValuesIn(allBackEnds()), [](auto& i) { return i.param; });

} // namespace
} // namespace d3t::splat::test
