// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/speech/state_scores.h"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace d3t {
namespace {

// A small made-up model of the real shape.
AcousticFiles madeUpFiles(Random& random) {
  AcousticFiles files;
  const size_t values = size_t{kPhones} * kStreams * kCodewords * kStreamSize;
  for (size_t i = 0; i < values; ++i) {
    files.means.push_back(static_cast<float>(random.normal() * 5));
    files.variances.push_back(static_cast<float>(random.uniform(2, 40)));
  }
  files.allStates = 2 * kStates;
  for (int i = 0; i < kStreams * kCodewords * files.allStates; ++i)
    files.weights.push_back(static_cast<uint8_t>(random.below(256)));
  for (int s = 0; s < kStates; ++s) { // any order is allowed; some states have variants
    files.states.push_back({(s * 5) % kStates});
    for (int v = 0; v < s % 4; ++v) files.states.back().push_back(kStates + (s + 31 * v) % kStates);
  }
  return files;
}

// The mixture's definition in double precision for one row and column of the weights.
double scoreByDefinition(const AcousticFiles& files, const RowMatrix& c, const Eigen::RowVectorXf& mean, int t,
                         int phone, int column) {
  const auto at = [&](int o) -> Eigen::RowVectorXd {
    return c.row(std::clamp<Eigen::Index>(t + o, 0, c.rows() - 1)).cast<double>();
  };
  const Eigen::RowVectorXd x[3] = {at(0) - mean.cast<double>(), at(2) - at(-2), (at(3) - at(-1)) - (at(1) - at(-3))};
  double total = 0;
  for (int s = 0; s < kStreams; ++s) {
    double sum = 0;
    for (int k = 0; k < kCodewords; ++k) {
      const size_t base = (size_t(phone * kStreams + s) * kCodewords + size_t(k)) * kStreamSize;
      double density = 0;
      for (int d = 0; d < kStreamSize; ++d) {
        const double variance = files.variances[base + size_t(d)], off = x[s][d] - files.means[base + size_t(d)];
        density -= .5 * (std::log(2 * std::numbers::pi * variance) + off * off / variance);
      }
      const double weight = files.weights[size_t(s * kCodewords + k) * size_t(files.allStates) + size_t(column)];
      sum += std::exp(density - weight * 1024 * std::log(1.0001));
    }
    total += std::log(sum);
  }
  return total;
}

TEST(StateScores, EqualTheMixturesDefinition) {
  Random random(3);
  const AcousticFiles files = madeUpFiles(random);
  RowMatrix cepstra(150, kCepstra);
  for (auto& v : cepstra.reshaped()) v = static_cast<float>(random.normal() * 4 + 1);
  const Eigen::RowVectorXf mean = cepstra.colwise().mean();
  const StateScoreRows scores = StateScores(files).scores(cepstra, mean, 0, 150);
  for (const int t : {0, 1, 63, 64, 148, 149})
    for (const int state : {0, 1, 2, 53, 125}) {
      double own = 0, best = -1e300;
      for (const int column : files.states[static_cast<size_t>(state)]) {
        const double score = scoreByDefinition(files, cepstra, mean, t, state / 3, column);
        if (best < -1e299) own = score;
        best = std::max(best, score);
      }
      EXPECT_NEAR(scores.plain(t, state), own, 2e-3);
      EXPECT_NEAR(scores.refined(t, state), .5 * (own + best), 2e-3);
    }
}

TEST(StateScores, PartsEqualTheWhole) {
  Random random(4);
  const AcousticFiles files = madeUpFiles(random);
  RowMatrix cepstra(100, kCepstra);
  for (auto& v : cepstra.reshaped()) v = static_cast<float>(random.normal() * 4);
  const Eigen::RowVectorXf mean = Eigen::RowVectorXf::Zero(kCepstra);
  const StateScores states(files);
  const StateScoreRows whole = states.scores(cepstra, mean, 0, 100), part = states.scores(cepstra, mean, 30, 40);
  EXPECT_LT((whole.plain.middleRows(30, 40) - part.plain).cwiseAbs().maxCoeff(), 1e-4f);
  EXPECT_LT((whole.refined.middleRows(30, 40) - part.refined).cwiseAbs().maxCoeff(), 1e-4f);
}

} // namespace
} // namespace d3t
