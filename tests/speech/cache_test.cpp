// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/speech/voices.h"

namespace d3t {
namespace {

// Counts the analyses of the real model.
class CountingModel final : public AcousticModel {
public:
  mutable int analyses = 0;
  const std::vector<std::string>& phones() const override { return test::acousticModel().phones(); }
  Result<SpeechFeatures> analyse(const Audio& audio, Run& run) const override {
    ++analyses;
    return test::acousticModel().analyse(audio, run);
  }
  Result<SpeechStatistics> measure(const Audio& audio, Run& run) const override {
    return test::acousticModel().measure(audio, run);
  }
  Status analyseBlocks(const Audio& audio, const SpeechStatistics& s, const TakeBlock& take, Run& run) const override {
    return test::acousticModel().analyseBlocks(audio, s, take, run);
  }
  std::unique_ptr<SpeechStream> stream(const SpeechStreamOptions& o) const override {
    return test::acousticModel().stream(o);
  }
};

TEST(SpeechCache, GivesBackTheSameBitsWithoutAnalysing) {
  const test::ScratchFolder folder;
  const CountingModel model;
  d3t::Run run;
  const auto first = loadOrAnalyse(folder / "speech.safetensors", test::speech25(), model, run);
  const auto second = loadOrAnalyse(folder / "speech.safetensors", test::speech25(), model, run);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(model.analyses, 1);
  EXPECT_EQ(first->scores, second->scores);
  EXPECT_EQ(first->posteriors, second->posteriors);
  EXPECT_EQ(first->logMel, second->logMel);
  EXPECT_EQ(first->energy, second->energy);
  EXPECT_EQ(first->voice, second->voice);
}

TEST(SpeechCache, AnotherSoundOrADamagedFileIsAnalysedAgain) {
  const test::ScratchFolder folder;
  const auto file = folder / "speech.safetensors";
  const CountingModel model;
  d3t::Run run;
  ASSERT_TRUE(loadOrAnalyse(file, test::speech25(), model, run));
  Audio other = test::speech25();
  other.samples[5000] += .01f;
  ASSERT_TRUE(loadOrAnalyse(file, other, model, run));
  EXPECT_EQ(model.analyses, 2);
  const std::string bytes = test::slurp(file);
  test::spill(file, bytes.substr(0, bytes.size() / 2));
  ASSERT_TRUE(loadOrAnalyse(file, other, model, run));
  EXPECT_EQ(model.analyses, 3);
  ASSERT_TRUE(loadOrAnalyse(file, other, model, run));
  EXPECT_EQ(model.analyses, 3);
}

} // namespace
} // namespace d3t
