// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/refine.h"

#include "core/base/parallel.h"
#include "core/base/trace.h"
#include "core/train/head_step.h"
#include <Eigen/Geometry>
#include <atomic>
#include <cmath>
#include <mutex>
#include <optional>

namespace d3t {
namespace {

constexpr float kTurnRate = 6e-4f;                             // rad
constexpr float kShiftRate[3] = {.06f, .06f, .2f};             // px
constexpr float kCodeRate = .15f;                              // deviations
constexpr float kUsualIterations = RefineOptions{}.iterations; // what the rates are for

// Adam (beta .9, .99) over a small vector.
class SmallAdam {
public:
  explicit SmallAdam(int size) : m_(Eigen::VectorXf::Zero(size)), v_(Eigen::VectorXf::Zero(size)) {}
  Eigen::VectorXf step(const Eigen::VectorXf& gradient) {
    ++t_;
    m_ = .9f * m_ + .1f * gradient;
    v_ = .99f * v_ + .01f * gradient.cwiseAbs2();
    const float c1 = 1 - std::pow(.9f, t_), c2 = 1 - std::pow(.99f, t_);
    return ((m_ / c1).array() / ((v_ / c2).array().sqrt() + 1e-12f)).matrix();
  }

private:
  Eigen::VectorXf m_, v_;
  float t_ = 0;
};

void movePose(HeadPose& pose, const Eigen::VectorXf& step, float share) {
  const Eigen::Vector3f turn = -step.head<3>() * kTurnRate * share;
  if (const float angle = turn.norm(); angle > 0)
    pose.rotation = (Eigen::AngleAxisf(angle, turn / angle) * pose.rotation).eval();
  for (int a = 0; a < 3; ++a) pose.translation[a] -= step[3 + a] * kShiftRate[a] * share * pose.scale;
}

Status refineFrame(const GaussianHead& head, const HeadRig& rig, TrainingFrame& frame, int iterations, HeadStep& step) {
  const TraceSpan span("train.refineFrame");
  SmallAdam poseAdam(6), codeAdam(kCodes);
  const float rate = std::sqrt(kUsualIterations / static_cast<float>(iterations)); // fewer steps are longer ones
  const HeadPose before = frame.pose;
  for (int i = 0; i < iterations; ++i) {
    if (auto ok = step.render(head, frame, 2); !ok) return ok;
    if (auto loss = step.compare(head, frame, 2, 0, true, true); !loss) return passOn(loss);
    const MotionCode gradient = step.deformer().codeGradient(head);
    const float share = rate * (1 - static_cast<float>(i) / static_cast<float>(iterations));
    const Eigen::VectorXf code = codeAdam.step(Eigen::Map<const Eigen::VectorXf>(gradient.data(), kCodes));
    movePose(frame.pose, poseAdam.step(step.poseGradient(frame.pose)), share);
    for (int k = kLowerCodes; k < kCodes; ++k)
      frame.drive.motion[static_cast<size_t>(k)] -= kCodeRate * share * code[k];
    frame.drive.motion = rig.clamp(frame.drive.motion);
  }
  if (!frame.pose.rotation.allFinite() || !frame.pose.translation.allFinite()) frame.pose = before;
  return {};
}

} // namespace

Status refineTracking(const GaussianHead& head, FrameSet& set, const HeadRig& rig, const RefineOptions& options,
                      const Run& run) {
  const int workers = run.threadCount();
  const auto rasterizer = splat::makeRasterizer({}, 1);
  std::atomic<size_t> next{0};
  std::mutex mutex;
  std::optional<Error> failure;
  parallelFor(workers, workers, [&](int) {
    HeadStep step(*rasterizer, set.crop, 1);
    for (size_t i = next.fetch_add(1); i < set.frames.size() && !run.isCancelled(); i = next.fetch_add(1))
      if (auto ok = refineFrame(head, rig, set.frames[i], options.iterations, step); !ok) {
        std::lock_guard lock(mutex);
        failure = ok.error();
      }
  });
  if (failure) return tl::make_unexpected(*failure);
  set.linkDrives();
  if (run.isCancelled()) return cancelledError("refinement of the tracking");
  return {};
}

} // namespace d3t
