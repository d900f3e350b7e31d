// SPDX-License-Identifier: GPL-3.0-or-later
// The check on a painted clip in which each second has a known fault, and angles of points that were turned by known
// ones.
#include "core/base/image_file.h"
#include "core/base/parallel.h"
#include "core/base/rates.h"
#include "core/media/audio_reader.h"
#include "core/track/clip_check.h"
#include "tests/base/scratch.h"
#include "tests/support/drawn_face.h"
#include <Eigen/Geometry>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>

namespace d3t {
namespace {

constexpr int kSide = 320, kSeconds = 6;
// Good but for: no face in second 1, a small one in 2, darkness in 3, silence in 4; a cut where second 5 begins.
constexpr float kFace = 95, kSmallFace = 22;

Image pictureOf(int frame) {
  const int second = frame / 25;
  const float t = static_cast<float>(frame) / 25, size = second == 2 ? kSmallFace : kFace;
  Image picture = drawFace(kSide, kSide, {160 + 5 * std::sin(2 * t), 150 + 3 * std::sin(3 * t), size});
  if (second == 1) // the wall alone
    for (int y = 0; y < kSide; ++y)
      for (int x = 0; x < kSide; ++x)
        for (int c = 0; c < 3; ++c) picture.at(x, y)[c] = static_cast<uint8_t>(120 + (x / 8 + y / 8) % 2 * 40 + 10 * c);
  if (second == 3)
    for (auto& v : picture.data) v = static_cast<uint8_t>(v / 8);
  return picture;
}

Audio syllables() {
  std::mt19937 random(1);
  std::normal_distribution<float> noise(0, 1);
  Audio sound;
  sound.rate = kSpeechRate;
  for (int i = 0; i < kSeconds * sound.rate; ++i) {
    const double t = static_cast<double>(i) / sound.rate;
    const bool speaks = (t < 4 || t >= 5) && std::fmod(5 * t, 1) < .7;
    sound.samples.push_back((speaks ? .1f : .0005f) * noise(random));
  }
  return sound;
}

class CheckedClip : public testing::Test {
protected:
  // A clip folder by hand: only the frames that are looked at are there.
  void SetUp() override {
    clip.folder = folder / "clip";
    std::filesystem::create_directories(clip.folder / "frames");
    clip.width = clip.height = kSide;
    clip.frames = 25 * kSeconds;
    clip.cuts = {125};
    clip.quality.assign(25 * kSeconds, 1);
    parallelFor(clip.frames, 2, [&](int i) {
      if (i % 5 != 0 && i % 13 != 0) return;
      EXPECT_TRUE(writeImage(clip.framePath(i), pictureOf(i)));
    });
    ASSERT_TRUE(writeWav(clip.soundPath(), syllables()));
  }
  static double at(const ClipCheck& check, const std::string& quality, size_t second) {
    return check.strips.at(quality).at(second);
  }

  void expectFacesWhereTheyWerePainted(const ClipCheck& check) const {
    int looked = 0;
    for (const auto& face : check.faces) {
      EXPECT_NE(face.clipFrame / 25, 1) << "a face where there is none";
      if (face.clipFrame / 25 != 0) continue;
      ++looked;
      const Eigen::Vector2f middle = face.points.colwise().mean();
      EXPECT_NEAR(middle.x(), .5, .06);
      EXPECT_NEAR(middle.y(), .5, .12);
      EXPECT_NEAR(face.angles.yaw, 0, 10);
    }
    EXPECT_EQ(looked, 5) << "five a second";
    ASSERT_TRUE(writeFaces(check, clip, folder / "faces.json"));
    const auto json = nlohmann::json::parse(test::slurp(folder / "faces.json"));
    EXPECT_EQ(json.at("width"), kSide);
    ASSERT_EQ(json.at("frames").size(), check.faces.size());
    ASSERT_EQ(json["frames"][0].at("points").size(), 2u * 478);
    for (size_t i = 0; i < 478; ++i)
      for (size_t axis = 0; axis < 2; ++axis)
        EXPECT_NEAR(json["frames"][0]["points"][2 * i + axis].get<double>(),
                    check.faces[0].points(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(axis)), 6e-5);
  }

