// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rates.h"
#include <cstdint>

namespace d3t::timeline {

/// Time in flicks: 1/705,600,000 s. A sample of 8, 16, 22.05, 24, 32, 44.1, 48, 96 and 192 kHz, a frame of 24, 25, 30,
/// 50, 60 and of 30000/1001 per second, and a millisecond are all whole numbers of them, so that every edit is exact
/// and no rounding adds up. 64 bits hold 400 years.
///
///   Ticks cut = ticksOfFrames(312, {25, 1});                  // frame 312 at 25 per second
///   int64_t sample = floorDiv(cut, ticksPerSample(48000));    // 599040, exact
using Ticks = int64_t;
inline constexpr Ticks kTicksPerSecond = 705'600'000;
inline constexpr Ticks kTicksPerMs = kTicksPerSecond / 1000;
/// No time on a timeline lies beyond: all sums of two times stay far from overflow.
inline constexpr Ticks kLatest = 24 * 3600 * kTicksPerSecond;

using d3t::FrameRate;

/// Rounded down, also of negative numbers. divisor > 0.
constexpr int64_t floorDiv(int64_t value, int64_t divisor) {
  return value / divisor - (value % divisor < 0);
}
constexpr int64_t ceilDiv(int64_t value, int64_t divisor) {
  return -floorDiv(-value, divisor);
}
/// To the nearest, halves up.
constexpr int64_t roundDiv(int64_t value, int64_t divisor) {
  return floorDiv(2 * value + divisor, 2 * divisor);
}

/// Whether a sample of this rate is a whole number of ticks (all usual rates).
constexpr bool isExactRate(int rate) {
  return rate > 0 && kTicksPerSecond % rate == 0;
}
/// rate: one for which isExactRate() holds.
constexpr Ticks ticksPerSample(int rate) {
  return kTicksPerSecond / rate;
}
constexpr Ticks ticksOfSamples(int64_t samples, int rate) {
  return samples * ticksPerSample(rate);
}
/// Exact for the rates named above; else rounded down to a tick.
constexpr Ticks ticksPerFrame(FrameRate rate) {
  return kTicksPerSecond * rate.denominator / rate.numerator;
}
constexpr Ticks ticksOfFrames(int64_t frames, FrameRate rate) {
  return frames * ticksPerFrame(rate);
}
/// The frame that is shown at a time.
constexpr int64_t frameAt(Ticks time, FrameRate rate) {
  return floorDiv(time, ticksPerFrame(rate));
}
constexpr double secondsOf(Ticks time) {
  return static_cast<double>(time) / static_cast<double>(kTicksPerSecond);
}
/// The nearest tick. |seconds| must be at most 1e6 (then a double names each tick).
constexpr Ticks ticksOfSeconds(double seconds) {
  const double ticks = seconds * static_cast<double>(kTicksPerSecond);
  return static_cast<Ticks>(ticks < 0 ? ticks - .5 : ticks + .5);
}

static_assert(kTicksPerSecond % 48000 == 0 && kTicksPerSecond % 44100 == 0 && kTicksPerSecond % 192000 == 0);
static_assert(kTicksPerSecond * 1001 % 30000 == 0 && kTicksPerSecond * 1001 % 24000 == 0);

} // namespace d3t::timeline
