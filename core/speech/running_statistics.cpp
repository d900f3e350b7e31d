// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/running_statistics.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr double kRate = kSpeechFrameRate;
// The first guess of level and noise counts less than that of the cepstral mean: a percentile forgets a wrong guess
// only when almost all of the weight is elsewhere.
constexpr double kGuessShare = .1;
// A pause before the first word must not be amplified to the loudness of speech.
constexpr float kQuietest = .05f;

} // namespace

SpeechStatistics SpeechStatistics::typical() {
  // The mean the model's own settings start from (cmninit in feat.params), its loudness at our level.
  return {3000.f / 32768,
          {48, -5.29f, -.12f, 5.09f, 2.48f, -4.07f, -1.37f, -1.78f, -5.08f, -2.05f, -6.45f, -1.42f, 1.17f},
          -60};
}

float cepstrumOfGain(float gain) {
  return 10 * std::log(gain); // sqrt(25 bands) * ln(gain^2)
}

float decibelOfGain(float gain) {
  return 20 * std::log10(gain);
}

void FadingHistogram::add(float decibel, float weight) {
  const float place = std::clamp((decibel - kLowest) / kStep, 0.f, static_cast<float>(bins_.size() - 1));
  bins_[static_cast<size_t>(place)] += weight;
}

void FadingHistogram::fade(float factor) {
  for (float& b : bins_) b *= factor;
}

float FadingHistogram::percentile(double fraction) const {
  double total = 0;
  for (const float b : bins_) total += static_cast<double>(b);
  double wanted = fraction * total;
  for (size_t i = 0; i < bins_.size(); ++i) {
    const double here = static_cast<double>(bins_[i]);
    if (here > 0 && wanted <= here)
      return kLowest + kStep * (static_cast<float>(i) + static_cast<float>(wanted / here));
    wanted -= here;
  }
  return kLowest + kStep * static_cast<float>(bins_.size());
}

RunningStatistics::RunningStatistics(const SpeechStreamOptions& options) : options_(options) {
  const SpeechStatistics& start = options.start;
  const float gain = levelGain(start.level);
  const double frames = std::max(options.startWeight, .01) * kRate;
  levels_.add(decibelOfGain(std::max(start.level, 1e-6f)), static_cast<float>(frames * kGuessShare));
  energies_.add(start.noiseFloor - decibelOfGain(gain), static_cast<float>(frames * kGuessShare));
  sum_ = Eigen::Map<const Eigen::RowVectorXf>(start.cepstralMean.data(), kCepstra).cast<double>();
  sum_[0] -= static_cast<double>(cepstrumOfGain(gain));
  sum_ *= frames;
  weight_ = frames;
}

void RunningStatistics::add(std::span<const float> samples, float energy, const Eigen::RowVectorXf& cepstra) {
  if (!options_.adapt) return;
  const double keep = std::exp(-1 / (kRate * std::max(options_.memory, .1)));
  levels_.fade(static_cast<float>(keep));
  energies_.fade(static_cast<float>(keep));
  double square = 0;
  for (const float s : samples) square += static_cast<double>(s) * static_cast<double>(s);
  const double rms = std::sqrt(square / std::max<double>(1, static_cast<double>(samples.size())));
  levels_.add(decibelOfGain(std::max(static_cast<float>(rms), 1e-6f)), 1);
  energies_.add(energy, 1);
  sum_ = sum_ * keep + cepstra.cast<double>();
  weight_ = weight_ * keep + 1;
}

float RunningStatistics::level() const {
  if (!options_.adapt) return options_.start.level;
  return std::max(std::pow(10.f, levels_.percentile(.95) / 20), kQuietest * options_.start.level);
}

float RunningStatistics::noiseFloor() const {
  if (!options_.adapt) return options_.start.noiseFloor - decibelOfGain(levelGain(options_.start.level));
  return energies_.percentile(.05);
}

Eigen::RowVectorXf RunningStatistics::cepstralMean() const {
  return (sum_ / weight_).cast<float>();
}

SpeechStatistics RunningStatistics::statistics() const {
  SpeechStatistics out;
  out.level = level();
  const float gain = levelGain(out.level);
  out.noiseFloor = noiseFloor() + decibelOfGain(gain);
  Eigen::RowVectorXf mean = cepstralMean();
  mean[0] += cepstrumOfGain(gain);
  std::copy_n(mean.data(), kCepstra, out.cepstralMean.begin());
  return out;
}

} // namespace d3t
