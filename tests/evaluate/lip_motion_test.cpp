// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/lip_motion.h"
#include "core/head/topology.h"
#include "tests/talker/generated_speech.h"
#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

using corpus::TimedPhone;

TEST(LipMotion, IsReadFromTheRig) {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  rig.canonical.row(topology::kInnerBottom) << 0, 2, 0;
  rig.canonical.row(topology::kOuterBottom) << 0, 9, 0;
  rig.canonical.row(topology::kCornerLeft) << 30, 0, 0;
  rig.basis[0].row(topology::kInnerBottom) << 0, 4, 0;
  MotionCode open{}, shut{};
  open[0] = 1;
  shut[0] = -1;
  const std::vector<MotionCode> codes = {MotionCode{}, open, shut};
  const LipMotion lips = lipMotion(rig, codes);
  EXPECT_EQ(lips.inner, (std::vector<double>{2, 6, -2}));
  EXPECT_EQ(lips.outer, (std::vector<double>{9, 9, 9}));
  EXPECT_EQ(lips.width, (std::vector<double>{30, 30, 30}));
  EXPECT_NEAR(agreement(lips, lips), 1. / 3, 1e-9) << "what stands still agrees with nothing";
}

TEST(OpeningScale, GoesFromClosedToWideOpen) {
  std::vector<double> inner;
  for (int i = 0; i < 100; ++i) inner.push_back(i);
  const OpeningScale scale = OpeningScale::of(inner);
  EXPECT_NEAR(scale.closed, 4.5, 1e-9);
  EXPECT_NEAR(scale.open, 94, 1);
  const auto shares = scale.shares(std::vector<double>{4.5, scale.open});
  EXPECT_NEAR(shares[0], 0, 1e-9);
  EXPECT_NEAR(shares[1], 1, 1e-9);
  EXPECT_TRUE(std::isfinite(OpeningScale::of(std::vector<double>(5, 3.)).shares(inner)[7]))
      << "a mouth that stands still";
}

TEST(Closures, AreLookedForAroundThePhone) {
  // Open but for the frames at .40 and .44 s.
  std::vector<double> shares(50, .8);
  shares[10] = shares[11] = .05;
  const auto score = [&](std::vector<TimedPhone> phones) { return scoreClosures(shares, phones); };
  EXPECT_EQ(score({{"b", .39, .45}}).lipsClosed, 1);
  EXPECT_EQ(score({{"p", .30, .35}}).lipsClosed, 1) << "50 ms later";
  EXPECT_EQ(score({{"m", .25, .33}}).lipsClosed, 0) << "70 ms later";
  EXPECT_EQ(score({{"b", .49, .6}}).lipsClosed, 1) << "50 ms before";
  EXPECT_EQ(score({{"t", .39, .45}, {"sil", .5, .6}}).lips, 0);
  const ClosureScore both = score({{"aa", .36, .48}, {"iy", .8, .9}, {"b", .4, .44}, {"m", 1, 1.1}, {"p", 7, 8}});
  EXPECT_EQ(both.vowels, 2);
  EXPECT_EQ(both.vowelsClosed, .5);
  EXPECT_EQ(both.lips, 2);
  EXPECT_EQ(both.lipsClosed, .5);
}

TEST(HeardPhones, AreRunsOfTheMostLikelyOne) {
  const SpeechFeatures speech = test::generatedSpeech(5, 3);
  const auto phones = heardPhones(speech, test::phoneNames());
  ASSERT_GT(phones.size(), 30u);
  for (size_t i = 0; i < phones.size(); ++i) {
    EXPECT_GE(phones[i].end - phones[i].start, phones[i].name == "m" ? .02 - 1e-9 : .03 - 1e-9);
    EXPECT_NE(phones[i].name, "p") << "counts as m";
    if (i > 0) {
      EXPECT_GE(phones[i].start, phones[i - 1].end - 1e-9);
    }
  }
  EXPECT_NEAR(phones.back().end, 5, .04);
}

TEST(WithSilence, IsPutWhereItIsQuietest) {
  Audio sound;
  for (int i = 0; i < 64000; ++i)
    sound.samples.push_back(i > 38000 && i < 42000 ? .001f : .5f * static_cast<float>(std::sin(.1 * i)));
  const Interrupted out = withSilence(sound, 3);
  EXPECT_NEAR(out.start, 2.5, .1);
  EXPECT_EQ(out.sound.samples.size(), 64000u + 48000u);
  for (double t = out.start; t < out.start + 2.99; t += .01)
    EXPECT_EQ(out.sound.samples[static_cast<size_t>(t * 16000) + 1], 0);
  EXPECT_EQ(withSilence(Audio{16000, {}}, 1).sound.samples.size(), 16000u);
}

TEST(Opening, IsScoredBetweenTwoTimes) {
  std::vector<double> shares(100, 0.);
  for (size_t i = 50; i < 100; ++i) shares[i] = i % 2 ? 1 : .5;
  const OpeningScore still = scoreOpening(shares, 0, 2), moving = scoreOpening(shares, 2, 4);
  EXPECT_EQ(still.range + still.most + still.notClosed + still.speed, 0);
  EXPECT_NEAR(moving.range, .5, 1e-9);
  EXPECT_EQ(moving.most, 1);
  EXPECT_EQ(moving.notClosed, 1);
  EXPECT_NEAR(moving.speed, .5, 1e-9);
  EXPECT_EQ(scoreOpening(shares, 50, 60).most, 0) << "beyond the end there is nothing";
}

} // namespace
} // namespace d3t
