// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/performance.h"

#include "core/base/rates.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>

namespace d3t::performance {
namespace {

using namespace timeline;
using d3t::test::acousticModel;
using test::actor;
using test::timelineOf;

constexpr double kSeconds = 20;

/// speech25(), heard once, as sounds "s1" and "s2".
const Hearings& hearings() {
  static const Hearings made = [] {
    AudioSource source(d3t::test::speech25());
    d3t::Run run;
    const Hearing one = hear(*actor(), source, acousticModel(), nullptr, {}, run).value();
    return Hearings{{"hash of s1", one}, {"hash of s2", one}};
  }();
  return made;
}

Performance perform(const Timeline& t) {
  auto out = Performance::create(actor(), t, hearings());
  EXPECT_TRUE(out) << out.error().message();
  return std::move(*out);
}

Ticks seconds(double s) {
  return ticksOfSeconds(s);
}
Id segmentOf(const Timeline& t, size_t i = 0) {
  return t.segments[i].id;
}

LowerCode lower(const FrameState& f) {
  LowerCode out;
  std::copy_n(f.drive.motion.begin(), kLowerCodes, out.begin());
  return out;
}
LowerCode lower(const Performance& p, int64_t frame) {
  return lower(p.at(frame));
}
float opening(const Performance& p, int64_t frame) {
  return actor()->opening(lower(p, frame));
}
void expectSame(const LowerCode& a, const LowerCode& b, float tolerance, const std::string& where) {
  for (size_t k = 0; k < a.size(); ++k) EXPECT_NEAR(a[k], b[k], tolerance) << where << ", code " << k;
}
bool equal(const FrameState& a, const FrameState& b) {
  return a.body == b.body && a.pose.rotation == b.pose.rotation && a.pose.translation == b.pose.translation &&
         a.drive.motion == b.drive.motion && a.drive.sound == b.drive.sound;
}

// What speak does to a sound: body forward and backward, its upper face, the mouth of predict().
TEST(Performance, OneSoundFromTheStartIsWhatTheMouthMotionPredicts) {
  const Performance p = perform(timelineOf(kSeconds));
  const Identity& id = actor()->identity();
  ASSERT_EQ(p.frames(), 500);
  const BodyPath path = BodyTrack(id.body, id.rig).path(500);
  d3t::Run run;
  const SpeechFeatures speech = acousticModel().analyse(d3t::test::speech25(), run).value();
  std::vector<double> times;
  std::vector<MotionCode> faces;
  for (int i = 0; i < 500; ++i) {
    times.push_back(i / kFrameRate);
    faces.push_back(id.body[static_cast<size_t>(path.at(i))].code);
  }
  const auto truth = id.motion.predict(speech, acousticModel().phones(), times, faces);
  for (int i = 0; i < 499; ++i) {
    const FrameState f = p.at(i);
    const BodyFrame& body = id.body[static_cast<size_t>(path.at(i))];
    MotionCode code = body.code;
    std::copy(truth[static_cast<size_t>(i)].begin(), truth[static_cast<size_t>(i)].end(), code.begin());
    EXPECT_EQ(f.body, path.at(i));
    EXPECT_EQ(f.pose.rotation, body.pose.rotation);
    EXPECT_EQ(f.drive.motion, id.rig.clamp(code)) << i;
  }
}

TEST(Performance, EveryFrameIsTheSameInAnyOrderAndOnEachCopy) {
  const Timeline t = timelineOf(kSeconds);
  const Performance a = perform(t), b = perform(t);
  for (int i = 0; i < 500; ++i) EXPECT_TRUE(equal(a.at(i), b.at(499 - (499 - i)))) << i;
  const FrameState late = a.at(300), early = b.at(10);
  EXPECT_TRUE(equal(late, b.at(300)) && equal(early, a.at(10)));
  EXPECT_TRUE(equal(a.at(100'000), a.at(100'000))) << "beyond the end";
  EXPECT_EQ(lower(a, 100'000), actor()->rest());
}

TEST(Performance, ASegmentIsSampledAtTheTimeOfItsSound) {
  Timeline t;
  const Ticks length = seconds(kSeconds);
  ASSERT_TRUE(dropSound(
      t, {.sound = {"s1", "hash of s1", "a", length}, .in = seconds(2), .out = seconds(12), .at = seconds(3.013)}));
  const Performance p = perform(t);
  const Hearing& hearing = hearings().at("hash of s1");
  const MouthMotion& motion = actor()->identity().motion;
  for (int64_t frame = 80; frame < 320; frame += 7) {
    const HeardMoment m = hearing.at(ticksOfFrames(frame, {}) - seconds(3.013) + seconds(2));
    // Code 0 says how far the lips open; the expression's part is small.
    const float truth = motion.close(m.cue.spoken, m.cue)[0];
    EXPECT_NEAR(lower(p, frame)[0], std::clamp(truth, -4.f, 4.f), .35f) << frame;
  }
}

TEST(Performance, TheMouthRestsExactlyInGapsAndNothingJumps) {
  Timeline t = timelineOf(4);
  const Ticks length = seconds(4);
  ASSERT_TRUE(dropSound(
      t, {.sound = {"s1", "hash of s1", "s1.wav", length}, .in = seconds(1), .out = seconds(3), .at = seconds(5)}));
  const Performance p = perform(t);
  for (int64_t frame = 104; frame < 122; ++frame) EXPECT_EQ(lower(p, frame), actor()->rest()) << frame;
  for (int64_t frame = 180; frame < 190; ++frame) EXPECT_EQ(lower(p, frame), actor()->rest()) << frame;
  // No step between neighbours is larger than the largest within speech.
  float usual = 0;
  for (int64_t i = 6; i < 95; ++i) usual = std::max(usual, std::abs(opening(p, i) - opening(p, i - 1)));
  for (int64_t i = 1; i < 200; ++i) EXPECT_LE(std::abs(opening(p, i) - opening(p, i - 1)), 1.3f * usual) << i;
}

TEST(Performance, ACutWithoutAMoveHasNoSeam) {
  Timeline t = timelineOf(kSeconds);
  const Performance whole = perform(t);
  for (const double at : {1.23, 4.5678, 10.}) ASSERT_TRUE(split(t, seconds(at)));
  const Performance cut = perform(t);
  for (int64_t i = 0; i < 500; ++i) expectSame(lower(cut, i), lower(whole, i), 1e-5f, fmt::format("frame {}", i));
}

TEST(Performance, SilencesRestWholeAndLipOffsetMovesTheMouth) {
  Timeline t = timelineOf(kSeconds);
  const Performance plain = perform(t);
  ASSERT_TRUE(addSilence(t, {seconds(2), seconds(3.5)}));
  const Performance silent = perform(t);
  for (int64_t i = 50; i < 87; ++i) EXPECT_EQ(lower(silent, i), actor()->rest()) << i;
  for (int64_t i = 0; i < 47; ++i) EXPECT_EQ(lower(silent, i), lower(plain, i)) << i;
  for (int64_t i = 90; i < 400; ++i) EXPECT_EQ(lower(silent, i), lower(plain, i)) << i;
  Timeline late = timelineOf(kSeconds);
  ASSERT_TRUE(setLipOffset(late, ticksOfFrames(5, {})));
  const Performance offset = perform(late);
  for (int64_t i = 40; i < 400; ++i) EXPECT_NEAR(lower(offset, i)[0], lower(plain, i - 5)[0], .35f) << i;
}

TEST(Performance, LipStrengthScalesTheWayFromRest) {
  const auto with = [](double strength) {
    Timeline t = timelineOf(kSeconds);
    EXPECT_TRUE(setParameter(t, ParameterId::LipStrength, strength));
    return perform(t);
  };
  const Performance plain = with(1), half = with(.5), none = with(0), twice = with(2);
  const HeadRig& rig = actor()->identity().rig;
  const LowerCode rest = actor()->rest();
  int compared = 0;
  for (int64_t i = 0; i < 500; ++i) {
    EXPECT_EQ(lower(none, i), rest);
    const LowerCode one = lower(plain, i);
    for (size_t k = 0; k < one.size(); ++k) {
      EXPECT_GE(lower(twice, i)[k], rig.low[k]);
      EXPECT_LE(lower(twice, i)[k], rig.high[k]);
      if (std::abs(one[k]) >= 4) continue; // was clamped
      EXPECT_NEAR(lower(half, i)[k], rest[k] + .5f * (one[k] - rest[k]), 1e-5f);
      ++compared;
    }
    if (opening(plain, i) <= actor()->opening(rest) + 1e-4f) {
      EXPECT_LE(opening(twice, i), actor()->opening(rest) + 1e-3f) << "lips that touch still touch";
    }
  }
  EXPECT_GT(compared, 3500);
}

TEST(Performance, HeadMotionBlinkAndGaze) {
  Timeline t = timelineOf(9);
  const Performance plain = perform(t);
  ASSERT_TRUE(setParameter(t, ParameterId::HeadMotion, 0));
  ASSERT_TRUE(setParameter(t, ParameterId::Blink, 0));
  ASSERT_TRUE(setParameter(t, ParameterId::Gaze, 0));
  const Performance still = perform(t);
  const Identity& id = actor()->identity();
  const auto lids = [&](const FrameState& f) {
    const MeshPoints mesh = id.rig.mesh(f.drive.motion);
    return mesh(145, 1) - mesh(159, 1);
  };
  for (const int blink : test::kBlinks) EXPECT_LT(lids(plain.at(blink)), 6);
  const auto turn = [](const HeadPose& a, const HeadPose& b) {
    return Eigen::AngleAxisf(Eigen::Matrix3f(a.rotation.transpose() * b.rotation)).angle();
  };
  for (int i = 0; i < 225; ++i) {
    const FrameState f = still.at(i);
    EXPECT_GE(lids(f), kOpenLids * 16 - .2f) << i;
    EXPECT_LT(turn(f.pose, still.at(0).pose), 1e-3f);
    EXPECT_EQ(f.drive.motion[kLowerCodes + kUpperCodes], 0);
    EXPECT_NEAR(f.drive.motion[kLowerCodes + 1], plain.at(i).drive.motion[kLowerCodes + 1], .1f) << "brows stay";
    EXPECT_EQ(lower(f), lower(plain, i)) << "the mouth does not mind";
  }
  ASSERT_TRUE(setParameter(t, ParameterId::HeadMotion, 2));
  ASSERT_TRUE(setParameter(t, ParameterId::Blink, 2));
  const Performance more = perform(t);
  const HeadPose mean = still.at(0).pose;
  for (int i = 0; i < 225; i += 9) {
    EXPECT_NEAR(turn(mean, more.at(i).pose), 2 * turn(mean, plain.at(i).pose), 1e-3f);
    EXPECT_GE(lids(more.at(i)), 3.9f) << "no further shut than the person was: 16 - 2.4 * 5";
  }
}

TEST(Performance, KeyframesTakeEffectAtTheirTime) {
  Timeline t = timelineOf(kSeconds);
  const Performance plain = perform(t);
  ASSERT_TRUE(setKeyframe(t, ParameterId::LipStrength, {seconds(4), 1, Interpolation::Hold}));
  ASSERT_TRUE(setKeyframe(t, ParameterId::LipStrength, {seconds(8), 0, Interpolation::Hold}));
  const Performance p = perform(t);
  for (int64_t i = 0; i < 200; ++i) EXPECT_EQ(lower(p, i), lower(plain, i));
  for (int64_t i = 200; i < 500; ++i) EXPECT_EQ(lower(p, i), actor()->rest());
}

TEST(Performance, IndividualMixGoesFromThisPersonsMotionToAnybodys) {
  const auto with = [](double mix) {
    Timeline t = timelineOf(kSeconds);
    EXPECT_TRUE(setParameter(t, ParameterId::IndividualMix, mix));
    return perform(t);
  };
  const Performance own = with(1), half = with(.5), anybody = with(0);
  double a = 0, b = 0, both = 0, meanA = 0, meanB = 0, different = 0;
  for (int64_t i = 0; i < 500; ++i) meanA += opening(own, i) / 500., meanB += opening(anybody, i) / 500.;
  for (int64_t i = 0; i < 500; ++i) {
    const double x = opening(own, i) - meanA, y = opening(anybody, i) - meanB;
    a += x * x, b += y * y, both += x * y;
    different += std::abs(static_cast<double>(opening(own, i) - opening(anybody, i)));
    const LowerCode o = lower(own, i), n = lower(anybody, i), h = lower(half, i);
    // Closing is not linear: where neither side was closed or clamped the half lies in the middle.
    const float shut = actor()->opening(actor()->rest()) + 1;
    if (opening(own, i) > shut && opening(anybody, i) > shut && std::abs(o[0]) < 3.9f && std::abs(n[0]) < 3.9f) {
      EXPECT_NEAR(h[0], (o[0] + n[0]) / 2, .2f) << i;
    }
  }
  EXPECT_GT(both / std::sqrt(a * b), .7) << "both say the same words";
  EXPECT_GT(b / a, .2) << "in this person's reach";
  EXPECT_LT(b / a, 4);
  EXPECT_GT(different, 0);
}

TEST(Visemes, HoldAndMuteAreWholeFromTheirFirstToTheirLastMoment) {
  Timeline t = timelineOf(kSeconds);
  const Performance plain = perform(t);
  const VisemeId aa = *visemeNamed("aa");
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(2), seconds(3), aa, VisemeMode::Hold}));
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(5), seconds(6), aa, VisemeMode::Mute}));
  const Performance p = perform(t);
  const HeadRig& rig = actor()->identity().rig;
  for (int64_t i = 50; i <= 75; ++i)
    for (size_t k = 0; k < kLowerCodes; ++k)
      EXPECT_NEAR(lower(p, i)[k], std::clamp(actor()->shape(aa)[k], rig.low[k], rig.high[k]), 1e-5f) << i;
  for (int64_t i = 125; i <= 150; ++i) expectSame(lower(p, i), actor()->rest(), 1e-5f, fmt::format("frame {}", i));
  for (int64_t i = 0; i < 500; ++i) {
    const bool away = i < 48 || (i > 77 && i < 123) || i > 152;
    if (away) {
      EXPECT_EQ(lower(p, i), lower(plain, i)) << i;
    }
  }
  EXPECT_GT(actor()->opening(actor()->shape(aa)), actor()->opening(actor()->rest()) + .7f * actor()->openingReach());
}

