// SPDX-License-Identifier: GPL-3.0-or-later
// Head masks and background plates against pictures whose truth is a formula.
#include "core/head/topology.h"
#include "core/track/mask.h"
#include "core/track/plate.h"
#include "core/track/track_pictures.h"
#include "tests/track/synthetic_face.h"
#include <gtest/gtest.h>
#include <random>

namespace d3t {
namespace {

using Inside = std::function<bool(float x, float y)>;

Image maskOf(const Inside& inside) {
  Image mask(kWorkSize, kWorkSize, 1);
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x)
      *mask.at(x, y) = inside(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) ? 255 : 0;
  return mask;
}

bool inEllipse(float x, float y, float cx, float cy, float rx, float ry) {
  return (x - cx) * (x - cx) / (rx * rx) + (y - cy) * (y - cy) / (ry * ry) <= 1;
}

double overlapOfMasks(const Image& a, const Image& b) {
  double both = 0, any = 0;
  for (size_t i = 0; i < a.data.size(); ++i) {
    both += a.data[i] && b.data[i];
    any += a.data[i] || b.data[i];
  }
  return both / any;
}

/// A smooth wall with a few sharp stripes.
Image background() {
  Image picture(kWorkSize, kWorkSize, 3);
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x) {
      uint8_t* pixel = picture.at(x, y);
      const bool stripe = x / 37 % 3 == 0;
      pixel[0] = static_cast<uint8_t>(60 + x / 4);
      pixel[1] = static_cast<uint8_t>(stripe ? 170 : 90);
      pixel[2] = static_cast<uint8_t>(200 - y / 4);
    }
  return picture;
}

/// A person in front of `background`: head ellipse and shoulders, centred at cx. Sensor noise of +-1.
struct Scene {
  Image frame, person;
};

bool inPerson(float x, float y, float cx) {
  return inEllipse(x, y, cx, 250, 90, 130) || inEllipse(x, y, cx, 560, 200, 170) || (std::abs(x - cx) < 45 && y > 300);
}

Scene sceneAt(float cx, uint32_t seed) {
  Scene scene{background(), maskOf([cx](float x, float y) { return inPerson(x, y, cx); })};
  std::mt19937 random(seed);
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x)
      for (int c = 0; c < 3; ++c) {
        uint8_t& value = scene.frame.at(x, y)[c];
        if (*scene.person.at(x, y)) value = static_cast<uint8_t>(120 + 40 * c);
        value = static_cast<uint8_t>(value + static_cast<int>(random() % 3) - 1);
      }
  return scene;
}

/// Landmarks of a face in that head, chin at chin.
MeshPoints faceAt(float cx) {
  SyntheticOptions options;
  options.frames = 1;
  options.noise = 0;
  options.faceWidth = 180;
  MeshPoints points = makeSyntheticFace(options).landmarks[0];
  points.rowwise() -= points.colwise().mean().eval();
  points.col(0).array() += cx;
  points.col(1).array() += 270;
  return points;
}

TEST(FillHoles, ContinuesALinearRamp) {
  Image ramp(200, 160, 3), known(200, 160, 1);
  for (int y = 0; y < ramp.height; ++y)
    for (int x = 0; x < ramp.width; ++x) {
      for (int c = 0; c < 3; ++c) ramp.at(x, y)[c] = static_cast<uint8_t>(40 + x / 2 + y / 2);
      *known.at(x, y) = inEllipse(float(x), float(y), 100, 80, 30, 40) ? 0 : 255;
    }
  Image holed = ramp;
  for (int y = 0; y < ramp.height; ++y)
    for (int x = 0; x < ramp.width; ++x)
      if (!*known.at(x, y)) holed.at(x, y)[0] = holed.at(x, y)[1] = holed.at(x, y)[2] = 0;
  const Image filled = fillHoles(holed, known);
  double sum = 0, worst = 0;
  int count = 0;
  for (int y = 0; y < ramp.height; ++y)
    for (int x = 0; x < ramp.width; ++x) {
      const double error = std::abs(int{filled.at(x, y)[1]} - int{ramp.at(x, y)[1]});
      if (*known.at(x, y)) {
        EXPECT_EQ(error, 0);
        continue;
      }
      sum += error;
      worst = std::max(worst, error);
      ++count;
    }
  EXPECT_LT(sum / count, 6); // the ramp rises by 70 across the hole
  EXPECT_LT(worst, 20);
}

