// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/speech/phone_loop.h"
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace d3t {
namespace {

AcousticFiles leftToRight(Random& random) {
  AcousticFiles files;
  for (int p = 0; p < kPhones; ++p)
    for (int from = 0; from < 3; ++from) {
      const double stay = random.uniform(.3, .9), skip = from < 2 ? random.uniform(0, .05) : 0;
      double row[4] = {};
      row[from] = stay;
      row[from + 1] = 1 - stay - skip;
      if (from < 2) row[from + 2] = skip;
      files.transitions.insert(files.transitions.end(), row, row + 4);
    }
  return files;
}

RowMatrix randomScores(int rows, double spread, Random& random) {
  RowMatrix scores(rows, kStates);
  for (auto& v : scores.reshaped()) v = static_cast<float>(spread * random.normal() - 100);
  return scores;
}

// Sum over all paths, one by one.
class AllPaths {
public:
  AllPaths(const AcousticFiles& files, const RowMatrix& scores) : a_(files.transitions), scores_(scores) {
    posteriors = Eigen::MatrixXd::Zero(scores.rows(), kPhones);
    path_.resize(static_cast<size_t>(scores.rows()));
    for (int p = 0; p < kPhones; ++p) walk(0, p, 0, 1);
    for (Eigen::Index t = 0; t < posteriors.rows(); ++t) posteriors.row(t) /= posteriors.row(t).sum();
  }
  Eigen::MatrixXd posteriors;

private:
  double step(int phone, int from, int to) const { return a_[size_t(12 * phone + 4 * from + to)]; }
  void walk(int t, int phone, int state, double weight) {
    weight *= std::exp(.35 * (scores_(t, 3 * phone + state) + 100));
    path_[static_cast<size_t>(t)] = phone;
    if (t + 1 == scores_.rows()) {
      for (Eigen::Index i = 0; i <= t; ++i) posteriors(i, path_[static_cast<size_t>(i)]) += weight;
      return;
    }
    for (int to = state; to < 3; ++to)
      if (step(phone, state, to) > 0) walk(t + 1, phone, to, weight * step(phone, state, to));
    if (step(phone, state, 3) > 0)
      for (int next = 0; next < kPhones; ++next) {
        path_[static_cast<size_t>(t)] = phone;
        walk(t + 1, next, 0, weight * step(phone, state, 3) * std::exp(-2.) / kPhones);
      }
  }
  const std::vector<double>& a_;
  const RowMatrix& scores_;
  std::vector<int> path_;
};

TEST(PhoneLoop, EqualsTheSumOverAllPaths) {
  Random random(5);
  const AcousticFiles files = leftToRight(random);
  const RowMatrix scores = randomScores(5, 6, random);
  const RowMatrix fast = PhoneLoop(files).posteriors(scores);
  const AllPaths slow(files, scores);
  EXPECT_LT((fast.cast<double>() - slow.posteriors).cwiseAbs().maxCoeff(), 1e-5);
}

TEST(PhoneLoop, PosteriorsSumToOneEvenForExtremeScores) {
  Random random(6);
  const PhoneLoop loop(leftToRight(random));
  for (const double spread : {0., 1., 100., 5000.}) {
    const RowMatrix posteriors = loop.posteriors(randomScores(200, spread, random));
    EXPECT_TRUE(posteriors.allFinite());
    for (Eigen::Index t = 0; t < posteriors.rows(); ++t) EXPECT_NEAR(posteriors.row(t).sum(), 1, 1e-5);
  }
  EXPECT_EQ(loop.posteriors(RowMatrix(0, kStates)).rows(), 0);
}

TEST(PhoneLoop, ForgetsWhatIsASecondAway) {
  Random random(8);
  const PhoneLoop loop(leftToRight(random));
  const RowMatrix scores = randomScores(400, 8, random);
  const RowMatrix whole = loop.posteriors(scores);
  const RowMatrix middle = loop.posteriors(scores.middleRows(50, 300));
  EXPECT_LT((whole.middleRows(150, 100) - middle.middleRows(100, 100)).cwiseAbs().maxCoeff(), 1e-5f);
}

} // namespace
} // namespace d3t
