// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/speech/voices.h"
#include "tests/support/real_clips.h"

// Recorded speech, where it is there (tests with generated voices always run: speech_test.cpp).
namespace d3t {
namespace {

class RealSpeech : public testing::Test {
protected:
  void SetUp() override { SKIP_WITHOUT_REAL_CLIPS(); }
  static SpeechFeatures analysed(const std::string& name) {
    d3t::Run run;
    const auto audio = readAudio(*test::realClips() / "speech" / name, kSpeechRate).value();
    return test::acousticModel().analyse(audio, run).value();
  }
};

TEST_F(RealSpeech, VoiceActivityHoldsInNoise) {
  const SpeechFeatures clean = analysed("noise/clean.wav");
  const auto agreement = [&](const SpeechFeatures& noisy) {
    const size_t n = std::min(clean.voice.size(), noisy.voice.size());
    size_t same = 0;
    for (size_t t = 0; t < n; ++t) same += (clean.voice[t] > .5f) == (noisy.voice[t] > .5f);
    return static_cast<double>(same) / static_cast<double>(n);
  };
  const double at20 = agreement(analysed("noise/snr_20.wav")), at10 = agreement(analysed("noise/snr_10.wav"));
  std::printf("voice activity as in the clean sound: %.3f at 20 dB, %.3f at 10 dB\n", at20, at10);
  EXPECT_GT(at20, .85);
  EXPECT_GT(at10, .75);
}

TEST_F(RealSpeech, MostOfASpeechIsVoice) {
  const SpeechFeatures f = analysed("english_60s.wav");
  double voiced = 0;
  for (const float v : f.voice) voiced += v > .5f;
  voiced /= f.frames();
  std::printf("voiced share of english_60s: %.3f\n", voiced);
  EXPECT_GT(voiced, .6);
  EXPECT_LT((f.posteriors.rowwise().sum().array() - 1).abs().maxCoeff(), 1e-4f);
}

} // namespace
} // namespace d3t