TEST(FillHoles, NothingKnownOrNothingMissingIsNoCrash) {
  Image picture(37, 53, 3), known(37, 53, 1);
  std::fill(picture.data.begin(), picture.data.end(), uint8_t{77});
  EXPECT_EQ(fillHoles(picture, known).data.size(), picture.data.size());
  std::fill(known.data.begin(), known.data.end(), uint8_t{255});
  EXPECT_EQ(fillHoles(picture, known).data, picture.data);
}

TEST(HeadMask, IsThePersonAboveTheJaw) {
  const MeshPoints face = faceAt(256);
  const Scene scene = sceneAt(256, 1);
  const Image truth = maskOf([](float x, float y) { return inEllipse(x, y, 256, 250, 90, 130); });
  const Image head = headMask(scene.person, face);
  EXPECT_GE(overlapOfMasks(head, truth), 0.9);
  const int chest = 470;
  for (int x = 0; x < kWorkSize; ++x) EXPECT_EQ(*head.at(x, chest), 0);
}

TEST(HeadMask, LeavesOtherPeopleOutAndWorksWithoutAnyPerson) {
  const MeshPoints face = faceAt(256);
  const Image two =
      maskOf([](float x, float y) { return inEllipse(x, y, 256, 250, 90, 130) || inEllipse(x, y, 410, 200, 40, 50); });
  const Image head = headMask(two, face);
  EXPECT_EQ(*head.at(256, 250), 255);
  EXPECT_EQ(*head.at(410, 200), 0);
  const Image none = headMask(Image(kWorkSize, kWorkSize, 1), face);
  EXPECT_EQ(*none.at(256, 260), 255) << "the face oval belongs to the head in any case";
  EXPECT_EQ(*none.at(256, 130), 0);
}

class PlateOfKnownBackground : public ::testing::Test {
protected:
  void SetUp() override {
    for (int i = 0; i < 10; ++i) {
      const float cx = 130 + 28 * static_cast<float>(i); // the person walks through the picture
      const Scene scene = sceneAt(cx, static_cast<uint32_t>(i));
      samples_.push_back({scene.frame, backgroundMask(scene.person, headMask(scene.person, faceAt(cx))), 0});
    }
  }
  std::vector<BackgroundSample> samples_;
};

TEST_F(PlateOfKnownBackground, MedianIsTheBackground) {
  const auto backgrounds = findBackgrounds(samples_, 2);
  ASSERT_EQ(backgrounds.size(), 1u);
  const Image truth = background();
  int known = 0;
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x) {
      if (!*backgrounds[0].known.at(x, y)) continue;
      ++known;
      for (int c = 0; c < 3; ++c) ASSERT_NEAR(backgrounds[0].colour.at(x, y)[c], truth.at(x, y)[c], 2) << x << "," << y;
    }
  EXPECT_GT(known, kWorkSize * kWorkSize / 2);
}

TEST_F(PlateOfKnownBackground, PlateShowsItBehindTheHead) {
  const auto backgrounds = findBackgrounds(samples_, 2);
  const Scene scene = sceneAt(256, 99);
  const MeshPoints face = faceAt(256);
  const Image head = headMask(scene.person, face), truth = background();
  const Background* matching = matchingBackground(backgrounds, scene.frame, backgroundMask(scene.person, head));
  ASSERT_NE(matching, nullptr);
  const Image plate = makePlate(scene.frame, head, face, matching);
  for (int y = 120; y < 250; ++y) // above the ears all of it was seen
    for (int x = 0; x < kWorkSize; ++x)
      for (int c = 0; c < 3; ++c) ASSERT_NEAR(plate.at(x, y)[c], truth.at(x, y)[c], 2) << x << "," << y;
  for (int y = 440; y < kWorkSize; ++y) // the torso stays the frame's own
    for (int x = 0; x < kWorkSize; ++x) ASSERT_EQ(*plate.at(x, y), *scene.frame.at(x, y));
}

