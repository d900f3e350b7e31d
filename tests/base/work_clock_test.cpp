// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_clock.h"

#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace d3t;
using namespace std::chrono_literals;

namespace {

TEST(WorkClock, CountsWorkAndSleepOfTheProcess) {
  const double start = workSeconds();
  std::this_thread::sleep_for(2500ms); // longer than a gap: only this thread sleeps, the process does not
  const double slept = workSeconds() - start;
  EXPECT_GE(slept, 2.5);
  EXPECT_LT(slept, 4);
}

// The child says by a pipe how long it has worked, is stopped for longer than that, and says it again.
TEST(WorkClock, LeavesOutThePauseOfAStoppedProcess) {
  int pipe[2];
  ASSERT_EQ(::pipe(pipe), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    for (;;) {
      const double seconds = workSeconds();
      if (::write(pipe[1], &seconds, sizeof seconds) != sizeof seconds) ::_exit(0);
      std::this_thread::sleep_for(50ms);
    }
  }
  ::close(pipe[1]);
  const auto last = [&] { // of all that has been written
    double seconds = 0;
    for (int i = 0; i < 20; ++i)
      if (::read(pipe[0], &seconds, sizeof seconds) != sizeof seconds) break;
    return seconds;
  };
  const double before = last(); // about a second
  ::kill(child, SIGSTOP);
  std::this_thread::sleep_for(3500ms);
  ::kill(child, SIGCONT);
  const double after = last();
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(pipe[0]);
  EXPECT_GT(before, .5);
  EXPECT_GT(after, before);
  EXPECT_LT(after - before, 3) << "3.5 s of pause do not count";
}

} // namespace
