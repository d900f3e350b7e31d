// SPDX-License-Identifier: GPL-3.0-or-later
// The face networks as a whole: on a face painted by formula, and on a real clip where there is one.
#include "core/track/face_mesh.h"

#include "tests/base/scratch.h"
#include "tests/support/drawn_face.h"
#include "tests/support/real_clips.h"
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace d3t {
namespace {

namespace fs = std::filesystem;

/// Compiled once for all tests of this file.
FaceNetworks* networks() {
  static const auto loaded = FaceNetworks::load(defaultModelFolder(), 2);
  if (!loaded) {
    ADD_FAILURE() << loaded.error().message();
    return nullptr;
  }
  return loaded->get();
}

std::optional<FaceLandmarks> meshOf(const Image& image) {
  FaceNetworks* nets = networks();
  const auto boxes = nets ? nets->detect(image) : std::vector<FaceBox>{};
  return boxes.empty() ? std::nullopt : nets->landmarks(image, boxes.front());
}

float distance(const FaceLandmarks& face, int point, std::array<float, 2> place) {
  return std::hypot(face.points(point, 0) - place[0], face.points(point, 1) - place[1]);
}

Image mirrored(const Image& image) {
  Image result(image.width, image.height, image.channels);
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      std::copy_n(image.at(image.width - 1 - x, y), image.channels, result.at(x, y));
  return result;
}

double centreX(const Image& mask) {
  double sum = 0, weight = 0;
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) sum += *mask.at(x, y) * (x + 0.5), weight += *mask.at(x, y);
  return sum / weight;
}

TEST(FaceNetworks, SaysWhatToDoWhenTheModelFolderIsMissing) {
  const auto missing = FaceNetworks::load("/nonexistent/models", 1);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::BadInput);
  EXPECT_NE(missing.error().message().find("/nonexistent/models"), std::string::npos);
  EXPECT_NE(missing.error().todo.find("packaging/setup"), std::string::npos);
}

TEST(FaceNetworks, RefusesADamagedModelFile) {
  const test::ScratchFolder scratch;
  const fs::path folder = scratch / "models";
  fs::copy(defaultModelFolder(), folder, fs::copy_options::recursive);
  fs::resize_file(folder / "face_landmark" / "face_landmark_with_attention.tflite", 100000);
  const auto damaged = FaceNetworks::load(folder, 1);
  ASSERT_FALSE(damaged);
  EXPECT_NE(damaged.error().where.find("face_landmark_with_attention"), std::string::npos);
}

TEST(FaceNetworks, FindsADrawnFaceAndItsParts) {
  const DrawnFace drawn;
  const Image image = drawFace(512, 512, drawn);
  ASSERT_NE(networks(), nullptr);
  const auto boxes = networks()->detect(image);
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_GT(boxes[0].score, 0.8F);
  EXPECT_NEAR(boxes[0].roll, 0, 0.05);
  EXPECT_NEAR(boxes[0].x + boxes[0].width / 2, drawn.x, 10);
  const auto face = networks()->landmarks(image, boxes[0]);
  ASSERT_TRUE(face);
  ASSERT_EQ(face->points.rows(), 478);
  EXPECT_GT(face->presence, 0.9F);
  EXPECT_LT(distance(*face, 468, drawn.toImage(-kDrawnEyeX, kDrawnEyeY)), 1.5F);
  EXPECT_LT(distance(*face, 473, drawn.toImage(kDrawnEyeX, kDrawnEyeY)), 1.5F);
  EXPECT_LT(distance(*face, 13, drawn.toImage(0, kDrawnMouthY + 0.02F)), 3);
  EXPECT_LT(distance(*face, 14, drawn.toImage(0, kDrawnMouthY + 0.02F)), 3);
  EXPECT_LT(face->points(1, 2), face->points(234, 2) - 0.3F * drawn.size); // the nose tip is nearer than a cheek's rim
}

TEST(FaceNetworks, LandmarksTurnWithTheFace) {
  const float angle = 20.0F * 3.14159265F / 180;
  DrawnFace upright, turned;
  turned.roll = angle;
  const auto before = meshOf(drawFace(512, 512, upright)), after = meshOf(drawFace(512, 512, turned));
  ASSERT_TRUE(before && after);
  double sum = 0;
  for (Eigen::Index i = 0; i < 478; ++i) {
    const float u = (before->points(i, 0) - upright.x) / upright.size,
                v = (before->points(i, 1) - upright.y) / upright.size;
    sum += distance(*after, static_cast<int>(i), turned.toImage(u, v));
  }
  EXPECT_LT(sum / 478, 2);
  for (const int iris : {468, 473})
    EXPECT_LT(distance(*after, iris, turned.toImage(iris == 468 ? -kDrawnEyeX : kDrawnEyeX, kDrawnEyeY)), 1.5F);
}

