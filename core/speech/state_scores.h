// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/acoustic_files.h"
#include "core/speech/front_end.h"

namespace d3t {

/// Gaussian mixtures of the 126 context-independent states: full sums, no pruning (recipe step 3).
class StateScores {
public:
  explicit StateScores(const AcousticFiles&);

  /// Log likelihoods, rows x 126 in the order [phone][3], of rows [first, first + count) of the cepstra. Differences
  /// reach three rows to each side; at the ends of `cepstra` the last row is repeated (as at the ends of a sound).
  RowMatrix scores(const RowMatrix& cepstra, const Eigen::RowVectorXf& cepstralMean, int first, int count) const;

private:
  RowMatrix quadratic_[kStreams];        ///< 27 x (42 * 128): log density = (x^2, x, 1) * quadratic
  std::vector<Eigen::MatrixXf> weights_; ///< [stream * 42 + codebook]: 128 x states of that phone (3)
};

} // namespace d3t
