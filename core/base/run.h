// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace d3t {

/// One report of a long work: which stage, how far (0..1, or < 0 where unknown) and a few words with live numbers.
struct Progress {
  std::string stage;
  double fraction = -1;
  std::string note;
  double secondsLeft = -1; ///< of this stage, where it knows better than its rate tells (a budget); else < 0
};

/// Carried through every stage: cancellation, progress, seed, threads. Not owned by the stage; outlives the call.
/// `cancelled` and `finishing` may be set from any thread or a signal handler; `onProgress` is called from the stage's
/// thread only.
struct Run {
  std::atomic<bool>* cancelled = nullptr; ///< ends the work with an error of kind Cancelled
  std::atomic<bool>* finishing = nullptr; ///< ends what only gets better (training) with the best so far; then goes on
  std::function<void(const Progress&)> onProgress;
  uint64_t seed = 1;
  int threads = 0; ///< 0: as many as the machine has

  bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
  bool isFinishing() const { return finishing && finishing->load(std::memory_order_relaxed); }
  void report(const std::string& stage, double fraction, const std::string& note = {}, double secondsLeft = -1) const {
    if (onProgress) onProgress({stage, fraction, note, secondsLeft});
  }
  /// The number of threads to use, at least 1.
  int threadCount() const;
};

inline tl::unexpected<Error> cancelledError(const std::string& where) {
  return fail(ErrorKind::Cancelled, "stopped", where, "start the same command again");
}

} // namespace d3t
