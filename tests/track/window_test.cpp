// SPDX-License-Identifier: GPL-3.0-or-later
// Working window and the choice of the face to follow.
#include "core/track/track_faces.h"
#include "core/track/window.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

FaceExtent faceAt(float cx, float cy, float width) {
  return {cx - width / 2, cy - 0.6f * width, cx + width / 2, cy + 0.6f * width};
}

std::vector<FaceExtent> still(float cx, float cy, float width) {
  return std::vector<FaceExtent>(50, faceAt(cx, cy, width));
}

TEST(Window, SquareStudyClipsAreTakenWhole) {
  const WorkWindow window = chooseWindow(still(250, 240, 211), 512, 512);
  EXPECT_TRUE(isWholeFrame(window, 512, 512));
  EXPECT_EQ(window.toWork(), 1);
  EXPECT_EQ(chooseWindow(still(128, 120, 110), 256, 256).toWork(), 2);
}

TEST(Window, APhoneVideoIsCutAroundTheHead) {
  const WorkWindow window = chooseWindow(still(580, 640, 240), 1080, 1920);
  EXPECT_NEAR(window.side, 576, 1);
  EXPECT_LE(window.x, 580 - 1.4f * 120);
  EXPECT_LE(window.y, 640 - 0.6f * 240 - 0.45f * 240) << "the hair is inside";
  EXPECT_LT(window.y + window.side / 2, 640) << "the middle is above the face's because of the hair";
}

TEST(Window, StaysInsideTheFrameAndGrowsWithTheMotion) {
  const WorkWindow corner = chooseWindow(still(60, 60, 100), 1920, 1080);
  EXPECT_EQ(corner.x, 0);
  EXPECT_EQ(corner.y, 0);
  std::vector<FaceExtent> moving = still(400, 500, 100);
  moving.push_back(faceAt(900, 500, 100));
  const WorkWindow wide = chooseWindow(moving, 1920, 1080);
  EXPECT_LE(wide.x, 330);
  EXPECT_GE(wide.x + wide.side, 970);
  moving.push_back(faceAt(1900, 1000, 100));
  const WorkWindow most = chooseWindow(moving, 1920, 1080);
  EXPECT_EQ(most.side, 1080);
  EXPECT_LE(most.x + most.side, 1920);
}

TEST(Window, CutsAndScalesLikeItsFormula) {
  Image source(300, 200, 3);
  for (int y = 0; y < source.height; ++y)
    for (int x = 0; x < source.width; ++x) source.at(x, y)[0] = static_cast<uint8_t>(x / 2 + y / 4);
  const WorkWindow window{40, 20, 128};
  const Image work = cutWorkFrame(source, window);
  ASSERT_EQ(work.width, kWorkSize);
  for (int y = 8; y < 500; y += 61)
    for (int x = 8; x < 500; x += 53) {
      const float sx = (float(x) + 0.5f) / window.toWork() + window.x,
                  sy = (float(y) + 0.5f) / window.toWork() + window.y;
      EXPECT_NEAR(work.at(x, y)[0], (sx - 0.5f) / 2 + (sy - 0.5f) / 4, 2);
    }
  MeshPoints points = MeshPoints::Zero(1, 3);
  points << 41, 22, -3;
  EXPECT_TRUE(toWorkPixels(points, window).isApprox((MeshPoints(1, 3) << 4, 8, -12).finished()));
}

SeenFace seenAt(float cx, float cy, float width, float grey = 120) {
  SeenFace face;
  face.presence = 1;
  face.colour.setConstant(grey);
  face.points = MeshPoints::Zero(kMeshPoints, 3);
  const FaceExtent box = faceAt(cx, cy, width);
  face.points.row(0) << box.left, box.top, 0;
  face.points.row(1) << box.right, box.bottom, 0;
  face.points.middleRows(2, kMeshPoints - 2).rowwise() = Eigen::RowVector3f(cx, cy, 0);
  face.points.row(234) << box.left, cy, 0;
  face.points.row(454) << box.right, cy, 0;
  return face;
}

std::vector<SeenFaces> emptyClip(int frames) {
  std::vector<SeenFaces> seen(frames);
  for (int i = 0; i < frames; ++i) seen[i].clipFrame = i;
  return seen;
}

TEST(FollowFace, TakesTheLargeSteadyFaceAndNotAPasserBy) {
  auto seen = emptyClip(100);
  for (int i = 0; i < 100; ++i) {
    seen[i].faces.push_back(seenAt(500 + float(i), 300, 60));              // small, always there
    if (i >= 20 && i < 30) seen[i].faces.push_back(seenAt(900, 300, 220)); // large, in passing
    if (i != 50) seen[i].faces.push_back(seenAt(200, 300, 150));
  }
  const FollowedFace followed = followFace(seen, {});
  for (int i = 0; i < 100; ++i) {
    if (i == 50)
      EXPECT_EQ(followed.chosen[i], -1);
    else
      EXPECT_EQ(extentOf(seen[i].faces[followed.chosen[i]].points).width(), 150) << i;
  }
  EXPECT_EQ(followed.others, 2);
  EXPECT_EQ(followed.framesWithFace, 100);
}

TEST(FollowFace, GoesOnAfterACutButNotWithAnotherFace) {
  auto seen = emptyClip(90);
  for (int i = 0; i < 30; ++i) seen[i].faces.push_back(seenAt(200, 200, 100));
  for (int i = 30; i < 60; ++i) seen[i].faces.push_back(seenAt(420, 200, 110));     // a jump cut moves the lone face
  for (int i = 60; i < 90; ++i) seen[i].faces.push_back(seenAt(420, 200, 110, 20)); // another, dark one
  const FollowedFace followed = followFace(seen, {30, 60});
  EXPECT_EQ(followed.chosen[29], 0);
  EXPECT_EQ(followed.chosen[30], 0);
  EXPECT_EQ(followed.chosen[60], -1);
  EXPECT_EQ(followed.others, 1);
}

TEST(FollowFace, AJumpWithoutACutIsAnotherFace) {
  auto seen = emptyClip(40);
  for (int i = 0; i < 40; ++i) seen[i].faces.push_back(seenAt(i == 20 ? 600 : 200, 200, 100));
  const FollowedFace followed = followFace(seen, {});
  EXPECT_EQ(followed.chosen[20], -1);
  EXPECT_EQ(followed.chosen[21], 0);
}

TEST(FollowFace, NoFaceAtAll) {
  const FollowedFace followed = followFace(emptyClip(5), {});
  EXPECT_EQ(followed.framesWithFace, 0);
  EXPECT_EQ(followed.chosen, std::vector<int>(5, -1));
}

TEST(Unusable, SmallUnsureAndTurnedFaces) {
  EXPECT_EQ(unusable(seenAt(200, 200, 100)), nullptr);
  EXPECT_STREQ(unusable(seenAt(200, 200, 30)), "too small");
  SeenFace face = seenAt(200, 200, 100);
  face.presence = 0.4f;
  EXPECT_STREQ(unusable(face), "unsure");
  face = seenAt(200, 200, 100);
  face.points(454, 2) = 250;
  EXPECT_STREQ(unusable(face), "turned away");
}

} // namespace
} // namespace d3t
