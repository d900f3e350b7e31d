// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/corpus/spoken_corpus.h"
#include "core/speech/speech_encoder.h"
#include <Eigen/Core>

namespace d3t {

/// What a linear map from the encoder's states to the mouth needs to know about a corpus. Sums: those of two corpora
/// add up to that of both, so that any number of processes may share the work.
struct HearingMoments {
  double rows = 0;
  Eigen::VectorXd states;         ///< kHeard, sum
  Eigen::MatrixXd squares;        ///< kHeard x kHeard, sum of products of two states
  Eigen::MatrixXd cross;          ///< kHeard x 3, of states and truth
  Eigen::Vector3d truth{0, 0, 0}; ///< sum of opening, width, jaw

  HearingMoments();
  void add(const RowMatrix& states, const RowMatrix& truth); ///< n x kHeard, n x 3
  HearingMoments& operator+=(const HearingMoments&);

  /// Rounded to float32, so that what was written and read again adds up to the same bits.
  TensorFile save() const;
  static Result<HearingMoments> load(const TensorFile&);
};

/// Every fourth row (25 per second) of these utterances as the encoder hears them.
Result<HearingMoments> momentsOf(const SpeechEncoder&, const std::vector<corpus::Utterance>&, const Run&);

/// Puts the two projections of SpeechEncoder into the model: code.* = the kSpeechCode principal components of the
/// states, each state in units of its deviation; articulation.* = ridge regression of the truth on the code.
/// At least kSpeechCode rows.
void solveHearing(const HearingMoments&, TensorFile& model);

/// How well a model's articulation follows the truth: correlation of opening, width, jaw over all rows.
Result<Eigen::Vector3d> measureHearing(const SpeechEncoder&, const std::vector<corpus::Utterance>&, const Run&);

} // namespace d3t
