// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/talker/contrast.h"

#include <cmath>
#include <functional>
#include <gtest/gtest.h>

using namespace d3t;

namespace {

std::vector<float> noise(size_t n, uint64_t seed) {
  Random random(seed);
  std::vector<float> out(n);
  for (float& v : out) v = static_cast<float>(random.normal());
  return out;
}

double slope(float& value, const std::function<double()>& loss) {
  const float keep = value, h = 1e-2f;
  value = keep + h;
  const double up = loss();
  value = keep - h;
  const double down = loss();
  value = keep;
  return (up - down) / (2 * static_cast<double>(h));
}

TEST(SimilarityContrast, IsTheClosedFormForKnownCosines) {
  const std::vector<float> general{3, 0, 0}; // cosines 1, 0 and -1, whatever the lengths
  const std::vector<std::vector<float>> fields{{.5f, 0, 0}, {0, 2, 0}, {-7, 0, 0}};
  const double tau = .5, sum = std::exp(1 / tau) + 1 + std::exp(-1 / tau);
  EXPECT_NEAR(similarityContrast(general, fields, 0, .5f).loss, std::log(sum) - 1 / tau, 1e-12);
  EXPECT_NEAR(similarityContrast(general, fields, 1, .5f).loss, std::log(sum), 1e-12);
  EXPECT_NEAR(similarityContrast(general, fields, 2, .5f).loss, std::log(sum) + 1 / tau, 1e-12);
}

TEST(SimilarityContrast, OfEqualFieldsIsTheLogarithmOfTheirNumber) {
  const auto general = noise(30, 1);
  const std::vector<std::vector<float>> fields(5, noise(30, 2));
  EXPECT_NEAR(similarityContrast(general, fields, 3).loss, std::log(5.), 1e-9);
}

TEST(SimilarityContrast, GradientsMatchFiniteDifferences) {
  auto general = noise(30, 3);
  std::vector<std::vector<float>> fields{noise(30, 4), noise(30, 5), noise(30, 6)};
  const auto loss = [&] { return similarityContrast(general, fields, 1).loss; };
  const ContrastLoss exact = similarityContrast(general, fields, 1);
  for (size_t i = 0; i < 30; i += 7) {
    EXPECT_NEAR(static_cast<double>(exact.dGeneral[i]), slope(general[i], loss), 1e-5);
    for (size_t k = 0; k < fields.size(); ++k)
      EXPECT_NEAR(static_cast<double>(exact.dIndividual[k][i]), slope(fields[k][i], loss), 1e-5);
  }
}

TEST(SimilarityContrast, AFieldAtRestIsNoNumberThatIsNone) {
  const auto general = noise(12, 7);
  const std::vector<std::vector<float>> fields{std::vector<float>(12), noise(12, 8)};
  const ContrastLoss out = similarityContrast(general, fields, 0);
  EXPECT_TRUE(std::isfinite(out.loss));
  EXPECT_EQ(out.dIndividual[0], std::vector<float>(12));
  for (float v : out.dGeneral) EXPECT_TRUE(std::isfinite(v));
  EXPECT_TRUE(std::isfinite(similarityContrast(std::vector<float>(12), fields, 0).loss));
}

TEST(NegativeContrast, CountsNodesThatMoveTheSameWay) {
  // Two nodes, planar: node 0 moves along x in both fields, node 1 in opposite directions.
  const std::vector<std::vector<float>> fields{{2, 1, 0, 0, 0, 0}, {3, -1, 0, 0, 0, 0}};
  const ContrastLoss out = negativeContrast(fields, 0);
  EXPECT_NEAR(out.loss, 2. * 3 / 2, 1e-12);
  EXPECT_EQ(out.dIndividual[0], (std::vector<float>{1.5f, 0, 0, 0, 0, 0}));
  EXPECT_EQ(out.dIndividual[1], std::vector<float>(6)) << "the others are not changed";
  EXPECT_TRUE(out.dGeneral.empty());
}

TEST(NegativeContrast, GradientMatchesFiniteDifferences) {
  std::vector<std::vector<float>> fields{noise(30, 9), noise(30, 10), noise(30, 11)};
  const ContrastLoss exact = negativeContrast(fields, 2);
  for (size_t i = 0; i < 30; i += 3)
    EXPECT_NEAR(static_cast<double>(exact.dIndividual[2][i]),
                slope(fields[2][i], [&] { return negativeContrast(fields, 2).loss; }), 1e-4);
}

} // namespace
