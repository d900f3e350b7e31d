// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_torch.h"
#include "core/refiner/refiner_training.h"
#include "tests/refiner/scalar_refiner.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

constexpr int kSide = 112;

// Frames whose truth is the coarse picture with its waves grown: a refiner can learn that.
std::vector<RefinerExample> examples() {
  std::vector<RefinerExample> out;
  for (int t = 0; t < 6; ++t) {
    RefinerExample e{kSide, kSide, t, 0, {}, {}, {{30, 60, 80, 90}, {20, 20, 50, 45}, {60, 20, 90, 45}}};
    const size_t pixels = size_t{kSide} * kSide;
    e.input.assign(kRefinerInputs * pixels, 255);
    e.truth.resize(3 * pixels);
    for (size_t i = 0; i < 3 * pixels; ++i) {
      const double x = static_cast<double>(i % kSide), y = static_cast<double>(i / kSide % kSide);
      const double wave = std::sin(.5 * x + .3 * t) * std::cos(.4 * y);
      e.input[i] = static_cast<uint8_t>(128 + 40 * wave);
      e.truth[i] = static_cast<uint8_t>(128 + 55 * wave);
    }
    out.push_back(std::move(e));
  }
  return out;
}

class RefinerLearning : public testing::Test {
protected:
  static void SetUpTestSuite() { ASSERT_TRUE(registerRefinerTraining()); }
  static double error(const RefinerWeights& weights, const RefinerExample& e) {
    std::vector<float> input(e.input.begin(), e.input.end());
    for (float& v : input) v /= 255;
    const auto residual = refinerCalculus()->residual(weights, input, kSide, kSide);
    double sum = 0;
    for (size_t i = 0; i < residual.size(); ++i) {
      const auto d = static_cast<double>(input[i] + residual[i] - static_cast<float>(e.truth[i]) / 255);
      sum += d * d / static_cast<double>(residual.size());
    }
    return std::sqrt(sum);
  }
};

TEST_F(RefinerLearning, LibTorchComputesTheSameNetwork) {
  const auto weights = test::busyWeights(3);
  const auto input = test::noisyInput(48, 40, 5);
  const auto wanted = test::scalarResidual(weights, input, 48, 40);
  const auto got = refinerCalculus()->residual(weights, input, 48, 40);
  ASSERT_EQ(got.size(), wanted.size());
  for (size_t i = 0; i < got.size(); ++i) ASSERT_NEAR(got[i], wanted[i], 1e-5);
}

TEST_F(RefinerLearning, GradientsAreThoseOfDifferences) {
  RefinerWeights weights = test::busyWeights(9);
  RefinerPair pair{32, test::noisyInput(32, 32, 1), {}, {}};
  const auto second = test::noisyInput(32, 32, 2);
  pair.input.insert(pair.input.end(), second.begin(), second.end());
  pair.truth.assign(6 * 32 * 32, .4f);
  pair.weight.assign(2 * 32 * 32, 2.f);
  std::vector<float> gradient(weights.values.size()), unused(gradient.size());
  RefinerLoss loss;
  loss.absolute = loss.temporal = 0; // these have corners
  refinerCalculus()->gradient(weights, pair, loss, gradient);
  for (const auto& block : refinerBlocks()) {
    const size_t at = block.begin + block.count / 2;
    const float step = 2e-2f, kept = weights.values[at];
    weights.values[at] = kept + step;
    const double up = refinerCalculus()->gradient(weights, pair, loss, unused);
    weights.values[at] = kept - step;
    const double down = refinerCalculus()->gradient(weights, pair, loss, unused);
    weights.values[at] = kept;
    const auto got = static_cast<double>(gradient[at]);
    EXPECT_NEAR(got, (up - down) / (2 * static_cast<double>(step)), 2e-3 + .05 * std::abs(got)) << block.name;
  }
}

TEST_F(RefinerLearning, LearnsWhatIsMissing) {
  const auto frames = examples();
  RefinerTraining training(RefinerWeights::initial(1), std::span(frames).first(5), {});
  for (int i = 0; i < 120; ++i) ASSERT_TRUE(std::isfinite(training.step(i / 120.)));
  const double before = error(RefinerWeights::initial(1), frames[5]), after = error(training.averaged(), frames[5]);
  EXPECT_LT(after, .6 * before) << before;
}

TEST_F(RefinerLearning, EqualStepsGiveEqualBitsWhateverTheThreadsAndStops) {
  const auto frames = examples();
  RefinerTrainingOptions one, two;
  one.threads = 1;
  two.threads = 2;
  RefinerTraining whole(RefinerWeights::initial(1), frames, one), first(RefinerWeights::initial(1), frames, two);
  for (int i = 0; i < 6; ++i) whole.step(i / 6.);
  for (int i = 0; i < 3; ++i) first.step(i / 6.);
  TensorFile file;
  first.save(file, "x.");
  RefinerTraining second(RefinerWeights::initial(5), frames, two);
  ASSERT_TRUE(second.load(file, "x."));
  for (int i = 3; i < 6; ++i) second.step(i / 6.);
  EXPECT_EQ(whole.averaged().values, second.averaged().values);
}

TEST_F(RefinerLearning, ADamagedStateIsRefused) {
  const auto frames = examples();
  RefinerTraining training(RefinerWeights::initial(1), frames, {});
  EXPECT_FALSE(training.load(TensorFile{}, ""));
}

} // namespace
} // namespace d3t
