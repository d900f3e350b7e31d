// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/acoustic_files.h"

namespace d3t {

/// Forward-backward in a uniform loop of three-state phones (recipe step 5). Probabilities are scaled to sum 1 in each
/// frame, which is the same as the logarithmic form and needs one exponential per state.
class PhoneLoop {
public:
  explicit PhoneLoop(const AcousticFiles&);

  using States = Eigen::Array<double, kPhones, 3>;

  /// Forward probabilities of the frame after `previous` (nullptr: first frame of the sound).
  States forward(const States* previous, const float* scores) const;
  /// Backward probabilities of the frame before the one with `next` and `scores`.
  States backward(const States& next, const float* scores) const;
  static States lastBackward() { return States::Ones(); }
  /// Phone posteriors, 42 values of sum 1.
  static Eigen::RowVectorXf posterior(const States& forward, const States& backward);

  /// Posteriors of all rows of a piece of sound: rows x 42.
  RowMatrix posteriors(const RowMatrix& scores) const;

private:
  Eigen::Array<double, kPhones, 1> a00_, a01_, a02_, a11_, a12_, a22_;
  States exit_; ///< probability to leave the phone from each of its states
};

} // namespace d3t
