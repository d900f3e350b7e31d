// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/train.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace d3t {

/// One state of a training that was kept.
struct PastState {
  int number = 0; ///< from 1, in the order of training
  double seconds = 0;
  long steps = 0;
  double heldOutPsnr = 0; ///< dB, of its TrainMoment
};

/// Earlier states of a training, to go back to: a folder with history.json (which names the states) and per state
/// NNN.safetensors (head and refined tracking, 4 MB at 10,000 Gaussians) and NNN.jpg (a held-out frame). At most
/// kMostStates are kept: then the one that is closest in time to its neighbours goes.
///
///     auto history = TrainHistory::open("work/history", key, options.budgetSeconds / 8);
///     options.onMoment = [&](TrainMoment& m) { history->consider(m); };
///     ...
///     auto earlier = TrainHistory::load("work/history", key, 3, tracked);   // a TrainedHead like trainHead's
///
/// key: names clip, tracking and options (trainingKey); states of another one are removed by open and refused by load.
class TrainHistory {
public:
  static constexpr int kMostStates = 12;
  static Result<TrainHistory> open(const std::filesystem::path& folder, const std::string& key, double everySeconds);

  /// Keeps the moment's state when it is the first one after another everySeconds; its number, if so. States that an
  /// earlier run had made later than this moment go: they belong to steps that were done again.
  Result<std::optional<int>> consider(const TrainMoment&);
  const std::vector<PastState>& states() const { return states_; }

  /// Errors: no such state (the message lists those that there are), damaged, of another clip.
  static Result<TrainedHead> load(const std::filesystem::path& folder, const std::string& key, int number,
                                  const TrackedClip&);

private:
  TrainHistory(std::filesystem::path folder, std::string key, double every)
      : folder_(std::move(folder)), key_(std::move(key)), every_(every) {}
  Status write() const; ///< history.json
  void remove(size_t index);

  std::filesystem::path folder_;
  std::string key_;
  double every_;
  std::vector<PastState> states_;
};

/// Names what a training is about: clip, tracking, options and seed. Checkpoints and states of another one do not fit.
std::string trainingKey(const TrackedClip&, const TrainOptions&, uint64_t seed);

} // namespace d3t
