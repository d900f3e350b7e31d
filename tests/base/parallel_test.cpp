// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/run.h"

#include <atomic>
#include <ctime>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace d3t {
namespace {

TEST(Parallel, EveryItemOnce) {
  for (int threads = 0; threads <= 4; ++threads)
    for (int count : {0, 1, 2, 3, 64, 1000}) {
      std::vector<std::atomic<int>> calls(static_cast<size_t>(count));
      parallelFor(count, threads, [&](int i) { ++calls[static_cast<size_t>(i)]; });
      for (const auto& c : calls) ASSERT_EQ(c, 1) << count << " items, " << threads << " threads";
    }
}

TEST(Parallel, ResultsAreVisibleAfterTheCall) {
  for (int round = 0; round < 2000; ++round) {
    std::vector<int> values(7); // not atomic on purpose: the call itself must order the writes
    parallelFor(7, 3, [&](int i) { values[static_cast<size_t>(i)] = i + round; });
    for (int i = 0; i < 7; ++i) ASSERT_EQ(values[static_cast<size_t>(i)], i + round);
  }
}

TEST(Parallel, NestedCallsStayOnTheirThread) {
  std::vector<std::atomic<int>> calls(8 * 50);
  std::atomic<int> strays{0};
  parallelFor(8, 4, [&](int i) {
    const auto self = std::this_thread::get_id();
    parallelFor(50, 4, [&](int j) {
      ++calls[static_cast<size_t>(i * 50 + j)];
      strays += std::this_thread::get_id() == self ? 0 : 1;
    });
  });
  for (const auto& c : calls) ASSERT_EQ(c, 1);
  EXPECT_EQ(strays, 0);
}

TEST(Parallel, UsesMoreThanOneThread) {
  // Every item waits until the other has begun, which one thread alone could never do.
  std::atomic<int> begun{0};
  std::atomic<bool> met{true};
  parallelFor(2, 2, [&](int) {
    ++begun;
    for (int ms = 0; begun < 2; ++ms) {
      if (ms > 10000) {
        met = false;
        return;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  EXPECT_TRUE(met);
}

TEST(Parallel, CallersOnSeveralThreads) {
  std::atomic<int> sum{0};
  std::vector<std::thread> callers;
  for (int t = 0; t < 4; ++t)
    callers.emplace_back([&] {
      for (int k = 0; k < 50; ++k) parallelFor(20, 3, [&](int i) { sum += i; });
    });
  for (auto& c : callers) c.join();
  EXPECT_EQ(sum, 4 * 50 * 190);
}

TEST(Parallel, IdleThreadsSleep) {
  parallelFor(8, 4, [](int) {});
  const auto cpuSeconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  const double before = cpuSeconds();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_LT(cpuSeconds() - before, 0.1) << "the pool's threads use the processor while they wait";
}

TEST(Parallel, ThreadCountOfARun) {
  EXPECT_GE(hardwareThreads(), 1);
  d3t::Run run;
  EXPECT_EQ(run.threadCount(), hardwareThreads());
  run.threads = 3;
  EXPECT_EQ(run.threadCount(), 3);
}

} // namespace
} // namespace d3t
