// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/train/train.h"
#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace d3t::cli {

/// What somebody who watches a training sees, as files that always are whole (docs/watching.md): truth.jpg, result.jpg,
/// truth_mouth.jpg, result_mouth.jpg and curve.jsonl. A thread of its own writes them, so that training does not wait;
/// it also looks for a file `stop` in the folder, which finishes the training. What cannot be written is only logged: a
/// full disk must not end a training.
///
///     auto watch = WatchFolder::open("watch", *run.finishing);
///     options.onMoment = [&](TrainMoment& m) { watch->show(m, std::nullopt); };
class WatchFolder {
public:
  /// Makes the folder where there is none; a `stop` of an earlier run is removed. finishing: set when a new one
  /// appears; outlives the object.
  static Result<std::unique_ptr<WatchFolder>> open(const std::filesystem::path& folder, std::atomic<bool>& finishing);
  WatchFolder(const WatchFolder&) = delete;
  WatchFolder& operator=(const WatchFolder&) = delete;
  ~WatchFolder(); ///< what was shown last is written

  /// keptState: number of the state that was kept at this moment. Never waits for the disk:
  /// pictures that were not written yet are replaced, lines are not.
  void show(const TrainMoment&, std::optional<int> keptState);

private:
  struct Moment {
    Image truth, result;
    CropBox mouth;
    std::string lines; ///< of the curve
  };

  WatchFolder(std::filesystem::path folder, std::atomic<bool>& finishing);
  void work(const std::stop_token&);
  void write(const Moment&);
  void dropLater(double seconds); ///< lines of the curve by which an earlier run was further than this one
  void complainOf(const Status&);

  std::filesystem::path folder_;
  std::atomic<bool>& finishing_;
  bool begun_ = false, complained_ = false;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<Moment> waiting_;
  std::jthread thread_; ///< last: it uses the others
};

} // namespace d3t::cli
