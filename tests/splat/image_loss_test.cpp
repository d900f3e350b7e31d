// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/image_loss.h"
#include "tests/splat/scene.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

struct LossCase {
  int width, height;
  bool weighted;
  float lambda;
};

/// The same loss by the book: one 11 x 11 window per pixel, double precision.
double directLoss(const LossCase& c, const std::vector<float>& x, const std::vector<float>& y,
                  const std::vector<float>& weight) {
  double window[11][11], norm = 0, total = 0, weights = 0;
  for (int i = 0; i < 11; ++i)
    for (int j = 0; j < 11; ++j) norm += window[i][j] = std::exp(-((i - 5) * (i - 5) + (j - 5) * (j - 5)) / 4.5);
  for (int channel = 0; channel < 3; ++channel)
    for (int row = 0; row < c.height; ++row)
      for (int column = 0; column < c.width; ++column) {
        double m1 = 0, m2 = 0, xx = 0, yy = 0, xy = 0;
        for (int i = -5; i <= 5; ++i)
          for (int j = -5; j <= 5; ++j) {
            if (row + i < 0 || row + i >= c.height || column + j < 0 || column + j >= c.width) continue;
            const size_t at = static_cast<size_t>((channel * c.height + row + i) * c.width + column + j);
            const double g = window[i + 5][j + 5] / norm, a = x[at], b = y[at];
            m1 += g * a, m2 += g * b, xx += g * a * a, yy += g * b * b, xy += g * a * b;
          }
        const double ssim = (2 * m1 * m2 + 1e-4) * (2 * (xy - m1 * m2) + 9e-4) /
                            ((m1 * m1 + m2 * m2 + 1e-4) * (xx - m1 * m1 + yy - m2 * m2 + 9e-4));
        const size_t pixel = static_cast<size_t>(row * c.width + column);
        const size_t at = pixel + static_cast<size_t>(channel * c.width * c.height);
        const double w = weight.empty() ? 1.0 : static_cast<double>(weight[pixel]), l = static_cast<double>(c.lambda);
        total += w * ((1 - l) * std::fabs(static_cast<double>(x[at]) - static_cast<double>(y[at])) + l * (1 - ssim));
        weights += w;
      }
  return total / weights;
}

class EveryLoss : public testing::TestWithParam<LossCase> {
protected:
  const LossCase c = GetParam();
  const size_t pixels = static_cast<size_t>(c.width) * c.height;
  Camera size = makeCamera(c.width, c.height);
  std::vector<float> x = makePlanes(60, size, 0, 1), y = makePlanes(61, size, 0, 1), weight, gradient;

  void SetUp() override {
    for (size_t i = 0; i < x.size(); ++i) y[i] = 0.7f * x[i] + 0.3f * y[i]; // alike, as in training
    gradient.assign(3 * pixels, -7.f);
    if (c.weighted) weight = makePlanes(62, size, 0.5f, 3), weight.resize(pixels);
  }
  double evaluate(ImageLoss& loss, std::vector<float>& out) const {
    return loss.evaluate(c.width, c.height, x.data(), y.data(), c.weighted ? weight.data() : nullptr, c.lambda,
                         out.data());
  }
};

TEST_P(EveryLoss, IsTheDirectFormula) {
  ImageLoss loss(2);
  const double expected = directLoss(c, x, y, weight);
  EXPECT_NEAR(evaluate(loss, gradient), expected, 2e-6 + 2e-6 * expected);
}

TEST_P(EveryLoss, HasTheGradientOfTheDirectFormula) {
  ImageLoss loss(2);
  evaluate(loss, gradient);
  Random random{63};
  double error = 0, norm = 0;
  for (int k = 0; k < 40; ++k) {
    const auto at = std::min(3 * pixels - 1, static_cast<size_t>(random.uniform(0, static_cast<float>(3 * pixels))));
    auto moved = x;
    const float step = std::min(1e-3f, 0.25f * std::fabs(x[at] - y[at])); // does not cross the kink of |x - y|
    moved[at] = x[at] + step;
    const double after = directLoss(c, moved, y, weight), xAfter = moved[at];
    moved[at] = x[at] - step;
    const double numeric = (after - directLoss(c, moved, y, weight)) / (xAfter - static_cast<double>(moved[at]));
    error += std::pow(static_cast<double>(gradient[at]) - numeric, 2), norm += numeric * numeric;
  }
  EXPECT_LT(std::sqrt(error / norm), 2e-3);
}

TEST_P(EveryLoss, GivesEqualBitsAtAnyNumberOfThreads) {
  ImageLoss one(1), many(5);
  const double expected = evaluate(one, gradient);
  for (int repeat = 0; repeat < 2; ++repeat) { // the second time with used memory
    std::vector<float> again(3 * pixels, -7.f);
    EXPECT_EQ(evaluate(many, again), expected);
    EXPECT_EQ(again, gradient);
  }
}

INSTANTIATE_TEST_SUITE_P(All, EveryLoss,
                         testing::Values(LossCase{1, 1, false, 0.2f}, LossCase{5, 3, true, 0.2f},
                                         LossCase{16, 16, false, 1.f}, LossCase{33, 40, true, 0.2f},
                                         LossCase{47, 70, false, 0.f}, LossCase{31, 141, true, 0.8f}));

TEST(ImageLoss, IsZeroForEqualPictures) {
  const Camera size = makeCamera(40, 80);
  const auto x = makePlanes(64, size, 0, 1);
  std::vector<float> gradient(x.size(), -7.f);
  ImageLoss loss(2);
  EXPECT_NEAR(loss.evaluate(40, 80, x.data(), x.data(), nullptr, 0.2f, gradient.data()), 0, 1e-6);
  for (const float g : gradient) EXPECT_NEAR(g, 0, 1e-8);
}

TEST(ImageLoss, IsZeroWhereNothingHasWeight) {
  const Camera size = makeCamera(20, 10);
  const auto x = makePlanes(65, size, 0, 1), y = makePlanes(66, size, 0, 1);
  const std::vector<float> weight(200, 0.f);
  std::vector<float> gradient(x.size(), -7.f);
  EXPECT_EQ(ImageLoss(1).evaluate(20, 10, x.data(), y.data(), weight.data(), 0.2f, gradient.data()), 0);
  EXPECT_EQ(gradient, std::vector<float>(600, 0.f));
}

} // namespace
} // namespace d3t::splat::test
