// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

TEST(Random, EngineIsTheStandardOne) {
  // The C++ standard (rand.predef) fixes the 10000th output of the default-seeded engine (seed 5489).
  std::mt19937_64 engine(5489);
  engine.discard(9999);
  EXPECT_EQ(engine(), 9981545732273789042ull);
}

TEST(Random, FirstValuesAreKnown) {
  // mt19937_64 with seed 5489 begins 14514284786278117030, 4620546740167642908 (Nishimura and Matsumoto's list).
  Random random(5489);
  EXPECT_EQ(random.uniform(), static_cast<double>(14514284786278117030ull >> 11) * 0x1.0p-53);
  EXPECT_EQ(random.uniform(), static_cast<double>(4620546740167642908ull >> 11) * 0x1.0p-53);
}

TEST(Random, SameSeedSameSequence) {
  Random a(7), b(7), c(8);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const double x = a.normal();
    EXPECT_EQ(x, b.normal());
    differs |= x != c.normal();
  }
  EXPECT_TRUE(differs);
}

TEST(Random, RangesAndMoments) {
  Random random(1);
  double sum = 0, squares = 0;
  std::vector<int> counts(5);
  constexpr int kDraws = 200000;
  for (int i = 0; i < kDraws; ++i) {
    const double u = random.uniform(-2, 3);
    ASSERT_GE(u, -2);
    ASSERT_LT(u, 3);
    const double n = random.normal();
    ASSERT_TRUE(std::isfinite(n));
    sum += n;
    squares += n * n;
    ++counts.at(static_cast<size_t>(random.below(5)));
  }
  // 5 standard errors of each.
  EXPECT_NEAR(sum / kDraws, 0, 5 / std::sqrt(kDraws));
  EXPECT_NEAR(squares / kDraws, 1, 5 * std::sqrt(2.0 / kDraws));
  for (const int c : counts) EXPECT_NEAR(c, kDraws / 5, 5 * std::sqrt(kDraws * 0.2 * 0.8));
}

TEST(Random, PermutationHasEveryNumberOnce) {
  Random random(3);
  std::vector<int> order = random.permutation(1000);
  EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
  std::sort(order.begin(), order.end());
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(order[static_cast<size_t>(i)], i);
  EXPECT_TRUE(random.permutation(0).empty());
}

} // namespace
} // namespace d3t
