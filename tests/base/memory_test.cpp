// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace d3t;

namespace {

TEST(Memory, IsSomeOfWhatTheMachineHas) {
  const auto free = freeMegabytes();
  ASSERT_TRUE(free);
  EXPECT_GT(*free, 1);
  EXPECT_LT(*free, static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE)) / 1e6);
}

TEST(Memory, ALimitOfTheProcessCounts) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit all{rlim_t{2} << 30, rlim_t{2} << 30}, some{rlim_t{1} << 30, rlim_t{1} << 30};
    const bool limited = ::setrlimit(RLIMIT_AS, &all) == 0;
    const double large = freeMegabytes().value_or(-1);
    const bool lowered = ::setrlimit(RLIMIT_AS, &some) == 0;
    const double small = freeMegabytes().value_or(-1);
    ::_exit(limited && lowered && small >= 0 && small < 1074 && large < 2148 && large >= small ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

} // namespace
