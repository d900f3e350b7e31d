// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/adam.h"
#include "tests/splat/scene.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

struct Row {
  std::vector<double> p, m, v;
};

void stepInDouble(Row& row, const std::vector<float>& g, double rate, int step, double lo, double hi) {
  for (size_t i = 0; i < g.size(); ++i) {
    const double gradient = g[i];
    row.m[i] = 0.9 * row.m[i] + 0.1 * gradient;
    row.v[i] = 0.99 * row.v[i] + 0.01 * gradient * gradient;
    const double mean = row.m[i] / (1 - std::pow(0.9, step)), variance = row.v[i] / (1 - std::pow(0.99, step));
    row.p[i] = std::clamp(row.p[i] - rate * mean / (std::sqrt(variance) + 1e-12), lo, hi);
  }
}

TEST(Adam, FollowsTheFormulaOverManySteps) {
  for (const size_t n : {1u, 3u, 16u, 37u, 1000u}) {
    Random random{70};
    Row expected{std::vector<double>(n), std::vector<double>(n, 0.), std::vector<double>(n, 0.)};
    std::vector<float> p(n), m(n, 0.f), v(n, 0.f), g(n);
    for (size_t i = 0; i < n; ++i) expected.p[i] = p[i] = random.uniform(-1, 1);
    for (int step = 1; step <= 50; ++step) {
      for (float& x : g) x = random.uniform(-1, 1) * 1e-3f;
      const auto c = adamCorrection(step);
      adamStep(p.data(), m.data(), v.data(), g.data(), n, 0.02f, c.c1, c.c2, -0.9f, 0.8f);
      stepInDouble(expected, g, 0.02, step, -0.9, 0.8);
    }
    for (size_t i = 0; i < n; ++i) {
      EXPECT_NEAR(p[i], expected.p[i], 2e-4);
      EXPECT_NEAR(m[i], expected.m[i], 1e-8);
      EXPECT_NEAR(v[i], expected.v[i], 1e-11);
    }
  }
}

TEST(Adam, LeavesParametersWithoutGradientWhereTheyAre) {
  std::vector<float> p{0.25f, -3.f}, m(2, 0.f), v(2, 0.f), g(2, 0.f);
  adamStep(p.data(), m.data(), v.data(), g.data(), 2, 0.1f, 10.f, 100.f);
  EXPECT_EQ(p, (std::vector<float>{0.25f, -3.f}));
}

TEST(Adam, GivesEqualBitsHoweverTheRowIsCut) {
  const size_t n = 203;
  Random random{71};
  std::vector<float> p(n), m(n), v(n), g(n);
  for (size_t i = 0; i < n; ++i)
    p[i] = random.uniform(-1, 1), m[i] = random.uniform(-1, 1), v[i] = random.uniform(0, 1),
    g[i] = random.uniform(-1, 1);
  auto p2 = p, m2 = m, v2 = v;
  adamStep(p.data(), m.data(), v.data(), g.data(), n, 0.01f, 2.f, 3.f);
  for (size_t i = 0; i < n; i += 29)
    adamStep(&p2[i], &m2[i], &v2[i], &g[i], std::min<size_t>(29, n - i), 0.01f, 2.f, 3.f);
  EXPECT_EQ(p, p2);
  EXPECT_EQ(m, m2);
  EXPECT_EQ(v, v2);
}

} // namespace
} // namespace d3t::splat::test
