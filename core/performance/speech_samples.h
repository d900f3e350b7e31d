// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/timeline/sound_source.h"
#include <vector>

namespace d3t::performance {

/// A sound read at kSpeechRate. A source of k times that rate is low-passed (a windowed sinc of 24 zero crossings, flat
/// to 7 kHz, -60 dB from 9 kHz) and every k-th sample taken; one of kSpeechRate is handed on as it is. Any piece of the
/// sound is the same, whatever pieces are read. The source must outlive the object.
class SpeechSamples {
public:
  /// Usage: a rate that is no multiple; BadInput: no samples.
  static Result<SpeechSamples> of(timeline::SoundSource&);
  int64_t size() const { return size_; }
  /// Samples first .. first + count, within 0 .. size().
  Result<Audio> read(int64_t first, int64_t count) const;

private:
  SpeechSamples(timeline::SoundSource& source, int factor);
  timeline::SoundSource* source_;
  int factor_;
  int64_t size_;
  std::vector<float> filter_; ///< odd, symmetric, sums to 1
};

} // namespace d3t::performance
