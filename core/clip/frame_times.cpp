// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/frame_times.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr int kFitRadius = 12;    // frames on each side of the line fit: a second of 25 fps
constexpr int kShortest = 8;      // frames of a stretch that can be judged as even
constexpr int kRegular = 12;      // padding repeats at least one frame in so many
constexpr double kLongHold = .11; // s: padding holds no picture for so long
constexpr double kFarOff = 1.01;  // intervals that a moment may lie from its time stamp

// A stretch is broken by a picture that is held much longer than usual, and by a hole in the time stamps.
bool isHeld(const SourceFrame& frame, int manyRepeats) {
  return frame.repeats > manyRepeats || frame.last - frame.first > kLongHold;
}

// Least squares through the time stamps of frames [from, to), evaluated at `at`.
double fittedTime(const std::vector<SourceFrame>& frames, int from, int to, int at) {
  const double n = to - from, middle = (from + to - 1) / 2.;
  double mean = 0, covariance = 0, variance = 0;
  for (int i = from; i < to; ++i) mean += frames[static_cast<size_t>(i)].first / n;
  for (int i = from; i < to; ++i) {
    covariance += (i - middle) * (frames[static_cast<size_t>(i)].first - mean);
    variance += (i - middle) * (i - middle);
  }
  return mean + covariance / variance * (at - middle);
}

void smooth(const std::vector<SourceFrame>& frames, int from, int to, double interval, std::vector<SourceFrame>& out) {
  if (to - from < kShortest) return;
  for (int i = from; i < to; ++i) {
    const int low = std::max(from, i - kFitRadius), high = std::min(to, i + kFitRadius + 1);
    const auto repeated =
        std::count_if(frames.begin() + low, frames.begin() + high, [](const SourceFrame& f) { return f.repeats > 0; });
    if (repeated * kRegular < high - low) continue; // a single repeat is a hiccup: its neighbours are in time
    const SourceFrame& frame = frames[static_cast<size_t>(i)];
    const double time = fittedTime(frames, low, high, i);
    if (std::abs(time - frame.first) > kFarOff * interval) continue; // not even
    out[static_cast<size_t>(i)].first = out[static_cast<size_t>(i)].last = time;
  }
}

double distance(const SourceFrame& frame, double time) {
  return std::max({frame.first - time, time - frame.last, 0.});
}

} // namespace

double usualInterval(const std::vector<SourceFrame>& frames) {
  std::vector<double> steps;
  for (size_t i = 1; i < frames.size(); ++i) steps.push_back(frames[i].first - frames[i - 1].last);
  for (const auto& f : frames)
    if (f.repeats > 0) steps.push_back((f.last - f.first) / f.repeats);
  if (steps.empty()) return 0;
  std::nth_element(steps.begin(), steps.begin() + steps.size() / 2, steps.end());
  return steps[steps.size() / 2];
}

std::vector<SourceFrame> withoutStutter(const std::vector<SourceFrame>& frames) {
  std::vector<SourceFrame> out = frames;
  if (frames.size() < kShortest) return out;
  const double interval = usualInterval(frames);
  std::vector<int> repeats;
  for (const auto& f : frames) repeats.push_back(f.repeats);
  std::nth_element(repeats.begin(), repeats.begin() + repeats.size() / 2, repeats.end());
  const int manyRepeats = 2 * repeats[repeats.size() / 2] + 2;
  const int count = static_cast<int>(frames.size());
  for (int from = 0, i = 0; i < count; ++i) {
    const auto& frame = frames[static_cast<size_t>(i)];
    const bool held = isHeld(frame, manyRepeats);
    const bool hole = i + 1 == count || frames[static_cast<size_t>(i) + 1].first - frame.last > 2.5 * interval;
    if (!held && !hole) continue;
    smooth(frames, from, held ? i : i + 1, interval, out);
    from = i + 1;
  }
  for (size_t i = 1; i < out.size(); ++i) {
    out[i].first = std::max(out[i].first, out[i - 1].last);
    out[i].last = std::max(out[i].last, out[i].first);
  }
  return out;
}

std::vector<int> nearestFrames(const std::vector<SourceFrame>& frames, double start, double rate, int count) {
  std::vector<int> picked;
  size_t at = 0;
  for (int i = 0; i < count && !frames.empty(); ++i) {
    const double time = start + i / rate;
    while (at + 1 < frames.size() && distance(frames[at + 1], time) <= distance(frames[at], time) &&
           frames[at].last < time)
      ++at;
    picked.push_back(static_cast<int>(at));
  }
  return picked;
}

} // namespace d3t