  test::ScratchFolder folder;
  d3t::Run run;
  Clip clip;
};

TEST_F(CheckedClip, FindsTheFaultOfEachSecond) {
  const auto check = checkClip(clip, {}, run);
  ASSERT_TRUE(check) << check.error().message();
  for (const auto& [quality, strip] : check->strips) {
    ASSERT_EQ(strip.size(), static_cast<size_t>(kSeconds)) << quality;
    for (const double score : strip) EXPECT_TRUE(score >= 0 && score <= 1) << quality;
    EXPECT_GT(strip[0], .7) << quality << ": the first second is good";
  }
  EXPECT_EQ(check->strips.size(), 6u);
  EXPECT_LT(at(*check, "face", 1), .1);
  EXPECT_LT(at(*check, "face", 2), .4);
  EXPECT_LT(at(*check, "light", 3), .5);
  EXPECT_LT(at(*check, "speech", 4), .2);
  EXPECT_GT(at(*check, "light", 0), 2 * at(*check, "light", 3));
  std::set<std::pair<int, std::string>> bad;
  for (const auto& b : check->bad) {
    bad.insert({b.second, b.quality});
    EXPECT_FALSE(b.text.empty());
    EXPECT_LT(b.score, .5);
  }
  for (const auto& [second, quality] :
       std::set<std::pair<int, std::string>>{{1, "face"}, {2, "face"}, {3, "light"}, {4, "speech"}})
    EXPECT_TRUE(bad.count({second, quality})) << second << " " << quality;
  for (const int cut : clip.cuts) EXPECT_TRUE(bad.count({cut / 25, "cuts"})) << cut;
  EXPECT_LT(clip.score, 1) << "the report knows of the face";
  EXPECT_TRUE(clip.reasons.count("face") && clip.reasons.count("pose"));
  EXPECT_EQ(openClip(clip.folder)->score, clip.score);
  EXPECT_EQ(check->sentence, "Not good yet. The face is not seen all the time: keep it in the picture.");
  expectFacesWhereTheyWerePainted(*check);
  std::atomic<bool> cancelled{true};
  run.cancelled = &cancelled;
  const auto stopped = checkClip(clip, {}, run);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST(FaceAngles, AreThoseThePointsWereTurnedBy) {
  MeshPoints straight = MeshPoints::Zero(478, 3);
  straight.row(234) << -70, 0, 0;
  straight.row(454) << 70, 0, 0;
  straight.row(10) << 0, -90, 0;
  straight.row(152) << 0, 90, 0;
  straight.row(1) << 0, 10, -40; // the nose's tip
  for (const float degrees : {-50.f, -10.f, 0.f, 25.f, 61.f}) {
    const float angle = degrees * 3.14159265f / 180;
    // Image axes: x right, y down, z away. About y by -angle the nose goes to the right for angle > 0.
    const Eigen::Matrix3f turned = Eigen::AngleAxisf(-angle, Eigen::Vector3f::UnitY()).toRotationMatrix();
    const MeshPoints yawed = straight * turned.transpose();
    EXPECT_NEAR(anglesOf(yawed).yaw, degrees, 1e-3);
    EXPECT_NEAR(anglesOf(yawed).pitch, 0, 1e-3);
    EXPECT_EQ(yawed(1, 0) > 0, degrees > 0);
    const Eigen::Matrix3f nodded = Eigen::AngleAxisf(angle, Eigen::Vector3f::UnitX()).toRotationMatrix();
    const MeshPoints pitched = straight * nodded.transpose();
    EXPECT_NEAR(anglesOf(pitched).pitch, degrees, 1e-3);
    EXPECT_NEAR(anglesOf(pitched).yaw, 0, 1e-3);
    EXPECT_EQ(pitched(1, 1) > straight(1, 1) * std::cos(angle), degrees > 0);
  }
}

} // namespace
} // namespace d3t
