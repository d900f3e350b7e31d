// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/refiner_examples.h"

#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/train/head_step.h"
#include <algorithm>
#include <array>

namespace d3t {
namespace {

// How far unseen frames are off what the head was trained with: deviation of the upper-face and gaze codes and px of
// the pose, and how slowly that changes.
constexpr float kCodeNoise = .2f, kPoseNoise = .25f;
constexpr double kKept = .8, kNew = .6;

/// Slow random numbers of deviation 1.
class Drift {
public:
  explicit Drift(uint64_t seed) : random_(seed) {}
  void step() {
    for (double& v : values_) v = kKept * v + kNew * random_.normal();
  }
  float operator[](size_t i) const { return static_cast<float>(values_[i]); }

private:
  Random random_;
  std::array<double, kCodes + 2> values_{};
};

void disturb(TrainingFrame& frame, const Drift& drift) {
  for (size_t k = kLowerCodes; k < kCodes; ++k) frame.drive.motion[k] += kCodeNoise * drift[k];
  frame.pose.translation.x() += kPoseNoise * drift[kCodes];
  frame.pose.translation.y() += kPoseNoise * drift[kCodes + 1];
}

uint8_t byteOf(float v) {
  return static_cast<uint8_t>(std::clamp(v, 0.f, 1.f) * 255.f + .5f);
}

} // namespace

Result<std::vector<RefinerExample>> refinerExamples(const GaussianHead& head, const HeadRig& rig, const FrameSet& set,
                                                    const Run& run) {
  const auto rasterizer = splat::makeRasterizer({}, run.threads);
  HeadStep step(*rasterizer, set.crop, run.threads);
  const size_t pixels = static_cast<size_t>(set.crop.width) * set.crop.height;
  std::vector<float> transmittance(pixels), mask(pixels);
  std::vector<RefinerExample> out;
  for (const TrainingFrame& frame : set.frames) {
    if (run.isCancelled()) return cancelledError("train");
    if (auto ok = step.render(head, frame, 1, transmittance.data()); !ok) return passOn(ok);
    RefinerExample example{set.crop.width, set.crop.height, frame.clipFrame, 0, {}, frame.image.full, {}};
    example.parts = drawFaceMask(rig, frame.pose, frame.drive.motion, set.crop, mask);
    example.input.resize(kRefinerInputs * pixels);
    std::transform(step.image().begin(), step.image().end(), example.input.begin(), byteOf);
    for (size_t i = 0; i < pixels; ++i) {
      example.input[3 * pixels + i] = byteOf(1 - transmittance[i]);
      example.input[4 * pixels + i] = byteOf(mask[i]);
    }
    out.push_back(std::move(example));
  }
  return out;
}

Result<SoundDrivenFrames> soundDrivenFrames(const TrackedClip& clip, const Person& person, const SpeechFeatures& speech,
                                            const std::vector<std::string>& phones, size_t most, const Run& run) {
  TrackedClip refined = clip;
  refined.frames = person.trained.frames;
  std::vector<int> training = clip.trainingFrames();
  if (training.size() > most) training.resize(most);
  auto set = FrameSet::load(refined, training, {}, run);
  if (!set) return passOn(set);
  std::vector<double> times;
  std::vector<MotionCode> faces;
  for (const auto& frame : set->frames) {
    times.push_back(frame.clipFrame / kFrameRate);
    faces.push_back(frame.drive.motion);
  }
  const auto lower = person.motion.predict(speech, phones, times, faces);
  const auto sounds = person.sound.encode(speech, phones, times);
  SoundDrivenFrames out{{set->crop, {}}, {set->crop, {}}};
  Drift drift(run.seed);
  for (size_t i = 0; i < set->frames.size(); ++i) {
    TrainingFrame frame = std::move(set->frames[i]);
    std::copy(lower[i].begin(), lower[i].end(), frame.drive.motion.begin());
    frame.drive.motion = clip.rig.clamp(frame.drive.motion);
    frame.drive.sound = sounds[i];
    drift.step();
    if (!isHeldOut(i)) disturb(frame, drift);
    (isHeldOut(i) ? out.heldOut : out.learning).frames.push_back(std::move(frame));
  }
  out.learning.linkDrives();
  out.heldOut.linkDrives();
  return out;
}

} // namespace d3t
