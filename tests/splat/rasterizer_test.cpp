// SPDX-License-Identifier: GPL-3.0-or-later
// What every back end must do, the reference included: forward.
#include "tests/splat/scene.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace d3t::splat::test {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();

class EveryBackEnd : public testing::TestWithParam<std::string> {
protected:
  std::unique_ptr<Rasterizer> rasterizer = makeBackEnd(GetParam());
};

/// One round Gaussian in front of a camera that looks along z.
OwnedCloud oneGaussian(float opacity) {
  OwnedCloud c(1, 0);
  c.rows[2][0] = 2; // mean (0, 0, 2)
  for (size_t k = 3; k < 6; ++k) c.rows[k][0] = 0.1f;
  c.rows[6][0] = 1;
  c.rows[10][0] = opacity;
  c.rows[11][0] = 1, c.rows[12][0] = 0, c.rows[13][0] = -3; // the last one is clamped to 0
  return c;
}

Camera straightCamera(int side) {
  Camera c;
  c.width = c.height = side;
  c.fx = c.fy = 40, c.cx = c.cy = 0.5f * static_cast<float>(side);
  return c;
}

TEST_P(EveryBackEnd, DrawsOneGaussianAsTheFormulaSays) {
  for (const float opacity : {0.7f, 1.f}) {
    const auto out = render(*rasterizer, oneGaussian(opacity).view(), straightCamera(31));
    const double variance = 40 * 0.1 / 2 * (40 * 0.1 / 2) + 0.3; // (f sigma / z)^2 + 0.3
    for (int y = 0; y < 31; ++y)
      for (int x = 0; x < 31; ++x) {
        const double r2 = (x - 15) * (x - 15) + (y - 15) * (y - 15);
        double alpha = std::min(0.999, opacity * std::exp(-0.5 * r2 / variance));
        if (alpha < 1 / 255.) alpha = 0;
        const size_t i = static_cast<size_t>(31 * y + x);
        EXPECT_NEAR(out.image[i], alpha * (0.5 + 0.28209479), 2e-5);
        EXPECT_NEAR(out.image[961 + i], alpha * 0.5, 2e-5);
        EXPECT_EQ(out.image[2 * 961 + i], 0.f);
        EXPECT_NEAR(out.transmittance[i], 1 - alpha, 2e-5);
      }
  }
}

TEST_P(EveryBackEnd, NearerGaussiansHideFartherOnes) {
  OwnedCloud both(2, 0);
  for (size_t k = 0; k < both.rowCount(); ++k)
    for (size_t i = 0; i < 2; ++i) both.rows[k][i] = oneGaussian(0.6f).rows[k][0];
  both.rows[2][0] = 2.5f, both.rows[2][1] = 2; // the second is in front
  both.rows[11][0] = -1.5f, both.rows[11][1] = 1.5f;
  const auto out = render(*rasterizer, both.view(), straightCamera(31));
  const double front = 0.5 + 1.5 * 0.28209479, back = 0.5 - 1.5 * 0.28209479;
  EXPECT_NEAR(out.image[31 * 15 + 15], 0.6 * front + 0.4 * 0.6 * back, 2e-5);
}

TEST_P(EveryBackEnd, BlendsTheBackgroundWithTheTransmittance) {
  const auto cloud = makeCloud(1, 60, 1);
  const Camera camera = makeCamera(61, 83);
  const auto background = makePlanes(2, camera, 0, 1);
  const auto black = render(*rasterizer, cloud.view(), camera);
  const auto out = render(*rasterizer, cloud.view(), camera, background.data());
  const size_t pixels = out.transmittance.size();
  EXPECT_EQ(out.transmittance, black.transmittance);
  for (size_t i = 0; i < 3 * pixels; ++i)
    ASSERT_NEAR(out.image[i], black.image[i] + out.transmittance[i % pixels] * background[i], 1e-6);
}

