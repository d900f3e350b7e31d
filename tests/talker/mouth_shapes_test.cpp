// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/mouth_shapes.h"

#include "core/base/random.h"
#include "core/head/topology.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

// Code 0 opens the lips by 5 and drops the chin by 4, code 1 spreads the corners by 6, code 2 is in no signal.
HeadRig simpleRig() {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  rig.basis[0](topology::kInnerBottom, 1) = 5;
  rig.basis[0](topology::kChin, 1) = 4;
  rig.basis[1](topology::kCornerLeft, 0) = 3;
  rig.basis[1](topology::kCornerRight, 0) = -3;
  return rig;
}

// A person who opens 0..2 and spreads -1..1, and whose code 2 always is half of code 0.
std::vector<LowerCode> seen() {
  Random random(4);
  std::vector<LowerCode> out(1000);
  for (auto& code : out) {
    code[0] = static_cast<float>(random.uniform(0, 2));
    code[1] = static_cast<float>(random.uniform(-1, 1));
    code[2] = .5f * code[0];
  }
  return out;
}

TEST(MouthShapes, ReachFromRestToWhatThePersonDid) {
  const LowerCode rest{};
  const MouthShapes shapes = MouthShapes::fit(simpleRig(), seen(), rest);
  EXPECT_EQ(shapes.of(visemeOf("sil")), rest);
  const LowerCode wide = shapes.of(visemeOf("aa"));
  EXPECT_NEAR(wide[0], 1.96f, .06f) << "the 98th percentile of 0..2";
  EXPECT_NEAR(wide[2], wide[0] / 2, .05f) << "what goes with it goes along";
  EXPECT_NEAR(shapes.of(visemeOf("iy"))[1] - shapes.of(visemeOf("w"))[1], 1.92f, .08f) << "96 % of the widths";
}

TEST(MouthShapes, AMouthThatNeverMovedStays) {
  LowerCode rest{};
  rest[3] = .7f;
  const std::vector<LowerCode> still(50, rest);
  for (const char* name : {"aa", "uw", "m"})
    EXPECT_EQ(MouthShapes::fit(simpleRig(), still, rest).of(visemeOf(name)), rest) << name;
}

} // namespace
} // namespace d3t
