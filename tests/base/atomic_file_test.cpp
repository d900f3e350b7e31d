// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "tests/base/scratch.h"
#include "tests/base/small_disk.h"

#include <csignal>
#include <gtest/gtest.h>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace d3t {
namespace {

using test::ScratchFolder;
using test::slurp;
namespace fs = std::filesystem;

/// Runs `work` in a child process for `microseconds`, then kills it with SIGKILL. The child never returns to gtest.
template <class Work> void runAndKill(useconds_t microseconds, const Work& work) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    work();
    _exit(0);
  }
  usleep(microseconds);
  kill(child, SIGKILL);
  int state = 0;
  waitpid(child, &state, 0);
}

TEST(AtomicFile, WritesAndReadsBack) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "new/deep/file.bin";
  const std::string bytes("a\0b\xFF", 4);
  ASSERT_TRUE(writeFileAtomically(file, bytes));
  EXPECT_EQ(readFile(file).value(), bytes);
  ASSERT_TRUE(writeFileAtomically(file, ""));
  EXPECT_EQ(readFile(file).value(), "");
  EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), {}), 1);
}

TEST(AtomicFile, WritesIntoTheCurrentFolder) {
  const ScratchFolder scratch;
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path());
  const Status written = writeFileAtomically("bare.txt", "x");
  fs::current_path(before);
  ASSERT_TRUE(written) << written.error().message();
  EXPECT_EQ(slurp(scratch / "bare.txt"), "x");
}

TEST(AtomicFile, ReadSaysWhatIsWrong) {
  const ScratchFolder scratch;
  const auto missing = readFile(scratch / "missing");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::BadInput);
  EXPECT_NE(missing.error().what.find("does not exist"), std::string::npos);
  EXPECT_FALSE(readFile(scratch.path()));
  test::spill(scratch / "big", std::string(100, 'x'));
  EXPECT_FALSE(readFile(scratch / "big", 99));
  EXPECT_EQ(readFile(scratch / "big", 100).value().size(), 100u);
}

TEST(AtomicFile, KilledWriterLeavesTheOldOrTheNewFileWhole) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "state.bin";
  constexpr size_t kBytes = 300000;
  ASSERT_TRUE(writeFileAtomically(file, std::string(kBytes, 'A')));
  std::set<char> seen;
  size_t leftovers = 0;
  for (int round = 0; round < 60; ++round) {
    runAndKill(500 + 700u * static_cast<useconds_t>(round), [&] {
      for (int i = 0;; ++i)
        if (!writeFileAtomically(file, std::string(kBytes, static_cast<char>('A' + i % 26)))) _exit(1);
    });
    const std::string now = slurp(file);
    ASSERT_EQ(now.size(), kBytes) << "round " << round;
    ASSERT_EQ(now.find_first_not_of(now[0]), std::string::npos) << "round " << round;
    seen.insert(now[0]);
    leftovers += scratch.entries() - 1;
    removeLeftovers(file);
    ASSERT_EQ(scratch.entries(), 1u) << "round " << round;
  }
  EXPECT_GT(seen.size(), 1u) << "the child never got to write: the test tests nothing";
  EXPECT_GT(leftovers, 0u) << "no kill hit a write: the test tests nothing";
}

TEST(AtomicFile, KilledFolderWriterLeavesTheOldOrTheNewFolderWhole) {
  const ScratchFolder scratch;
  const fs::path folder = scratch / "artefact";
  const auto write = [&](char mark) {
    return writeFolderAtomically(folder, [&](const fs::path& temporary) -> Status {
      for (int i = 0; i < 5; ++i) test::spill(temporary / std::to_string(i), std::string(20000, mark));
      return {};
    });
  };
  ASSERT_TRUE(write('A'));
  std::set<char> seen;
  for (int round = 0; round < 30; ++round) {
    runAndKill(500 + 1500u * static_cast<useconds_t>(round), [&] {
      for (int i = 0;; ++i)
        if (!write(static_cast<char>('A' + i % 26))) _exit(1);
    });
    removeLeftovers(folder);
    ASSERT_EQ(scratch.entries(), 1u) << "round " << round;
    const char mark = slurp(folder / "0")[0];
    for (int i = 0; i < 5; ++i) ASSERT_EQ(slurp(folder / std::to_string(i)), std::string(20000, mark));
    seen.insert(mark);
  }
  EXPECT_GT(seen.size(), 1u) << "the child never got to write: the test tests nothing";
}