TEST_P(EveryBackEnd, TransmittanceAndDepthMayBeNull) {
  const auto cloud = makeCloud(1, 60, 1);
  const Camera camera = makeCamera(40, 30);
  const auto scratch = rasterizer->makeScratch();
  std::vector<float> image(3 * 40 * 30);
  ASSERT_TRUE(
      rasterizer->forward({.cloud = cloud.view(), .camera = camera, .image = image.data(), .scratch = scratch.get()}));
  EXPECT_EQ(image, render(*rasterizer, cloud.view(), camera).image);
}

TEST_P(EveryBackEnd, StopsWhereAPixelIsOpaque) {
  OwnedCloud wall(200, 0);
  for (size_t i = 0; i < wall.count; ++i) {
    for (size_t k = 0; k < wall.rowCount(); ++k) wall.rows[k][i] = oneGaussian(0.9f).rows[k][0];
    wall.rows[2][i] = 2 + 0.01f * static_cast<float>(i);
    for (size_t k = 3; k < 6; ++k) wall.rows[k][i] = 5;
  }
  const Camera camera = straightCamera(20);
  const auto out = render(*rasterizer, wall.view(), camera, makePlanes(3, camera, 1, 1).data());
  for (size_t i = 0; i < out.transmittance.size(); ++i) {
    EXPECT_LE(out.transmittance[i], 1e-4f);
    EXPECT_GE(out.transmittance[i], 0.f);
    EXPECT_NEAR(out.image[i], 0.5 + 0.28209479, 2e-4);
  }
}

TEST_P(EveryBackEnd, EmptyCloudShowsTheBackground) {
  const Camera camera = makeCamera(37, 11);
  const auto background = makePlanes(4, camera, 0, 1);
  const auto out = render(*rasterizer, CloudView{}, camera, background.data());
  EXPECT_EQ(out.image, background);
  EXPECT_EQ(out.transmittance, std::vector<float>(37 * 11, 1.f));
  const auto black = render(*rasterizer, CloudView{}, camera);
  EXPECT_EQ(black.image, std::vector<float>(3 * 37 * 11, 0.f));
}

TEST_P(EveryBackEnd, CloudBehindTheCameraIsNotDrawn) {
  auto cloud = makeCloud(5, 100, 1);
  Camera camera = makeCamera(37, 40);
  camera.translation = {0, 0, -3.5f};
  const auto background = makePlanes(6, camera, 0, 1);
  const auto dImage = makePlanes(7, camera, -1, 1);
  EXPECT_EQ(render(*rasterizer, cloud.view(), camera, background.data()).image, background);
  const auto gradients = gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
  for (const auto& row : gradients.rows) EXPECT_EQ(row, std::vector<float>(100, 0.f));
}

TEST_P(EveryBackEnd, BadGaussiansChangeNothing) {
  const Camera camera = makeCamera(50, 70);
  const auto background = makePlanes(8, camera, 0, 1), dImage = makePlanes(9, camera, -1, 1);
  const size_t count = 57, bad = 23;
  auto cloud = makeCloud(10, count, 1);
  cloud.rows[10][bad] = 0; // not drawn
  const auto image = render(*rasterizer, cloud.view(), camera, background.data()).image;
  const auto gradients = gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
  for (const float value : {kNaN, kInf, -kInf, 3e38f})
    for (size_t row = 0; row < cloud.rowCount(); ++row) {
      if (row == 10 && value > 0) continue; // an opacity above 1 is clamped, not bad
      auto hostile = cloud;
      hostile.rows[row][bad] = value;
      SCOPED_TRACE(testing::Message() << "row " << row << " value " << value);
      EXPECT_EQ(render(*rasterizer, hostile.view(), camera, background.data()).image, image);
      const auto g = gradientsOf(*rasterizer, hostile, camera, background.data(), dImage.data());
      for (size_t k = 0; k < g.rowCount(); ++k) EXPECT_EQ(g.rows[k], gradients.rows[k]) << "gradient row " << k;
    }
}

