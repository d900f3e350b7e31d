// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/sync.h"

#include "core/base/random.h"
#include "core/timeline/edit_lanes.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"
#include "tests/support/real_clips.h"
#include <cmath>
#include <fmt/format.h>

namespace d3t::performance {
namespace {

using namespace timeline;
using test::actor;
using test::timelineOf;

constexpr int kSeconds = 20;

Hearing heard(const Audio& sound) {
  AudioSource source(sound);
  d3t::Run run;
  return hear(*actor(), source, d3t::test::acousticModel(), nullptr, {}, run).value();
}

const Hearing& clean() {
  static const Hearing made = heard(d3t::test::speech25());
  return made;
}

// White noise as loud as the speech (its whole power), or by this many dB less.
Audio withNoise(Audio sound, double decibel) {
  double power = 0;
  for (const float s : sound.samples) power += double{s} * double{s} / static_cast<double>(sound.samples.size());
  const double deviation = std::sqrt(power) * std::pow(10, -decibel / 20);
  Random random(5);
  for (float& s : sound.samples) s += static_cast<float>(deviation * random.normal());
  return sound;
}

struct Mean {
  double confidence = 0, clearness = 0, agreement = 0, closures = 0;
};

Mean meanOf(const char* name, const Timeline& t, const Hearing& hearing, int first = 1, int last = kSeconds - 2) {
  const auto p = Performance::create(actor(), t, {{"hash of s1", hearing}});
  EXPECT_TRUE(p);
  Mean mean;
  const double n = last - first + 1;
  for (int s = first; s <= last; ++s) {
    const Sync sync = syncConfidence(*p, s);
    mean.confidence += double{sync.confidence} / n;
    mean.clearness += double{sync.clearness} / n;
    mean.agreement += double{sync.agreement} / n;
    mean.closures += double{sync.closures} / n;
    EXPECT_GE(sync.confidence, 0);
    EXPECT_LE(sync.confidence, 1);
  }
  fmt::print("[ figures  ] {:<16} confidence {:.2f} = clearness {:.2f}, agreement {:.2f}, closures {:.2f}\n", name,
             mean.confidence, mean.clearness, mean.agreement, mean.closures);
  return mean;
}

TEST(Sync, CleanSpeechIsSureAndWhatBreaksItShows) {
  const Timeline plain = timelineOf(kSeconds);
  const Mean good = meanOf("clean", plain, clean());
  EXPECT_GT(good.confidence, .6);
  EXPECT_GT(good.agreement, .95);

  Timeline late = plain, later = plain;
  ASSERT_TRUE(setLipOffset(late, 100 * kTicksPerMs));
  ASSERT_TRUE(setLipOffset(later, 300 * kTicksPerMs));
  const Mean some = meanOf("100 ms late", late, clean()), much = meanOf("300 ms late", later, clean());
  EXPECT_LT(some.confidence, good.confidence - .05);
  EXPECT_LT(much.confidence, .5 * good.confidence);
  EXPECT_LT(much.confidence, some.confidence);

  Timeline muted = plain;
  ASSERT_TRUE(setViseme(muted, muted.segments[0].id, {ticksOfSeconds(4), ticksOfSeconds(9), 0, VisemeMode::Mute}));
  EXPECT_LT(meanOf("mute", muted, clean(), 5, 7).confidence,
            .5 * meanOf("same, clean", plain, clean(), 5, 7).confidence);
  EXPECT_NEAR(meanOf("beside the mute", muted, clean(), 11, 18).confidence,
              meanOf("same, clean", plain, clean(), 11, 18).confidence, 1e-6);

  Timeline weak = plain;
  ASSERT_TRUE(setParameter(weak, ParameterId::LipStrength, .8));
  EXPECT_GT(meanOf("strength .8", weak, clean()).agreement, .9) << "less motion is no other motion";
}

TEST(Sync, FallsWithNoise) {
  const Timeline t = timelineOf(kSeconds);
  const double good = meanOf("clean", t, clean()).confidence;
  const double some = meanOf("noise, 20 dB", t, heard(withNoise(d3t::test::speech25(), 20))).confidence;
  const double much = meanOf("noise, 0 dB", t, heard(withNoise(d3t::test::speech25(), 0))).confidence;
  EXPECT_GT(good, some);
  EXPECT_GT(some, much + .1);
  EXPECT_LT(much, .3);
}

// The twin of both on real voices, in three languages.
TEST(Sync, RealSpeechIsSureToo) {
  SKIP_WITHOUT_REAL_CLIPS();
  for (const char* name : {"english_60s.wav", "german_8s.wav", "italian.wav"}) {
    const Audio sound = readAudio(*d3t::test::realClips() / "speech" / name, kSpeechRate, 0, 20).value();
    const Timeline t = timelineOf(sound.seconds());
    const int last = static_cast<int>(sound.seconds()) - 2;
    const double good = meanOf(name, t, heard(sound), 1, last).confidence;
    const double noisy = meanOf("same, noise, 0 dB", t, heard(withNoise(sound, 0)), 1, last).confidence;
    EXPECT_GT(good, .6) << name;
    EXPECT_LT(noisy, .5 * good) << name;
  }
}

TEST(Sync, AGapIsSure) {
  const auto p = Performance::create(actor(), timelineOf(4), {{"hash of s1", clean()}});
  ASSERT_TRUE(p);
  const Sync sync = syncConfidence(*p, 10);
  EXPECT_NEAR(sync.confidence, 1, 1e-4f);
}

TEST(Sync, AHeldVowelInPlaceOfAClosureShows) {
  Timeline t = timelineOf(kSeconds);
  const auto before = Performance::create(actor(), t, {{"hash of s1", clean()}});
  int64_t second = -1; // one whose closures are made
  for (int64_t s = 1; s < kSeconds - 2 && second < 0; ++s) {
    bool wanted = false;
    for (int64_t i = s * 25 - 12; i < (s + 1) * 25 + 13; ++i) wanted = wanted || before->lips(i).touch > .9f;
    if (wanted && syncConfidence(*before, s).closures == 1) second = s;
  }
  ASSERT_GE(second, 0);
  ASSERT_TRUE(setViseme(t, t.segments[0].id,
                        {ticksOfSeconds(static_cast<double>(second) - 1),
                         ticksOfSeconds(static_cast<double>(second) + 2), *visemeNamed("aa"), VisemeMode::Hold}));
  const auto after = Performance::create(actor(), t, {{"hash of s1", clean()}});
  EXPECT_EQ(syncConfidence(*after, second).closures, 0);
}

} // namespace
} // namespace d3t::performance
