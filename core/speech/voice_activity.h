// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"

namespace d3t {

/// Which posteriors are speech.
class VoiceActivity {
public:
  explicit VoiceActivity(const std::vector<std::string>& phones);

  /// Rows on either side that hangover() looks at.
  static constexpr int kReach = 20;

  /// Probability of speech of one row before smoothing: not silence or noise by its phones, and louder than the floor.
  /// energy, noiseFloor: dB as in SpeechFeatures; the floor is taken as at least -66 dB and at most 30 dB below loud
  /// speech.
  float atOnce(const float* posteriors, float energy, float noiseFloor) const;
  /// Single-row flickers removed, then held 150 ms after and 50 ms before speech, so that short stops do not end it.
  static std::vector<float> hangover(std::span<const float> atOnce);

private:
  std::vector<int> silent_; ///< columns of silence and the two noises
};

} // namespace d3t
