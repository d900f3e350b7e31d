// SPDX-License-Identifier: GPL-3.0-or-later
// The fused loss and the fused Adam step against those of core/splat.
#include "core/splat/adam.h"
#include "core/splat/image_loss.h"
#include "tests/gpu/subject.h"
#include "tests/splat/scene.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

double relativeError(const std::vector<float>& a, const std::vector<float>& b) {
  double error = 0, norm = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double x = a[i], y = b[i];
    error += (x - y) * (x - y), norm += y * y;
  }
  return std::sqrt(error / (norm + 1e-30));
}

struct LossCase {
  int width, height;
  bool weighted;
  float lambda;
};

TEST(CudaLoss, IsTheLossOfTheCpu) {
  D3T_NEED_SUBJECT();
  for (const auto& [width, height, weighted, lambda] :
       {LossCase{1, 1, false, 0.2f}, LossCase{5, 3, true, 0.2f}, LossCase{16, 16, false, 1.f},
        LossCase{33, 40, true, 0.2f}, LossCase{47, 70, false, 0.f}, LossCase{31, 141, true, 0.8f}}) {
    SCOPED_TRACE(testing::Message() << width << " x " << height << ", lambda " << lambda);
    const splat::Camera size = splat::test::makeCamera(width, height);
    const auto x = splat::test::makePlanes(60, size, 0, 1);
    auto y = splat::test::makePlanes(61, size, 0, 1);
    for (size_t i = 0; i < x.size(); ++i) y[i] = i % 17 == 0 ? x[i] : 0.7f * x[i] + 0.3f * y[i];
    const auto weights = splat::test::makePlanes(62, size, 0.5f, 3);
    const float* weight = weighted ? weights.data() : nullptr;
    std::vector<float> expected(x.size()), gradient(x.size(), -7.f);
    const double loss =
        splat::ImageLoss(1).evaluate(width, height, x.data(), y.data(), weight, lambda, expected.data());
    EXPECT_NEAR(subject()->loss(width, height, x.data(), y.data(), weight, lambda, gradient.data()), loss,
                1e-6 + 1e-5 * loss);
    EXPECT_LT(relativeError(gradient, expected), 1e-4);
  }
}

TEST(CudaLoss, IsZeroWhereNothingHasWeight) {
  D3T_NEED_SUBJECT();
  const splat::Camera size = splat::test::makeCamera(20, 19);
  const auto x = splat::test::makePlanes(65, size, 0, 1), y = splat::test::makePlanes(66, size, 0, 1);
  const std::vector<float> weight(20 * 19, 0.f);
  std::vector<float> gradient(x.size(), -7.f);
  EXPECT_EQ(subject()->loss(20, 19, x.data(), y.data(), weight.data(), 0.2f, gradient.data()), 0);
  for (const float g : gradient) EXPECT_EQ(g, 0.f);
}

TEST(CudaAdam, FollowsTheCpuOverManySteps) {
  D3T_NEED_SUBJECT();
  const size_t lengths[] = {1, 37, 256, 1000};
  splat::test::Random random{70};
  std::vector<std::vector<float>> p, m, v, g;
  for (int i = 0; i < 28; ++i) // more rows than one launch takes
    for (auto* all : {&p, &m, &v, &g}) {
      all->emplace_back(lengths[i % 4], 0.f);
      if (all == &p)
        for (float& x : all->back()) x = random.uniform(-1, 1);
    }
  auto p2 = p, m2 = m, v2 = v;
  for (long step = 1; step <= 20; ++step) {
    std::vector<AdamRow> rows;
    const auto c = splat::adamCorrection(step);
    for (size_t i = 0; i < p.size(); ++i) {
      for (float& x : g[i]) x = random.uniform(-1, 1) * 1e-3f;
      const float rate = 0.01f * static_cast<float>(1 + i % 3), high = i % 2 ? 0.8f : 1e30f;
      rows.push_back({p[i].data(), m[i].data(), v[i].data(), g[i].data(), p[i].size(), rate, -0.9f, high});
      splat::adamStep(p2[i].data(), m2[i].data(), v2[i].data(), g[i].data(), p[i].size(), rate, c.c1, c.c2, -0.9f,
                      high);
    }
    subject()->adam(rows, step);
  }
  for (size_t i = 0; i < p.size(); ++i) {
    EXPECT_LT(relativeError(p[i], p2[i]), 1e-5) << i;
    EXPECT_LT(relativeError(m[i], m2[i]), 1e-5) << i;
    EXPECT_LT(relativeError(v[i], v2[i]), 1e-5) << i;
  }
}

} // namespace
} // namespace d3t::gpu::test