TEST(FaceNetworks, TracksAMovingFaceWithoutDetecting) {
  DrawnFace drawn;
  auto face = meshOf(drawFace(512, 512, drawn));
  ASSERT_TRUE(face);
  for (int frame = 1; frame <= 8; ++frame) {
    drawn.x += 6, drawn.roll += 0.03F, drawn.size *= 0.98F;
    face = networks()->landmarks(drawFace(512, 512, drawn), *face);
    ASSERT_TRUE(face) << frame;
    EXPECT_LT(distance(*face, 468, drawn.toImage(-kDrawnEyeX, kDrawnEyeY)), 1.5F) << frame;
  }
}

TEST(FaceNetworks, FindsASmallFaceInALargePicture) {
  DrawnFace drawn;
  drawn.x = 700, drawn.y = 420, drawn.size = 45;
  const auto face = meshOf(drawFace(1080, 1920, drawn));
  ASSERT_TRUE(face);
  EXPECT_LT(distance(*face, 468, drawn.toImage(-kDrawnEyeX, kDrawnEyeY)), 2);
}

TEST(FaceNetworks, FindsTwoFaces) {
  DrawnFace left, right;
  left.x = 130, right.x = 390, left.size = right.size = 70;
  Image image = drawFace(512, 512, left);
  const Image other = drawFace(512, 512, right);
  for (int y = 0; y < 512; ++y) std::copy_n(other.at(256, y), 256 * 3, image.at(256, y));
  ASSERT_NE(networks(), nullptr);
  EXPECT_EQ(networks()->detect(image).size(), 2U);
}

TEST(FaceNetworks, SeesNoFaceWhereThereIsNone) {
  ASSERT_NE(networks(), nullptr);
  Image plain(320, 240, 3), noise(320, 240, 3);
  std::fill(plain.data.begin(), plain.data.end(), uint8_t{128});
  std::mt19937 random(5);
  for (auto& value : noise.data) value = static_cast<uint8_t>(random());
  EXPECT_TRUE(networks()->detect(plain).empty());
  EXPECT_TRUE(networks()->detect(noise).empty());
  EXPECT_FALSE(networks()->landmarks(noise, FaceBox{100, 60, 100, 100, 1}));
  EXPECT_TRUE(networks()->detect(Image{}).empty());
  EXPECT_FALSE(networks()->landmarks(plain, FaceLandmarks{}));
}

TEST(FaceNetworks, PersonMaskCoversTheDrawnPersonAndLiesWhereThePersonIs) {
  ASSERT_NE(networks(), nullptr);
  DrawnFace drawn;
  drawn.x = drawn.y = 512, drawn.size = 240;
  const Image image = drawFace(1024, 1024, drawn);
  const Image mask = networks()->personMask(image);
  ASSERT_EQ(mask.width, 1024);
  ASSERT_EQ(mask.channels, 1);
  EXPECT_GT(*mask.at(512, 540), 240);  // face
  EXPECT_GT(*mask.at(512, 1000), 240); // shoulders
  EXPECT_LT(*mask.at(20, 20), 15);
  EXPECT_LT(*mask.at(1000, 400), 15);
  // A shift of the mask against the picture would show twice in a mirrored picture.
  EXPECT_NEAR(centreX(mask) + centreX(networks()->personMask(mirrored(image))), 1024, 1.0);
}

/// Frames of a clip by the ffmpeg program; empty where it is missing. The reader is part of other folders' tests.
std::vector<Image> framesOf(const fs::path& file, int width, int height, int count) {
  const std::string command = "ffmpeg -v error -i '" + file.string() + "' -frames:v " + std::to_string(count) +
                              " -f rawvideo -pix_fmt rgb24 - 2>/dev/null";
  std::vector<Image> frames;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return frames;
  for (Image frame(width, height, 3); fread(frame.data.data(), 1, frame.data.size(), pipe) == frame.data.size();)
    frames.push_back(frame);
  pclose(pipe);
  return frames;
}

TEST(FaceNetworksReal, ClipAtRestHasAFaceInEachFrameAndSteadyEyeCorners) {
  SKIP_WITHOUT_REAL_CLIPS();
  const fs::path file = *test::realClips() / "talking" / "german_20s.mp4";
  const auto frames = framesOf(file, 512, 512, 250);
  if (frames.empty()) GTEST_SKIP() << "the ffmpeg program is not here";
  std::vector<FaceLandmarks> faces;
  auto face = meshOf(frames.front());
  for (size_t i = 0; i < frames.size(); ++i) {
    if (i > 0) face = networks()->landmarks(frames[i], *face);
    ASSERT_TRUE(face) << "frame " << i;
    faces.push_back(*face);
  }
  // Noise of a corner from second differences, to which slow motion adds little: variance 6 sigma^2.
  double sum = 0;
  for (size_t i = 1; i + 1 < faces.size(); ++i)
    for (const int corner : {33, 133, 362, 263}) {
      const auto second =
          (faces[i - 1].points.row(corner) - 2 * faces[i].points.row(corner) + faces[i + 1].points.row(corner)).eval();
      sum += second.head<2>().squaredNorm() / 6 / 4;
    }
  const double jitter = std::sqrt(sum / static_cast<double>(faces.size() - 2));
  RecordProperty("jitter_px", std::to_string(jitter));
  EXPECT_LT(jitter, 0.7);
}

} // namespace
} // namespace d3t
