// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_clock.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace d3t {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kLook{100};
constexpr double kLongestGap = 2; // s: longer than a busy machine lets a thread wait

class WorkClock {
public:
  double seconds() {
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    const double gap = std::chrono::duration<double>(now - last_).count();
    if (gap <= kLongestGap) seconds_ += gap;
    last_ = now;
    return seconds_;
  }

private:
  void look(const std::stop_token& stop) {
    std::mutex sleep;
    std::condition_variable_any wake;
    std::unique_lock lock(sleep);
    while (!wake.wait_for(lock, stop, kLook, [] { return false; }) && !stop.stop_requested()) seconds();
  }

  std::mutex mutex_;
  Clock::time_point last_ = Clock::now();
  double seconds_ = 0;
  std::jthread looking_{[this](const std::stop_token& stop) { look(stop); }}; // last: it uses the others
};

} // namespace

double workSeconds() {
  static WorkClock clock;
  return clock.seconds();
}

} // namespace d3t
