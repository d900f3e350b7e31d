// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/detail.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

constexpr int kSide = 40;

std::vector<float> waves(float height, float offset = 0) {
  std::vector<float> out;
  for (int i = 0; i < 3 * kSide * kSide; ++i)
    out.push_back(.5f + offset + height * std::sin(static_cast<float>(i % kSide)));
  return out;
}

FaceParts someParts() {
  return {{5, 25, 35, 38}, {2, 2, 18, 15}, {22, 2, 38, 15}};
}

TEST(Detail, SharpnessIsTheShareOfTheSlopes) {
  const std::vector<float> head(kSide * kSide, 1.f);
  DetailSum sum;
  sum.add(waves(.1f), waves(.2f), head, kSide, kSide, someParts(), 0);
  EXPECT_NEAR(sum.mean().mouth, .5, 1e-3);
  EXPECT_NEAR(sum.mean().eyes, .5, 1e-3);
  DetailSum same;
  same.add(waves(.2f, .1f), waves(.2f, .1f), head, kSide, kSide, someParts(), 0);
  EXPECT_NEAR(same.mean().mouth, 1, 1e-6);
  EXPECT_GT(same.mean().psnr, 100);
}

TEST(Detail, FlickerIsWhatChangesWhereTheTruthStands) {
  std::vector<float> head(kSide * kSide, 1.f);
  const auto still = waves(.2f);
  DetailSum sum;
  sum.add(still, still, head, kSide, kSide, someParts(), 7);
  sum.add(waves(.2f, 2.f / 255), still, head, kSide, kSide, someParts(), 8);
  EXPECT_NEAR(sum.mean().flicker, 2, 1e-3);
  sum.add(waves(.2f, .3f), waves(.2f, .3f), head, kSide, kSide, someParts(), 9); // the truth moves, too
  EXPECT_NEAR(sum.mean().flicker, 2, 1e-3);
  sum.add(still, waves(.2f, .3f), head, kSide, kSide, someParts(), 20); // not the next frame
  EXPECT_NEAR(sum.mean().flicker, 2, 1e-3);
}

TEST(Detail, NothingMeasuredIsNoNumberThatIsNone) {
  const DetailMeasures none = DetailSum().mean();
  EXPECT_EQ(none.psnr, 0);
  EXPECT_EQ(none.flicker, 0);
}

} // namespace
} // namespace d3t