TEST_P(EveryBackEnd, StrangeShapesStayFinite) {
  const Camera camera = makeCamera(64, 64);
  auto cloud = makeCloud(11, 64, 1);
  for (size_t i = 0; i < cloud.count; ++i) {
    cloud.rows[3 + i % 3][i] = i % 2 ? 0.f : 1e4f;           // flat and endless
    if (i % 5 == 0) cloud.rows[10][i] = i % 10 ? 1.f : 1e6f; // opaque and more than that
    if (i % 7 == 0)
      for (size_t k = 6; k < 10; ++k) cloud.rows[k][i] = 0; // no rotation at all
    if (i % 11 == 0) cloud.rows[2][i] = -3.48f;             // almost in the camera
  }
  const auto out = render(*rasterizer, cloud.view(), camera);
  for (const float x : out.image) ASSERT_TRUE(std::isfinite(x));
  const auto g = gradientsOf(*rasterizer, cloud, camera, nullptr, makePlanes(12, camera, -1, 1).data());
  for (const auto& row : g.rows)
    for (const float x : row) ASSERT_TRUE(std::isfinite(x));
}

TEST_P(EveryBackEnd, RefusesWhatItCannotDo) {
  if (GetParam() == "reference") GTEST_SKIP() << "the reference trusts its test";
  const auto cloud = makeCloud(1, 8, 1);
  std::vector<float> planes(3 * 16 * 16);
  const auto scratch = rasterizer->makeScratch();
  OwnedCloud gradients(8, 1);
  const Region good{
      .cloud = cloud.view(), .camera = makeCamera(16, 16), .image = planes.data(), .scratch = scratch.get()};
  EXPECT_FALSE(rasterizer->backward({good, planes.data(), gradients.gradients()}));
  for (const auto& [width, height] : {std::pair{0, 16}, {16, 0}, {-1, 16}, {1 << 20, 1}}) {
    Region region = good;
    region.camera.width = width, region.camera.height = height;
    EXPECT_FALSE(rasterizer->forward(region));
  }
  Region blind = good;
  blind.camera.fx = 0;
  EXPECT_FALSE(rasterizer->forward(blind));
  Region steep = good;
  steep.cloud.shDegree = 4;
  EXPECT_FALSE(rasterizer->forward(steep));
  const auto other = makeBackEnd("reference")->makeScratch();
  Region foreign = good;
  foreign.scratch = other.get();
  const auto refused = rasterizer->forward(foreign);
  ASSERT_FALSE(refused);
  EXPECT_FALSE(refused.error().todo.empty());
  EXPECT_TRUE(rasterizer->forward(good));
}

TEST_P(EveryBackEnd, DrawsManyRegionsAsItDrawsEach) {
  const auto cloud = makeCloud(60, 150, 1), other = makeCloud(61, 40, 0);
  std::vector<Region> regions;
  std::vector<Rendered> expected, out;
  std::vector<std::unique_ptr<Scratch>> scratches;
  for (int i = 0; i < 5; ++i) {
    const auto& c = i % 2 ? other : cloud;
    const Camera camera = makeCamera(30 + 20 * i, 40);
    expected.push_back(render(*rasterizer, c.view(), camera));
    out.push_back(expected.back());
    std::fill(out.back().image.begin(), out.back().image.end(), -7.f);
    scratches.push_back(rasterizer->makeScratch());
    regions.push_back(
        {.cloud = c.view(), .camera = camera, .image = out.back().image.data(), .scratch = scratches.back().get()});
  }
  ASSERT_TRUE(rasterizer->forward(regions));
  for (size_t i = 0; i < out.size(); ++i) EXPECT_EQ(out[i].image, expected[i].image) << i;
}

INSTANTIATE_TEST_SUITE_P(All, EveryBackEnd, testing::ValuesIn(allBackEnds()), [](auto& i) { return i.param; });

class EveryShippedBackEnd : public testing::TestWithParam<std::string> {
protected:
  std::unique_ptr<Rasterizer> rasterizer = makeBackEnd(GetParam()), reference = makeBackEnd("reference");
};

