// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/acoustic_files.h"
#include "core/speech/front_end.h"

namespace d3t {

/// Log likelihoods, rows x 126 in the order [phone][3].
struct StateScoreRows {
  RowMatrix plain;   ///< of the context-independent states
  RowMatrix refined; ///< mean of plain and the best of the state's context-dependent variants (triphones)
};

/// Gaussian mixtures of the model's states: full sums, no pruning (recipe step 3).
class StateScores {
public:
  explicit StateScores(const AcousticFiles&);

  /// Scores of rows [first, first + count) of the cepstra. Differences reach three rows to each side; at the ends of
  /// `cepstra` the last row is repeated (as at the ends of a sound).
  StateScoreRows scores(const RowMatrix& cepstra, const Eigen::RowVectorXf& cepstralMean, int first, int count) const;

private:
  RowMatrix quadratic_[kStreams];        ///< 27 x (42 * 128): log density = (x^2, x, 1) * quadratic
  std::vector<Eigen::MatrixXf> weights_; ///< [stream * 42 + phone]: states of the phone x 128
  std::vector<Eigen::Index> begin_;      ///< [phone * 3 + k]: first row in weights_ of the phone's state k
  std::vector<Eigen::Index> size_;       ///< and how many there are
};

} // namespace d3t