TEST(Visemes, ANaturalClosureOfOneFrameIsSeenAndAVowelOpens) {
  Timeline t = timelineOf(kSeconds);
  // A long open vowel, with an m of 50 ms in it that lies between two frames.
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(2), seconds(3), *visemeNamed("aa"), VisemeMode::Natural}));
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(2.475), seconds(2.525), *visemeNamed("m"), VisemeMode::Natural}));
  const Performance p = perform(t);
  const float shut = actor()->opening(actor()->rest()), reach = actor()->openingReach();
  EXPECT_GT(opening(p, 56), shut + .6f * reach);
  EXPECT_GT(opening(p, 69), shut + .6f * reach);
  EXPECT_LT(std::min(opening(p, 62), opening(p, 63)), shut + .05f * reach);
}

TEST(Visemes, NaturalShapesLeanOnTheirNeighboursAndMeetWithoutAJump) {
  Timeline t = timelineOf(kSeconds);
  const VisemeId aa = *visemeNamed("aa"), uw = *visemeNamed("uw");
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(2), seconds(2.4), aa, VisemeMode::Natural}));
  ASSERT_TRUE(setViseme(t, segmentOf(t), {seconds(2.4), seconds(2.8), uw, VisemeMode::Natural}));
  const Performance p = perform(t);
  // Along the way from aa to uw, once over the border.
  float last = opening(p, 55);
  for (int64_t i = 56; i <= 65; ++i) {
    EXPECT_LE(opening(p, i), last + 1e-3f) << i;
    last = opening(p, i);
  }
  expectSame(lower(p, 55), actor()->shape(aa), .02f, "far from the border");
  expectSame(lower(p, 65), actor()->shape(uw), .02f, "far from the border");
}

