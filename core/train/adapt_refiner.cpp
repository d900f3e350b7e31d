// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/adapt_refiner.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/refiner/refiner.h"
#include "core/refiner/refiner_training.h"
#include "core/train/lip_shift.h"
#include "core/train/refiner_examples.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kShareOfBudget = .2, kLeastBudget = 30, kMostSeconds = 12, kLeastSeconds = 4;
constexpr long kMostSteps = 600; // more over-fits
constexpr size_t kMostFrames = 260;
constexpr size_t kLeastHeldOut = 5;
constexpr float kStrengths[] = {1, .8f, .65f, .5f, .35f, .2f};

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

class Adaptation {
public:
  Adaptation(const TrackedClip& clip, const Person& person, const RefinerOptions& options, Run& run)
      : clip_(clip), person_(person), options_(options), run_(run), start_(Clock::now()) {}

  Result<PersonRefiner> adapt(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
    if (!refinerCalculus() && !options_.start) return leaveOff("this build has no LibTorch to train one with");
    if (options_.seconds < kLeastSeconds && !options_.start)
      return leaveOff(fmt::format("a budget below {:g} s has no time for one", kLeastBudget));
    if (auto ok = load(speech, phones); !ok) return passOn(ok);
    if (heldOut_.size() < kLeastHeldOut) return leaveOff("the clip is too short to hold frames out");
    RefinerWeights weights = options_.start ? *options_.start : RefinerWeights::initial(run_.seed);
    if (refinerCalculus() && options_.seconds >= kLeastSeconds)
      if (auto ok = train(weights); !ok) return passOn(ok);
    if (auto ok = choose(weights); !ok) return passOn(ok);
    out_.report.seconds = elapsed();
    logInfo(fmt::format("refiner: {} after {} steps, {:.1f} s", out_.report.used ? "used" : out_.report.reason,
                        out_.report.steps, out_.report.seconds));
    return std::move(out_);
  }

private:
  double elapsed() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

  PersonRefiner leaveOff(const std::string& reason) {
    out_.report.used = false;
    out_.report.reason = reason;
    return out_;
  }

  // Frames to learn from and held-out ones, the mouth of both driven by the sound.
  Status load(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
    TrackedClip refined = clip_;
    refined.frames = person_.trained.frames;
    std::vector<int> training = clip_.trainingFrames();
    if (training.size() > kMostFrames) training.resize(kMostFrames);
    auto set = FrameSet::load(refined, training, {}, run_);
    if (!set) return passOn(set);
    if (set->crop.width < RefinerTraining::kSide || set->crop.height < RefinerTraining::kSide) return {};
    std::vector<double> times;
    std::vector<MotionCode> faces;
    for (const auto& frame : set->frames) {
      times.push_back(frame.clipFrame / kFrameRate);
      faces.push_back(frame.drive.motion);
    }
    const auto lower = person_.motion.predict(speech, phones, times, faces);
    const auto sounds = person_.sound.encode(speech, phones, times);
    FrameSet learning{set->crop, {}}, heldOut{set->crop, {}};
    Drift drift(run_.seed);
    for (size_t i = 0; i < set->frames.size(); ++i) {
      TrainingFrame frame = std::move(set->frames[i]);
      std::copy(lower[i].begin(), lower[i].end(), frame.drive.motion.begin());
      frame.drive.motion = clip_.rig.clamp(frame.drive.motion);
      frame.drive.sound = sounds[i];
      drift.step();
      if (!isHeldOut(i)) disturb(frame, drift);
      (isHeldOut(i) ? heldOut : learning).frames.push_back(std::move(frame));
    }
    set->frames.clear();
    auto examples = draw(learning);
    if (!examples) return passOn(examples);
    learning_ = std::move(*examples);
    learning.frames.clear();
    auto unseen = draw(heldOut);
    if (!unseen) return passOn(unseen);
    heldOut_ = std::move(*unseen);
    for (const auto& frame : heldOut.frames) tracks_.push_back(frame.track);
    return {};
  }

  static void disturb(TrainingFrame& frame, const Drift& drift) {
    for (size_t k = kLowerCodes; k < kCodes; ++k) frame.drive.motion[k] += kCodeNoise * drift[k];
    frame.pose.translation.x() += kPoseNoise * drift[kCodes];
    frame.pose.translation.y() += kPoseNoise * drift[kCodes + 1];
  }

  Result<std::vector<RefinerExample>> draw(FrameSet& set) {
    set.linkDrives();
    return refinerExamples(person_.trained.head, clip_.rig, set, run_);
  }

