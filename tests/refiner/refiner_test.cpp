// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner.h"
#include "tests/refiner/scalar_refiner.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

std::vector<float> residualOf(const RefinerWeights& weights, const std::vector<float>& input, int width, int height) {
  auto refiner = Refiner::create(weights, 2);
  EXPECT_TRUE(refiner);
  std::vector<float> out(3 * static_cast<size_t>(width) * static_cast<size_t>(height), 7.f);
  EXPECT_TRUE((*refiner)->residual(input, width, height, out));
  return out;
}

TEST(Refiner, ComputesWhatPlainLoopsCompute) {
  const auto weights = test::busyWeights(3);
  const auto input = test::noisyInput(48, 40, 5);
  const auto wanted = test::scalarResidual(weights, input, 48, 40), got = residualOf(weights, input, 48, 40);
  float largest = 0;
  for (size_t i = 0; i < got.size(); ++i) {
    ASSERT_NEAR(got[i], wanted[i], 1e-5);
    largest = std::max(largest, std::abs(got[i]));
  }
  EXPECT_GT(largest, .01f);
  EXPECT_LE(largest, kRefinerReach);
}

TEST(Refiner, ANewOneChangesNothing) {
  for (const float v : residualOf(RefinerWeights::initial(1), test::noisyInput(64, 64, 2), 64, 64)) EXPECT_EQ(v, 0);
}

TEST(Refiner, ChangesNothingWhereThereIsNoHead) {
  const auto input = test::noisyInput(64, 48, 2);
  const auto residual = residualOf(test::busyWeights(4), input, 64, 48);
  for (size_t i = 0; i < residual.size(); ++i)
    if (input[3 * 64 * 48 + i % (64 * 48)] == 0) {
      ASSERT_EQ(residual[i], 0);
    }
}

// A size that is no multiple of the network's step is padded by its own border: what lies far from it stays the same.
TEST(Refiner, TakesAnySize) {
  const auto weights = test::busyWeights(6);
  const int width = 150, height = 134, larger = 152, higher = 136;
  const auto input = test::noisyInput(width, height, 8);
  std::vector<float> padded(kRefinerInputs * static_cast<size_t>(larger * higher));
  for (int c = 0; c < kRefinerInputs; ++c)
    for (int y = 0; y < higher; ++y)
      for (int x = 0; x < larger; ++x)
        padded[static_cast<size_t>((c * higher + y) * larger + x)] =
            input[static_cast<size_t>((c * height + std::min(y, height - 1)) * width + std::min(x, width - 1))];
  const auto wanted = residualOf(weights, padded, larger, higher), got = residualOf(weights, input, width, height);
  for (int c = 0; c < 3; ++c)
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        ASSERT_EQ(got[static_cast<size_t>((c * height + y) * width + x)],
                  wanted[static_cast<size_t>((c * higher + y) * larger + x)]);
}

TEST(Refiner, OneObjectServesSeveralSizes) {
  const auto weights = test::busyWeights(3);
  auto refiner = Refiner::create(weights, 1);
  ASSERT_TRUE(refiner);
  for (const int side : {32, 48, 32}) {
    const auto input = test::noisyInput(side, side, 5);
    std::vector<float> out(3 * static_cast<size_t>(side * side));
    ASSERT_TRUE((*refiner)->residual(input, side, side, out));
    EXPECT_EQ(out, residualOf(weights, input, side, side));
  }
}

TEST(RefinerWeights, ComeBackFromAFile) {
  const auto weights = test::busyWeights(2).rounded();
  TensorFile file;
  weights.save(file);
  const std::string bytes = encodeTensors(file);
  EXPECT_LT(bytes.size(), 200'000u);
  auto read = decodeTensors(bytes, "refiner");
  ASSERT_TRUE(read);
  EXPECT_TRUE(RefinerWeights::isIn(*read));
  auto back = RefinerWeights::load(*read);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->values, weights.values);
  EXPECT_FALSE(RefinerWeights::isIn(TensorFile{}));
}

TEST(RefinerWeights, DamagedOnesAreRefused) {
  TensorFile file;
  test::busyWeights(2).save(file);
  TensorFile missing = file, shape = file, wild = file;
  missing.tensors.erase("refiner.mid1.bias");
  shape.tensors["refiner.last.weight"].shape = {6, 32, 3, 3};
  wild.tensors["refiner.up0.weight"].data[7] = 60000;
  for (const auto& [what, damaged] :
       {std::pair{"refiner.mid1.bias", &missing}, {"refiner.last.weight", &shape}, {"up0.weight", &wild}}) {
    const auto weights = RefinerWeights::load(*damaged);
    ASSERT_FALSE(weights);
    EXPECT_EQ(weights.error().kind, ErrorKind::BadInput);
    EXPECT_NE(weights.error().message().find(what), std::string::npos) << weights.error().message();
  }
}

TEST(RefinerWeights, AreSmallEnoughForTheirTime) {
  EXPECT_LT(refinerMultiplications(512, 512), .9e9);
  EXPECT_LT(RefinerWeights::initial(1).values.size(), 80'000u);
}

TEST(RefinerWeights, WeakenedOnesChangeLess) {
  const auto weights = test::busyWeights(3);
  const auto input = test::noisyInput(32, 32, 5);
  const auto full = residualOf(weights, input, 32, 32), half = residualOf(weights.weakened(.5f), input, 32, 32);
  for (size_t i = 0; i < full.size(); ++i) {
    const float before = std::atanh(full[i] / kRefinerReach), after = std::atanh(half[i] / kRefinerReach);
    if (input[3 * 32 * 32 + i % (32 * 32)] >= .5f) {
      ASSERT_NEAR(after, before / 2, 1e-3);
    }
  }
}

} // namespace
} // namespace d3t
