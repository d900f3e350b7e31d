// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn against the truth that comes with it.
#include "core/corpus/figure.h"
#include "core/head/topology.h"
#include <Eigen/Geometry>
#include <gtest/gtest.h>

namespace d3t::corpus {
namespace {

HeadPose turned(float yaw, float pitch) {
  HeadPose pose;
  const float degree = static_cast<float>(M_PI) / 180;
  pose.rotation = (Eigen::AngleAxisf(yaw * degree, Eigen::Vector3f::UnitY()) *
                   Eigen::AngleAxisf(pitch * degree, Eigen::Vector3f::UnitX()))
                      .toRotationMatrix();
  return pose;
}

const uint8_t* pixelAt(const Image& image, const MeshPoints& points, int v) {
  return image.at(static_cast<int>(points(v, 0)), static_cast<int>(points(v, 1)));
}

int sum(const uint8_t* pixel) {
  return pixel[0] + pixel[1] + pixel[2];
}

TEST(Figure, LandmarksLieOnWhatTheyName) {
  for (const uint64_t seed : {1, 2, 3}) {
    const Figure figure(makePerson(seed), 512);
    FaceMotion motion;
    motion.gaze = {.2F, .1F};
    const HeadPose pose = turned(8, -4);
    const Drawing drawing = figure.draw(motion, pose);
    const MeshPoints points = figure.landmarks(motion, pose);
    for (const int iris : {topology::kRightIris, topology::kLeftIris})
      EXPECT_LT(sum(pixelAt(drawing.picture, points, iris)), 120) << "a pupil is black";
    int outside = 0;
    for (int v = 0; v < kMeshPoints; ++v) {
      const bool rim = std::ranges::count(topology::faceOval(), v) > 0; // half of such a pixel is something else
      outside += !rim && *pixelAt(drawing.head, points, v) < 255;
    }
    EXPECT_LE(outside, 4) << "but for a few at the edge of the turned jaw, points lie on the head";
    const uint8_t* lip = pixelAt(drawing.picture, points, 16); // middle of the lower lip
    const uint8_t* chin = pixelAt(drawing.picture, points, 199);
    EXPECT_GT(lip[0] * chin[1], lip[1] * chin[0]) << "lips are redder than the chin";
  }
}

TEST(Figure, TheMaskHoldsTheHeadAlone) {
  const Figure figure(makePerson(1), 256);
  const HeadPose pose = turned(0, 0);
  const Image head = figure.draw({}, pose).head;
  const MeshPoints points = figure.landmarks({}, pose);
  int inside = 0;
  for (int y = 0; y < 256; ++y)
    for (int x = 0; x < 256; ++x) {
      inside += *head.at(x, y) > 127;
      const bool below = static_cast<float>(y) > points(topology::kChin, 1) + 6;
      EXPECT_TRUE(!below || *head.at(x, y) == 0) << x << " " << y;
    }
  EXPECT_GT(inside, 9000);
  EXPECT_LT(inside, 16000);
}

TEST(Figure, ThePictureDoesNotDependOnTheNumberOfThreads) {
  const Figure figure(makePerson(3), 192);
  FaceMotion motion;
  motion.opening = 9;
  motion.jaw = .6F;
  const Drawing one = figure.draw(motion, turned(5, 2), 1), two = figure.draw(motion, turned(5, 2), 3);
  EXPECT_TRUE(one.picture.data == two.picture.data);
  EXPECT_TRUE(one.head.data == two.head.data);
}

TEST(Figure, ShutEyesHideTheIrises) {
  const Figure figure(makePerson(1), 512);
  FaceMotion blink;
  blink.blink = 1;
  const HeadPose pose = turned(0, 0);
  const MeshPoints open = figure.landmarks({}, pose);
  EXPECT_GT(sum(pixelAt(figure.draw(blink, pose).picture, open, topology::kRightIris)), 250) << "skin of the lid";
}

} // namespace
} // namespace d3t::corpus
