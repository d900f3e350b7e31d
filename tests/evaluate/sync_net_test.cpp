// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/sync_net.h"
#include "tests/base/scratch.h"
#include "tests/support/toy_judges.h"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace d3t {
namespace {

constexpr int kFrames = 90;

MeshPoints faceAt(float x, float y, float half) {
  MeshPoints mesh = MeshPoints::Zero(kMeshPoints, 3);
  mesh.col(0).setConstant(x);
  mesh.col(1).setConstant(y);
  mesh.row(0) << x - .8f * half, y, 0;
  mesh.row(1) << x + .8f * half, y, 0;
  mesh.row(2) << x, y - half, 0;
  mesh.row(3) << x, y + half, 0;
  mesh.row(kMeshPoints - 1) << 10000, 10000, 0; // an iris does not count
  return mesh;
}

// How loud frame i is: 0..1, without a period.
double loudness(int i) {
  return .5 + .25 * std::sin(.31 * i) + .25 * std::sin(.83 * i + 1);
}

std::vector<float> soundOf(int frames) {
  std::vector<float> out;
  for (int k = 0; k < 640 * frames; ++k)
    out.push_back(static_cast<float>(std::pow(10., 2 * loudness(k / 640) - 2.5) *
                                     std::sin(2 * std::numbers::pi * 440 * k / 16000)));
  return out;
}

std::vector<Image> picturesOf(int frames, int late) {
  std::vector<Image> out;
  for (int i = 0; i < frames; ++i) {
    Image picture(96, 96, 3);
    for (size_t p = 0; p < picture.data.size(); p += 3)
      picture.data[p + 2] = static_cast<uint8_t>(std::lround(255 * loudness(i - late))); // blue
    out.push_back(std::move(picture));
  }
  return out;
}

TEST(SyncScores, AreThoseOfTheScript) {
  // numpy after SyncNetInstance.calc_pdist with vshift = 15: offset 3, conf 1.765850177, dist .227688676.
  RowMatrix video(40, 3), sound(40, 3);
  const auto row = [](double i) { return Eigen::RowVector3d(2 * std::sin(.7 * i), std::cos(.9 * i), 0); };
  for (int i = 0; i < 40; ++i) {
    video.row(i) = row(i).cast<float>();
    video(i, 2) = .1f * static_cast<float>(i % 7);
    sound.row(i) = row(i + 3).cast<float>();
    sound(i, 0) += static_cast<float>(.2 * std::sin(5. * i));
    sound(i, 2) = .1f * static_cast<float>((i + 3) % 7);
  }
  const SyncScore score = syncScore(video, sound);
  EXPECT_EQ(score.shift, 3);
  EXPECT_NEAR(score.confidence, 1.765850177, 1e-5);
  EXPECT_NEAR(score.distance, .227688676, 1e-5);
}

TEST(SyncCrops, LieAroundTheFaceAndGreyBeyondThePicture) {
  Image picture(200, 200, 3);
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 200; ++x)
      picture.at(x, y)[0] = static_cast<uint8_t>(x), picture.at(x, y)[1] = static_cast<uint8_t>(y);
  const auto at = [&](float x, float y, float half) {
    return syncCrops(std::vector(15, picture), std::vector(15, faceAt(x, y, half)))[7];
  };
  const Image inside = at(100, 80, 50); // columns 30 .. 170, rows 30 .. 170
  EXPECT_EQ(inside.width, 224);
  EXPECT_NEAR(inside.at(112, 112)[0], 100, 1);
  EXPECT_NEAR(inside.at(112, 112)[1], 100, 1);
  EXPECT_NEAR(inside.at(0, 0)[0], 30, 1);
  EXPECT_NEAR(inside.at(223, 223)[1], 169, 1);
  const Image outside = at(30, 80, 50); // columns -40 ..
  EXPECT_EQ(outside.at(5, 100)[0], 110);
  EXPECT_EQ(outside.at(5, 100)[2], 110);
  EXPECT_EQ(outside.at(220, 100)[2], 0);
}

class SyncNets : public testing::Test {
protected:
  Result<SyncNet> load(const std::string& bytes) {
    test::spill(folder / "sync.onnx", bytes);
    return SyncNet::load(folder / "sync.onnx", 2);
  }
  test::ScratchFolder folder;
};

TEST_F(SyncNets, FindHowLateTheVideoIs) {
  auto net = load(test::toySyncNet());
  ASSERT_TRUE(net) << net.error().message();
  const std::vector meshes(kFrames, faceAt(48, 44, 20));
  const auto sound = soundOf(kFrames);
  SyncScore right, late;
  for (const int shift : {0, 4}) {
    const auto score = net->measure(picturesOf(kFrames, shift), meshes, sound);
    ASSERT_TRUE(score) << score.error().message();
    EXPECT_NEAR(score->shift, shift, 1) << "windows of the sound start a little earlier than the frames";
    (shift ? late : right) = *score;
  }
  EXPECT_GT(right.confidence, .05);
  EXPECT_NEAR(right.distance, late.distance, .05);
  const auto other = net->measure(std::vector(kFrames, Image(96, 96, 3)), meshes, sound);
  ASSERT_TRUE(other);
  EXPECT_LT(other->confidence, right.confidence) << "a picture that stands still is in sync with nothing";
}

TEST_F(SyncNets, RefuseWhatDoesNotFit) {
  auto net = load(test::toySyncNet());
  ASSERT_TRUE(net);
  const auto few = net->measure(picturesOf(10, 0), std::vector(10, faceAt(48, 44, 20)), soundOf(10));
  ASSERT_FALSE(few);
  EXPECT_EQ(few.error().kind, ErrorKind::BadInput);
  test::OnnxWriter one;
  one.input("video", {1, 3, 5, 224, 224});
  one.input("sound", {1, 1, 13, 20});
  one.node("ReduceMean", {"video"}, "a", {{"axes", {2, 3, 4}}}, {{"keepdims", 0}});
  one.node("ReduceMean", {"sound"}, "b", {{"axes", {3}}}, {{"keepdims", 0}});
  one.output("a", {1, 3});
  one.output("b", {1, 1, 13});
  const auto unequal = load(one.bytes());
  ASSERT_FALSE(unequal);
  EXPECT_NE(unequal.error().message().find("embeddings have 3 and 13 numbers"), std::string::npos);
}

} // namespace
} // namespace d3t
