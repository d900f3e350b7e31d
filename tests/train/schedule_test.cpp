// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include <gtest/gtest.h>

using namespace d3t;

namespace {

// By hand, and as docs/quality.md measured on the first clip: 29 s, 6,500 steps; 3,205 steps in 15 s.
TEST(Schedule, ForetellsWhatBudgetsGive) {
  const StepTimes times{.half = .002, .full = .005};
  const Forecast minute = forecast(times, 48, 250);
  EXPECT_EQ(minute.steps, 6500);
  EXPECT_NEAR(minute.seconds, 2500 * .002 + 2500 * .005 + 4 + 1500 * .005, 1e-9);
  EXPECT_EQ(minute.quality, "best");
  const Forecast quarter = forecast(times, 15, 250);
  EXPECT_NEAR(static_cast<double>(quarter.steps), 1875 + 750 + 655, 3);
  EXPECT_EQ(quarter.quality, "good");
  const Forecast slow = forecast({.half = .02, .full = .05}, 15, 250); // no time to refine the tracking
  EXPECT_NEAR(static_cast<double>(slow.steps), 369 + 147, 2);
  EXPECT_EQ(slow.quality, "rough");
}

TEST(Schedule, NeverTakesLongerThanTheBudget) {
  for (const double half : {.0003, .004, .1, 3.})
    for (const double budget : {10., 33., 250.})
      for (const long frames : {50L, 500L}) {
        const Forecast f = forecast({half, 2.5 * half}, budget, frames);
        EXPECT_LE(f.seconds, budget) << half << " " << frames;
        EXPECT_GE(f.steps, 0);
      }
}

} // namespace
