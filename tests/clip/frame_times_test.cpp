// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/frame_times.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace d3t {
namespace {

/// Material of `rate` shown in a file of `fileRate` for so many of its frames; `round` as the padding program does.
std::vector<SourceFrame> padded(double rate, double fileRate, int fileFrames, double offset,
                                double (*rounding)(double)) {
  std::vector<SourceFrame> frames;
  int last = -1;
  for (int n = 0; n < fileFrames; ++n) {
    const int shown = static_cast<int>(rounding(n * rate / fileRate + 1e-9));
    const double time = offset + n / fileRate;
    if (shown == last) {
      frames.back().last = time;
      ++frames.back().repeats;
    } else {
      frames.push_back({time, time, 0});
    }
    last = shown;
  }
  return frames;
}

TEST(FrameTimes, PaddedMaterialComesOutOneToOne) {
  for (const auto rounding : {+[](double v) { return std::floor(v); }, +[](double v) { return std::round(v); }})
    for (const double fileRate : {30., 30000. / 1001, 50., 60.})
      for (const double offset : {0., .08, 1.2345}) {
        const auto frames = padded(25, fileRate, 1500, offset, rounding);
        const auto even = withoutStutter(frames);
        const int count = static_cast<int>(frames.size());
        const auto picked = nearestFrames(even, even[0].first, 25, count);
        int wrong = 0;
        for (int i = 0; i < count; ++i) wrong += picked[static_cast<size_t>(i)] != i;
        EXPECT_EQ(wrong, 0) << fileRate << " " << offset;
      }
}

TEST(FrameTimes, EvenTimesStayNearTheTimeStamps) {
  const auto frames = padded(
      25, 30, 600, 0, +[](double v) { return std::floor(v); });
  const auto even = withoutStutter(frames);
  for (size_t i = 0; i < frames.size(); ++i) EXPECT_NEAR(even[i].first, frames[i].first, 1 / 30.);
  for (size_t i = 1; i < frames.size(); ++i) EXPECT_NEAR(even[i].first - even[i - 1].first, .04, .004);
}

TEST(FrameTimes, FramesWithoutRepeatsKeepTheirTimes) {
  for (const double rate : {22.13, 24., 25., 29.97, 60.}) {
    const auto frames = padded(
        rate, rate, 200, .3, +[](double v) { return std::round(v); });
    const auto even = withoutStutter(frames);
    for (size_t i = 0; i < frames.size(); ++i) {
      EXPECT_EQ(even[i].first, frames[i].first);
      EXPECT_EQ(even[i].last, frames[i].last);
    }
  }
}

TEST(FrameTimes, ASingleRepeatMovesNothing) {
  std::vector<SourceFrame> frames;
  for (int i = 0; i < 100; ++i) {
    const double time = (i + (i > 50 ? 1 : 0)) / 25.; // a camera that missed one
    frames.push_back({time, time, 0});
  }
  frames[50] = {2., 2.04, 1};
  const auto even = withoutStutter(frames);
  for (size_t i = 0; i < frames.size(); ++i) EXPECT_EQ(even[i].first, frames[i].first);
}

TEST(FrameTimes, AHeldPictureIsShownAsLongAsItWasHeld) {
  std::vector<SourceFrame> frames;
  for (int i = 0; i < 20; ++i) frames.push_back({i / 25., i / 25., 0});
  frames.push_back({.8, 2.76, 49});
  for (int i = 0; i < 20; ++i) frames.push_back({2.8 + i / 25., 2.8 + i / 25., 0});
  const auto picked = nearestFrames(withoutStutter(frames), 0, 25, 90);
  for (int i = 0; i < 90; ++i) EXPECT_EQ(picked[static_cast<size_t>(i)], i < 20 ? i : i < 70 ? 20 : i - 49);
}

TEST(FrameTimes, AnUnevenRateGivesTheNearestFrame) {
  std::vector<SourceFrame> frames;
  double time = .5;
  for (int i = 0; i < 300; ++i) {
    frames.push_back({time, time, 0});
    time += .02 + .03 * ((i * 7) % 5) / 4;
  }
  const auto picked = nearestFrames(withoutStutter(frames), .5, 25, 200);
  for (int i = 0; i < 200; ++i) {
    double least = 1e9;
    for (const auto& f : frames) least = std::min(least, std::abs(f.first - (.5 + i / 25.)));
    EXPECT_NEAR(std::abs(frames[static_cast<size_t>(picked[static_cast<size_t>(i)])].first - (.5 + i / 25.)), least,
                1e-9);
  }
}

TEST(FrameTimes, UsualIntervalIgnoresHolesAndRepeats) {
  EXPECT_NEAR(usualInterval(padded(
                  25, 30, 300, 0, +[](double v) { return std::floor(v); })),
              1 / 30., 1e-9);
  EXPECT_EQ(usualInterval({}), 0);
}

} // namespace
} // namespace d3t
