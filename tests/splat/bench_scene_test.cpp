// SPDX-License-Identifier: GPL-3.0-or-later
// A head of 20,000 Gaussians with the image and gradients that two independent rasterizers agreed on
// (../shared/bench, not in the repository). Its generated twins are the "AgreesWithTheReference" tests.
#include "tests/splat/scene.h"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

namespace fs = std::filesystem;

fs::path benchDirectory() {
  const char* set = std::getenv("D3T_BENCH_DIR");
  return set ? fs::path(set) : fs::path(D3T_SOURCE_DIR) / ".." / "shared" / "bench";
}

std::vector<float> readFloats(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<float> values(fs::file_size(path) / sizeof(float));
  file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(float)));
  return values;
}

struct BenchScene {
  OwnedCloud cloud{0, 1};
  Camera camera;
  float background[3] = {};
};

/// "HSPL0001", int32 count, degree; then floats: view 4 x 4, focal / width, background, and the groups Gaussian-major.
BenchScene readScene(const fs::path& path, int side) {
  const auto words = readFloats(path);
  int32_t count = 0, degree = 0;
  std::memcpy(&count, &words[2], sizeof(count)), std::memcpy(&degree, &words[3], sizeof(degree));
  BenchScene s;
  s.cloud = OwnedCloud(static_cast<size_t>(count), degree);
  const float* at = &words[4];
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) s.camera.rotation[3 * i + j] = at[4 * i + j];
    s.camera.translation[i] = at[4 * i + 3];
  }
  s.camera.width = s.camera.height = side;
  s.camera.fx = s.camera.fy = at[16] * static_cast<float>(side);
  s.camera.cx = s.camera.cy = 0.5f * static_cast<float>(side);
  std::copy_n(at + 17, 3, s.background);
  at += 20;
  for (const Group& group : groups(degree))
    for (size_t i = 0; i < s.cloud.count; ++i)
      for (size_t row = group.first; row < group.end; ++row) s.cloud.rows[row][i] = *at++;
  return s;
}

/// The uniform noise of the scene's README ("targetImage", seed 777 + width), height x width x 3.
std::vector<float> noiseTarget(int side) {
  Random random{static_cast<uint64_t>(777 + side)};
  std::vector<float> t(static_cast<size_t>(3 * side) * side);
  for (float& x : t) x = random.uniform(0, 1);
  return t;
}

class BenchSceneOf : public testing::TestWithParam<std::string> {};

TEST_P(BenchSceneOf, HasTheExpectedImageAndGradients) {
  const auto data = benchDirectory() / "data";
  if (!fs::exists(data / "expected_grads_512.f32")) GTEST_SKIP() << "no bench scene at " << data;
  const int side = 512;
  const size_t pixels = static_cast<size_t>(side) * side;
  const BenchScene s = readScene(data / "scene_20000.bin", side);
  std::vector<float> background(3 * pixels), expected(3 * pixels), dImage(3 * pixels);
  const auto expectedPixels = readFloats(data / "expected_image_512.f32"), target = noiseTarget(side);
  for (size_t i = 0; i < 3 * pixels; ++i) {
    background[i] = s.background[i / pixels];
    expected[i] = expectedPixels[3 * (i % pixels) + i / pixels];
  }
  const auto rasterizer = makeBackEnd(GetParam());
  const auto image = render(*rasterizer, s.cloud.view(), s.camera, background.data()).image;
  EXPECT_GT(psnr(image, expected), 60);
  for (size_t i = 0; i < 3 * pixels; ++i) { // L1 to the noise
    const float difference = image[i] - target[3 * (i % pixels) + i / pixels];
    dImage[i] = (difference > 0 ? 1.f : -1.f) / static_cast<float>(3 * pixels);
  }
  const auto gradients = gradientsOf(*rasterizer, s.cloud, s.camera, background.data(), dImage.data());
  const auto numbers = readFloats(data / "expected_grads_512.f32");
  OwnedCloud wanted(s.cloud.count, s.cloud.shDegree);
  const float* at = numbers.data() + s.cloud.count * (2 + 3 + 3); // xy, conic and rgb come first
  const auto all = groups(1);
  for (const size_t g : {3, 0, 1, 2, 4})
    for (size_t i = 0; i < s.cloud.count; ++i)
      for (size_t row = all[g].first; row < all[g].end; ++row) wanted.rows[row][i] = *at++;
  for (const Group& group : all) EXPECT_LT(relativeError(gradients, wanted, group), 0.01) << group.name;
}

INSTANTIATE_TEST_SUITE_P(All, BenchSceneOf, testing::ValuesIn(allBackEnds()), [](auto& i) { return i.param; });

} // namespace
} // namespace d3t::splat::test
