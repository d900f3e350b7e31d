// SPDX-License-Identifier: GPL-3.0-or-later
// `d3talker corpus make` killed and started again, on a full disk, and in a folder of something else.
#include "tests/base/small_disk.h"
#include "tests/cli/expect.h"
#include <chrono>
#include <csignal>
#include <map>
#include <thread>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

Words make(const fs::path& folder, const std::string& seed = "3") {
  return {"corpus", "make", "-o", folder.string(), "--minutes", "1.5", "--shard-minutes", "0.25", "--seed", seed};
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& name : namesIn(folder)) files[name] = slurp(folder / name);
  return files;
}

TEST(Corpus, KilledAndStartedAgainGivesTheSameBytes) {
  const ScratchFolder folder;
  const Outcome whole = d3talker(make(folder / "whole"));
  ASSERT_EQ(whole.code, 0) << whole.err;
  EXPECT_EQ(namesIn(folder / "whole").size(), 7u) << "6 shards and the index";
  for (const double share : {.2, .5, .8}) {
    Child child(make(folder / "killed"));
    std::this_thread::sleep_for(std::chrono::duration<double>(share * whole.seconds));
    child.send(SIGKILL);
    child.finish(5);
  }
  const Outcome last = d3talker(make(folder / "killed"));
  EXPECT_EQ(last.code, 0) << last.err;
  EXPECT_EQ(filesIn(folder / "killed"), filesIn(folder / "whole"));
  expectFailure(folder, make(folder / "whole", "4"), 3, {"another corpus", "seed 3", "Give another folder"});
}

TEST(Corpus, AFullDisk) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "full", "size=256k");
  if (!disk.isThere()) GTEST_SKIP() << "no right to mount a small disk here";
  const Outcome made = d3talker(make(folder / "full/corpus"));
  EXPECT_EQ(made.code, 3) << made.err;
  expectWords(made, {"the disk is full"});
  EXPECT_EQ(namesIn(folder / "full/corpus"), std::set<std::string>{"corpus.json"}) << "half a shard";
}

TEST(Corpus, StoppedByTheUser) {
  const ScratchFolder folder;
  Child child(make(folder / "corpus"));
  ASSERT_TRUE(child.waitForWords("corpus"));
  child.send(SIGINT);
  EXPECT_EQ(child.finish(20).code, 4);
}

} // namespace
} // namespace d3t::test