TEST_P(EveryShippedBackEnd, LooksLikeTheReferenceAtAnySizeAndDegree) {
  const auto scratch = rasterizer->makeScratch(); // one for all: it must not remember
  int degree = 0;
  for (const auto& [width, height] :
       {std::pair{1, 1}, {2, 1}, {1, 9}, {15, 64}, {16, 65}, {17, 63}, {33, 129}, {200, 150}, {8, 3}, {301, 77}})
    for (const size_t count : {size_t{1}, size_t{7}, size_t{17}, size_t{300}}) {
      SCOPED_TRACE(testing::Message() << width << " x " << height << ", " << count << " Gaussians");
      degree = (degree + 1) % 4;
      const auto cloud = makeCloud(20 + count, count, degree);
      const Camera camera = makeCamera(width, height);
      const auto background = makePlanes(21, camera, 0, 1);
      const auto expected = render(*reference, cloud.view(), camera, background.data());
      const auto out = render(*rasterizer, cloud.view(), camera, background.data(), *scratch);
      EXPECT_GT(psnr(out.image, expected.image), 75);
      EXPECT_GT(psnr(out.transmittance, expected.transmittance), 75);
      EXPECT_GT(psnr(out.depth, expected.depth), 60); // depths of 2 to 5 instead of colours of 0 to 1
    }
}

TEST_P(EveryShippedBackEnd, GivesEqualBitsAtAnyNumberOfThreads) {
  const auto cloud = makeCloud(30, 5000, 2, 0.01f, 0.08f);
  const Camera camera = makeCamera(203, 171);
  const auto background = makePlanes(31, camera, 0, 1), dImage = makePlanes(32, camera, -1, 1);
  const auto one = makeBackEnd(GetParam(), 1);
  const auto image = render(*one, cloud.view(), camera, background.data());
  const auto gradients = gradientsOf(*one, cloud, camera, background.data(), dImage.data());
  for (const int threads : {2, 3, 7}) {
    const auto many = makeBackEnd(GetParam(), threads);
    const auto again = render(*many, cloud.view(), camera, background.data());
    EXPECT_EQ(image.image, again.image);
    EXPECT_EQ(image.transmittance, again.transmittance);
    EXPECT_EQ(gradients.rows, gradientsOf(*many, cloud, camera, background.data(), dImage.data()).rows);
  }
}

TEST_P(EveryShippedBackEnd, DrawsHalfAMillionGaussians) {
  const auto cloud = makeCloud(33, 500000, 0, 0.001f, 0.006f);
  const Camera camera = makeCamera(240, 200);
  const auto out = render(*rasterizer, cloud.view(), camera);
  EXPECT_EQ(render(*makeBackEnd(GetParam(), 1), cloud.view(), camera).image, out.image);
  double sum = 0;
  for (const float x : out.image) {
    ASSERT_TRUE(x >= 0 && x < 2);
    sum += static_cast<double>(x);
  }
  EXPECT_GT(sum, 0.2 * static_cast<double>(out.image.size())); // the box fills much of the picture
  const auto g = gradientsOf(*rasterizer, cloud, camera, nullptr, makePlanes(34, camera, -1, 1).data());
  for (const auto& row : g.rows)
    for (const float x : row) ASSERT_TRUE(std::isfinite(x));
}

INSTANTIATE_TEST_SUITE_P(All, EveryShippedBackEnd, testing::ValuesIn(rasterizerNames()),
                         [](auto& i) { return i.param; });

TEST(RasterizerRegistry, AlwaysHasTheCpu) {
  const auto names = rasterizerNames();
  EXPECT_NE(std::find(names.begin(), names.end(), "cpu"), names.end());
  for (const auto& name : names) {
    const auto r = makeRasterizer(name);
    ASSERT_TRUE(r) << name;
    EXPECT_EQ(r->name(), name);
  }
  EXPECT_EQ(makeRasterizer()->name(), names.front());
  EXPECT_EQ(makeRasterizer("abacus"), nullptr);
}

TEST(RasterizerRegistry, PutsAddedBackEndsFirst) {
  addRasterizer("added", [](int) { return makeBackEnd("reference"); });
  EXPECT_EQ(rasterizerNames().front(), "added");
  EXPECT_EQ(makeRasterizer()->name(), "reference");
}

} // namespace
} // namespace d3t::splat::test
