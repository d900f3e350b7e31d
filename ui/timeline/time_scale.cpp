// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

void TimeScale::setLeft(Ticks left) {
  left_ = std::clamp<Ticks>(left, 0, kLatest);
}

Ticks TimeScale::time(double x) const {
  return left_ + static_cast<Ticks>(std::llround(x * ticksPerPixel_));
}

Ticks TimeScale::sampleAt(double x) const {
  constexpr Ticks sample = ticksPerSample(48000);
  return std::clamp<Ticks>(roundDiv(time(x), sample) * sample, 0, kLatest);
}

void TimeScale::setTicksPerPixel(double ticks, double anchor) {
  const Ticks stays = time(anchor);
  ticksPerPixel_ = std::clamp(ticks, kNearest, kFarthest);
  setLeft(stays - static_cast<Ticks>(std::llround(anchor * ticksPerPixel_)));
}

void TimeScale::fit(Ticks from, Ticks to, double width) {
  const double room = .03;
  setTicksPerPixel(static_cast<double>(std::max<Ticks>(to - from, 1)) * (1 + 2 * room) / std::max(width, 1.));
  setLeft(from - (from > 0 ? span(width * room) : 0));
}

RulerStep rulerStep(const TimeScale& scale, double pixels) {
  constexpr Ticks frame = ticksPerFrame({25, 1}), second = kTicksPerSecond, minute = 60 * second, hour = 60 * minute;
  static constexpr RulerStep kSteps[] = {{kTicksPerMs / 10, 5}, {kTicksPerMs / 5, 4}, {kTicksPerMs / 2, 5},
                                         {kTicksPerMs, 5},      {2 * kTicksPerMs, 4}, {5 * kTicksPerMs, 5},
                                         {kTicksPerMs * 10, 5}, {frame, 4},           {2 * frame, 2},
                                         {5 * frame, 5},        {second, 5},          {2 * second, 4},
                                         {5 * second, 5},       {10 * second, 5},     {30 * second, 6},
                                         {minute, 6},           {2 * minute, 4},      {5 * minute, 5},
                                         {10 * minute, 5},      {30 * minute, 6},     {hour, 6},
                                         {2 * hour, 4},         {6 * hour, 6}};
  for (const RulerStep& step : kSteps)
    if (static_cast<double>(step.labelled) >= pixels * scale.ticksPerPixel()) return step;
  return {24 * hour, 4};
}

} // namespace d3t::ui