  Status train(RefinerWeights& weights) {
    RefinerTrainingOptions options;
    options.seed = run_.seed;
    options.threads = run_.threads;
    RefinerTraining training(weights, learning_, options);
    const std::string key = fmt::format("{} {} {}", clip_.sourceHash, clip_.options, person_.trained.report.steps);
    if (auto file = readTensors(options_.checkpoint); !options_.checkpoint.empty() && file)
      if (file->metadata["key"] == key)
        if (auto ok = training.load(*file, ""); !ok) return ok;
    const auto save = [&]() -> Status {
      if (options_.checkpoint.empty()) return {};
      TensorFile file;
      training.save(file, "");
      file.metadata["key"] = key;
      return writeTensors(options_.checkpoint, file);
    };
    const double before = elapsed();
    for (double share = 0; share < 1;) {
      if (run_.isCancelled()) {
        if (auto ok = save(); !ok) return ok;
        return cancelledError("training the refiner");
      }
      if (!std::isfinite(training.step(share))) return {}; // the start is kept, and judged
      share = std::max(static_cast<double>(training.steps()) / kMostSteps, (elapsed() - before) / options_.seconds);
      if (training.steps() % 100 == 0)
        if (auto ok = save(); !ok) return ok;
      if (training.steps() % 20 == 0)
        run_.report("train", std::min(share, 1.), fmt::format("refiner, step {}", training.steps()));
    }
    out_.report.steps = training.steps();
    weights = training.averaged().rounded();
    return save();
  }

  // Measures the held-out frames, refined where there are weights; the pictures go to refined_.
  Result<DetailMeasures> measure(const RefinerWeights* weights) {
    std::unique_ptr<Refiner> refiner;
    if (weights) {
      auto made = Refiner::create(*weights, run_.threadCount());
      if (!made) return passOn(made);
      refiner = std::move(*made);
    }
    DetailSum sum;
    refined_.clear();
    for (const RefinerExample& e : heldOut_) {
      const size_t pixels = static_cast<size_t>(e.width) * e.height;
      std::vector<float> input(e.input.begin(), e.input.end()), truth(e.truth.begin(), e.truth.end());
      for (auto* planes : {&input, &truth})
        for (float& v : *planes) v /= 255;
      std::vector<float> picture(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(3 * pixels));
      std::vector<float> change(3 * pixels);
      if (refiner)
        if (auto ok = refiner->residual(input, e.width, e.height, change); !ok) return passOn(ok);
      for (size_t i = 0; i < picture.size(); ++i) picture[i] = std::clamp(picture[i] + change[i], 0.f, 1.f);
      sum.add(picture, truth, std::span(input).subspan(3 * pixels, pixels), e.width, e.height, e.parts, e.time);
      refined_.push_back(std::move(picture));
    }
    return sum.mean();
  }

  static bool gains(const DetailMeasures& coarse, const DetailMeasures& refined) {
    const auto nearer = [](double before, double after) { return std::abs(1 - after) < std::abs(1 - before); };
    return refined.psnr >= coarse.psnr && refined.flicker <= coarse.flicker && nearer(coarse.mouth, refined.mouth) &&
           nearer(coarse.eyes, refined.eyes);
  }

  static std::string whyNot(const DetailMeasures& coarse, const DetailMeasures& refined) {
    return fmt::format("on held-out frames PSNR went {:.2f} -> {:.2f} dB, sharpness of the mouth {:.2f} -> {:.2f}, of "
                       "the eyes {:.2f} -> {:.2f}, flicker {:.2f} -> {:.2f}",
                       coarse.psnr, refined.psnr, coarse.mouth, refined.mouth, coarse.eyes, refined.eyes,
                       coarse.flicker, refined.flicker);
  }

  // The largest share of the residual that gains.
  Status choose(const RefinerWeights& trained) {
    RefinerReport& report = out_.report;
    auto coarse = measure(nullptr);
    if (!coarse) return passOn(coarse);
    report.coarse = *coarse;
    const auto plain = std::move(refined_);
    for (const float strength : kStrengths) {
      const RefinerWeights weights = trained.weakened(strength).rounded();
      auto refined = measure(&weights);
      if (!refined) return passOn(refined);
      if (strength == kStrengths[0]) {
        report.refined = *refined;
        report.reason = whyNot(*coarse, *refined);
      }
      if (!gains(*coarse, *refined)) continue;
      auto shift = lipShift(clip_, tracks_, plain, refined_, run_);
      if (!shift) return passOn(shift);
      report.lipShift = *shift;
      if (*shift > kMostLipShift) {
        report.reason = fmt::format("it moved the lips by {:.2f} px", *shift);
        continue;
      }
      report.used = true;
      report.reason.clear();
      report.refined = *refined;
      report.strength = strength;
      out_.weights = weights;
      return {};
    }
    return {};
  }

  const TrackedClip& clip_;
  const Person& person_;
  const RefinerOptions& options_;
  Run& run_;
  Clock::time_point start_;
  std::vector<RefinerExample> learning_, heldOut_;
  std::vector<int> tracks_; ///< of heldOut_: index into the clip's frames
  std::vector<std::vector<float>> refined_;
  PersonRefiner out_;
};

} // namespace

double refinerSeconds(double budgetSeconds) {
  return budgetSeconds < kLeastBudget ? 0 : std::min(kMostSeconds, kShareOfBudget * budgetSeconds);
}

double refinerSeconds(double budgetSeconds, const TrainReport& head) {
  const double kept = refinerSeconds(budgetSeconds);
  return kept > 0 ? std::max(kept, budgetSeconds - head.seconds) : 0;
}

Result<PersonRefiner> adaptRefiner(const TrackedClip& clip, const Person& person, const SpeechFeatures& speech,
                                   const std::vector<std::string>& phones, const RefinerOptions& options, Run& run) {
  return Adaptation(clip, person, options, run).adapt(speech, phones);
}

} // namespace d3t
