// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/speech.h"
#include "core/talker/audio_to_motion.h"
#include "tests/speech/voices.h"

namespace d3t {
namespace {

using test::acousticModel;

SpeechFeatures analysed(const Audio& audio) {
  d3t::Run run;
  return acousticModel().analyse(audio, run).value();
}

struct Said {
  double begin, end;
};

// Four vowels with silence around them, and where they are.
struct Vowels {
  Audio audio;
  std::vector<Said> said;
  Vowels() {
    test::appendSilence(audio, .8);
    for (const char* phoneme : {"[[A:A:A:]]", "[[i:i:i:]]", "[[u:u:u:]]"}) {
      const Audio vowel = test::spoken(phoneme, "en-us", 80);
      said.push_back({audio.seconds(), audio.seconds() + vowel.seconds()});
      test::append(audio, vowel);
      test::appendSilence(audio, .8);
    }
  }
};

TEST(Speech, PosteriorsOfSilenceAndVowels) {
  const Vowels vowels;
  const SpeechFeatures f = analysed(vowels.audio);
  ASSERT_EQ(f.frames(), speechFrames(vowels.audio.samples.size()));
  EXPECT_LT((f.posteriors.rowwise().sum().array() - 1).abs().maxCoeff(), 1e-4f);
  const auto mean = [&](double from, double to, std::initializer_list<const char*> names) {
    float sum = 0;
    for (const char* name : names)
      sum += f.posteriors.col(test::phoneIndex(name))
                 .segment(test::rowAt(from), test::rowAt(to) - test::rowAt(from))
                 .mean();
    return sum;
  };
  EXPECT_GT(mean(.1, .7, {"sil"}), .9f);
  for (const Said& s : vowels.said) EXPECT_GT(mean(s.end + .1, s.end + .7, {"sil"}), .9f);
  const auto& [a, i, u] = std::tie(vowels.said[0], vowels.said[1], vowels.said[2]);
  EXPECT_GT(mean(a.begin + .1, a.end - .1, {"aa", "ao", "ah"}), .9f);
  EXPECT_GT(mean(i.begin + .1, i.end - .1, {"iy", "ih", "y", "ey"}), .9f);
  EXPECT_GT(mean(u.begin + .1, (u.begin + u.end) / 2, {"uw", "uh", "ow", "w"}), .9f);
}

TEST(Speech, MouthPriorOfVowels) {
  const Vowels vowels;
  const RowMatrix prior = visemePrior(analysed(vowels.audio), acousticModel().phones());
  const auto middle = [&](const Said& s, int channel) {
    const auto from = test::rowAt(s.begin + .1), to = test::rowAt((s.begin + s.end) / 2);
    return prior.col(channel).segment(from, to - from).mean();
  };
  const auto& [a, i, u] = std::tie(vowels.said[0], vowels.said[1], vowels.said[2]);
  const float silence = prior.col(0).segment(10, 50).mean();
  EXPECT_GT(middle(a, 0), silence + 2); // open
  EXPECT_GT(middle(a, 2), 3);           // jaw down
  EXPECT_GT(middle(i, 1), 1);           // spread
  EXPECT_LT(middle(u, 1), -2);          // round
}

TEST(Speech, VoiceActivityFollowsTheSpeech) {
  const Vowels vowels;
  const SpeechFeatures f = analysed(vowels.audio);
  for (int t = 0; t < f.frames(); ++t) {
    const double time = t / kSpeechFrameRate + kSpeechFirstTime;
    bool inside = false, outside = true;
    for (const Said& s : vowels.said) {
      inside |= time > s.begin + .03 && time < s.end - .03;
      outside &= time < s.begin - .15 || time > s.end + .3;
    }
    if (inside) {
      EXPECT_GT(f.voice[static_cast<size_t>(t)], .9f) << time;
    } else if (outside) {
      EXPECT_LT(f.voice[static_cast<size_t>(t)], .1f) << time;
    }
  }
}

TEST(Speech, LoudnessDoesNotMatter) {
  Audio quiet = test::speech25();
  for (float& s : quiet.samples) s *= .03f;
  const SpeechFeatures loud = analysed(test::speech25()), soft = analysed(quiet);
  EXPECT_LT(test::largestDifference(loud.scores, soft.scores), .05f);
  EXPECT_LT(test::largestDifference(loud.posteriors, soft.posteriors), .01f);
}

TEST(Speech, DigitalSilenceIsSilence) {
  Audio nothing;
  test::appendSilence(nothing, 5);
  const SpeechFeatures f = analysed(nothing);
  EXPECT_GT(f.posteriors.col(test::phoneIndex("sil")).mean(), .9f);
  EXPECT_LT(*std::max_element(f.voice.begin(), f.voice.end()), .05f);
  EXPECT_TRUE(f.scores.allFinite());
}

TEST(Speech, BlocksDoNotShow) {
  Audio longer;
  for (int n = 0; n < 3; ++n) test::append(longer, test::speech25()); // over two blocks of 30 s
  d3t::Run run;
  const auto statistics = acousticModel().measure(longer, run).value();
  const SpeechFeatures blocks = analysed(longer);
  // A stream has no blocks; with the statistics of the whole and a long look-ahead it is the reference.
  SpeechStreamOptions options;
  options.start = statistics;
  options.adapt = false;
  options.lookAhead = 2;
  const auto stream = acousticModel().stream(options);
  const SpeechFeatures first = stream->push(longer.samples), rest = stream->finish();
  ASSERT_EQ(first.frames() + rest.frames(), blocks.frames());
  EXPECT_LT(test::largestDifference(blocks.scores.topRows(first.frames()), first.scores), .02f);
  EXPECT_LT(test::largestDifference(blocks.posteriors.topRows(first.frames()), first.posteriors), 1e-3f);
  EXPECT_LT(test::largestDifference(blocks.posteriors.bottomRows(rest.frames()), rest.posteriors), 1e-3f);
  EXPECT_LT(test::largestDifference(blocks.logMel.topRows(first.frames()), first.logMel), 1e-3f);
  for (int t = 0; t < first.frames(); ++t)
    ASSERT_NEAR(blocks.voice[static_cast<size_t>(t)], first.voice[static_cast<size_t>(t)], .01f) << t;
}

TEST(Speech, ThreadsDoNotShow) {
  d3t::Run one, two;
  one.threads = 1;
  two.threads = 2;
  Audio longer = test::speech25();
  test::append(longer, test::speech25());
  const SpeechFeatures a = acousticModel().analyse(longer, one).value(),
                       b = acousticModel().analyse(longer, two).value();
  EXPECT_EQ(test::largestDifference(a.scores, b.scores), 0);
  EXPECT_EQ(test::largestDifference(a.posteriors, b.posteriors), 0);
}

TEST(Speech, BlocksComeInOrderAndAnErrorEndsThem) {
  Audio longer;
  for (int n = 0; n < 4; ++n) test::append(longer, test::speech25());
  d3t::Run run;
  const auto statistics = acousticModel().measure(longer, run).value();
  int next = 0, calls = 0;
  const auto all = acousticModel().analyseBlocks(
      longer, statistics,
      [&](int first, const SpeechFeatures& block) -> Status {
        EXPECT_EQ(first, next);
        EXPECT_LE(block.frames(), 3000);
        next += block.frames();
        ++calls;
        return {};
      },
      run);
  EXPECT_TRUE(all);
  EXPECT_EQ(next, speechFrames(longer.samples.size()));
  EXPECT_GE(calls, 3);
  const auto stopped = acousticModel().analyseBlocks(
      longer, statistics, [](int, const SpeechFeatures&) -> Status { return badInput("full", "disk", "make room"); },
      run);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().what, "full");
}

TEST(Speech, RefusesWhatItCannotHear) {
  d3t::Run run;
  EXPECT_FALSE(acousticModel().analyse({}, run));
  Audio wrong = test::speech25();
  wrong.rate = 44100;
  EXPECT_FALSE(acousticModel().analyse(wrong, run));
  Audio bad = test::speech25();
  bad.samples[100] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(acousticModel().analyse(bad, run));
  Audio tiny;
  tiny.samples = {.1f, -.1f, .2f};
  const auto few = acousticModel().analyse(tiny, run);
  ASSERT_TRUE(few);
  EXPECT_EQ(few->frames(), 1);
  std::atomic<bool> stop = true;
  run.cancelled = &stop;
  const auto cancelled = acousticModel().analyse(test::speech25(), run);
  ASSERT_FALSE(cancelled);
  EXPECT_EQ(cancelled.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace d3t
