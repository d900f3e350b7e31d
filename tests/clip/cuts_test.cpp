// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/cuts.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace d3t {
namespace {

constexpr int kWidth = 160, kHeight = 120;

/// A scene of smooth blobs (its look depends on the seed) seen through a window at (x, y), with sensor noise.
Image scene(unsigned seed, double x, double y, std::mt19937& noise, int light = 0) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> u(0, 1);
  struct Wave {
    double fx, fy, phase, size;
  };
  std::vector<Wave> waves;
  for (int i = 0; i < 8; ++i)
    waves.push_back({u(random) * .12, u(random) * .12, 6.28 * u(random), 10 + 15 * u(random)});
  Image image(kWidth, kHeight, 3);
  for (int py = 0; py < kHeight; ++py)
    for (int px = 0; px < kWidth; ++px) {
      double value = 120 + light;
      for (const Wave& w : waves) value += w.size * std::sin(w.fx * (px + x) + w.fy * (py + y) + w.phase);
      value += int(noise() % 7) - 3;
      std::fill_n(image.at(px, py), 3, static_cast<uint8_t>(std::clamp(value, 0., 255.)));
    }
  return image;
}

std::vector<int> cutsOf(const std::vector<Image>& pictures) {
  CutFinder finder;
  for (const Image& picture : pictures) finder.add(thumbnailOf(picture));
  return finder.cuts();
}

TEST(Cuts, HardCutsAreFoundToTheFrame) {
  std::mt19937 noise(1);
  std::vector<Image> pictures;
  for (int i = 0; i < 120; ++i)
    pictures.push_back(scene(i < 40 ? 1u : i < 44 ? 2u : i < 90 ? 3u : 1u, 2 * std::sin(i * .3), 0, noise));
  EXPECT_EQ(cutsOf(pictures), (std::vector<int>{40, 44, 90}));
}

TEST(Cuts, MotionLightAndNoiseAreNone) {
  std::mt19937 noise(2);
  std::vector<Image> swaying, panning, brighter, still;
  for (int i = 0; i < 100; ++i) {
    swaying.push_back(scene(1, 12 * std::sin(i * .2), 5 * std::cos(i * .17), noise));
    panning.push_back(scene(2, i < 30 ? 0 : i < 70 ? 4 * (i - 30) : 160, 0, noise)); // starts and stops at once
    brighter.push_back(scene(3, 0, 0, noise, i / 2));
    still.push_back(scene(4, 0, 0, noise));
  }
  EXPECT_TRUE(cutsOf(swaying).empty());
  EXPECT_TRUE(cutsOf(panning).empty());
  EXPECT_TRUE(cutsOf(brighter).empty());
  EXPECT_TRUE(cutsOf(still).empty());
}

TEST(Cuts, AFlashIsNone) {
  std::mt19937 noise(3);
  std::vector<Image> pictures;
  for (int i = 0; i < 80; ++i) pictures.push_back(scene(1, i * .2, 0, noise, i == 30 || i == 50 || i == 51 ? 90 : 0));
  EXPECT_TRUE(cutsOf(pictures).empty());
}

TEST(Cuts, AtTheEndsOfAShortClip) {
  std::mt19937 noise(4);
  std::vector<Image> pictures;
  for (int i = 0; i < 30; ++i) pictures.push_back(scene(i < 2 ? 1u : i < 28 ? 2u : 3u, 0, 0, noise));
  EXPECT_EQ(cutsOf(pictures), (std::vector<int>{2, 28}));
  EXPECT_TRUE(cutsOf({}).empty());
  EXPECT_TRUE(cutsOf({pictures[0]}).empty());
}

TEST(Cuts, ThumbnailsAreMeansOfCells) {
  for (const auto& [width, height] : {std::pair{640, 480}, {97, 65}, {64, 64}, {32, 16}, {1100, 1080}}) {
    Image image(width, height, 3);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) std::fill_n(image.at(x, y), 3, static_cast<uint8_t>(x * 2 < width ? 40 : 200));
    const Thumbnail small = thumbnailOf(image);
    ASSERT_EQ(small.size(), size_t{kThumbnailSide * kThumbnailSide});
    EXPECT_NEAR(small[20 * kThumbnailSide + 10], 40, 1) << width;
    EXPECT_NEAR(small[20 * kThumbnailSide + 50], 200, 1) << width;
  }
}

TEST(Cuts, MeanDifferenceIsExact) {
  Image a(300, 300, 3), b(300, 300, 3);
  b.data[5] = 200;
  EXPECT_NEAR(meanDifference(a, b), 200. / 270000, 1e-12);
  std::fill(b.data.begin(), b.data.end(), uint8_t{255});
  EXPECT_EQ(meanDifference(a, b), 255);
  EXPECT_EQ(meanDifference(a, Image(2, 2, 3)), 255);
}

} // namespace
} // namespace d3t
