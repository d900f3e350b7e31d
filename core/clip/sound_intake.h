// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/run.h"
#include <cstdint>
#include <filesystem>
#include <vector>

namespace d3t {

inline constexpr int kLoudnessRate = 100; ///< values of Loudness per second

/// Loudness of each 10 ms, dB of full scale (RMS; -120 for digital silence), and the loudest sample.
struct Loudness {
  std::vector<float> decibels;
  float peak = 0; ///< 0..1
};

/// What a sound track tells without listening to words.
struct SpeechMeasure {
  double share = 0;         ///< part of the time that is clearly louder than the background
  double level = -120;      ///< dB, loud parts (95th percentile)
  double background = -120; ///< dB, quiet parts (10th percentile)
  std::vector<bool> speaks; ///< per value of Loudness; short pauses between words count as speech
};

/// The sound of a source on its way into a clip: 16 kHz mono 16 bit, without ever being in memory as a whole.
/// `raw` is a file for the samples (no header) that must not exist yet.
class SoundIntake {
public:
  explicit SoundIntake(std::filesystem::path raw) : raw_(std::move(raw)) {}

  /// Takes the source's sound from `start` (s) for at most `seconds`.
  Status read(const std::filesystem::path& source, double start, double seconds, const Run& run);
  /// Seconds from the source's time 0 to the end of what was read.
  double end() const { return start_ + static_cast<double>(samples_) / kRate; }
  float peak() const { return peak_; }
  /// Writes the part that begins at `time` (s of the source) as WAV with exactly `samples` samples; silence where the
  /// sound has ended. The raw file is removed.
  Status writeWav(const std::filesystem::path& file, double time, int64_t samples, Loudness& loudness);

private:
  static constexpr int kRate = 16000;

  std::filesystem::path raw_;
  double start_ = 0;
  int64_t samples_ = 0;
  float peak_ = 0;
};

/// Of a sound at 16 kHz, as writeWav gives it for the same samples.
Loudness loudnessOf(const Audio& sound);
SpeechMeasure measureSpeech(const Loudness& loudness);

} // namespace d3t
