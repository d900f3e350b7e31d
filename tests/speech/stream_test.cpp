// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/running_statistics.h"
#include "tests/speech/voices.h"

namespace d3t {
namespace {

using test::acousticModel;

struct Streamed {
  std::vector<SpeechFeatures> parts;
  SpeechStatistics statistics;
  int frames() const {
    int n = 0;
    for (const auto& p : parts) n += p.frames();
    return n;
  }
  RowMatrix posteriors() const {
    RowMatrix out(frames(), kPhones);
    Eigen::Index at = 0;
    for (const auto& p : parts) {
      out.middleRows(at, p.frames()) = p.posteriors;
      at += p.frames();
    }
    return out;
  }
};

Streamed streamed(const Audio& audio, size_t piece, const SpeechStreamOptions& options = {}) {
  const auto stream = acousticModel().stream(options);
  Streamed out;
  for (size_t at = 0; at < audio.samples.size(); at += piece)
    out.parts.push_back(stream->push(std::span(audio.samples).subspan(at, std::min(piece, audio.samples.size() - at))));
  out.parts.push_back(stream->finish());
  out.statistics = stream->statistics();
  return out;
}

TEST(SpeechStream, SizeOfThePushesDoesNotShow) {
  const Streamed a = streamed(test::speech25(), 333), b = streamed(test::speech25(), 1 << 20);
  ASSERT_EQ(a.frames(), speechFrames(test::speech25().samples.size()));
  ASSERT_EQ(b.frames(), a.frames());
  // Only what the phone loop hears beyond the look-ahead differs.
  EXPECT_LT(test::largestDifference(a.posteriors(), b.posteriors()), .05f);
  EXPECT_LT((a.posteriors() - b.posteriors()).cwiseAbs().mean(), 1e-5f);
}

TEST(SpeechStream, RowsComeWithTheLookAheadsDelay) {
  const auto stream = acousticModel().stream();
  const auto& samples = test::speech25().samples;
  int rows = 0;
  for (size_t heard = 0; heard + 1600 <= 5 * 16000; heard += 1600) {
    rows += stream->push(std::span(samples).subspan(heard, 1600)).frames();
    const double behind = static_cast<double>(heard + 1600) / kSpeechRate - rows / kSpeechFrameRate;
    if (rows > 0) {
      EXPECT_LE(behind, .5 + .2);
    }
  }
  EXPECT_GT(rows, 400);
}

TEST(SpeechStream, StatisticsConvergeToTheWholeSounds) {
  Audio audio;
  for (int n = 0; n < 3; ++n) test::append(audio, test::speech25());
  for (float& s : audio.samples) s *= .2f; // far from the first guess
  d3t::Run run;
  const auto whole = acousticModel().measure(audio, run).value();
  const auto offline = acousticModel().analyse(audio, run).value();
  const Streamed running = streamed(audio, 1600);
  EXPECT_NEAR(20 * std::log10(running.statistics.level / whole.level), 0, 1);
  EXPECT_NEAR(running.statistics.noiseFloor, whole.noiseFloor, 3);
  for (size_t c = 0; c < 13; ++c) EXPECT_NEAR(running.statistics.cepstralMean[c], whole.cepstralMean[c], 1.5) << c;
  // The posteriors of the last 20 s name the same phones.
  const RowMatrix late = running.posteriors().bottomRows(2000), truth = offline.posteriors.bottomRows(2000);
  int same = 0;
  for (Eigen::Index t = 0; t < 2000; ++t) {
    Eigen::Index a, b;
    late.row(t).maxCoeff(&a);
    truth.row(t).maxCoeff(&b);
    same += a == b;
  }
  EXPECT_GT(same, 1700);
}

TEST(SpeechStream, EmptyAndShortSounds) {
  EXPECT_EQ(streamed({}, 100).frames(), 0);
  Audio tiny;
  tiny.samples = {.1f, .2f};
  EXPECT_EQ(streamed(tiny, 1).frames(), 1);
}

TEST(FadingHistogram, PercentilesOfKnownValues) {
  FadingHistogram histogram;
  for (int i = 0; i <= 100; ++i) histogram.add(-100 + static_cast<float>(i), 1);
  EXPECT_NEAR(histogram.percentile(.5), -50, 1);
  EXPECT_NEAR(histogram.percentile(.95), -5, 1);
  histogram.fade(.01f);
  for (int i = 0; i < 100; ++i) histogram.add(-30, 1);
  EXPECT_NEAR(histogram.percentile(.5), -30, .6);
}

} // namespace
} // namespace d3t
