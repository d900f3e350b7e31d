// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/train.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/trace.h"
#include "core/train/head_step.h"
#include "core/train/initialise.h"
#include "core/train/refine.h"
#include "core/train/training_state.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr float kSsimWeight = .2f;
constexpr long kFirstRoundSteps = 5000; // more over-fits (few-shot study, section 2)
constexpr long kLaterRoundSteps = 1500;
constexpr double kFirstRoundBudget = .5; // at most, where the tracking is refined after it
constexpr int kRounds = 2;               // later ones no longer gain on unseen seconds
constexpr RefineOptions kRefinement{.iterations = 8};
constexpr double kCheckpointEvery = 10; // s
constexpr long kMeasureEvery = 400;     // steps, not seconds: then equal steps give equal bits

// Adam turns one gradient that is not a number into values that never are again, and the rasterizer just drops such
// Gaussians: the loss does not show it.
bool isFinite(const GaussianHead& head) {
  const auto all = [](const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
  };
  return all(head.rows) && all(head.general->parameters()) && all(head.individual->parameters());
}

class Trainer {
public:
  Trainer(const TrackedClip& clip, const TrainOptions& options, FrameSet set, Run& run)
      : clip_(clip), options_(options), run_(run), set_(std::move(set)),
        rasterizer_(splat::makeRasterizer({}, run.threads)), step_(*rasterizer_, set_.crop, run.threads),
        random_(run.seed) {
    for (size_t i = 0; i < set_.frames.size(); ++i) (isHeldOut(i) ? heldOut_ : train_).push_back(i);
    if (heldOut_.empty()) heldOut_.push_back(0);
    start_ = options.start;
    fingerprint_ =
        fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", clip.sourceHash, clip.options, clip.frames.size(), set_.frames.size(),
                    options.gaussians, options.individualField, static_cast<int>(options.field), run.seed);
  }

  Status prepare() {
    TensorFile tensors;
    if (auto state = TrainingState::load(options_.checkpoint, fingerprint_, set_, tensors)) {
      state_ = std::move(*state);
      if (options_.field == FieldChoice::None) { // files do not say that a field stands still
        auto ok = chooseFields(state_.head, clip_.rig, options_.field, options_.individualField, run_.seed);
        if (!ok) return ok;
      }
      optimiser_.emplace(state_.head, findLipNodes(state_.head, clip_.rig), run_.threads);
      earlier_ = state_.report.seconds;
      if (options_.budgetSeconds > state_.budgetSeconds + 1) state_.finished = false; // a larger budget goes on
      return optimiser_->load(tensors);
    }
    auto head = initialiseHead(clip_, options_.gaussians, run_);
    if (!head) return passOn(head);
    state_.head = std::move(*head);
    if (auto ok = chooseFields(state_.head, clip_.rig, options_.field, options_.individualField, run_.seed); !ok)
      return ok;
    state_.best = state_.head.clone();
    optimiser_.emplace(state_.head, findLipNodes(state_.head, clip_.rig), run_.threads);
    return {};
  }

  Result<TrainedHead> train() {
    while (!state_.finished) {
      if (auto ok = runRound(); !ok) return passOn(ok);
      if (auto ok = nextRound(); !ok) return passOn(ok);
    }
    return result();
  }

