// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/frame_times.h"

#include "core/clip/clip.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace d3t {
namespace {

constexpr double kRepeat = .1;       // mean |difference| of 255 below which a frame repeats the one before
constexpr double kStillShare = .5;   // more repeats than this: the picture stands still
constexpr double kRegularShare = .8; // share of equal distances between repeats that makes a pattern

// Every how many source frames a repeat comes; 0 when there is no pattern.
int repeatPeriod(const std::vector<int>& repeats, size_t frames) {
  if (repeats.size() < 3 || static_cast<double>(repeats.size()) < .02 * static_cast<double>(frames)) return 0;
  std::map<int, size_t> distances;
  for (size_t i = 1; i < repeats.size(); ++i) ++distances[repeats[i] - repeats[i - 1]];
  const auto most = std::max_element(distances.begin(), distances.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  const double share = static_cast<double>(most->second) / static_cast<double>(repeats.size() - 1);
  return share >= kRegularShare && most->first >= 2 ? most->first : 0;
}

struct Kept {
  int source;
  double time;
};

std::vector<Kept> keepFrames(const std::vector<SourceFrame>& source, FramePlan& plan) {
  std::vector<int> repeats;
  for (size_t i = 1; i < source.size(); ++i)
    if (source[i].difference < kRepeat) repeats.push_back(static_cast<int>(i));
  const bool still = static_cast<double>(repeats.size()) > kStillShare * static_cast<double>(source.size());
  std::vector<Kept> kept;
  for (size_t i = 0, r = 0; i < source.size(); ++i) {
    if (!still && r < repeats.size() && repeats[r] == static_cast<int>(i)) {
      ++r;
      continue;
    }
    kept.push_back({static_cast<int>(i), source[i].time});
  }
  if (still) return kept;
  const int period = repeatPeriod(repeats, source.size());
  plan.duplicates = std::move(repeats);
  if (period == 0 || source.size() < 3) return kept;
  const double step =
      (source.back().time - source.front().time) / static_cast<double>(source.size() - 1) * period / (period - 1);
  for (size_t j = 0; j < kept.size(); ++j) kept[j].time = source.front().time + static_cast<double>(j) * step;
  return kept;
}

} // namespace

FramePlan planFrames(const std::vector<SourceFrame>& source) {
  FramePlan plan;
  if (source.empty()) return plan;
  const auto kept = keepFrames(source, plan);
  plan.start = kept.front().time;
  const double last =
      kept.size() > 1 ? kept.back().time + (kept.back().time - kept.front().time) / static_cast<double>(kept.size() - 1)
                      : plan.start + 1 / kFrameRate;
  const int count = std::max(1, static_cast<int>(std::floor((last - plan.start) * kFrameRate + 1e-3)));
  size_t at = 0;
  for (int i = 0; i < count; ++i) {
    const double time = plan.start + i / kFrameRate;
    // A tie goes to the later frame; the small margin keeps rounding from deciding it frame by frame.
    while (at + 1 < kept.size() && kept[at + 1].time - time <= time - kept[at].time + 1e-4) ++at;
    plan.frames.push_back(kept[at].source);
  }
  return plan;
}

std::vector<int> findCuts(const std::vector<double>& differences) {
  constexpr int kReach = 12; // neighbours to each side
  constexpr double kLeast = 4, kTimes = 4,
                   kNext = 2.2; // of 255; over the median; over the largest of the two beside it
  std::vector<int> cuts;
  const int n = static_cast<int>(differences.size());
  for (int i = 1; i < n; ++i) {
    std::vector<double> around;
    for (int j = std::max(1, i - kReach); j < std::min(n, i + kReach + 1); ++j)
      if (j != i) around.push_back(differences[static_cast<size_t>(j)]);
    if (around.empty()) continue;
    std::nth_element(around.begin(), around.begin() + static_cast<std::ptrdiff_t>(around.size() / 2), around.end());
    const double median = around[around.size() / 2], here = differences[static_cast<size_t>(i)];
    double beside = 0;
    for (int j : {i - 1, i + 1})
      if (j >= 1 && j < n) beside = std::max(beside, differences[static_cast<size_t>(j)]);
    if (here > kLeast && here > kTimes * median && here > kNext * beside) cuts.push_back(i);
  }
  return cuts;
}

} // namespace d3t
