// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/mouth_motion.h"

#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/head/topology.h"
#include "tests/talker/generated_speech.h"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace d3t {
namespace {

using test::generatedSpeech;
using test::phoneNames;

// A rig whose points are anywhere.
HeadRig randomRig(uint64_t seed) {
  Random random(seed);
  const auto points = [&](float size) {
    MeshPoints mesh(kMeshPoints, 3);
    for (auto& v : mesh.reshaped()) v = size * static_cast<float>(random.normal());
    return mesh;
  };
  HeadRig rig;
  rig.canonical = points(50);
  for (auto& basis : rig.basis) basis = points(3);
  return rig;
}

// Code 0 opens the lips by 6 units, code 1 spreads them; both go with the articulation `lag` later. Code 2 is drawn.
struct Speaker {
  static constexpr double kLag = .06;
  LipOpening opening;
  MouthMotion::LipBasis lips = MouthMotion::LipBasis::Zero(kLowerCodes, 3);
  std::vector<double> times;
  std::vector<MotionCode> faces;
  std::vector<MouthMotion::Example> examples;

  Speaker(const SpeechFeatures& speech, double seconds, float strength = 1) {
    opening.rest = 8;
    opening.slope[0] = 6;
    lips(0, 0) = 6;
    lips(1, 1) = 3;
    lips(2, 2) = 1;
    Random random(7);
    for (int i = 0; i < static_cast<int>(seconds * kFrameRate); ++i) times.push_back(i / kFrameRate);
    const RowMatrix moved = sampleAt(speech.articulation, shifted(times, kLag));
    for (size_t i = 0; i < times.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      MotionCode code{};
      code[0] = strength * (moved(row, 0) + .2f * static_cast<float>(random.normal()));
      code[1] = strength * moved(row, 1);
      code[2] = static_cast<float>(random.normal());
      LowerCode lower;
      std::copy_n(code.begin(), kLowerCodes, lower.begin());
      const float inner = opening.at(lower);
      examples.push_back({times[i], code, {inner, inner + 10, 40 + 3 * code[1], 90 + inner / 2}});
      faces.push_back(code);
    }
  }
  MouthMotion fit(const SpeechFeatures& speech) const {
    auto motion = MouthMotion::fit(speech, phoneNames(), examples, lips, opening);
    EXPECT_TRUE(motion) << (motion ? "" : motion.error().what);
    return std::move(*motion);
  }
  std::vector<float> openings(const std::vector<LowerCode>& codes) const {
    std::vector<float> out;
    for (const auto& code : codes) out.push_back(opening.at(code));
    return out;
  }
};

double deviation(const std::vector<float>& values) {
  const double mean = std::accumulate(values.begin(), values.end(), 0.) / static_cast<double>(values.size());
  double sum = 0;
  for (const float v : values) sum += (v - mean) * (v - mean);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

TEST(LipOpening, IsTheGapOfTheRigsMesh) {
  const HeadRig rig = randomRig(1);
  const LipOpening opening = LipOpening::of(rig);
  Random random(2);
  for (int i = 0; i < 20; ++i) {
    MotionCode code{};
    LowerCode lower;
    for (auto& v : lower) v = static_cast<float>(random.normal());
    std::copy(lower.begin(), lower.end(), code.begin());
    const MeshPoints mesh = rig.mesh(code);
    EXPECT_NEAR(opening.at(lower), mesh(topology::kInnerBottom, 1) - mesh(topology::kInnerTop, 1), 1e-3);
  }
}

TEST(LipClosure, ClosesAsThePersonDoesAndLeavesTheRest) {
  // Jaw (code 0) and a smile (code 1) open the lips; a third code has nothing to do with them.
  LipOpening opening;
  opening.rest = 5;
  opening.slope[0] = 2;
  opening.slope[1] = 1;
  Random random(3);
  std::vector<LowerCode> codes(4000);
  for (auto& code : codes) {
    code = {};
    code[0] = static_cast<float>(random.normal());
    code[1] = static_cast<float>(.5 * random.normal());
    code[2] = static_cast<float>(random.normal());
  }
  const LipClosure closure = LipClosure::fit(opening, codes);
  LowerCode open{1, 1, 1}, half = open, same = open, shut = open;
  const float before = opening.at(open);
  closure.close(shut, 1);
  closure.close(half, .5f);
  closure.close(same, 0);
  EXPECT_NEAR(opening.at(shut), closure.closedOpening(), 1e-4);
  EXPECT_NEAR(opening.at(half), (before + closure.closedOpening()) / 2, 1e-4);
  EXPECT_EQ(same, open);
  // Covariance with the opening: 2 x 1 of code 0, 1 x .25 of code 1: they share the way 8 : 1.
  EXPECT_NEAR((open[0] - shut[0]) / (open[1] - shut[1]), 8, .8);
  EXPECT_NEAR(shut[2], open[2], .2);
  LowerCode pressed{-4, 0, 0};
  const LowerCode was = pressed;
  closure.close(pressed, 1);
  EXPECT_EQ(pressed, was) << "lips that are closed stay as they are";
}

TEST(Bilabials, AreHeardWhereTheyAre) {
  SpeechFeatures speech = generatedSpeech(2, 4);
  speech.posteriors.setConstant(.001f);
  const auto column = [](const char* name) {
    return std::find(phoneNames().begin(), phoneNames().end(), name) - phoneNames().begin();
  };
  for (int t = 100; t < 108; ++t) speech.posteriors(t, column("b")) = .5f, speech.posteriors(t, column("m")) = .4f;
  speech.posteriors.col(column("n")).setConstant(.9f);
  const RowMatrix heard = bilabials(speech, phoneNames());
  for (int t = 0; t < 200; ++t) {
    if (t >= 101 && t < 107) {
      EXPECT_NEAR(heard(t, 0), 1, 1e-5) << t;
    } else if (t < 97 || t >= 111) {
      EXPECT_NEAR(heard(t, 0), 0, 1e-5) << t;
    }
  }
}

TEST(MouthMotion, ClosesTheLipsOnBilabialsOfSpeechItHasNotHeard) {
  const SpeechFeatures heard = generatedSpeech(12, 5), fresh = generatedSpeech(20, 6);
  const Speaker speaker(heard, 12), other(fresh, 20);
  const MouthMotion motion = speaker.fit(heard);
  EXPECT_NEAR(motion.lagSeconds(), Speaker::kLag, .021);
  const auto shown = speaker.openings(motion.predict(fresh, phoneNames(), other.times, other.faces));
  const float closed = motion.closure().closedOpening();
  const double range = 2 * deviation(shown);
  int count = 0, met = 0;
  const RowMatrix& p = fresh.posteriors;
  for (const char* name : {"p", "b", "m"}) {
    const auto column = std::find(phoneNames().begin(), phoneNames().end(), name) - phoneNames().begin();
    for (Eigen::Index t = 1; t < p.rows(); ++t) {
      if (p(t, column) < .5f || p(t - 1, column) >= .5f) continue;
      Eigen::Index end = t;
      while (end < p.rows() && p(end, column) >= .5f) ++end;
      const auto first = static_cast<size_t>(std::max(0., std::ceil((static_cast<double>(t) / 100 - .06) * 25)));
      const auto last = static_cast<size_t>((static_cast<double>(end) / 100 + .06) * 25);
      if (last >= shown.size()) continue;
      ++count;
      const auto at = shown.begin();
      met += *std::min_element(at + static_cast<std::ptrdiff_t>(first), at + static_cast<std::ptrdiff_t>(last) + 1) <=
             closed + .1 * range;
    }
  }
  ASSERT_GE(count, 8);
  EXPECT_GE(met, .9 * count) << met << " of " << count;
}

TEST(MouthMotion, IsShutAndStillInSilence) {
  const SpeechFeatures heard = generatedSpeech(12, 5);
  SpeechFeatures broken = generatedSpeech(9, 8);
  std::fill(broken.voice.begin() + 300, broken.voice.begin() + 600, 0.f);
  const Speaker speaker(heard, 12), other(broken, 9);
  const MouthMotion motion = speaker.fit(heard);
  const auto shown = speaker.openings(motion.predict(broken, phoneNames(), other.times, other.faces));
  const double range = 2 * deviation(shown);
  for (size_t i = 90; i < 135; ++i) { // 3.6 to 5.4 s
    EXPECT_LE(shown[i], motion.closure().closedOpening() + .1 * range) << i;
    if (i > 90) {
      EXPECT_NEAR(shown[i], shown[i - 1], .01 * range) << i;
    }
  }
}

TEST(MouthMotion, ABreathDoesNotOpenTheMouthAndAWordDoes) {
  const SpeechFeatures heard = generatedSpeech(12, 5);
  const Speaker speaker(heard, 12);
  const MouthMotion motion = speaker.fit(heard);
  const auto column = [](const char* name) {
    return std::find(phoneNames().begin(), phoneNames().end(), name) - phoneNames().begin();
  };
  // 3 s of silence from 3 s on, and in it .6 s of one or of two phones.
  const auto widest = [&](const char* first, const char* second, float energy) {
    SpeechFeatures broken = generatedSpeech(9, 8);
    for (Eigen::Index t = 300; t < 600; ++t) {
      const bool sounds = t >= 420 && t < 480;
      broken.posteriors.row(t).setConstant(.0001f);
      broken.posteriors(t, column(!sounds ? "sil" : t < 450 ? first : second)) = .99f;
      broken.voice[static_cast<size_t>(t)] = sounds ? 1 : 0;
      broken.energy[static_cast<size_t>(t)] = sounds ? energy : -80;
      broken.articulation.row(t).setConstant(sounds ? 2 : -1);
    }
    const Speaker other(broken, 9);
    const auto shown = speaker.openings(motion.predict(broken, phoneNames(), other.times, other.faces));
    const float most = *std::max_element(shown.begin() + 95, shown.begin() + 130);
    return (static_cast<double>(most) - static_cast<double>(motion.closure().closedOpening())) / (2 * deviation(shown));
  };
  EXPECT_LT(widest("hh", "hh", -40), .1);
  EXPECT_GT(widest("hh", "aa", -40), .3) << "a quiet word";
  EXPECT_GT(widest("aa", "aa", -22), .3) << "a cry";
}

TEST(MouthMotion, KeepsThePersonsAmplitudeAndLeansToTheUsualOne) {
  const SpeechFeatures heard = generatedSpeech(20, 9), fresh = generatedSpeech(20, 10);
  const auto ratio = [&](float strength) {
    const Speaker speaker(heard, 20, strength), other(fresh, 20, strength);
    const MouthMotion motion = speaker.fit(heard);
    std::vector<float> truth;
    for (const auto& e : other.examples) truth.push_back(e.mouth[0]);
    return deviation(speaker.openings(motion.predict(fresh, phoneNames(), other.times, other.faces))) /
           deviation(truth);
  };
  const double quiet = ratio(.5f), usual = ratio(1), loud = ratio(2);
  EXPECT_GT(usual, .8);
  EXPECT_LT(usual, 1.1);
  EXPECT_GT(quiet, usual);
  EXPECT_LT(loud, usual);
}

TEST(MouthMotion, SavedAndLoadedPredictTheSameBits) {
  const SpeechFeatures heard = generatedSpeech(12, 5);
  const Speaker speaker(heard, 12);
  const MouthMotion motion = speaker.fit(heard);
  TensorFile file;
  motion.save(file);
  const auto loaded = MouthMotion::load(file);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->predict(heard, phoneNames(), speaker.times, speaker.faces),
            motion.predict(heard, phoneNames(), speaker.times, speaker.faces));
}

} // namespace
} // namespace d3t