TEST(AtomicFile, FailedFolderLeavesNothing) {
  const ScratchFolder scratch;
  const auto refuse = [](const fs::path& temporary) -> Status {
    test::spill(temporary / "half", "x");
    return fail(ErrorKind::Failed, "stop", "here");
  };
  EXPECT_FALSE(writeFolderAtomically(scratch / "a/", refuse));
  EXPECT_EQ(scratch.entries(), 0u);
  ASSERT_TRUE(writeFolderAtomically(scratch / "a/", [](const fs::path& temporary) -> Status {
    test::spill(temporary / "whole", "x");
    return {};
  }));
  EXPECT_FALSE(writeFolderAtomically(scratch / "a", refuse));
  EXPECT_EQ(slurp(scratch / "a/whole"), "x");
  EXPECT_EQ(scratch.entries(), 1u);
}

TEST(AtomicFile, LeftoversOfOthersAndOfTheLivingStay) {
  const ScratchFolder scratch;
  const std::string mine = fmt::format(".f.{}-00000000-0.part", getpid()); // an earlier process with our number
  const std::string living = fmt::format(".f.{}-00000000-0.part", getppid());
  for (const auto& name : {mine, living, std::string(".f.99999999-00000000-0.part"), std::string(".f.notes.part"),
                           std::string(".g.99999999-00000000-0.part"), std::string("f")})
    test::spill(scratch / name, "x");
  removeLeftovers(scratch / "f");
  EXPECT_FALSE(fs::exists(scratch / mine));
  EXPECT_FALSE(fs::exists(scratch / ".f.99999999-00000000-0.part"));
  EXPECT_TRUE(fs::exists(scratch / living));
  EXPECT_EQ(scratch.entries(), 4u);
}

TEST(AtomicFile, FolderSetAsideComesBack) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / ".a.99999999-00000000-0.old.part");
  test::spill(scratch / ".a.99999999-00000000-0.old.part/whole", "x");
  removeLeftovers(scratch / "a");
  EXPECT_EQ(slurp(scratch / "a/whole"), "x");
  EXPECT_EQ(scratch.entries(), 1u);
}

TEST(AtomicFile, FullDiskIsSaidAndHarmless) {
  const ScratchFolder scratch;
  const test::SmallDisk disk(scratch.path(), "size=256k");
  if (!disk.isThere()) GTEST_SKIP() << "no right to mount a small disk here";
  const fs::path file = scratch / "f";
  EXPECT_TRUE(writeFileAtomically(file, "old"));
  const Status full = writeFileAtomically(file, std::string(1 << 20, 'x'));
  EXPECT_FALSE(full);
  const std::string what = full ? "" : full.error().what;
  EXPECT_NE(what.find("disk is full"), std::string::npos) << what;
  EXPECT_EQ(slurp(file), "old");
  EXPECT_EQ(scratch.entries(), 1u);
  EXPECT_TRUE(writeFileAtomically(file, "new")) << "the failed write kept the disk full";
}

