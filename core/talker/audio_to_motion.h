// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/speech/speech.h"
#include <Eigen/Core>
#include <array>
#include <span>
#include <vector>

namespace d3t {

/// Usual deviation of the viseme table's opening, width and jaw over speech.
inline constexpr std::array<float, 3> kPriorDeviation = {.149f, .204f, .149f};

/// Mouth prior from the viseme table (opening, width, jaw) at 100 Hz: T x 3 (sync study, recipe step 6). Each channel
/// is divided by kPriorDeviation.
RowMatrix visemePrior(const SpeechFeatures&, const std::vector<std::string>& phones);

/// Linear interpolation of 100 Hz rows at these times (s). Times outside take the first or last row.
RowMatrix sampleAt(const RowMatrix& rows, std::span<const double> times);

/// times + by.
std::vector<double> shifted(std::span<const double> times, double by);

/// Audio-to-motion: recipe RH of the sync study (phone scores + phone-loop posteriors, the person's lag, ridge with
/// fixed shrinkage) with what the general model hears in place of the viseme prior: its articulation as strong
/// channels, its code as detail. Maps speech to any number of motion signals (codes, lip distances) at given times.
///
/// Mean correlation of inner opening, outer opening and width with the real speaker: docs/quality.md, "Sound to mouth
/// alone". A ridge returns less motion than there was: give amplitude back where it is shown.
class AudioToMotion {
public:
  struct Example {
    double time;             ///< s, on the sound's clock
    Eigen::VectorXf targets; ///< the signals to learn, same size everywhere
    Eigen::Vector4f mouth;   ///< inner opening, outer opening, width, jaw: what the lag is found with (any scale)
    Eigen::VectorXf expression = {}; ///< what else the signals may lean on, slowly changing; same size everywhere
  };
  /// Needs at least 10 examples in rising time. Errors: too few, sizes that differ, values that are not finite.
  static Result<AudioToMotion> fit(const SpeechFeatures&, const std::vector<std::string>& phones,
                                   const std::vector<Example>&);

  /// times: s. expression: times x what the examples had; without rows: as in the mean of the examples. Returns times x
  /// signals.
  RowMatrix predict(const SpeechFeatures&, const std::vector<std::string>& phones, std::span<const double> times,
                    const RowMatrix& expression = {}) const;
  /// What an expression adds: predict(..., expression) = predict(...) + lean(expression). Same rows, signals.
  RowMatrix lean(const RowMatrix& expression) const;
  /// The viseme prior (opening, width, jaw) where predict() reads it: times x 3, without any training but the lag.
  RowMatrix prior(const SpeechFeatures&, const std::vector<std::string>& phones, std::span<const double> times) const;
  double lagSeconds() const { return lag_; }
  int signalCount() const { return static_cast<int>(mean_.size()); }

  void save(TensorFile&, const std::string& prefix) const;
  static Result<AudioToMotion> load(const TensorFile&, const std::string& prefix);

private:
  double lag_ = 0;                 ///< s: sound is read at t + lag
  int extra_ = 0;                  ///< columns of SpeechFeatures::extra that it was learned with
  Eigen::VectorXf mean_;           ///< of the targets
  Eigen::VectorXf centre_, scale_; ///< of the features: (x - centre) * scale
  RowMatrix weights_;              ///< features (of the sound, extra ones, then the expression) x signals
};

/// The lag (s, -0.16..0.28 by 0.02) at which the prior fits mouth movements best: the sound is read at t + lag. rows:
/// times x 4 (inner, outer, width, jaw); seconds: how much video they stand for (recipe step 7).
double findLag(const RowMatrix& prior, std::span<const double> times, const RowMatrix& mouth, double seconds);

} // namespace d3t
