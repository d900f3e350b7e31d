// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/articulation.h"
#include "core/corpus/manner.h"
#include "core/head/topology.h"
#include <Eigen/Geometry>
#include <gtest/gtest.h>

namespace d3t::corpus {
namespace {

/// "sil m aa p iy b uw sil", 0.12 s each, silences 0.4 s.
std::vector<TimedPhone> phones() {
  std::vector<TimedPhone> list;
  double at = 0;
  for (const char* name : {"sil", "m", "aa", "p", "iy", "b", "uw", "sil"}) {
    const double length = std::string_view(name) == "sil" ? .4 : .12;
    list.push_back({name, at, at + length});
    at += length;
  }
  return list;
}

const TimedPhone& phoneAt(const std::vector<TimedPhone>& list, double time) {
  return *std::find_if(list.begin(), list.end(), [&](const TimedPhone& p) { return time < p.end; });
}

TEST(Articulation, LipsAreShutInLabialsAndSilenceAndOpenInVowels) {
  const auto list = phones();
  std::vector<FaceMotion> frames(38);
  const Person person = makePerson(1);
  articulate(list, person, frames);
  const FaceShape shape(person);
  float open = 0;
  for (size_t i = 0; i < frames.size(); ++i) {
    const double time = static_cast<double>(i) / 25;
    const TimedPhone& p = phoneAt(list, time);
    const double inside = std::min(time - p.start, p.end - time);
    const MeshPoints mesh = shape.move(frames[i]);
    const float gap = mesh(topology::kInnerBottom, 1) - mesh(topology::kInnerTop, 1);
    if (p.name == "aa") open = std::max(open, gap);
    const bool labial = p.name == "m" || p.name == "p" || p.name == "b";
    if ((labial && inside > .03) || (p.name == "sil" && inside > .055)) {
      EXPECT_LE(frames[i].opening, 0) << p.name << " at " << time;
      EXPECT_NEAR(gap, 0, .05) << p.name << " at " << time;
    }
  }
  EXPECT_GT(open, 3) << "head units; the face is 200 wide";
}

TEST(Articulation, LipsRoundInOoAndSpreadInEe) {
  std::vector<FaceMotion> frames(38);
  articulate(phones(), makePerson(1), frames);
  const auto frameOf = [](double time) { return static_cast<size_t>(std::lround(time * 25)); };
  EXPECT_LT(frames[frameOf(1.06)].width, -.3F);
  EXPECT_GT(frames[frameOf(.82)].width, .15F);
}

TEST(Manner, HeadMovesSlowlyWithinItsBoundsAndEyesBlink) {
  const Person person = makePerson(4);
  const auto poses = headPoses(person, phones(), 750);
  for (size_t i = 1; i < poses.size(); ++i) {
    const Eigen::AngleAxisf turn(poses[i].rotation), step(poses[i - 1].rotation.transpose() * poses[i].rotation);
    EXPECT_LT(turn.angle(), 13 * M_PI / 180);
    EXPECT_LT(step.angle(), 2 * M_PI / 180) << "per frame";
  }
  std::vector<FaceMotion> frames(750);
  addLife(4, frames);
  int blinks = 0;
  for (size_t i = 1; i < frames.size(); ++i) blinks += frames[i - 1].blink < .5F && frames[i].blink >= .5F;
  EXPECT_GE(blinks, 6);
  EXPECT_LE(blinks, 20);
}

} // namespace
} // namespace d3t::corpus