TEST(AtomicFile, UnwritableFolderIsSaid) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / "locked");
  chmod((scratch / "locked").c_str(), 0555);
  chmod(scratch.path().c_str(), 0755);
  // Root may write anywhere, so the try is made by a child that has given its rights up.
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
    const Status s = writeFileAtomically(scratch / "locked/f", "x");
    _exit(!s && s.error().what.find("permission is missing") != std::string::npos && !s.error().todo.empty() ? 0 : 1);
  }
  int state = 0;
  waitpid(child, &state, 0);
  ASSERT_TRUE(WIFEXITED(state));
  EXPECT_TRUE(fs::is_empty(scratch / "locked"));
  if (WEXITSTATUS(state) == 2) GTEST_SKIP() << "root cannot give its rights up here";
  EXPECT_EQ(WEXITSTATUS(state), 0);
}

TEST(AtomicFile, UnfinishedWorkHasNoNameAndLeavesNothing) {
  const ScratchFolder scratch;
  test::spill(scratch / "a", "old");
  {
    auto dropped = Unfinished::file(scratch / "a");
    ASSERT_TRUE(dropped);
    test::spill(dropped->path(), "new");
    auto folder = Unfinished::folder(scratch / "b");
    ASSERT_TRUE(folder);
    test::spill(folder->path() / "x", "new");
  }
  EXPECT_EQ(slurp(scratch / "a"), "old");
  EXPECT_EQ(scratch.entries(), 1u);
  auto kept = Unfinished::file(scratch / "a"); // moved, it is still one
  ASSERT_TRUE(kept);
  Unfinished moved = std::move(*kept);
  test::spill(moved.path(), "new");
  EXPECT_TRUE(moved.finish());
  EXPECT_EQ(slurp(scratch / "a"), "new");
  EXPECT_EQ(scratch.entries(), 1u);
  const auto refused = Unfinished::file(scratch.path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
}

TEST(AtomicFile, PlacesAreCheckedWithoutATrace) {
  const ScratchFolder scratch;
  test::spill(scratch / "file", "x");
  EXPECT_TRUE(checkCanWrite(scratch / "new"));
  EXPECT_TRUE(checkCanWrite(scratch / "file"));
  EXPECT_TRUE(checkCanWrite("relative"));
  for (const fs::path& wrong : {scratch / "none/new", scratch / "file/new"}) {
    const Status s = checkCanWrite(wrong);
    ASSERT_FALSE(s) << wrong;
    EXPECT_NE(s.error().what.find("no such folder"), std::string::npos) << s.error().message();
  }
  EXPECT_NE(checkCanWrite(scratch / std::string(300, 'n')).error().what.find("too long"), std::string::npos);
  EXPECT_EQ(scratch.entries(), 1u);
  EXPECT_EQ(slurp(scratch / "file"), "x");
}

TEST(AtomicFile, OnlyFoldersOfTheSameKindMayBeReplaced) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / "empty");
  test::spill(scratch / "full", "");
  fs::create_directory(scratch / "other");
  test::spill(scratch / "other/a", "");
  const auto no = [] { return false; };
  EXPECT_TRUE(checkReplaceable(scratch / "new", "clip", no));
  EXPECT_TRUE(checkReplaceable(scratch / "empty", "clip", no));
  EXPECT_TRUE(checkReplaceable(scratch / "other", "clip", [] { return true; }));
  EXPECT_EQ(checkReplaceable(scratch / "other", "clip", no).error().kind, ErrorKind::Usage);
  EXPECT_EQ(checkReplaceable(scratch / "full", "clip", no).error().kind, ErrorKind::Usage);
}

TEST(AtomicFile, ManyThreadsWriteTheSameFile) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "f";
  std::vector<std::thread> threads;
  std::atomic<int> failures{0};
  for (char mark : {'a', 'b', 'c', 'd'})
    threads.emplace_back([&, mark] {
      for (int i = 0; i < 10; ++i) failures += writeFileAtomically(file, std::string(50000, mark)) ? 0 : 1;
    });
  for (auto& t : threads) t.join();
  EXPECT_EQ(failures, 0);
  const std::string now = slurp(file);
  EXPECT_EQ(now, std::string(50000, now[0]));
  EXPECT_EQ(scratch.entries(), 1u);
}

} // namespace
} // namespace d3t
