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

Words makeHeads(const fs::path& folder, const std::string& jobs = "2") {
  return {"corpus", "make",      "-o", folder.string(), "--shards", "3",      "--clips-per-shard",
          "2",      "--seconds", "2",  "--size",        "64",       "--jobs", jobs,
          "--seed", "3"};
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    files[entry.path().lexically_relative(folder).string()] = entry.is_regular_file() ? slurp(entry.path()) : "";
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

TEST(Corpus, HeadsKilledAndStartedAgainAreTheSameBytes) {
  const ScratchFolder folder;
  const Outcome whole = d3talker(makeHeads(folder / "whole", "1"));
  ASSERT_EQ(whole.code, 0) << whole.err;
  EXPECT_EQ(namesIn(folder / "whole"),
            (std::set<std::string>{"corpus.json", "shard_00000", "shard_00001", "shard_00002"}));
  for (const double share : {.15, .3, .5}) {
    Child child(makeHeads(folder / "killed"));
    std::this_thread::sleep_for(std::chrono::duration<double>(share * whole.seconds));
    child.send(SIGKILL);
    child.finish(5);
  }
  const Outcome last = d3talker(makeHeads(folder / "killed"));
  EXPECT_EQ(last.code, 0) << last.err;
  EXPECT_EQ(filesIn(folder / "killed"), filesIn(folder / "whole"));
  expectFailure(folder, make(folder / "whole"), 3, {"not a corpus of generated speech", "Give another folder"});
}

TEST(Corpus, HeadsOnAFullDisk) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "full", "size=400k");
  if (!disk.isThere()) GTEST_SKIP() << "no right to mount a small disk here";
  const Outcome made = d3talker(makeHeads(folder / "full/corpus"));
  EXPECT_EQ(made.code, 3) << made.err;
  expectWords(made, {"the disk is full"});
  EXPECT_EQ(namesIn(folder / "full/corpus"), std::set<std::string>{"corpus.json"}) << "half a shard";
}

TEST(Corpus, HeadsAndSpeechAloneDoNotMix) {
  const ScratchFolder folder;
  const std::string corpus = (folder / "c").string();
  expectFailure(folder, {"corpus", "make", "-o", corpus, "--sound-only", "--shards", "2"}, 2, {"--shards"});
  expectFailure(folder, {"corpus", "make", "-o", corpus, "--minutes", "2", "--size", "64"}, 2, {"--size"});
  expectFailure(folder, {"corpus", "make", "-o", corpus, "--size", "65"}, 2, {"65 px", "Choose an even number"});
  const Outcome speech = d3talker({"corpus", "make", "-o", corpus, "--sound-only", "--minutes", ".05"});
  EXPECT_EQ(speech.code, 0) << speech.err;
  EXPECT_EQ(namesIn(corpus), (std::set<std::string>{"corpus.json", "shard_00000.safetensors"}));
  expectFailure(folder, makeHeads(corpus), 3, {"something else", "Give another folder"});
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
