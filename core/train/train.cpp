// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/train.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/trace.h"
#include "core/train/head_step.h"
#include "core/train/history.h"
#include "core/train/initialise.h"
#include "core/train/moments.h"
#include "core/train/refine.h"
#include "core/train/schedule.h"
#include "core/train/training_state.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

double secondsSince(double start) {
  return workSeconds() - start;
}

constexpr float kSsimWeight = .2f;
using namespace schedule;
constexpr RefineOptions kRefinement{.iterations = kRefineIterations};
constexpr double kCheckpointEvery = 10, kReportEvery = .5; // s
constexpr double kFullPerHalf = 3;                         // time of a full step in steps at half the size, about
constexpr long kMeasureEvery = 400;                        // steps, not seconds: then equal steps give equal bits

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
    if (options.onMoment) moments_.emplace(clip, set_, heldOut_, train_);
    start_ = options.start;
    fingerprint_ = trainingKey(clip, options, run.seed);
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
    return trained(state_.best);
  }

private:
  double elapsed() const { return earlier_ + secondsSince(start_); }
  double left() const { return options_.budgetSeconds - elapsed(); }
  double refineCost() const {
    const double step = halfSteps_ > 0 ? halfSeconds_ / static_cast<double>(halfSteps_) : .002;
    return refineSeconds(step, static_cast<long>(set_.frames.size()));
  }
  // By the steps that are still to be done where these take less than the budget has, s.
  double expectedLeft() const {
    if (fullSteps_ + halfSteps_ < 50) return left();
    const double half = halfSteps_ > 0 ? halfSeconds_ / static_cast<double>(halfSteps_) : 0;
    const double full = fullSteps_ > 0 ? fullSeconds_ / static_cast<double>(fullSteps_) : kFullPerHalf * half;
    const auto steps = static_cast<double>(roundSteps() - state_.roundSteps);
    if (state_.round > 0) return std::clamp(steps * full, 0., std::max(0., left()));
    const double small = std::max(0., steps - kFirstRoundSteps / 2.); // the first half of the round is in half the size
    const double all = small * half + (steps - small + kLaterRoundSteps) * full + refineCost();
    return std::clamp(all, 0., std::max(0., left()));
  }
  bool canRefineIn(double seconds) const { return canRefine(refineCost(), seconds); }
  double roundEnd() const {
    const double budget = options_.budgetSeconds;
    return state_.round == 0 && canRefineIn((1 - kFirstRoundBudget) * budget) ? kFirstRoundBudget * budget
                                                                              : kUsedBudget * budget;
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
    for (double share = roundShare(); share < 1 && !run_.isFinishing(); share = roundShare()) {
      if (run_.isCancelled()) {
        if (auto ok = checkpoint(); !ok) return ok;
        return cancelledError("training");
      }
      const double before = workSeconds();
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
      if (auto ok = showMoment(false); !ok) return ok;
      if (workSeconds() > nextReport_) report();
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
    lastPsnr_ = *psnr;
    report();
    return {};
  }

  void report() {
    nextReport_ = workSeconds() + kReportEvery;
    std::string note = fmt::format("step {}", state_.report.steps);
    if (lastPsnr_ > 0) note += fmt::format(", held-out frames {:.2f} dB (best {:.2f})", lastPsnr_, state_.bestPsnr);
    report(note);
  }
  void report(const std::string& note) {
    run_.report("train", std::min(1., elapsed() / options_.budgetSeconds), note, std::max(0., expectedLeft()));
  }

  Status showMoment(bool last) {
    if (!moments_ || (!last && workSeconds() < nextMoment_)) return {};
    const TraceSpan span("train.moment");
    auto moment = moments_->draw(last ? state_.best : state_.head, step_);
    if (!moment) return passOn(moment);
    if (!std::isfinite(moment->heldOutPsnr)) return {}; // the next measurement rolls it back
    moment->seconds = elapsed();
    moment->steps = state_.report.steps;
    moment->state = [&] { return trained(last ? state_.best : state_.head); };
    options_.onMoment(*moment);
    nextMoment_ = workSeconds() + options_.momentEvery;
    return {};
  }

  // Refines the tracking against the best head and opens another round, or ends the training.
  Status nextRound() {
    if (run_.isFinishing() || state_.round + 1 >= kRounds || !canRefineIn(left())) {
      state_.finished = true;
      return finish();
    }
    if (auto ok = checkpoint(); !ok) return ok; // a refinement that is stopped leaves poses half done
    report("refining the tracking");
    const double before = workSeconds();
    state_.head = state_.best.clone();
    if (state_.round == 0) state_.firstBest = state_.best.clone();
    if (auto ok = refineTracking(state_.head, set_, clip_.rig, kRefinement, run_); !ok) return ok;
    state_.report.refineSeconds = secondsSince(before);
    auto psnr = meanPsnr(state_.best, heldOut_, 1);
    if (!psnr) return passOn(psnr);
    state_.bestPsnr = lastPsnr_ = *psnr;
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
    if (auto ok = showMoment(true); !ok) return ok;
    run_.report("train", 1, fmt::format("{} steps, the best state is kept", state_.report.steps), 0);
    return checkpoint();
  }

  Status checkpoint() {
    const TraceSpan span("train.checkpoint");
    if (!isFinite(state_.head))
      if (auto ok = rollBack(); !ok) return ok;
    state_.report.seconds = elapsed();
    // What `finished` is about: after a stop by the user the same budget goes on.
    state_.budgetSeconds = run_.isFinishing() ? state_.report.seconds : options_.budgetSeconds;
    state_.report.heldOutPsnr = state_.bestPsnr;
    if (fullSteps_ > 0) state_.report.stepMilliseconds = 1000 * fullSeconds_ / static_cast<double>(fullSteps_);
    return state_.save(options_.checkpoint, fingerprint_, *optimiser_, set_);
  }

  TrainedHead trained(const GaussianHead& head) const {
    const GaussianHead& first = state_.round > 0 ? state_.firstBest : head;
    TrainedHead out{head.clone(), first.clone(), clip_.frames, state_.report};
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
  std::optional<Moments> moments_;                     ///< where somebody watches
  double start_ = 0, nextMoment_ = 0, nextReport_ = 0; ///< s of workSeconds()
  double earlier_ = 0, lastPsnr_ = 0, rateScale_ = 1, fullSeconds_ = 0, halfSeconds_ = 0;
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
