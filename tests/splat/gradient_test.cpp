// SPDX-License-Identifier: GPL-3.0-or-later
// What every back end must do, the reference included: backward.
#include "tests/splat/scene.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

class EveryBackEndsGradient : public testing::TestWithParam<std::string> {
protected:
  std::unique_ptr<Rasterizer> rasterizer = makeBackEnd(GetParam());
};

/// A linear loss: sum of dImage x image.
double lossOf(const Rasterizer& r, const OwnedCloud& cloud, const Camera& camera, const std::vector<float>& background,
              const std::vector<float>& dImage) {
  const auto image = render(r, cloud.view(), camera, background.data()).image;
  double sum = 0;
  for (size_t i = 0; i < image.size(); ++i) sum += static_cast<double>(dImage[i]) * static_cast<double>(image[i]);
  return sum;
}

// Every Gaussian covers the whole picture: the cut at alpha = 1/255, which has no gradient, lies outside.
// With directional colour the means are left out: by convention no gradient goes through the view direction.
TEST_P(EveryBackEndsGradient, AgreesWithFiniteDifferences) {
  const size_t count = 9;
  const Camera camera = makeCamera(25, 19);
  const auto background = makePlanes(42, camera, 0, 1), dImage = makePlanes(43, camera, -1, 1);
  for (const int degree : {0, 3}) {
    const auto cloud = makeCloud(41, count, degree, 1.1f, 2.2f);
    const auto gradients = gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
    OwnedCloud numeric(count, degree);
    for (const Group& group : groups(degree)) {
      if (degree > 0 && group.first == 0) continue;
      for (size_t row = group.first; row < group.end; ++row)
        for (size_t i = 0; i < count; ++i) {
          auto moved = cloud;
          float& x = moved.rows[row][i];
          const float step = 0.002f, before = x;
          x = before + step;
          const double after = lossOf(*rasterizer, moved, camera, background, dImage), xAfter = x;
          x = before - step;
          const double loss = lossOf(*rasterizer, moved, camera, background, dImage);
          numeric.rows[row][i] = static_cast<float>((after - loss) / (xAfter - static_cast<double>(x)));
        }
      EXPECT_LT(relativeError(gradients, numeric, group), 0.01) << group.name << ", degree " << degree;
    }
  }
}

TEST_P(EveryBackEndsGradient, LeavesNullRowsAlone) {
  const auto cloud = makeCloud(44, 21, 1);
  const Camera camera = makeCamera(40, 40);
  const auto dImage = makePlanes(45, camera, -1, 1);
  const auto all = gradientsOf(*rasterizer, cloud, camera, nullptr, dImage.data());
  const auto scratch = rasterizer->makeScratch();
  OwnedCloud some(21, 1);
  for (auto& row : some.rows) row.assign(21, -7.f);
  auto out = some.gradients();
  out.mean[1] = out.scale[0] = out.rotation[3] = out.opacity = out.sh[4] = nullptr;
  auto drawn = render(*rasterizer, cloud.view(), camera, nullptr, *scratch);
  const Region region{.cloud = cloud.view(), .camera = camera, .image = drawn.image.data(), .scratch = scratch.get()};
  ASSERT_TRUE(rasterizer->backward({region, dImage.data(), out}));
  for (size_t row = 0; row < some.rowCount(); ++row) {
    const bool left = row == 1 || row == 3 || row == 9 || row == 10 || row == 11 + 4;
    EXPECT_EQ(some.rows[row], left ? std::vector<float>(21, -7.f) : all.rows[row]) << row;
  }
}

TEST_P(EveryBackEndsGradient, IsZeroThroughClampedAlphaAndClampedColour) {
  OwnedCloud cloud(1, 0);
  cloud.rows[2][0] = 2, cloud.rows[6][0] = 1, cloud.rows[10][0] = 1e30f; // alpha is 0.999 wherever it is drawn
  for (size_t k = 3; k < 6; ++k) cloud.rows[k][0] = 1;
  cloud.rows[11][0] = 1, cloud.rows[12][0] = 1, cloud.rows[13][0] = -3; // blue is clamped to 0
  Camera camera;
  camera.width = camera.height = 16;
  camera.fx = camera.fy = 20, camera.cx = camera.cy = 8;
  const auto dImage = makePlanes(46, camera, 0.5f, 1);
  const auto g = gradientsOf(*rasterizer, cloud, camera, nullptr, dImage.data());
  for (size_t row = 0; row < 11; ++row) EXPECT_EQ(g.rows[row][0], 0.f) << row;
  double red = 0;
  for (size_t i = 0; i < 256; ++i) red += 0.999 * 0.28209479 * static_cast<double>(dImage[i]);
  EXPECT_NEAR(g.rows[11][0], red, 1e-4 * red);
  EXPECT_EQ(g.rows[13][0], 0.f);
}

INSTANTIATE_TEST_SUITE_P(All, EveryBackEndsGradient, testing::ValuesIn(allBackEnds()), [](auto& i) { return i.param; });

class EveryShippedBackEndsGradient : public testing::TestWithParam<std::string> {};

TEST_P(EveryShippedBackEndsGradient, AgreesWithTheReference) {
  const auto rasterizer = makeBackEnd(GetParam()), reference = makeBackEnd("reference");
  for (int degree = 0; degree <= kMaxShDegree; ++degree)
    for (const auto& [width, height, count] : {std::tuple{1, 1, 40}, {7, 5, 40}, {97, 130, 500}, {160, 66, 3000}}) {
      SCOPED_TRACE(testing::Message() << "degree " << degree << ", " << width << " x " << height);
      const auto cloud =
          makeCloud(50 + static_cast<uint64_t>(degree), static_cast<size_t>(count), degree, 0.01f, 0.15f);
      const Camera camera = makeCamera(width, height);
      const auto background = makePlanes(51, camera, 0, 1), dImage = makePlanes(52, camera, -1, 1);
      const auto expected = gradientsOf(*reference, cloud, camera, background.data(), dImage.data());
      const auto g = gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
      for (const Group& group : groups(degree)) EXPECT_LT(relativeError(g, expected, group), 0.01) << group.name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryShippedBackEndsGradient, testing::ValuesIn(rasterizerNames()),
                         [](auto& i) { return i.param; });

} // namespace
} // namespace d3t::splat::test
