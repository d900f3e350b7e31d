// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/trace.h"

#include "core/base/atomic_file.h"
#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <vector>

namespace d3t {
namespace {

using Clock = std::chrono::steady_clock;

struct Event {
  const char* name;
  int thread;
  double start, duration; ///< microseconds from the start of the trace
};

struct Recording {
  std::mutex mutex;
  Clock::time_point start;
  std::vector<Event> events;
  size_t dropped = 0;
};

Recording& recording() {
  static Recording r;
  return r;
}

// Small numbers in the order in which threads first record something.
int threadNumber() {
  static std::atomic<int> next{1};
  thread_local const int number = next.fetch_add(1);
  return number;
}

double microseconds(Clock::duration d) {
  return std::chrono::duration<double, std::micro>(d).count();
}

} // namespace

std::atomic<bool>& TraceSpan::enabled() {
  static std::atomic<bool> on{false};
  return on;
}

void TraceSpan::record(const char* name, Clock::time_point start, Clock::time_point end) {
  const int thread = threadNumber();
  Recording& r = recording();
  std::lock_guard lock(r.mutex);
  if (start < r.start) return; // began before the trace
  if (r.events.size() >= kMostTraceSpans)
    ++r.dropped;
  else
    r.events.push_back({name, thread, microseconds(start - r.start), microseconds(end - start)});
}

void startTrace() {
  Recording& r = recording();
  std::lock_guard lock(r.mutex);
  r.start = Clock::now();
  r.events.clear();
  r.dropped = 0;
  TraceSpan::enabled() = true;
}

Status writeTrace(const std::filesystem::path& file) {
  Recording& r = recording();
  std::lock_guard lock(r.mutex);
  // Names are literals of this program, so nothing needs quoting.
  std::string json = fmt::format("{{\"displayTimeUnit\": \"ms\", \"otherData\": {{\"dropped\": {}}},\n"
                                 "\"traceEvents\": [\n",
                                 r.dropped);
  json.reserve(r.events.size() * 90);
  for (size_t i = 0; i < r.events.size(); ++i) {
    const Event& e = r.events[i];
    fmt::format_to(std::back_inserter(json),
                   "{{\"name\": \"{}\", \"ph\": \"X\", \"ts\": {:.3f}, \"dur\": {:.3f}, \"pid\": 1, \"tid\": {}}}{}\n",
                   e.name, e.start, e.duration, e.thread, i + 1 < r.events.size() ? "," : "");
  }
  return writeFileAtomically(file, json + "]}\n");
}

std::map<std::string, TraceSummary> summariseTrace() {
  Recording& r = recording();
  std::lock_guard lock(r.mutex);
  std::map<std::string, std::vector<double>> times;
  for (const Event& e : r.events) times[e.name].push_back(e.duration / 1000);
  std::map<std::string, TraceSummary> out;
  for (auto& [name, values] : times) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    TraceSummary& summary = out[name];
    summary.count = values.size();
    summary.medianMilliseconds = *middle;
    for (const double v : values) summary.totalMilliseconds += v;
  }
  return out;
}

} // namespace d3t