TEST_F(PlateOfKnownBackground, LongHairBesideTheJawStaysTheFramesOwn) {
  const auto backgrounds = findBackgrounds(samples_, 2);
  const Scene scene = sceneAt(256, 99);
  const MeshPoints face = faceAt(256);
  const Image person = maskOf([](float x, float) { return std::abs(x - 256) < 150; }); // hair down to the chest
  const Image plate = makePlate(scene.frame, headMask(person, face), face, &backgrounds.at(0));
  const int corner = static_cast<int>(face(topology::jaw().front(), 1)), x = static_cast<int>(face(58, 0)) - 30;
  for (int y = corner - 25; y < corner + 40; ++y)
    for (int c = 0; c < 3; ++c) ASSERT_EQ(plate.at(x, y)[c], scene.frame.at(x, y)[c]) << y;
  for (int y = corner - 120; y < corner - 80; ++y) ASSERT_NEAR(*plate.at(x, y), *background().at(x, y), 2) << y;
}

TEST_F(PlateOfKnownBackground, OtherViewsAreKeptApart) {
  const size_t first = samples_.size();
  for (size_t i = 0; i < first; ++i) {
    BackgroundSample other = samples_[i];
    for (uint8_t& value : other.frame.data) value = static_cast<uint8_t>(255 - value);
    other.segment = 1;
    samples_.push_back(other);
    samples_.push_back(samples_[i]); // a jump cut: another segment with the first view
    samples_.back().segment = 2;
  }
  const auto backgrounds = findBackgrounds(samples_, 2);
  ASSERT_EQ(backgrounds.size(), 2u);
  EXPECT_EQ(matchingBackground(backgrounds, samples_[0].frame, samples_[0].seen), &backgrounds[0]);
  EXPECT_EQ(matchingBackground(backgrounds, samples_[first].frame, samples_[first].seen), &backgrounds[1]);
  Image third = samples_[0].frame;
  for (uint8_t& value : third.data) value = 128;
  EXPECT_EQ(matchingBackground(backgrounds, third, samples_[0].seen), nullptr);
}

TEST(Plate, WithoutAHeadOrABackgroundIsStillAPicture) {
  const Scene scene = sceneAt(256, 5);
  EXPECT_EQ(makePlate(scene.frame, Image(kWorkSize, kWorkSize, 1), faceAt(256), nullptr).data, scene.frame.data);
  EXPECT_TRUE(findBackgrounds({}, 2).empty());
  const Image everything = maskOf([](float, float) { return true; });
  EXPECT_EQ(makePlate(scene.frame, everything, faceAt(256), nullptr).data.size(), scene.frame.data.size());
  MeshPoints outside = faceAt(256);
  outside.col(0).array() += 2000;
  EXPECT_EQ(headMask(scene.person, outside).data.size(), scene.person.data.size());
  EXPECT_EQ(makePlate(scene.frame, everything, outside, nullptr).data.size(), scene.frame.data.size());
}

TEST(Crop, HoldsTheHeadWithRoomToSpare) {
  std::vector<uint32_t> counts(size_t{kWorkSize} * kWorkSize, 0);
  const auto fill = [&](int x0, int y0, int x1, int y1, uint32_t count) {
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) counts[static_cast<size_t>(y) * kWorkSize + x] = count;
  };
  fill(101, 51, 300, 401, 250);
  CropBox box = cropAround(counts, 250);
  EXPECT_LE(box.x, 101 - 12);
  EXPECT_LE(box.y, 51 - 12);
  EXPECT_GE(box.x + box.width, 300 + 12);
  EXPECT_GE(box.y + box.height, 401 + 12);
  EXPECT_EQ(box.width % 16, 0);
  EXPECT_EQ((box.x | box.y | box.width | box.height) % 2, 0);
  EXPECT_LE(box.width, 199 + 24 + 18);
  fill(500, 500, 510, 510, 1); // once in 400 frames: a flicker
  EXPECT_EQ(cropAround(counts, 400).width, box.width);
  fill(0, 0, 512, 512, 400);
  box = cropAround(counts, 400);
  EXPECT_EQ(box.width, 512);
  EXPECT_EQ(box.height, 512);
}

} // namespace
} // namespace d3t
