// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/hearing.h"

#include "core/base/atomic_file.h"
#include "core/base/rates.h"
#include "core/timeline/edit_lanes.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"
#include <bit>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace d3t::performance {
namespace {

using d3t::test::acousticModel;
using d3t::test::ScratchFolder;
using timeline::AudioSource;
using timeline::Ticks;
using timeline::ticksOfSeconds;

Hearing heard(const Audio& sound, const HearOptions& options = {}) {
  AudioSource source(sound);
  d3t::Run run;
  auto out = hear(*test::actor(), source, acousticModel(), nullptr, options, run);
  EXPECT_TRUE(out) << out.error().message();
  return std::move(*out);
}

const Hearing& whole25() {
  static const Hearing made = heard(d3t::test::speech25());
  return made;
}

bool same(const HeardMoment& a, const HeardMoment& b) {
  using Bytes = std::array<char, sizeof(HeardMoment)>;
  return std::bit_cast<Bytes>(a) == std::bit_cast<Bytes>(b);
}

// Its code is that of speak before there were timelines: predict() with any faces.
TEST(Hearing, IsWhatMouthMotionPredicts) {
  const Audio& sound = d3t::test::speech25();
  const Hearing& hearing = whole25();
  const Identity& id = test::actor()->identity();
  d3t::Run run;
  const SpeechFeatures speech = acousticModel().analyse(sound, run).value();
  std::vector<double> times;
  std::vector<MotionCode> faces;
  for (int i = 0; i < static_cast<int>(sound.seconds() * kFrameRate); ++i) {
    times.push_back(i / kFrameRate);
    faces.push_back(id.body[static_cast<size_t>(i % test::kBodyFrames)].code);
  }
  const auto truth = id.motion.predict(speech, acousticModel().phones(), times, faces);
  const auto sounds = id.sound.encode(speech, acousticModel().phones(), times);
  for (size_t i = 0; i < times.size(); ++i) {
    const HeardMoment moment = hearing.at(timeline::ticksOfFrames(static_cast<int64_t>(i), {}));
    const auto code =
        id.motion.close(id.motion.express(moment.cue.spoken, slowExpression(times, faces, times[i])), moment.cue);
    EXPECT_EQ(code, truth[i]) << i;
    EXPECT_EQ(moment.sound, sounds[i]) << i;
  }
  EXPECT_EQ(hearing.length(), timeline::ticksOfSamples(static_cast<int64_t>(sound.samples.size()), kSpeechRate));
  EXPECT_TRUE(hearing.complete());
  const auto features = hearingOf(*test::actor(), speech, acousticModel().phones(), sound.seconds());
  EXPECT_TRUE(same(features.at(ticksOfSeconds(3)), hearing.at(ticksOfSeconds(3))));
  EXPECT_EQ(features.visemes(), hearing.visemes());
}

TEST(Hearing, ChunksAgreeWithTheWhole) {
  const Audio sound = d3t::test::speech25();
  const Hearing &whole = whole25(), chunked = heard(sound, {{}, {}, 5});
  EXPECT_EQ(whole.chunks(), 1);
  EXPECT_EQ(chunked.chunks(), static_cast<int>(std::ceil(sound.seconds() / 5)));
  EXPECT_EQ(chunked.length(), whole.length());
  const Actor& actor = *test::actor();
  double square = 0, error = 0, mean = 0;
  float most = 0;
  const int n = static_cast<int>(sound.seconds() * Hearing::kRate);
  const auto opening = [&](const Hearing& h, int i) {
    const HeardMoment m = h.at(i * Hearing::kTicks);
    return actor.opening(actor.identity().motion.close(m.cue.spoken, m.cue));
  };
  for (int i = 0; i < n; ++i) mean += double{opening(whole, i)} / n;
  for (int i = 0; i < n; ++i) {
    const float a = opening(whole, i), b = opening(chunked, i);
    square += std::pow(a - mean, 2);
    error += std::pow(a - b, 2);
    most = std::max(most, std::abs(a - b));
  }
  const double share = std::sqrt(error / square);
  fmt::print("[ figures  ] difference {:.3f} of the deviation, at most {:.2f} of the reach\n", share,
             most / actor.openingReach());
  EXPECT_LT(share, .12) << "the encoder hears in other windows";
  EXPECT_LT(most, .25f * actor.openingReach());
  Ticks differs = 0, at = 0;
  for (const auto& v : chunked.visemes()) {
    EXPECT_EQ(v.from, at) << "no gaps";
    at = v.to;
  }
  EXPECT_EQ(at, whole.length());
  for (Ticks t = 0; t < whole.length(); t += ticksOfSeconds(.01)) {
    const auto shape = [&](const Hearing& h) {
      for (const auto& v : h.visemes())
        if (v.to > t) return v.viseme;
      return timeline::kSilence;
    };
    differs += shape(whole) != shape(chunked);
  }
  EXPECT_LT(static_cast<double>(differs), .04 * sound.seconds() * 100);
}

TEST(Hearing, TheWantedChunkComesFirstAndTheRestRestsUntilItIsKnown) {
  const Audio& sound = d3t::test::speech25();
  std::vector<Hearing> partial;
  HearOptions options;
  options.chunkSeconds = 4;
  options.wanted = [] { return ticksOfSeconds(15); };
  options.sofar = [&](const Hearing& h) { partial.push_back(h); };
  const Hearing whole = heard(sound, options);
  ASSERT_EQ(partial.size(), static_cast<size_t>(whole.chunks() - 1));
  const Hearing& first = partial[0];
  EXPECT_EQ(first.known(), 1);
  EXPECT_FALSE(first.complete());
  for (int i = 0; i < 200; ++i) {
    const Ticks there = ticksOfSeconds(12) + i * Hearing::kTicks, elsewhere = i * Hearing::kTicks;
    EXPECT_TRUE(same(first.at(there), whole.at(there)));
    EXPECT_EQ(first.at(elsewhere).cue.open, 0);
    EXPECT_EQ(first.at(elsewhere).sound, test::actor()->silence());
  }
  // Then what lies ahead before what lies behind.
  EXPECT_EQ(partial[1].at(ticksOfSeconds(11)).cue.open, 0);
  EXPECT_TRUE(same(partial[1].at(ticksOfSeconds(17)), whole.at(ticksOfSeconds(17))));
}

TEST(Hearing, InterpolatesBetweenItsMoments) {
  const Hearing& hearing = whole25();
  const Ticks a = 100 * Hearing::kTicks, b = a + Hearing::kTicks;
  const HeardMoment first = hearing.at(a), second = hearing.at(b), between = hearing.at(a + Hearing::kTicks / 4);
  for (size_t k = 0; k < kLowerCodes; ++k)
    EXPECT_NEAR(between.cue.spoken[k], .75f * first.cue.spoken[k] + .25f * second.cue.spoken[k], 1e-5f);
  EXPECT_TRUE(same(hearing.at(-5), hearing.at(0)));
  EXPECT_TRUE(same(hearing.at(hearing.length() + a), hearing.at(hearing.length() - 1)));
}

TEST(HearingFile, GivesBackTheSameBitsOnlyForTheSameSoundAndIdentity) {
  const ScratchFolder folder;
  const auto file = folder / "hearing.safetensors";
  AudioSource source(d3t::test::spoken("A hearing of a few words is kept."));
  int asked = 0;
  HearOptions options;
  options.wanted = [&] { return Ticks{asked++}; };
  d3t::Run run;
  const auto load = [&](const std::string& hash) {
    return loadOrHear(file, hash, *test::actor(), source, acousticModel(), nullptr, options, run);
  };
  const auto first = load("a"), second = load("a");
  ASSERT_TRUE(first && second) << first.error().message();
  EXPECT_EQ(asked, 1) << "the second time nothing is heard";
  EXPECT_EQ(first->visemes(), second->visemes());
  for (Ticks t = 0; t < first->length(); t += Hearing::kTicks) EXPECT_TRUE(same(first->at(t), second->at(t)));
  EXPECT_FALSE(loadHearing(file, "b", *test::actor()));
  ASSERT_TRUE(load("b"));
  EXPECT_EQ(asked, 2);
  const Actor other(test::actor()->identity(), "hash of another egg");
  EXPECT_FALSE(loadHearing(file, "b", other));
}

TEST(HearingFile, WhereItCannotBeWrittenTheHearingIsGivenAllTheSame) {
  const ScratchFolder folder;
  ASSERT_TRUE(writeFileAtomically(folder / "file", "a file is no folder"));
  AudioSource source(d3t::test::spoken("Mama"));
  d3t::Run run;
  const auto made =
      loadOrHear(folder / "file" / "hearing", "a", *test::actor(), source, acousticModel(), nullptr, {}, run);
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->complete());
}

