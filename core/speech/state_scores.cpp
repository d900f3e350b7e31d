// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/state_scores.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace d3t {
namespace {

using Eigen::Index;

constexpr int kTerms = 2 * kStreamSize + 1;
constexpr int kChunk = 64; // frames at once: keeps the densities of one codebook in the L1 cache
// The best codeword's weight is at least e^-26: densities below this do not count, but would be denormal numbers, which
// make the products ten times slower.
constexpr float kLowestDensity = -60;

// (c, d, dd) of one row, each as (x^2, x, 1). d = c[t+2] - c[t-2]; dd = (c[t+3] - c[t-1]) - (c[t+1] - c[t-3]).
void expand(const RowMatrix& cepstra, const Eigen::RowVectorXf& mean, int t, RowMatrix (&x)[kStreams], Index row) {
  const auto at = [&](int offset) { return cepstra.row(std::clamp<Index>(t + offset, 0, cepstra.rows() - 1)); };
  Eigen::RowVectorXf streams[kStreams] = {at(0) - mean, at(2) - at(-2), (at(3) - at(-1)) - (at(1) - at(-3))};
  for (int s = 0; s < kStreams; ++s) {
    x[s].row(row).head(kStreamSize) = streams[s].cwiseAbs2();
    x[s].row(row).segment(kStreamSize, kStreamSize) = streams[s];
    x[s](row, kTerms - 1) = 1;
  }
}

// States of one phone (own, then triphones, for each of the three positions) x 128.
Eigen::MatrixXf mixtureWeights(const AcousticFiles& files, int stream, int phone) {
  static const double scale = -1024 * std::log(1.0001);
  std::vector<int> columns;
  for (int k = 0; k < 3; ++k) {
    const auto& states = files.states[static_cast<size_t>(3 * phone + k)];
    columns.insert(columns.end(), states.begin(), states.end());
  }
  Eigen::MatrixXf weights(static_cast<Index>(columns.size()), kCodewords);
  for (int k = 0; k < kCodewords; ++k) {
    const uint8_t* row = files.weights.data() + size_t(stream * kCodewords + k) * static_cast<size_t>(files.allStates);
    for (size_t i = 0; i < columns.size(); ++i)
      weights(static_cast<Index>(i), k) = static_cast<float>(std::exp(scale * row[columns[i]]));
  }
  return weights;
}

} // namespace

StateScores::StateScores(const AcousticFiles& files) {
  for (int s = 0; s < kStreams; ++s) {
    quadratic_[s].resize(kTerms, kPhones * kCodewords);
    for (int m = 0; m < kPhones; ++m)
      for (int k = 0; k < kCodewords; ++k) {
        const Index column = Index{m} * kCodewords + k;
        const size_t base = (size_t(m * kStreams + s) * kCodewords + size_t(k)) * kStreamSize;
        double constant = 0;
        for (int d = 0; d < kStreamSize; ++d) {
          const double mean = files.means[base + size_t(d)], variance = files.variances[base + size_t(d)];
          quadratic_[s](d, column) = static_cast<float>(-.5 / variance);
          quadratic_[s](kStreamSize + d, column) = static_cast<float>(mean / variance);
          constant -= .5 * (std::log(2 * std::numbers::pi * variance) + mean * mean / variance);
        }
        quadratic_[s](kTerms - 1, column) = static_cast<float>(constant);
      }
  }
  for (int m = 0; m < kPhones; ++m) {
    Index states = 0;
    for (int k = 0; k < 3; ++k) {
      begin_.push_back(states);
      size_.push_back(static_cast<Index>(files.states[static_cast<size_t>(3 * m + k)].size()));
      states += size_.back();
    }
  }
  for (int s = 0; s < kStreams; ++s)
    for (int m = 0; m < kPhones; ++m) weights_.push_back(mixtureWeights(files, s, m));
}

StateScoreRows StateScores::scores(const RowMatrix& cepstra, const Eigen::RowVectorXf& cepstralMean, int first,
                                   int count) const {
  StateScoreRows out{RowMatrix(count, kStates), RowMatrix(count, kStates)};
  RowMatrix x[kStreams];
  for (auto& m : x) m.resize(kChunk, kTerms);
  Eigen::MatrixXf density(kCodewords, kChunk), mixed, total;
  for (int start = 0; start < count; start += kChunk) {
    const int n = std::min(kChunk, count - start);
    for (int t = 0; t < n; ++t) expand(cepstra, cepstralMean, first + start + t, x, t);
    for (int m = 0; m < kPhones; ++m) {
      total.setZero(weights_[size_t(m)].rows(), n);
      for (int s = 0; s < kStreams; ++s) {
        density.leftCols(n).noalias() =
            quadratic_[s].middleCols(Index{m} * kCodewords, kCodewords).transpose() * x[s].topRows(n).transpose();
        const Eigen::RowVectorXf top = density.leftCols(n).colwise().maxCoeff();
        density.leftCols(n) = (density.leftCols(n).rowwise() - top).array().max(kLowestDensity).exp();
        mixed.noalias() = weights_[size_t(s * kPhones + m)] * density.leftCols(n);
        total += (mixed.array().log().matrix().rowwise() + top);
      }
      for (int k = 0; k < 3; ++k) {
        const int state = 3 * m + k;
        const auto variants = total.middleRows(begin_[size_t(state)], size_[size_t(state)]);
        out.plain.col(state).segment(start, n) = variants.row(0).transpose();
        out.refined.col(state).segment(start, n) = .5f * (variants.row(0) + variants.colwise().maxCoeff()).transpose();
      }
    }
  }
  return out;
}

} // namespace d3t
