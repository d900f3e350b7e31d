// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include <algorithm>
#include <cmath>

namespace d3t {

Forecast forecast(const StepTimes& times, double budgetSeconds, long frames) {
  using namespace schedule;
  const double refine = refineSeconds(times.half, frames);
  const bool refines = canRefine(refine, (1 - kFirstRoundBudget) * budgetSeconds);
  const double roundEnd = (refines ? kFirstRoundBudget : kUsedBudget) * budgetSeconds;
  // A round is over by steps or by time, whichever comes first; so is its half.
  const double halfSteps = std::min(kFirstRoundSteps / 2., std::floor(roundEnd / 2 / times.half));
  double seconds = halfSteps * times.half;
  const double fullSteps = std::min(kFirstRoundSteps - halfSteps, std::floor((roundEnd - seconds) / times.full));
  seconds += fullSteps * times.full;
  double steps = halfSteps + fullSteps;
  if (canRefine(refine, budgetSeconds - seconds)) {
    seconds += refine;
    const double left = std::max(0., kUsedBudget * budgetSeconds - seconds);
    const double later = std::min<double>(kLaterRoundSteps, std::floor(left / times.full));
    steps += later;
    seconds += later * times.full;
  }
  const auto whole = static_cast<long>(steps);
  return {whole, seconds, whole < kGoodSteps ? "rough" : whole < kFirstRoundSteps + kLaterRoundSteps ? "good" : "best"};
}

} // namespace d3t
