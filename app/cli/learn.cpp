// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learn.h"

#include "app/cli/watch_folder.h"
#include "core/base/log.h"
#include "core/train/history.h"

namespace d3t::cli {
namespace {

constexpr int kStates = 8; // kept over a budget

/// Whoever sees the moments of a training: the watch folder, the earlier states.
class Audience {
public:
  Status open(const TrainOptions& training, const std::string& key, const WorkFolder& work,
              const CreateOptions& options, Run& run) {
    if (!options.watchFolder.empty()) {
      auto watch = WatchFolder::open(options.watchFolder, *run.finishing);
      if (!watch) return passOn(watch);
      watch_ = std::move(*watch);
    }
    if (!options.keepWork) return {};
    auto history = TrainHistory::open(work / "history", key, training.budgetSeconds / kStates);
    if (!history) return passOn(history);
    history_.emplace(std::move(*history));
    return {};
  }

  bool isThere() const { return watch_ || history_; }

  void see(const TrainMoment& moment) {
    std::optional<int> kept;
    if (history_) {
      auto state = history_->consider(moment);
      if (state)
        kept = *state;
      else
        logWarning(state.error().message()); // going back is a comfort: no reason to end a training
    }
    if (watch_) watch_->show(moment, kept);
  }

private:
  std::unique_ptr<WatchFolder> watch_;
  std::optional<TrainHistory> history_;
};

} // namespace

Result<LearnedPerson> learnPerson(const TrackedClip& tracked, const SpeechFeatures& speech,
                                  const std::vector<std::string>& phones,
                                  const std::optional<RefinerWeights>& generalRefiner, const WorkFolder& work,
                                  const CreateOptions& options, Run& run) {
  TrainOptions training;
  training.budgetSeconds = options.budgetSeconds - refinerSeconds(options.budgetSeconds);
  training.gaussians = options.gaussians;
  training.checkpoint = work / "train.safetensors";
  RefinerOptions refinement;
  refinement.start = generalRefiner;
  const std::string key = trainingKey(tracked, training, run.seed);
  Audience audience;
  const auto learn = [&]() -> Result<Person> {
    if (options.fromState > 0) {
      auto state = TrainHistory::load(work / "history", key, options.fromState, tracked);
      if (!state) return passOn(state);
      return personWith(tracked, speech, phones, std::move(*state));
    }
    if (auto ok = audience.open(training, key, work, options, run); !ok) return passOn(ok);
    if (audience.isThere()) training.onMoment = [&](TrainMoment& moment) { audience.see(moment); };
    refinement.checkpoint = work / "refiner.safetensors";
    return trainPerson(tracked, speech, phones, training, run);
  };
  auto person = learn();
  if (!person) return passOn(person);
  refinement.seconds = options.fromState > 0 || run.isFinishing()
                           ? refinerSeconds(options.budgetSeconds)
                           : refinerSeconds(options.budgetSeconds, person->trained.report);
  auto refiner = adaptRefiner(tracked, *person, speech, phones, refinement, run);
  if (!refiner) return passOn(refiner);
  return LearnedPerson{std::move(*person), std::move(*refiner)};
}

} // namespace d3t::cli
