// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/speech_samples.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace d3t::performance {
namespace {

using timeline::AudioSource;

float tone(double frequency, double time) {
  return static_cast<float>(.5 * std::sin(2 * std::numbers::pi * frequency * time));
}

Audio toneOf(double frequency, int rate, size_t samples) {
  Audio audio{rate, {}};
  for (size_t i = 0; i < samples; ++i) audio.samples.push_back(tone(frequency, static_cast<double>(i) / rate));
  return audio;
}

TEST(SpeechSamples, KeepsWhatSpeechNeedsAndRemovesWhatWouldFold) {
  for (const auto& [frequency, gain] :
       {std::pair{200., 1.f}, {3000., 1.f}, {7000., 1.f}, {9000., 0.f}, {14000., 0.f}}) {
    AudioSource source(toneOf(frequency, 48000, 48000));
    const auto samples = SpeechSamples::of(source);
    ASSERT_TRUE(samples);
    EXPECT_EQ(samples->size(), 16000);
    const Audio got = samples->read(1000, 8000).value();
    EXPECT_EQ(got.rate, 16000);
    for (size_t i = 0; i < got.samples.size(); ++i)
      ASSERT_NEAR(got.samples[i], gain * tone(frequency, static_cast<double>(1000 + i) / 16000), .5f * .01f)
          << frequency << " Hz, sample " << i;
  }
}

TEST(SpeechSamples, PiecesAreTheWholeAndItsRateIsHandedOnAsItIs) {
  AudioSource fast(toneOf(440, 48000, 100001)), slow(toneOf(440, 16000, 5000));
  const auto samples = SpeechSamples::of(fast);
  ASSERT_TRUE(samples);
  const auto whole = samples->read(0, samples->size()).value().samples;
  ASSERT_EQ(whole.size(), 33334u);
  for (const int64_t first : {int64_t{0}, int64_t{1}, int64_t{12345}, int64_t{33000}}) {
    const auto piece = samples->read(first, 300).value().samples;
    for (size_t i = 0; i < piece.size(); ++i) ASSERT_EQ(piece[i], whole[static_cast<size_t>(first) + i]);
  }
  EXPECT_EQ(SpeechSamples::of(slow)->read(0, 5000)->samples, toneOf(440, 16000, 5000).samples);
}

TEST(SpeechSamples, OtherRatesAndNothingAreErrors) {
  AudioSource odd(toneOf(440, 44100, 100)), empty(Audio{16000, {}});
  EXPECT_EQ(SpeechSamples::of(odd).error().kind, ErrorKind::Usage);
  EXPECT_EQ(SpeechSamples::of(empty).error().kind, ErrorKind::BadInput);
}

} // namespace
} // namespace d3t::performance
