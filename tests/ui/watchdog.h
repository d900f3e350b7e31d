// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <algorithm>

namespace d3t::ui::test {

/// Says how long the GUI thread did not come back to its events. A busy machine takes the processor away, too: time in
/// which this thread did not run is not its fault and is subtracted (its own CPU time counts).
class Watchdog : public QObject {
public:
  Watchdog() {
    connect(&timer_, &QTimer::timeout, this, [this] { look(); });
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.start(5);
    last_ = cpuMs();
  }
  /// The longest stretch of work between two looks at the events, in ms of CPU time of the GUI thread.
  double longest() const { return longest_; }
  void restart() { longest_ = 0, last_ = cpuMs(); }

private:
  static double cpuMs() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
  }
  void look() {
    const double now = cpuMs();
    longest_ = std::max(longest_, now - last_);
    last_ = now;
  }
  QTimer timer_;
  double last_ = 0, longest_ = 0;
};

} // namespace d3t::ui::test
