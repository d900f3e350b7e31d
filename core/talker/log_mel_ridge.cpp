// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/log_mel_ridge.h"

#include "core/talker/audio_to_motion.h"
#include "core/talker/ridge.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::RowVectorXd;

constexpr std::array<double, 9> kOffsets = {-.3, -.2, -.12, -.06, 0, .06, .12, .2, .3}; // s
constexpr std::array<double, 6> kLambdas = {30, 100, 300, 1000, 3000, 10000};
constexpr Index kBlocks = 5, kGap = 8, kFewest = 60; // rows left out beside a test block, so that nothing leaks
constexpr int kSmoothReach = 4;                      // frames; sigma 1

MatrixXd featuresAt(const SpeechFeatures& speech, std::span<const double> times) {
  const Index bands = speech.logMel.cols();
  MatrixXd out(static_cast<Index>(times.size()), bands * static_cast<Index>(kOffsets.size()));
  std::vector<double> moved(times.size());
  for (size_t k = 0; k < kOffsets.size(); ++k) {
    std::transform(times.begin(), times.end(), moved.begin(), [&](double t) { return t + kOffsets[k]; });
    out.middleCols(static_cast<Index>(k) * bands, bands) = sampleAt(speech.logMel, moved).cast<double>();
  }
  return out;
}

MatrixXd without(const MatrixXd& rows, Index first, Index last) {
  MatrixXd out(rows.rows() - (last - first), rows.cols());
  out << rows.topRows(first), rows.bottomRows(rows.rows() - last);
  return out;
}

// Squared error of each target on the left-out blocks.
RowVectorXd blockError(const MatrixXd& x, const MatrixXd& y, double lambda) {
  const Index n = x.rows();
  RowVectorXd error = RowVectorXd::Zero(y.cols());
  for (Index b = 0; b < kBlocks; ++b) {
    const Index first = n * b / kBlocks, last = n * (b + 1) / kBlocks;
    const Index from = std::max<Index>(0, first - kGap), to = std::min(n, last + kGap);
    const MatrixXd train = without(y, from, to);
    const RowVectorXd mean = train.colwise().mean();
    const MatrixXd weights = ridgeWeights(without(x, from, to), train.rowwise() - mean, lambda);
    const MatrixXd predicted = (x.middleRows(first, last - first) * weights).rowwise() + mean;
    error += (y.middleRows(first, last - first) - predicted).colwise().squaredNorm();
  }
  return error;
}

// Gaussian of one frame, mirrored at the ends (the edge sample counts twice).
RowMatrix smoothed(const MatrixXd& rows) {
  const Index n = rows.rows();
  const auto mirrored = [&](Index i) {
    const Index period = 2 * n;
    i = ((i % period) + period) % period;
    return i < n ? i : period - 1 - i;
  };
  RowMatrix out(n, rows.cols());
  for (Index t = 0; t < n; ++t) {
    RowVectorXd sum = RowVectorXd::Zero(rows.cols());
    double weights = 0;
    for (int o = -kSmoothReach; o <= kSmoothReach; ++o) {
      const double w = std::exp(-.5 * o * o);
      sum += w * rows.row(mirrored(t + o));
      weights += w;
    }
    out.row(t) = (sum / weights).cast<float>();
  }
  return out;
}

} // namespace

Result<LogMelRidge> LogMelRidge::fit(const SpeechFeatures& speech, std::span<const double> times,
                                     const RowMatrix& targets) {
  const auto n = static_cast<Index>(times.size());
  if (n < kFewest)
    return badInput(fmt::format("only {} frames with a face to learn from", n), "log-mel ridge",
                    "use a longer training part");
  if (targets.rows() != n || targets.cols() == 0 || !targets.allFinite() || speech.logMel.rows() == 0)
    return fail(ErrorKind::Failed, "targets that do not fit their times or are not finite", "log-mel ridge",
                "report this");
  LogMelRidge out;
  MatrixXd x = featuresAt(speech, times);
  out.centre_ = x.colwise().mean();
  x.rowwise() -= out.centre_;
  out.deviation_ = (x.colwise().squaredNorm() / static_cast<double>(n)).cwiseSqrt().array() + 1e-6;
  x.array().rowwise() /= out.deviation_.array();
  const MatrixXd y = targets.cast<double>();
  out.mean_ = y.colwise().mean();
  const MatrixXd centred = y.rowwise() - out.mean_;
  RowVectorXd least = RowVectorXd::Constant(y.cols(), 1e300);
  out.lambdas_.assign(static_cast<size_t>(y.cols()), kLambdas.back());
  for (const double lambda : kLambdas) {
    const RowVectorXd error = blockError(x, y, lambda);
    for (Index k = 0; k < y.cols(); ++k)
      if (error[k] < least[k]) {
        least[k] = error[k];
        out.lambdas_[static_cast<size_t>(k)] = lambda;
      }
  }
  out.weights_.resize(x.cols(), y.cols());
  for (Index k = 0; k < y.cols(); ++k)
    out.weights_.col(k) = ridgeWeights(x, centred.col(k), out.lambdas_[static_cast<size_t>(k)]);
  return out;
}

RowMatrix LogMelRidge::predict(const SpeechFeatures& speech, std::span<const double> times) const {
  MatrixXd x = featuresAt(speech, times);
  x.rowwise() -= centre_;
  x.array().rowwise() /= deviation_.array();
  return smoothed((x * weights_).rowwise() + mean_);
}

} // namespace d3t
