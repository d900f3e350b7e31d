// SPDX-License-Identifier: GPL-3.0-or-later
// The same results from every instruction set this machine has, down to the scalar fallback.
#include "core/splat/adam.h"
#include "core/splat/image_loss.h"
#include "tests/splat/scene.h"

#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace d3t::splat::test {
namespace {

class EveryInstructionSet : public testing::TestWithParam<int64_t> {
protected:
  void SetUp() override {
    if (!(hwy::SupportedTargets() & GetParam())) GTEST_SKIP() << "this processor does not have it";
  }
  void TearDown() override { hwy::SetSupportedTargetsForTest(0); }
  static void use(int64_t targets) { hwy::SetSupportedTargetsForTest(targets); }
};

TEST_P(EveryInstructionSet, DrawsLikeTheReference) {
  const auto cloud = makeCloud(80, 2000, 2, 0.01f, 0.15f);
  const Camera camera = makeCamera(131, 97);
  const auto background = makePlanes(81, camera, 0, 1), dImage = makePlanes(82, camera, -1, 1);
  const auto reference = makeBackEnd("reference");
  const auto expected = render(*reference, cloud.view(), camera, background.data());
  const auto expectedGradients = gradientsOf(*reference, cloud, camera, background.data(), dImage.data());
  use(GetParam());
  const auto cpu = makeBackEnd("cpu");
  EXPECT_GT(psnr(render(*cpu, cloud.view(), camera, background.data()).image, expected.image), 75);
  const auto g = gradientsOf(*cpu, cloud, camera, background.data(), dImage.data());
  for (const Group& group : groups(2)) EXPECT_LT(relativeError(g, expectedGradients, group), 0.01) << group.name;
}

TEST_P(EveryInstructionSet, DrawsLikeTheWidest) {
  const auto cloud = makeCloud(85, 3000, 1, 0.01f, 0.1f);
  const Camera camera = makeCamera(211, 145);
  const auto background = makePlanes(86, camera, 0, 1), dImage = makePlanes(87, camera, -1, 1);
  const auto cpu = makeBackEnd("cpu");
  const auto widest = render(*cpu, cloud.view(), camera, background.data());
  const auto widestGradients = gradientsOf(*cpu, cloud, camera, background.data(), dImage.data());
  use(GetParam());
  const auto out = render(*cpu, cloud.view(), camera, background.data());
  for (size_t i = 0; i < out.image.size(); ++i) ASSERT_NEAR(out.image[i], widest.image[i], 1e-4);
  const auto g = gradientsOf(*cpu, cloud, camera, background.data(), dImage.data());
  for (const Group& group : groups(1)) EXPECT_LT(relativeError(g, widestGradients, group), 1e-4) << group.name;
}

TEST_P(EveryInstructionSet, GivesTheSameLossAndAdamStep) {
  const Camera size = makeCamera(61, 75);
  const auto x = makePlanes(83, size, 0, 1), y = makePlanes(84, size, 0, 1);
  std::vector<float> expected(x.size()), gradient(x.size());
  const double loss = ImageLoss(2).evaluate(61, 75, x.data(), y.data(), nullptr, 0.2f, expected.data());
  auto p = x, m = y, v = x, p2 = x, m2 = y, v2 = x;
  adamStep(p.data(), m.data(), v.data(), y.data(), p.size(), 0.01f, 2, 3);
  use(GetParam());
  EXPECT_NEAR(ImageLoss(2).evaluate(61, 75, x.data(), y.data(), nullptr, 0.2f, gradient.data()), loss, 1e-6);
  adamStep(p2.data(), m2.data(), v2.data(), y.data(), p.size(), 0.01f, 2, 3);
  for (size_t i = 0; i < x.size(); ++i) {
    ASSERT_NEAR(gradient[i], expected[i], 1e-8);
    ASSERT_NEAR(p2[i], p[i], 1e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(All, EveryInstructionSet,
                         testing::Values(int64_t{HWY_SCALAR}, int64_t{HWY_SSE4}, int64_t{HWY_AVX2}, int64_t{HWY_AVX3}));

} // namespace
} // namespace d3t::splat::test
