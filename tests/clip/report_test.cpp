// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/report.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

Clip emptyClip(int frames) {
  Clip clip;
  clip.frames = frames;
  clip.width = clip.height = 512;
  return clip;
}

/// -20 dB where `speaks` says so (with the short dips that words have), else -60 dB.
Loudness loudness(int steps, bool (*speaks)(int)) {
  Loudness out;
  out.peak = .5f;
  for (int i = 0; i < steps; ++i) out.decibels.push_back(speaks(i) ? (i % 20 < 4 ? -50.f : -20.f) : -60.f);
  return out;
}

Image textured(int width, int height, int radius) {
  Image image(width, height, 3);
  std::vector<double> row(static_cast<size_t>(width));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) row[static_cast<size_t>(x)] = (x / 40 + y / 40) % 2 ? 60 : 190;
    for (int x = 0; x < width; ++x) {
      double sum = 0;
      for (int k = -radius; k <= radius; ++k) sum += row[static_cast<size_t>(std::clamp(x + k, 0, width - 1))];
      std::fill_n(image.at(x, y), 3, static_cast<uint8_t>(sum / (2 * radius + 1)));
    }
  }
  return image;
}

const std::vector<PictureStats> kGood(1000, PictureStats{.3, 120, .01});

TEST(Report, BlurGrowsWithTheBlurOfThePicture) {
  double last = -1;
  for (const int radius : {0, 2, 4, 7}) {
    const double blur = measurePicture(textured(256, 256, radius)).blur;
    EXPECT_GT(blur, last + .02) << radius;
    last = blur;
  }
  EXPECT_LT(measurePicture(textured(256, 256, 0)).blur, .35);
  EXPECT_GT(last, .5);
}

TEST(Report, BrightnessAndClippingAreMeasured) {
  Image image(64, 64, 3);
  for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = i < image.data.size() / 4 ? 255 : 100;
  const PictureStats stats = measurePicture(image);
  EXPECT_NEAR(stats.brightness, .25 * 255 + 75, 1);
  EXPECT_NEAR(stats.clipped, .25, .01);
}

TEST(Report, AGoodClipHasNothingToBlame) {
  Clip clip = emptyClip(500);
  fillReport(clip, {kGood.begin(), kGood.begin() + 500},
             loudness(
                 2000, +[](int) { return true; }),
             10);
  EXPECT_GT(clip.score, .95);
  ASSERT_EQ(clip.reasons.size(), 6u);
  for (const auto& [name, reason] : clip.reasons) {
    EXPECT_GT(reason.score, .95) << name;
    EXPECT_FALSE(reason.text.empty()) << name;
  }
  EXPECT_EQ(clip.bestSeconds, 10);
}

TEST(Report, EachFaultIsNamed) {
  const auto report = [](int frames, PictureStats picture, Loudness sound, std::vector<int> cuts = {}) {
    Clip clip = emptyClip(frames);
    clip.cuts = std::move(cuts);
    fillReport(clip, std::vector<PictureStats>(static_cast<size_t>(frames), picture), sound, 10);
    return clip;
  };
  const auto talk = loudness(
      2000, +[](int) { return true; });
  const PictureStats good{.3, 120, .01};
  EXPECT_LT(report(75, good, talk).reasons["length"].score, .4);
  EXPECT_LT(report(500, {.8, 120, 0}, talk).reasons["blur"].score, .3);
  EXPECT_NE(report(500, {.3, 20, 0}, talk).reasons["light"].text.find("dark"), std::string::npos);
  EXPECT_NE(report(500, {.3, 240, 0}, talk).reasons["light"].text.find("bright"), std::string::npos);
  EXPECT_LT(report(500, {.3, 120, .6}, talk).reasons["light"].score, .5);
  EXPECT_LT(report(500, good,
                   loudness(
                       2000, +[](int i) { return i < 200; }))
                .reasons["speech"]
                .score,
            .4);
  EXPECT_LT(report(500, good, talk, {100, 200, 300}).reasons["cuts"].score, .8);
  Loudness noisy = talk;
  for (auto& dB : noisy.decibels) dB = std::max(dB, -30.f);
  EXPECT_LT(report(500, good, noisy).reasons["noise"].score, .5);
  EXPECT_NE(report(500, good, noisy).reasons["noise"].text.find("10 dB"), std::string::npos);
}

TEST(Report, ChangingLightIsSeen) {
  Clip clip = emptyClip(500);
  std::vector<PictureStats> pictures(kGood.begin(), kGood.begin() + 500);
  for (size_t i = 250; i < 500; ++i) pictures[i].brightness = 180;
  fillReport(clip, pictures,
             loudness(
                 2000, +[](int) { return true; }),
             10);
  EXPECT_LT(clip.reasons["light"].score, .8);
  EXPECT_NE(clip.reasons["light"].text.find("changes"), std::string::npos);
}

TEST(Report, SpeechShareIsTheShareOfSpeech) {
  for (const double share : {.25, .5, .75}) {
    Loudness sound;
    for (int i = 0; i < 4000; ++i) sound.decibels.push_back(i < 4000 * share ? (i % 20 < 4 ? -50.f : -20.f) : -60.f);
    EXPECT_NEAR(measureSpeech(sound).share, share, .02);
  }
  Loudness hum; // equal loudness all the time is no speech
  hum.decibels.assign(1000, -30.f);
  EXPECT_EQ(measureSpeech(hum).share, 0);
  EXPECT_EQ(measureSpeech({}).share, 0);
}

TEST(Report, TheStretchLiesWhereSpeechIsAndNoCut) {
  Clip clip = emptyClip(1000);
  fillReport(clip, kGood,
             loudness(
                 4000, +[](int i) { return i > 1500 && i < 2800; }),
             10);
  EXPECT_GE(clip.bestStart, 14.5);
  EXPECT_LE(clip.bestStart, 18.5);
  clip.cuts = {450}; // 18 s
  EXPECT_GE(bestStretch(clip, 10), 18.) << "a cut at its first frame does not matter";
  clip.frameScores.assign(1000, 1.f);
  std::fill(clip.frameScores.begin() + 400, clip.frameScores.end(), 0.f);
  EXPECT_LT(bestStretch(clip, 10), 16);
  EXPECT_EQ(bestStretch(emptyClip(0), 10), 0);
}

} // namespace
} // namespace d3t
