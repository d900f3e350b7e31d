// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include "tests/base/scratch.h"
#include <chrono>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace d3t {
namespace {

using test::ScratchFolder;

TEST(ChildProcess, WordsAndInputArriveAsTheyAre) {
  const d3t::Run run;
  const std::string word = "a b; touch pwned; $(id) `id` 'x' \"y\" \\ *\n-é";
  const auto printed = runChild({"printf", "[%s]", word}, "", run);
  ASSERT_TRUE(printed);
  EXPECT_EQ(printed->code, 0);
  EXPECT_EQ(printed->output, "[" + word + "]");
  const std::string large(300'000, 'q'); // more than a pipe holds
  const auto copied = runChild({"cat"}, large, run);
  ASSERT_TRUE(copied);
  EXPECT_EQ(copied->output, large);
}

TEST(ChildProcess, CodesSignalsAndErrorOutputAreTold) {
  const d3t::Run run;
  const auto failed = runChild({"sh", "-c", "echo why >&2; exit 7"}, "", run);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, 7);
  EXPECT_EQ(failed->errors, "why\n");
  EXPECT_EQ(runChild({"sh", "-c", "kill -9 $$"}, "", run)->code, 128 + 9);
  const auto none = runChild({"no-such-program"}, "", run);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().where, "no-such-program");
  EXPECT_FALSE(none.error().todo.empty());
  EXPECT_FALSE(runChild({}, "", run));
}

TEST(ChildProcess, ItGetsNoOtherFileOfOurs) {
  const ScratchFolder folder;
  const int ours = ::open((folder / "secret").c_str(), O_RDWR | O_CREAT, 0600); // without O_CLOEXEC
  ASSERT_GE(ours, 3);
  const auto listed = runChild({"sh", "-c", "ls -l /proc/$$/fd"}, "", d3t::Run());
  ::close(ours);
  ASSERT_TRUE(listed);
  EXPECT_NE(listed->output.find("0 -> "), std::string::npos);
  EXPECT_EQ(listed->output.find("secret"), std::string::npos) << listed->output;
}

TEST(ChildProcess, CancellingKillsItAndWhatItStarted) {
  const ScratchFolder folder;
  std::atomic<bool> cancelled{false};
  d3t::Run run;
  run.cancelled = &cancelled;
  const std::string mark = (folder / "late").string();
  std::thread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    cancelled = true;
  });
  const auto start = std::chrono::steady_clock::now();
  const auto stopped = runChild({"sh", "-c", "(sleep 1; touch \"$0\") & sleep 30", mark}, "", run);
  stopper.join();
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  std::this_thread::sleep_for(std::chrono::milliseconds(1300));
  EXPECT_FALSE(std::filesystem::exists(mark));
}

} // namespace
} // namespace d3t
