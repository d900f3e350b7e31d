// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mouth_rotation.h"
#include "core/talker/audio_to_motion.h"
#include "tests/talker/generated_speech.h"
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

using test::generatedSpeech;
using test::phoneNames;

struct Talker {
  SpeechFeatures speech;
  std::vector<double> times;
  RowMatrix mouth;
};

// Lips that follow the viseme prior 100 ms early, and noise.
Talker talker(double seconds, double framesPerSecond = 25) {
  Talker out{generatedSpeech(seconds + 1, 21), {}, {}};
  std::vector<double> heard;
  for (int i = 0; i < static_cast<int>(std::lround(seconds * framesPerSecond)); ++i) {
    out.times.push_back(i / framesPerSecond);
    heard.push_back(out.times.back() + .1);
  }
  const RowMatrix z = sampleAt(visemePrior(out.speech, phoneNames()), heard);
  Random random(5);
  out.mouth.resize(z.rows(), 4);
  for (Eigen::Index t = 0; t < z.rows(); ++t)
    for (int k = 0; k < 4; ++k) out.mouth(t, k) = z(t, std::max(0, k - 1)) + .3f * static_cast<float>(random.normal());
  return out;
}

Result<MouthRotation> rotated(const Talker& t, double train) {
  d3t::Run run;
  return rotateMouth(t.times, t.mouth, t.speech, phoneNames(), train, run);
}

TEST(MouthRotation, WindowsFollowTheProtocol) {
  const Talker minute = talker(60), short20 = talker(20);
  EXPECT_EQ(rotated(minute, 5)->windows(), 6);   // 0, 10 .. 50 s
  EXPECT_EQ(rotated(minute, 10)->windows(), 6);  // 0, 10 .. 50 s
  EXPECT_EQ(rotated(minute, 20)->windows(), 3);  // 0, 15, 30 s
  EXPECT_EQ(rotated(short20, 5)->windows(), 4);  // 0, 5, 10, 15 s
  EXPECT_EQ(rotated(short20, 10)->windows(), 3); // 0, 5, 10 s
  EXPECT_FALSE(rotated(talker(8), 5));           // nothing left to test on
}

TEST(MouthRotation, VisemeTalkerIsFollowedAndTheBaselineBeaten) {
  const auto r = rotated(talker(60), 10);
  ASSERT_TRUE(r) << r.error().message();
  EXPECT_GT(r->motion.inner, .85);
  EXPECT_GT(r->motion.outer, .85);
  EXPECT_GT(r->motion.width, .85);
  EXPECT_NEAR(r->motion.mean(), (r->motion.inner + r->motion.outer + r->motion.width) / 3, 1e-12);
  EXPECT_GT(r->motion.mean(), r->baseline.mean() + .05);
  for (const double lag : r->lags) EXPECT_NEAR(lag, .1, .0201);
}

TEST(MouthRotation, NoiseIsNotPredicted) {
  Talker t = talker(60);
  Random random(31);
  for (auto& v : t.mouth.reshaped()) v = static_cast<float>(random.normal());
  const auto r = rotated(t, 10);
  ASSERT_TRUE(r);
  EXPECT_LT(std::abs(r->motion.mean()), .12);
  EXPECT_LT(std::abs(r->baseline.mean()), .12);
}

TEST(MouthRotation, FramesWithoutAFaceAreLeftOut) {
  Talker t = talker(40);
  const double before = rotated(t, 10)->motion.mean();
  for (Eigen::Index i = 100; i < 140; ++i) t.mouth.row(i).setConstant(std::numeric_limits<float>::quiet_NaN());
  const auto r = rotated(t, 10);
  ASSERT_TRUE(r) << r.error().message();
  EXPECT_NEAR(r->motion.mean(), before, .03);
  t.mouth.setConstant(std::numeric_limits<float>::quiet_NaN());
  EXPECT_FALSE(rotated(t, 10));
}

TEST(MouthRotation, ThreadsDoNotShow) {
  const Talker t = talker(40);
  d3t::Run one, two;
  one.threads = 1;
  two.threads = 2;
  EXPECT_EQ(rotateMouth(t.times, t.mouth, t.speech, phoneNames(), 5, one)->motion.mean(),
            rotateMouth(t.times, t.mouth, t.speech, phoneNames(), 5, two)->motion.mean());
}

} // namespace
} // namespace d3t
