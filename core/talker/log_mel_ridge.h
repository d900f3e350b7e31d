// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"
#include <Eigen/Core>
#include <span>
#include <vector>

namespace d3t {

/// The baseline that audio-to-motion has to beat: ridge on log-mel energies at nine offsets within 300 ms, shrinkage
/// chosen for each signal by cross-validation over blocks of the training part (sync study, "ridge log-mel +-300 ms").
class LogMelRidge {
public:
  /// times: s, rising, one per row of targets (times x signals). Needs at least 60 rows.
  static Result<LogMelRidge> fit(const SpeechFeatures&, std::span<const double> times, const RowMatrix& targets);

  /// times: s of consecutive frames (the result is smoothed over them, sigma of one frame). Returns times x signals.
  RowMatrix predict(const SpeechFeatures&, std::span<const double> times) const;
  /// The chosen shrinkage of each signal.
  const std::vector<double>& lambdas() const { return lambdas_; }

private:
  Eigen::RowVectorXd centre_, deviation_, mean_; ///< of the features; of the targets
  Eigen::MatrixXd weights_;                      ///< features x signals
  std::vector<double> lambdas_;
};

} // namespace d3t