TEST(HearingFile, DamagedFilesAreHeardAgain) {
  const ScratchFolder folder;
  const auto file = folder / "hearing.safetensors";
  AudioSource source(d3t::test::spoken("Mama"));
  d3t::Run run;
  const auto load = [&] { return loadOrHear(file, "a", *test::actor(), source, acousticModel(), nullptr, {}, run); };
  const auto first = load();
  ASSERT_TRUE(first);
  const std::string whole = readFile(file).value();
  for (size_t i = 0; i < whole.size(); i += whole.size() / 40 + 1) {
    std::string bad = whole.substr(0, i);
    ASSERT_TRUE(writeFileAtomically(file, bad));
    EXPECT_FALSE(loadHearing(file, "a", *test::actor())) << i;
    bad = whole;
    for (size_t k = i; k < std::min(i + 16, bad.size()); ++k) bad[k] = static_cast<char>(~bad[k]);
    ASSERT_TRUE(writeFileAtomically(file, bad));
    (void)loadHearing(file, "a", *test::actor()); // numbers that differ cannot be told, but nothing breaks
  }
  ASSERT_TRUE(writeFileAtomically(file, "nothing"));
  const auto again = load();
  ASSERT_TRUE(again);
  EXPECT_EQ(readFile(file).value(), whole);
}

TEST(Hearing, StopsAndSaysWhatIsWrong) {
  AudioSource source(d3t::test::spoken("Two pieces of a few seconds, one after the other.")), empty(Audio{16000, {}});
  std::atomic<bool> stop{true};
  d3t::Run run;
  EXPECT_EQ(hear(*test::actor(), empty, acousticModel(), nullptr, {}, run).error().kind, ErrorKind::BadInput);
  double progress = 0;
  run.onProgress = [&](const Progress& p) {
    EXPECT_EQ(p.stage, "hear");
    EXPECT_GE(p.fraction, progress);
    progress = p.fraction;
  };
  ASSERT_TRUE(hear(*test::actor(), source, acousticModel(), nullptr, {{}, {}, 1}, run));
  EXPECT_EQ(progress, 1);
  run.onProgress = {};
  run.cancelled = &stop;
  EXPECT_EQ(hear(*test::actor(), source, acousticModel(), nullptr, {}, run).error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace d3t::performance
