// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/front_end.h"

namespace d3t {

/// Weighted histogram of decibels, from which percentiles are read; old entries fade.
class FadingHistogram {
public:
  void add(float decibel, float weight);
  void fade(float factor);
  float percentile(double fraction) const; ///< dB

private:
  static constexpr float kLowest = -140, kStep = .5f;
  std::array<float, 300> bins_{};
};

/// SpeechStatistics of a sound that comes in, as a start value and an exponentially fading memory. Cepstra are kept
/// for gain 1, so that a change of the level estimate does not disturb the cepstral mean.
class RunningStatistics {
public:
  explicit RunningStatistics(const SpeechStreamOptions&);

  /// Samples of one row of 10 ms; its energy (dB) and cepstra, both for gain 1.
  void add(std::span<const float> samples, float energy, const Eigen::RowVectorXf& cepstra);
  float level() const;
  float noiseFloor() const;                ///< dB for gain 1
  Eigen::RowVectorXf cepstralMean() const; ///< for gain 1
  SpeechStatistics statistics() const;

private:
  SpeechStreamOptions options_;
  FadingHistogram levels_, energies_;
  Eigen::RowVectorXd sum_;
  double weight_ = 0;
};

/// What gain does to the first cepstrum (an orthonormal DCT of 25 log energies) and to energies in dB.
float cepstrumOfGain(float gain);
float decibelOfGain(float gain);

} // namespace d3t
