// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/edit_speech.h"
#include "core/timeline/mixdown.h"
#include "tests/timeline/random_edits.h"
#include "tests/timeline/sounds.h"

#include <gtest/gtest.h>
#include <numbers>

namespace d3t::timeline::test {
namespace {

constexpr int kRate = 16000;

/// Two sounds of 2 s and 30 s, as soundNumber() says.
struct MixdownTest : ::testing::Test {
  MemorySound first{kRate, generatedSound(2 * kRate, 1)}, second{kRate, generatedSound(30 * kRate, 2)};
  FindSource find = [this](const std::string& id) -> SoundSource* {
    return id == "s0" ? &first : id == "s1" ? &second : nullptr;
  };
};

double truthFade(const Fade& f, double x) {
  if (f.length == 0 || x >= 1) return 1;
  if (x <= 0) return 0;
  if (f.shape == FadeShape::EqualPower) return std::sin(x * std::numbers::pi / 2);
  return f.shape == FadeShape::Smooth ? 3 * x * x - 2 * x * x * x : x;
}

/// One sample as the definition has it, over all segments.
double truthAt(const Timeline& t, const MixdownTest& sounds, int64_t n) {
  const Ticks step = kTicksPerSecond / kRate, time = n * step;
  double sum = 0;
  for (const Segment& s : t.segments) {
    if (time < s.start || time >= s.end()) continue;
    const auto& samples = (s.sound == "s0" ? sounds.first : sounds.second).samples();
    const auto shift =
        static_cast<int64_t>(std::floor(static_cast<double>(s.start - s.in) / static_cast<double>(step) + .5));
    if (n - shift < 0 || n - shift >= static_cast<int64_t>(samples.size())) continue;
    const auto share = [](Ticks at, Ticks length) { return static_cast<double>(at) / static_cast<double>(length); };
    sum += samples[static_cast<size_t>(n - shift)] * std::pow(10, s.gainDb / 20) *
           truthFade(s.fadeIn, share(time - s.start, s.fadeIn.length)) *
           truthFade(s.fadeOut, share(s.end() - time, s.fadeOut.length));
  }
  return sum;
}

TEST_F(MixdownTest, IsTheDirectSumForAnyTimeline) {
  int heard = 0;
  for (int seed = 1; seed <= 15; ++seed) {
    Random random(static_cast<uint64_t>(seed));
    Timeline t;
    while (t.segments.size() < 4 || random.below(40) != 0) {
      Timeline next = t;
      // Sounds 0 and 1 only: they are in memory.
      if (!randomEdit(random, t).edit(next) || findSound(next, "s2") || endOf(next) > 300 * kTicksPerSecond) continue;
      t = next;
    }
    const auto mixed = mixdown(t, find, {0, endOf(t)}, kRate);
    ASSERT_TRUE(mixed) << mixed.error().message();
    for (int64_t n = 0; n < static_cast<int64_t>(mixed->samples.size()); n += 1 + random.below(5)) {
      const float got = mixed->samples[static_cast<size_t>(n)];
      const double truth = truthAt(t, *this, n);
      ASSERT_NEAR(got, truth, 1e-6 + 1e-6 * std::abs(truth)) << "seed " << seed << " sample " << n;
      heard += got != 0;
    }
    // In pieces it is the same, bit by bit.
    std::vector<float> joined;
    while (joined.size() < mixed->samples.size()) {
      std::vector<float> piece(
          std::min<size_t>(mixed->samples.size() - joined.size(), static_cast<size_t>(1 + random.below(100'000))));
      ASSERT_TRUE(mix(t, find, kRate, static_cast<int64_t>(joined.size()), piece));
      joined.insert(joined.end(), piece.begin(), piece.end());
    }
    ASSERT_EQ(joined, mixed->samples);
  }
  EXPECT_GT(heard, 100'000);
}

TEST_F(MixdownTest, WithoutGainAndFadesItIsTheSoundItselfHoweverItIsCut) {
  Timeline t;
  const Ticks at = 777 * ticksPerSample(44100); // not on a sample of 16 kHz
  ASSERT_TRUE(dropSound(t, {.sound = soundNumber(1), .at = at}));
  Random random(1);
  for (int i = 0; i < 200; ++i) (void)split(t, static_cast<Ticks>(random.uniform() * 30 * kTicksPerSecond));
  ASSERT_GT(t.segments.size(), 150u);
  const auto mixed = mixdown(t, find, {0, endOf(t)}, kRate);
  ASSERT_TRUE(mixed);
  const auto offset = roundDiv(at, ticksPerSample(kRate));
  // The last sample is missing where the whole sound was moved back to the grid by a part of one.
  for (size_t i = 0; i + 1 < second.samples().size(); ++i)
    ASSERT_EQ(mixed->samples[i + static_cast<size_t>(offset)], second.samples()[i]) << i;
}

TEST_F(MixdownTest, GapsAreSilentAndErrorsAreSaid) {
  Timeline t;
  ASSERT_TRUE(dropSound(t, {.sound = soundNumber(0), .at = 2 * kTicksPerSecond}));
  const auto mixed = mixdown(t, find, {kTicksPerSecond, 3 * kTicksPerSecond}, kRate);
  ASSERT_TRUE(mixed);
  ASSERT_EQ(mixed->samples.size(), 2u * kRate);
  EXPECT_TRUE(std::all_of(mixed->samples.begin(), mixed->samples.begin() + kRate, [](float x) { return x == 0; }));
  EXPECT_EQ(mixed->samples[kRate], first.samples()[0]);
  EXPECT_FALSE(mixdown(t, find, {0, endOf(t)}, 48000)) << "the sound has another rate";
  EXPECT_FALSE(mixdown(t, find, {0, endOf(t)}, 11111));
  EXPECT_FALSE(mixdown(t, find, {5, 4}, kRate));
  EXPECT_FALSE(mixdown(t, find, {0, kLatest}, kRate)) << "24 hours in one piece";
  const auto lost = mixdown(
      t, [](const std::string&) { return nullptr; }, {0, endOf(t)}, kRate);
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().message(), "sound 0.wav: the sound is lost. Find its file again, or remove it.");
}

} // namespace
} // namespace d3t::timeline::test
