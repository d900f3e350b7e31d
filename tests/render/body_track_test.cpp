// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/body_track.h"
#include "core/render/frame_renderer.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>

using namespace d3t;

namespace {

// Upper code 0 closes both lids; the other points do not move.
HeadRig blinkingRig() {
  HeadRig rig;
  rig.canonical = MeshPoints::Zero(kMeshPoints, 3);
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  for (int lid : {159, 386}) {
    rig.canonical(lid, 1) = -10;
    rig.basis[kLowerCodes](lid, 1) = 9;
  }
  rig.low.fill(-3);
  rig.high.fill(3);
  return rig;
}

std::vector<BodyFrame> calmBody(int count) {
  std::vector<BodyFrame> body(static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) {
    body[static_cast<size_t>(i)].clipFrame = i;
    body[static_cast<size_t>(i)].pose.rotation =
        Eigen::AngleAxisf(.1f * std::sin(static_cast<float>(i) * .1f), Eigen::Vector3f::UnitY()).toRotationMatrix();
  }
  return body;
}

std::vector<int> planBody(const std::vector<BodyFrame>& body, const HeadRig& rig, int frames) {
  const BodyPath path = BodyTrack(body, rig).path(frames);
  std::vector<int> plan;
  for (int i = 0; i < frames; ++i) plan.push_back(path.at(i));
  return plan;
}

TEST(BodyTrack, PlaysTheSourceOnceWhenTheSpeechIsShort) {
  const auto plan = planBody(calmBody(100), blinkingRig(), 60);
  ASSERT_EQ(plan.size(), 60u);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(plan[static_cast<size_t>(i)], i);
}

TEST(BodyTrack, NeverJumpsWhenTheSpeechIsLonger) {
  const auto plan = planBody(calmBody(100), blinkingRig(), 1000);
  ASSERT_EQ(plan.size(), 1000u);
  for (size_t i = 1; i < plan.size(); ++i) EXPECT_EQ(std::abs(plan[i] - plan[i - 1]), 1) << i;
  EXPECT_GE(*std::min_element(plan.begin(), plan.end()), 0);
  EXPECT_LT(*std::max_element(plan.begin(), plan.end()), 100);
}

TEST(BodyTrack, DoesNotTurnRoundNearABlink) {
  auto body = calmBody(200);
  for (int i : {8, 9, 10, 186, 187, 188}) body[static_cast<size_t>(i)].code[kLowerCodes] = 1;
  const auto plan = planBody(body, blinkingRig(), 1500);
  for (size_t i = 1; i + 1 < plan.size(); ++i)
    for (int blink : {8, 9, 10, 186, 187, 188}) {
      const bool turns = plan[i - 1] == plan[i + 1];
      EXPECT_TRUE(!turns || std::abs(plan[i] - blink) > 8) << i;
    }
}

TEST(BodyTrack, StaysInsideTheLongestShot) {
  auto body = calmBody(150);
  for (int i = 50; i < 150; ++i) body[static_cast<size_t>(i)].shot = 1;
  for (int frame : planBody(body, blinkingRig(), 400)) EXPECT_GE(frame, 50);
}

TEST(BodyTrack, SkippedFramesEndAStretch) {
  auto body = calmBody(100);
  for (int i = 30; i < 100; ++i) body[static_cast<size_t>(i)].clipFrame += 5;
  for (int frame : planBody(body, blinkingRig(), 300)) EXPECT_GE(frame, 30);
}

TEST(BodyTrack, StaysInsideTheStretchThatIsAskedFor) {
  const auto body = calmBody(200);
  const HeadRig rig = blinkingRig();
  const BodyPath path = BodyTrack(body, rig).path(500, 40, 90);
  for (int i = 0; i < 500; ++i) {
    EXPECT_GE(path.at(i), 40);
    EXPECT_LT(path.at(i), 90);
    if (i > 0) {
      EXPECT_EQ(std::abs(path.at(i) - path.at(i - 1)), 1) << i;
    }
  }
}

TEST(BodyTrack, TinyBodiesWork) {
  EXPECT_EQ(planBody(calmBody(1), blinkingRig(), 5), std::vector<int>(5, 0));
  EXPECT_EQ(planBody(calmBody(6), blinkingRig(), 50).size(), 50u);
}

GaussianHead oneGaussian(float x, float y) {
  GaussianHead head;
  head.count = 1;
  head.rows = {x, y, 0, 1.5f, 1.5f, 1.5f, 1, 0, 0, 0, 5, 1.77f, -1.77f, -1.77f};
  head.rig.assign(3 * kCodes, 0.f);
  head.nodes.assign(12, 0.f);
  head.nodeIndex = {0, 1, 2, 3};
  head.nodeWeight = {.25f, .25f, .25f, .25f};
  head.general = std::make_shared<LinearField>(kCodes, 4);
  head.individual = std::make_shared<LinearField>(kSoundCodes, 4);
  return head;
}

// A red Gaussian at working pixel (306, 206) must show at its place of the source frame, whatever the window is.
TEST(FrameRenderer, PutsTheHeadWhereItsWindowIs) {
  for (const WorkWindow window : {WorkWindow{0, 0, 512}, WorkWindow{300, 500, 600}, WorkWindow{10, 20, 256}}) {
    FrameRenderer renderer(window, {200, 100, 200, 200}, 2);
    Image picture(1000, 1200, 3);
    ASSERT_TRUE(renderer.composite(oneGaussian(50, -50), HeadPose{}, {}, picture));
    int bestX = 0, bestY = 0, best = 0;
    for (int y = 0; y < picture.height; ++y)
      for (int x = 0; x < picture.width; ++x)
        if (picture.at(x, y)[0] > best) best = picture.at(x, y)[0], bestX = x, bestY = y;
    EXPECT_GT(best, 150);
    EXPECT_NEAR(bestX + .5, window.x + 306 / window.toWork(), 1.01);
    EXPECT_NEAR(bestY + .5, window.y + 206 / window.toWork(), 1.01);
  }
}

TEST(FrameRenderer, LeavesThePictureAloneOutsideOfTheCrop) {
  FrameRenderer renderer({0, 0, 512}, {200, 100, 200, 200}, 1);
  Image picture(512, 512, 3);
  for (size_t i = 0; i < picture.data.size(); ++i) picture.data[i] = static_cast<uint8_t>(i * 7);
  const Image before = picture;
  ASSERT_TRUE(renderer.composite(oneGaussian(50, -50), HeadPose{}, {}, picture));
  for (int y = 0; y < 512; ++y)
    for (int x = 0; x < 512; ++x)
      if (x < 200 || x >= 400 || y < 100 || y >= 300) {
        EXPECT_EQ(picture.at(x, y)[0], before.at(x, y)[0]);
      }
}

} // namespace
