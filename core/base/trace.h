// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <string>

namespace d3t {

/// Where the time goes: spans of work on each thread, for the Perfetto UI (ui.perfetto.dev) or any reader of the Chrome
/// trace format. Off until startTrace(); then a span costs about 0.1 us, otherwise one atomic load. Thread-safe.
class TraceSpan {
public:
  /// name: a string literal, "folder.work".
  explicit TraceSpan(const char* name) : name_(enabled().load(std::memory_order_relaxed) ? name : nullptr) {
    if (name_) start_ = Clock::now();
  }
  ~TraceSpan() {
    if (name_) record(name_, start_, Clock::now());
  }
  TraceSpan(const TraceSpan&) = delete;
  TraceSpan& operator=(const TraceSpan&) = delete;

private:
  using Clock = std::chrono::steady_clock;
  friend void startTrace();
  static std::atomic<bool>& enabled();
  static void record(const char* name, Clock::time_point start, Clock::time_point end);

  const char* name_;
  Clock::time_point start_;
};

/// work() within a span.
template <class Work> auto traced(const char* name, Work work) {
  const TraceSpan span(name);
  return work();
}

/// Forgets what was recorded and records from now on; at most kMostTraceSpans, later ones are dropped and counted.
void startTrace();
inline constexpr size_t kMostTraceSpans = 4'000'000;

/// What was recorded so far, as a JSON file.
Status writeTrace(const std::filesystem::path& file);

/// Of all spans of one name: how many, and their median and summed time in milliseconds.
struct TraceSummary {
  size_t count = 0;
  double medianMilliseconds = 0, totalMilliseconds = 0;
};
std::map<std::string, TraceSummary> summariseTrace();

} // namespace d3t
