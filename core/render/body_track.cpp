// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/body_track.h"

#include "core/head/topology.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace d3t {
namespace {

constexpr int kBlinkReach = 8;     // frames around a turning point that must be free of blinks
constexpr float kBlinkShare = .6f; // of the usual lid opening
constexpr double kTurnShare = .2;  // turning points are looked for in the first and last fifth of the stretch

struct Stretch {
  int first = 0, count = 0;
};

Stretch longestStretch(std::span<const BodyFrame> body) {
  Stretch best, current;
  for (int i = 0; i < static_cast<int>(body.size()); ++i) {
    const bool follows = i > 0 && body[i].shot == body[i - 1].shot && body[i].clipFrame == body[i - 1].clipFrame + 1;
    current = follows ? Stretch{current.first, current.count + 1} : Stretch{i, 1};
    if (current.count > best.count) best = current;
  }
  return best;
}

float lidOpening(const HeadRig& rig, const MotionCode& code) {
  const MeshPoints mesh = rig.mesh(code);
  const auto distance = [&](int a, int b) { return (mesh.row(a) - mesh.row(b)).norm(); };
  return distance(159, 145) + distance(386, 374); // middle of the upper and lower lid, both eyes
}

// How much the picture would jerk if time turned round at frame i: speed of pose and of the upper face, in px.
float restlessness(std::span<const BodyFrame> body, int i) {
  const HeadPose &a = body[i - 1].pose, &b = body[i + 1].pose;
  constexpr float kFaceRadius = 130; // px, turns a rotation into a displacement
  const float turn = (a.rotation - b.rotation).norm() * kFaceRadius;
  float face = 0;
  for (int k = kLowerCodes; k < kCodes; ++k) face += std::abs(body[i + 1].code[k] - body[i - 1].code[k]);
  return turn + (a.viewTranslation() - b.viewTranslation()).norm() + .3f * face;
}

// The calmest frame of [first, last) without a blink near.
int turningPoint(std::span<const BodyFrame> body, const std::vector<bool>& blink, Stretch stretch, int first,
                 int last) {
  int best = std::clamp((first + last) / 2, stretch.first + 1, stretch.first + stretch.count - 2);
  float least = std::numeric_limits<float>::max();
  for (int i = std::max(first, stretch.first + 1); i < std::min(last, stretch.first + stretch.count - 1); ++i) {
    float cost = restlessness(body, i);
    for (int j = i - kBlinkReach; j <= i + kBlinkReach; ++j)
      if (j >= stretch.first && j < stretch.first + stretch.count && blink[static_cast<size_t>(j)]) cost += 100;
    if (cost < least) least = cost, best = i;
  }
  return best;
}

std::vector<bool> findBlinks(std::span<const BodyFrame> body, const HeadRig& rig) {
  std::vector<float> opening;
  for (const auto& frame : body) opening.push_back(lidOpening(rig, frame.code));
  std::vector<float> sorted = opening;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
  std::vector<bool> blink;
  for (float o : opening) blink.push_back(o < kBlinkShare * sorted[sorted.size() / 2]);
  return blink;
}

} // namespace

std::vector<int> planBody(std::span<const BodyFrame> body, const HeadRig& rig, int count) {
  const Stretch stretch = longestStretch(body);
  const int last = stretch.first + stretch.count - 1;
  std::vector<int> plan;
  if (count <= stretch.count || stretch.count < 5) {
    for (int i = 0; i < count; ++i) plan.push_back(stretch.first + i % stretch.count);
    return plan;
  }
  const auto blink = findBlinks(body, rig);
  const int margin = std::max(2, static_cast<int>(stretch.count * kTurnShare));
  const int low = turningPoint(body, blink, stretch, stretch.first, stretch.first + margin);
  const int high = turningPoint(body, blink, stretch, last - margin, last + 1);
  int at = stretch.first, direction = 1;
  while (static_cast<int>(plan.size()) < count) {
    plan.push_back(at);
    if (direction > 0 && at >= high)
      direction = -1;
    else if (direction < 0 && at <= low)
      direction = 1;
    at += direction;
  }
  return plan;
}

} // namespace d3t
