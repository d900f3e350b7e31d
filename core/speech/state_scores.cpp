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
constexpr float kTiny = 1e-30f;

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
  const double scale = -1024 * std::log(1.0001);
  for (int s = 0; s < kStreams; ++s)
    for (int m = 0; m < kPhones; ++m) {
      Eigen::MatrixXf weights(kCodewords, 3);
      for (int k = 0; k < kCodewords; ++k)
        for (int j = 0; j < 3; ++j) {
          const auto state = static_cast<size_t>(files.states[static_cast<size_t>(3 * m + j)]);
          const uint8_t byte = files.weights[size_t(s * kCodewords + k) * kStates + state];
          weights(k, j) = static_cast<float>(std::exp(scale * byte));
        }
      weights_.push_back(std::move(weights));
    }
}

RowMatrix StateScores::scores(const RowMatrix& cepstra, const Eigen::RowVectorXf& cepstralMean, int first,
                              int count) const {
  RowMatrix out = RowMatrix::Zero(count, kStates);
  RowMatrix x[kStreams];
  for (auto& m : x) m.resize(kChunk, kTerms);
  Eigen::MatrixXf density(kCodewords, kChunk), mixed(3, kChunk);
  for (int start = 0; start < count; start += kChunk) {
    const int n = std::min(kChunk, count - start);
    for (int t = 0; t < n; ++t) expand(cepstra, cepstralMean, first + start + t, x, t);
    for (int s = 0; s < kStreams; ++s)
      for (int m = 0; m < kPhones; ++m) {
        density.leftCols(n).noalias() =
            quadratic_[s].middleCols(Index{m} * kCodewords, kCodewords).transpose() * x[s].topRows(n).transpose();
        const Eigen::RowVectorXf top = density.leftCols(n).colwise().maxCoeff();
        density.leftCols(n) = (density.leftCols(n).rowwise() - top).array().exp();
        mixed.leftCols(n).noalias() = weights_[size_t(s * kPhones + m)].transpose() * density.leftCols(n);
        out.block(start, 3 * m, n, 3) +=
            ((mixed.leftCols(n).array() + kTiny).log().matrix().rowwise() + top).transpose();
      }
  }
  return out;
}

} // namespace d3t
