// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/adapt_refiner.h"

#include "core/base/log.h"
#include "core/refiner/refiner_training.h"
#include "core/train/lip_shift.h"
#include "core/train/refiner_examples.h"
#include "core/train/refiner_score.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

constexpr double kShareOfBudget = .2, kLeastBudget = 30, kMostSeconds = 12, kLeastSeconds = 4;
constexpr double kTrainingShare = .75; // of the time, drawing the frames included; the rest is for choosing
constexpr long kMostSteps = 600;
constexpr size_t kMostFrames = 260;
constexpr size_t kLeastHeldOut = 5;
constexpr float kStrengths[] = {1, .8f, .65f, .5f, .35f, .2f};

class Adaptation {
public:
  Adaptation(const TrackedClip& clip, const Person& person, const RefinerOptions& options, Run& run)
      : clip_(clip), person_(person), options_(options), run_(run), start_(workSeconds()) {}

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
  double elapsed() const { return workSeconds() - start_; }

  PersonRefiner leaveOff(const std::string& reason) {
    out_.report.used = false;
    out_.report.reason = reason;
    return out_;
  }

  Status load(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
    if (clip_.crop.width < RefinerTraining::kSide || clip_.crop.height < RefinerTraining::kSide) return {};
    auto frames = soundDrivenFrames(clip_, person_, speech, phones, kMostFrames, run_);
    if (!frames) return passOn(frames);
    for (auto [set, examples] : {std::pair{&frames->learning, &learning_}, {&frames->heldOut, &heldOut_}}) {
      auto drawn = refinerExamples(person_.trained.head, clip_.rig, *set, run_);
      if (!drawn) return passOn(drawn);
      *examples = std::move(*drawn);
      for (auto& frame : set->frames) {
        if (set == &frames->heldOut) tracks_.push_back(frame.track);
        frame.image = frame.plate = {}; // they take as much memory as the examples
      }
    }
    return {};
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
    for (double share = 0; share < 1 && !run_.isFinishing();) {
      if (run_.isCancelled()) {
        if (auto ok = save(); !ok) return ok;
        return cancelledError("training the refiner");
      }
      if (!std::isfinite(training.step(share))) return {}; // the start is kept, and judged
      share =
          std::max(static_cast<double>(training.steps()) / kMostSteps, elapsed() / (kTrainingShare * options_.seconds));
      if (training.steps() % 100 == 0)
        if (auto ok = save(); !ok) return ok;
      if (training.steps() % 20 == 0)
        run_.report("refiner", std::min(share, 1.), fmt::format("step {}", training.steps()));
    }
    out_.report.steps = training.steps();
    if (training.steps() > 0) weights = training.averaged().rounded();
    return save();
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
    auto coarse = scoreRefiner(nullptr, heldOut_, run_.threadCount());
    if (!coarse) return passOn(coarse);
    report.coarse = coarse->measures;
    for (const float strength : kStrengths) {
      const RefinerWeights weights = trained.weakened(strength).rounded();
      auto refined = scoreRefiner(&weights, heldOut_, run_.threadCount());
      if (!refined) return passOn(refined);
      if (strength == kStrengths[0]) {
        report.refined = refined->measures;
        report.reason = whyNot(report.coarse, refined->measures);
      }
      if (!gains(report.coarse, refined->measures)) continue;
      auto shift = lipShift(clip_, tracks_, coarse->pictures, refined->pictures, run_);
      if (!shift) return passOn(shift);
      report.lipShift = *shift;
      if (*shift > kMostLipShift) {
        report.reason = fmt::format("it moved the lips by {:.2f} px", *shift);
        continue;
      }
      report.used = true;
      report.reason.clear();
      report.refined = refined->measures;
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
  double start_; ///< s of workSeconds()
  std::vector<RefinerExample> learning_, heldOut_;
  std::vector<int> tracks_; ///< of heldOut_: index into the clip's frames
  PersonRefiner out_;
};

} // namespace

Result<std::optional<RefinerWeights>> generalRefiner() {
  auto model = readTensors(generalModelFile());
  if (!model) return passOn(model);
  if (!RefinerWeights::isIn(*model)) return std::optional<RefinerWeights>();
  auto weights = RefinerWeights::load(*model);
  if (weights) return std::optional(std::move(*weights));
  return badInput("the general model is damaged: " + weights.error().what, generalModelFile().string(),
                  "get it again, or name another one with D3TALKER_GENERAL_MODEL");
}

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
