// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace d3t {

/// How trainHead divides its budget: a first round, the first half of which at half resolution, a refinement of the
/// tracking where there is time for it, and a later round.
namespace schedule {
inline constexpr long kFirstRoundSteps = 5000; // more over-fits (few-shot study, section 2)
inline constexpr long kLaterRoundSteps = 1500;
inline constexpr double kFirstRoundBudget = .5; // at most, where the tracking is refined after it
inline constexpr int kRounds = 2;               // later ones no longer gain on unseen seconds
inline constexpr int kRefineIterations = 8;
inline constexpr double kUsedBudget = .985; // the rest is for the last measurement

/// An iteration of the refinement is about a step at half resolution, on as many frames at once as there are cores.
inline double refineSeconds(double halfStepSeconds, long frames) {
  return halfStepSeconds * kRefineIterations * static_cast<double>(frames);
}
/// Whether so much time is enough for a refinement that takes this long, and for some steps after it.
inline bool canRefine(double refineSeconds, double secondsLeft) {
  return secondsLeft > 1.3 * refineSeconds + 1;
}
} // namespace schedule

/// Time of a training step, s.
struct StepTimes {
  double half = .002, full = .005; ///< at half and full resolution
};

/// What a budget will give on a machine with these step times.
struct Forecast {
  long steps = 0;
  double seconds = 0;  ///< of the budget that are needed; the rest is not used
  std::string quality; ///< rough, good, best
};

/// Steps below which a head is only roughly done. The runs of docs/quality.md ("15 seconds"): 2,036 to 3,435 steps lose
/// .1 to .3 dB on 6,500; less has not been measured and is called rough.
inline constexpr long kGoodSteps = 2000;

/// trainHead's schedule played with these times. budgetSeconds: of training alone; frames: training frames, 25 per
/// second of the clip. Measuring, checkpoints and pictures are left out: about 5 %.
///
///     forecast({.half = .0015, .full = .0045}, 48, 250).quality   // "best"
Forecast forecast(const StepTimes& times, double budgetSeconds, long frames);

} // namespace d3t
