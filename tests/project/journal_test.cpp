// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/project/open.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"
#include "tests/base/small_disk.h"
#include "tests/project/script.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <thread>

namespace d3t::project::test {
namespace {

namespace fs = std::filesystem;
using d3t::test::mutate;
using d3t::test::ScratchFolder;
using d3t::test::slurp;
using d3t::test::SmallDisk;
using d3t::test::spill;

constexpr Journal::Options kNoSnapshots{.syncEvery = std::chrono::hours(1), .snapshotEvery = std::chrono::hours(1)};

/// A saved project, and a journal of edits after it; states[i] after i edits.
struct JournalTest : ::testing::Test {
  JournalTest() {
    states.push_back(writeProject(script.now()));
    EXPECT_TRUE(saveProject(folder.path(), script.now()));
  }
  void edit(Journal& journal, int edits) {
    for (int i = 0; i < edits; ++i) {
      script.step();
      const auto ok = journal.append(script.lastName(), script.now());
      ASSERT_TRUE(ok) << ok.error().message();
      states.push_back(writeProject(script.now()));
    }
  }
  std::string recovered() const {
    const auto opened = openProject(folder.path());
    if (!opened) return opened.error().message();
    return writeProject(opened->unsaved ? opened->unsaved->project : *opened->saved);
  }
  ScratchFolder folder;
  fs::path file = folder / kJournalFile;
  Script script{11};
  std::vector<std::string> states;
};

TEST_F(JournalTest, ACrashOffersTheSavedAndTheLastState) {
  {
    auto journal = Journal::start(folder.path(), script.now(), kNoSnapshots);
    ASSERT_TRUE(journal);
    edit(*journal, 30);
    const size_t length = slurp(file).size();
    ASSERT_TRUE(journal->append("Nothing", script.now()));
    EXPECT_EQ(slurp(file).size(), length) << "nothing changed, nothing is written";
  }
  const auto opened = openProject(folder.path());
  ASSERT_TRUE(opened) << opened.error().message();
  EXPECT_EQ(writeProject(*opened->saved), states.front());
  ASSERT_TRUE(opened->unsaved);
  EXPECT_EQ(writeProject(opened->unsaved->project), states.back());
  EXPECT_EQ(opened->unsaved->edits, 30);
  EXPECT_EQ(opened->unsaved->lastEdit, script.lastName());
}

TEST_F(JournalTest, ASaveOrAnEndLeavesNothingToRecover) {
  auto journal = Journal::start(folder.path(), script.now(), kNoSnapshots);
  ASSERT_TRUE(journal);
  edit(*journal, 5);
  ASSERT_TRUE(saveProject(folder.path(), script.now()));
  EXPECT_FALSE(openProject(folder.path())->unsaved) << "killed between the save and the new journal";
  ASSERT_TRUE(journal->restart(script.now()));
  EXPECT_FALSE(openProject(folder.path())->unsaved);
  ASSERT_TRUE(journal->finish());
  EXPECT_EQ(folder.entries(), 1u);
  EXPECT_EQ(recovered(), states.back());
}

TEST_F(JournalTest, CutAtAnyByteItLosesAtMostTheLastEdit) {
  {
    auto journal = Journal::start(folder.path(), script.now(), kNoSnapshots);
    ASSERT_TRUE(journal);
    edit(*journal, 20);
  }
  const std::string whole = slurp(file);
  const size_t snapshot = whole.find('\n');
  for (size_t cut = 0; cut <= whole.size(); ++cut) {
    spill(file, whole.substr(0, cut));
    // A line without its newline is whole already. A cut snapshot never happens (it is put in place whole); if it
    // does, the saved state opens.
    const auto lines = static_cast<size_t>(
        std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(std::min(cut + 1, whole.size())), '\n'));
    ASSERT_EQ(recovered(), states[cut < snapshot ? 0 : lines - 1]) << "cut at byte " << cut;
  }
}

TEST_F(JournalTest, DamagedAnywhereItStillOpensUpToTheDamage) {
  {
    auto journal = Journal::start(folder.path(), script.now(), kNoSnapshots);
    ASSERT_TRUE(journal);
    edit(*journal, 40);
  }
  const std::string whole = slurp(file);
  Random random(4);
  for (int i = 0; i < 1000; ++i) {
    spill(file, mutate(whole, random));
    const std::string state = recovered();
    ASSERT_NE(std::find(states.begin(), states.end(), state), states.end()) << state.substr(0, 200);
  }
}

TEST_F(JournalTest, ASnapshotKeepsItSmall) {
  auto journal =
      Journal::start(folder.path(), script.now(), {.syncEvery = {}, .snapshotEvery = std::chrono::milliseconds(1)});
  ASSERT_TRUE(journal);
  for (int i = 0; i < 50; ++i) {
    edit(*journal, 1);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    ASSERT_TRUE(journal->tick());
    ASSERT_EQ(recovered(), states.back());
    const std::string text = slurp(file);
    ASSERT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  }
  EXPECT_EQ(folder.entries(), 2u);
}

TEST_F(JournalTest, AJournalHelpsWhereTheProjectFileIsGoneOrDamaged) {
  {
    auto journal = Journal::start(folder.path(), script.now(), kNoSnapshots);
    ASSERT_TRUE(journal);
    edit(*journal, 10);
  }
  spill(folder / kProjectFile, "garbage");
  const auto opened = openProject(folder.path());
  ASSERT_TRUE(opened);
  EXPECT_FALSE(opened->saved);
  EXPECT_NE(opened->savedError.find("damaged"), std::string::npos) << opened->savedError;
  EXPECT_EQ(writeProject(opened->unsaved->project), states.back());
  fs::remove(folder / kProjectFile);
  EXPECT_EQ(writeProject(openProject(folder.path())->unsaved->project), states.back());
  fs::remove(file);
  EXPECT_FALSE(openProject(folder.path()));
}

TEST_F(JournalTest, TheJournalOfANewerVersionIsLeftAlone) {
  std::string text = writeProject(script.now());
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  text.replace(text.find("\"schema\": 2"), 11, "\"schema\": 3");
  const std::string payload = "{\"n\":0,\"project\":" + text + "}";
  spill(file, "[\"" + hashBytes(payload) + "\"," + payload + "]\n");
  const auto opened = openProject(folder.path());
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().what.find("newer version"), std::string::npos) << opened.error().message();
}

TEST(Journal, AFullDiskLosesNothingThatWasWritten) {
  const ScratchFolder scratch;
  const SmallDisk disk(scratch / "disk", "size=200k");
  if (!disk.isThere()) GTEST_SKIP() << "mounting needs root";
  Script script(5);
  ASSERT_TRUE(saveProject(scratch / "disk", script.now()));
  auto journal = Journal::start(scratch / "disk", script.now(), kNoSnapshots);
  ASSERT_TRUE(journal);
  Project written = script.now();
  Status ok;
  for (int i = 0; i < 20'000 && ok; ++i) {
    script.step();
    ok = journal->append(script.lastName(), script.now());
    if (ok) written = script.now();
  }
  ASSERT_FALSE(ok);
  EXPECT_NE(ok.error().what.find("the disk is full"), std::string::npos) << ok.error().message();
  auto opened = openProject(scratch / "disk");
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->unsaved->project == written);
}

} // namespace
} // namespace d3t::project::test
