// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of a program that edits, at random moments.
#include "core/base/folder_lock.h"
#include "core/project/open.h"
#include "tests/base/scratch.h"
#include "tests/project/script.h"

#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace d3t::project::test {
namespace {

using d3t::test::ScratchFolder;

constexpr int kKills = 50;

/// Edits, saves and makes snapshots until it is killed; tells each edit that append() returned from.
[[noreturn]] void editForEver(const std::filesystem::path& folder, uint64_t seed, int told) {
  const FolderLock lock(folder);
  Script script(seed);
  if (!lock.isMine() || !saveProject(folder, script.now())) _exit(1);
  auto journal =
      Journal::start(folder, script.now(),
                     {.syncEvery = std::chrono::milliseconds(3), .snapshotEvery = std::chrono::milliseconds(20)});
  if (!journal) _exit(1);
  for (int edits = 1;; ++edits) {
    script.step();
    if (!journal->append(script.lastName(), script.now())) _exit(1);
    if (::write(told, &edits, sizeof edits) != sizeof edits) _exit(1);
    if (edits % 50 == 0 && !(saveProject(folder, script.now()) && journal->restart(script.now()))) _exit(1);
  }
}

/// How many edits the child told of, once it has ended.
int lastTold(int from) {
  int edits = 0, told = 0;
  while (::read(from, &told, sizeof told) == sizeof told) edits = told;
  ::close(from);
  return edits;
}

TEST(Kill, AtFiftyRandomMomentsLosesAtMostTheEditUnderWay) {
  Random random(99);
  int all = 0, fromJournal = 0;
  for (int round = 0; round < kKills; ++round) {
    const ScratchFolder folder;
    const auto seed = static_cast<uint64_t>(round + 1);
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      ::close(ends[0]);
      editForEver(folder.path(), seed, ends[1]);
    }
    ::close(ends[1]);
    int first = 0; // the time counts from its first edit
    ASSERT_EQ(::read(ends[0], &first, sizeof first), static_cast<ssize_t>(sizeof first)) << "the child failed";
    ::usleep(static_cast<useconds_t>(random.uniform(0, 80'000)));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "the child ended by itself";
    const int told = std::max(first, lastTold(ends[0]));

    const FolderLock lock(folder.path());
    ASSERT_TRUE(lock.isMine()) << "the lock outlived its process";
    const auto opened = openProject(folder.path());
    ASSERT_TRUE(opened) << opened.error().message();
    ASSERT_TRUE(opened->saved);
    const Project& last = opened->unsaved ? opened->unsaved->project : *opened->saved;
    fromJournal += opened->unsaved.has_value();
    Script truth(seed);
    for (int i = 0; i < told; ++i) truth.step();
    bool same = last == truth.now();
    if (!same) {
      truth.step();
      same = last == truth.now();
    }
    EXPECT_TRUE(same) << "round " << round << ": lost more than the edit after number " << told;
    all += told;
    // Life goes on: leftovers of the killed one are removed.
    auto journal = Journal::start(folder.path(), last);
    ASSERT_TRUE(journal);
    EXPECT_TRUE(journal->finish());
    EXPECT_EQ(folder.entries(), 1u) << "only project.json stays";
  }
  EXPECT_GT(all, 5 * kKills);
  EXPECT_GT(fromJournal, kKills / 4);
  fmt::print("{} kills, {} edits, {} times recovered from the journal\n", kKills, all, fromJournal);
}

TEST(Lock, IsForOneWindow) {
  const ScratchFolder folder;
  {
    const FolderLock first(folder.path()), second(folder.path());
    EXPECT_TRUE(first.isMine());
    EXPECT_FALSE(second.isMine());
  }
  EXPECT_TRUE(FolderLock(folder.path()).isMine());
  EXPECT_FALSE(FolderLock(folder / "nowhere").isMine());
}

} // namespace
} // namespace d3t::project::test
