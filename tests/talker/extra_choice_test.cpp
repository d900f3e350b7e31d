// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/extra_choice.h"
#include "tests/talker/generated_speech.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

using test::generatedSpeech;
using test::phoneNames;

struct Case {
  SpeechFeatures speech;
  std::vector<AudioToMotion::Example> examples;
};

// A mouth that follows something no phone tells, and an encoder that hears it (share 1), or nothing but noise (0).
Case caseOf(float share) {
  Case out{generatedSpeech(14, 5), {}};
  Random random(8);
  RowMatrix secret(out.speech.frames(), 1);
  for (Eigen::Index t = 0; t < secret.rows(); ++t)
    secret(t, 0) = static_cast<float>(std::sin(.05 * static_cast<double>(t)) + std::sin(.031 * static_cast<double>(t)));
  out.speech.extra.resize(secret.rows(), 6);
  for (auto& v : out.speech.extra.reshaped()) v = static_cast<float>(random.normal());
  out.speech.extra.col(2) = share * 4 * secret + (1 - share) * out.speech.extra.col(2);
  for (double t = .5; t < 12.5; t += .04) {
    const std::vector<double> at = {t};
    const RowMatrix prior = sampleAt(out.speech.articulation, at), hidden = sampleAt(secret, at);
    Eigen::VectorXf targets(2);
    targets << prior(0, 0) + 1.5f * hidden(0, 0), prior(0, 1);
    out.examples.push_back({t, targets, {prior(0, 0), prior(0, 0), prior(0, 1), prior(0, 2)}});
  }
  return out;
}

TEST(ExtraChoice, TakesWhatHelpsAndOnlyThat) {
  const Case good = caseOf(1), bad = caseOf(0);
  EXPECT_TRUE(extraHelps(good.speech, phoneNames(), good.examples).value());
  EXPECT_FALSE(extraHelps(bad.speech, phoneNames(), bad.examples).value());
  Case none = good;
  none.speech.extra.resize(0, 0);
  EXPECT_FALSE(extraHelps(none.speech, phoneNames(), none.examples).value());
}

TEST(ExtraChoice, AudioToMotionReadsItAndKeepsItInFiles) {
  Case c = caseOf(1);
  const auto with = AudioToMotion::fit(c.speech, phoneNames(), c.examples);
  ASSERT_TRUE(with);
  std::vector<double> times;
  for (double t = .7; t < 12; t += .1) times.push_back(t);
  const RowMatrix said = with->predict(c.speech, phoneNames(), times);
  TensorFile file;
  with->save(file, "m.");
  const auto loaded = AudioToMotion::load(file, "m.");
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_EQ(loaded->predict(c.speech, phoneNames(), times), said);
  const SpeechFeatures heard = c.speech;
  c.speech.extra.resize(0, 0); // not heard: its mean, no garbage
  const RowMatrix deaf = loaded->predict(c.speech, phoneNames(), times);
  EXPECT_TRUE(deaf.allFinite());
  EXPECT_GT((deaf - said).norm(), 1);
  const auto without = AudioToMotion::fit(c.speech, phoneNames(), c.examples);
  TensorFile plain;
  without->save(plain, "m.");
  EXPECT_EQ(plain.tensors.count("m.extra"), 0u) << "without an encoder files are as they were";
  file.tensors.at("m.extra").data[0] = 4000;
  EXPECT_FALSE(AudioToMotion::load(file, "m."));
}

} // namespace
} // namespace d3t