TEST(Performance, ASoundThatIsNotHeardYetRests) {
  const auto p = Performance::create(actor(), timelineOf(4, "s7"), hearings());
  ASSERT_TRUE(p);
  for (int64_t i = 0; i < 100; ++i) EXPECT_EQ(lower(*p, i), actor()->rest());
}

TEST(Performance, TheBodyStaysInTheStretchThatWasChosen) {
  Timeline t = timelineOf(kSeconds);
  ASSERT_TRUE(setSource(t, {"i1", "hash", seconds(2), seconds(5)}));
  const Performance p = perform(t);
  for (int64_t i = 0; i < 500; ++i) {
    EXPECT_GE(p.at(i).body, 50);
    EXPECT_LT(p.at(i).body, 125);
    if (i > 0) {
      EXPECT_EQ(std::abs(p.at(i).body - p.at(i - 1).body), 1);
    }
  }
  ASSERT_TRUE(setSource(t, {"i1", "hash", seconds(100), seconds(105)}));
  EXPECT_EQ(Performance::create(actor(), t, hearings()).error().kind, ErrorKind::BadInput);
}

TEST(Performance, ANewPlanOfAMinuteTakesMilliseconds) {
  Timeline t = timelineOf(20);
  for (int i = 1; i < 60; ++i) ASSERT_TRUE(split(t, seconds(i / 3.)));
  (void)perform(t);                        // hears the sound, which is done once
  const std::clock_t start = std::clock(); // of this process: other tests run beside
  double sum = 0;
  for (int repeat = 0; repeat < 3; ++repeat) {
    const Performance p = perform(t);
    for (int64_t i = 0; i < 500; ++i) sum += double{p.at(i).drive.motion[0]};
  }
  const double ms = 1000. * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("[ figures  ] {:.1f} ms for a plan and all frames of a minute ({:.0f})\n", ms, sum);
  EXPECT_LT(ms, 500) << "20 ms on a quiet machine";
}

} // namespace
} // namespace d3t::performance