private:
  double elapsed() const { return earlier_ + secondsSince(start_); }
  double left() const { return options_.budgetSeconds - elapsed(); }
  // An iteration of the refinement is about a step at half resolution, on as many frames at once as there are cores.
  double refineCost() const {
    const double step = halfSteps_ > 0 ? halfSeconds_ / static_cast<double>(halfSteps_) : .002;
    return step * kRefinement.iterations * static_cast<double>(set_.frames.size());
  }
  bool canRefineIn(double seconds) const { return seconds > 1.3 * refineCost() + 1; }
  double roundEnd() const {
    const double budget = options_.budgetSeconds;
    return state_.round == 0 && canRefineIn((1 - kFirstRoundBudget) * budget) ? kFirstRoundBudget * budget
                                                                              : .985 * budget;
  }
  long roundSteps() const { return state_.round == 0 ? kFirstRoundSteps : kLaterRoundSteps; }

  // Share of the round that is over, by steps or by time, whichever is further.
  double roundShare() const {
    const double bySteps = static_cast<double>(state_.roundSteps) / static_cast<double>(roundSteps());
    const double roundStart = elapsed() - state_.roundSeconds;
    const double byTime = state_.roundSeconds / std::max(roundEnd() - roundStart, 1e-3);
    return std::max(bySteps, byTime);
  }
  // Rates fall to a tenth over the first round and from .3 to .1 over a later one.
  float rateShare(double share) const {
    const double start = state_.round == 0 ? 1. : .3, end = .1;
    return static_cast<float>(start * std::pow(end / start, std::min(share, 1.)) * rateScale_);
  }

  Status runRound() {
    double lastCheckpoint = elapsed();
    for (double share = roundShare(); share < 1; share = roundShare()) {
      if (run_.isCancelled()) {
        if (auto ok = checkpoint(); !ok) return ok;
        return cancelledError("training");
      }
      const auto before = Clock::now();
      const int down = state_.round == 0 && share < .5 ? 2 : 1;
      if (auto ok = trainStep(down, rateShare(share)); !ok) return ok;
      (down == 1 ? fullSteps_ : halfSteps_) += 1;
      (down == 1 ? fullSeconds_ : halfSeconds_) += secondsSince(before);
      if (state_.roundSteps % kMeasureEvery == 0)
        if (auto ok = measure(); !ok) return ok;
      if (elapsed() - lastCheckpoint > kCheckpointEvery) {
        if (auto ok = checkpoint(); !ok) return ok;
        lastCheckpoint = elapsed();
      }
      state_.roundSeconds += secondsSince(before);
    }
    return measure();
  }

  Status trainStep(int down, float share) {
    const TraceSpan span(down == 1 ? "train.step" : "train.halfStep");
    if (order_.empty()) order_ = random_.permutation(static_cast<int>(train_.size()));
    TrainingFrame& frame = set_.frames[train_[static_cast<size_t>(order_.back())]];
    order_.pop_back();
    if (auto ok = step_.render(state_.head, frame, down); !ok) return ok;
    auto loss = step_.compare(state_.head, frame, down, kSsimWeight, false, true);
    if (!loss) return passOn(loss);
    if (!std::isfinite(*loss)) return rollBack();
    optimiser_->step(state_.head, step_.deformer(), frame.drive, share);
    ++state_.roundSteps;
    ++state_.report.steps;
    return {};
  }

  Status rollBack() {
    logWarning(
        fmt::format("step {}: the loss is not a number; back to the best state, half the rates", state_.report.steps));
    if (++state_.report.rollbacks > 5)
      return fail(ErrorKind::Failed, "training diverged again and again", clip_.folder.string(),
                  "look at the tracking with `d3talker track --debug FOLDER`");
    state_.head = state_.best.clone();
    optimiser_->reset();
    rateScale_ *= .5;
    return {};
  }

  Result<double> meanPsnr(const GaussianHead& head, const std::vector<size_t>& frames, size_t every) {
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < frames.size(); i += every, ++count) {
      if (auto ok = step_.render(head, set_.frames[frames[i]], 1); !ok) return passOn(ok);
      sum += step_.psnr(set_.frames[frames[i]], 1);
    }
    return sum / static_cast<double>(count);
  }

  Status measure() {
    const TraceSpan span("train.measure");
    auto psnr = meanPsnr(state_.head, heldOut_, 1);
    if (!psnr) return passOn(psnr);
    if (!std::isfinite(*psnr) || !isFinite(state_.head)) return rollBack();
    if (*psnr > state_.bestPsnr) {
      state_.bestPsnr = *psnr;
      state_.best = state_.head.clone();
    }
    run_.report("train", std::min(1., elapsed() / options_.budgetSeconds),
                fmt::format("step {}, held-out frames {:.2f} dB (best {:.2f}), {:.0f} s left", state_.report.steps,
                            *psnr, state_.bestPsnr, std::max(0., left())));
    return {};
  }

  // Refines the tracking against the best head and opens another round, or ends the training.
  Status nextRound() {
    if (state_.round + 1 >= kRounds || !canRefineIn(left())) {
      state_.finished = true;
      return finish();
    }
    if (auto ok = checkpoint(); !ok) return ok; // a refinement that is stopped leaves poses half done
    run_.report("train", std::min(1., elapsed() / options_.budgetSeconds), "refining the tracking");
    const auto before = Clock::now();
    state_.head = state_.best.clone();
    if (state_.round == 0) state_.firstBest = state_.best.clone();
    if (auto ok = refineTracking(state_.head, set_, clip_.rig, kRefinement, run_); !ok) return ok;
    state_.report.refineSeconds = secondsSince(before);
    auto psnr = meanPsnr(state_.best, heldOut_, 1);
    if (!psnr) return passOn(psnr);
    state_.bestPsnr = *psnr;
    optimiser_->reset();
    ++state_.round;
    state_.roundSteps = 0;
    state_.roundSeconds = 0;
    return checkpoint();
  }

  Status finish() {
    auto psnr = meanPsnr(state_.best, train_, 10);
    if (!psnr) return passOn(psnr);
    state_.report.trainPsnr = *psnr;
    return checkpoint();
  }

  Status checkpoint() {
    const TraceSpan span("train.checkpoint");
    if (!isFinite(state_.head))
      if (auto ok = rollBack(); !ok) return ok;
    state_.report.seconds = elapsed();
    state_.budgetSeconds = options_.budgetSeconds;
    state_.report.heldOutPsnr = state_.bestPsnr;
    if (fullSteps_ > 0) state_.report.stepMilliseconds = 1000 * fullSeconds_ / static_cast<double>(fullSteps_);
    return state_.save(options_.checkpoint, fingerprint_, *optimiser_, set_);
  }

  TrainedHead result() {
    const GaussianHead& first = state_.round > 0 ? state_.firstBest : state_.best;
    TrainedHead out{state_.best.clone(), first.clone(), clip_.frames, state_.report};
    for (const auto& frame : set_.frames) {
      out.frames[static_cast<size_t>(frame.track)].pose = frame.pose;
      out.frames[static_cast<size_t>(frame.track)].code = frame.drive.motion;
    }
    return out;
  }

  const TrackedClip& clip_;
  const TrainOptions& options_;
  Run& run_;
  FrameSet set_;
  std::unique_ptr<splat::Rasterizer> rasterizer_;
  HeadStep step_;
  Random random_;
  TrainingState state_;
  std::optional<HeadOptimiser> optimiser_;
  std::vector<size_t> train_, heldOut_;
  std::vector<int> order_;
  std::string fingerprint_;
  Clock::time_point start_;
  double earlier_ = 0, rateScale_ = 1, fullSeconds_ = 0, halfSeconds_ = 0;
  long fullSteps_ = 0, halfSteps_ = 0;
};

} // namespace

bool isHeldOut(size_t i) {
  return (i / 5) % 10 == 5;
}

Status checkBudget(double seconds) {
  if (seconds >= 10) return {};
  return badInput(fmt::format("a budget of {:g} s is too short", seconds), "--budget", "give at least 10s");
}

Result<TrainedHead> trainHead(const TrackedClip& clip, const std::vector<SoundCode>& sounds,
                              const TrainOptions& options, Run& run) {
  if (auto ok = checkBudget(options.budgetSeconds); !ok) return passOn(ok);
  const std::vector<int> training = clip.trainingFrames();
  auto set = FrameSet::load(clip, training, options.individualField ? sounds : std::vector<SoundCode>{}, run);
  if (!set) return passOn(set);
  Trainer trainer(clip, options, std::move(*set), run);
  if (auto ok = trainer.prepare(); !ok) return passOn(ok);
  return trainer.train();
}

} // namespace d3t
