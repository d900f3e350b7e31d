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
constexpr int kShortest = 5;       // frames of a stretch in which time can turn round
constexpr double kTurnShare = .2;  // turning points are looked for in the first and last fifth of the stretch

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

int BodyPath::at(int64_t frame) const {
  if (low == high) return first + static_cast<int>(std::min<int64_t>(frame, count - 1));
  const int64_t up = high - first, way = high - low;
  if (frame <= up) return first + static_cast<int>(frame);
  const auto back = static_cast<int>((frame - up) % (2 * way));
  return back <= way ? high - back : low + back - static_cast<int>(way);
}

BodyTrack::BodyTrack(std::span<const BodyFrame> body, const HeadRig& rig)
    : body_(body), blink_(findBlinks(body, rig)) {}

BodyPath BodyTrack::path(int64_t frames, int first, int last) const {
  BodyPath path, current;
  for (int i = first; i < last; ++i) {
    const bool follows =
        i > first && body_[i].shot == body_[i - 1].shot && body_[i].clipFrame == body_[i - 1].clipFrame + 1;
    current = follows ? BodyPath{current.first, current.count + 1} : BodyPath{i, 1};
    if (current.count > path.count) path = current;
  }
  if (frames <= path.count || path.count < kShortest) return path;
  const int end = path.first + path.count, margin = std::max(2, static_cast<int>(path.count * kTurnShare));
  path.low = turningPoint(path, path.first, path.first + margin);
  path.high = turningPoint(path, end - 1 - margin, end);
  return path;
}

// The calmest frame of [first, last) without a blink near.
int BodyTrack::turningPoint(const BodyPath& stretch, int first, int last) const {
  const int end = stretch.first + stretch.count;
  int best = std::clamp((first + last) / 2, stretch.first + 1, end - 2);
  float least = std::numeric_limits<float>::max();
  for (int i = std::max(first, stretch.first + 1); i < std::min(last, end - 1); ++i) {
    float cost = restlessness(body_, i);
    for (int j = std::max(i - kBlinkReach, stretch.first); j <= std::min(i + kBlinkReach, end - 1); ++j)
      if (blink_[static_cast<size_t>(j)]) cost += 100;
    if (cost < least) least = cost, best = i;
  }
  return best;
}

} // namespace d3t
