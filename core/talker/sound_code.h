// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/speech/speech.h"
#include "core/talker/gaussian_head.h"
#include <span>
#include <vector>

namespace d3t {

/// Speech features -> the input of the Individual Field: the viseme prior and voice activity at t + lag, standardised
/// by the person's training part.
class SoundEncoder {
public:
  /// times: s of the training frames on the sound's clock; lag: s, as AudioToMotion found it.
  static SoundEncoder fit(const SpeechFeatures&, const std::vector<std::string>& phones, std::span<const double> times,
                          double lag);
  std::vector<SoundCode> encode(const SpeechFeatures&, const std::vector<std::string>& phones,
                                std::span<const double> times) const;
  SoundCode silence() const; ///< nobody speaks
  void save(TensorFile&) const;
  static Result<SoundEncoder> load(const TensorFile&);

private:
  float lag_ = 0; ///< s
  SoundCode mean_{}, deviation_{1, 1, 1, 1};
};

} // namespace d3t
