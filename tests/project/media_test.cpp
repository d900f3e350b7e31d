// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/media.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "tests/base/scratch.h"
#include "tests/base/small_disk.h"

#include <gtest/gtest.h>

namespace d3t::project::test {
namespace {

namespace fs = std::filesystem;
using d3t::test::ScratchFolder;
using d3t::test::slurp;
using d3t::test::SmallDisk;
using d3t::test::spill;

/// A project in "disk/my project" with a sound beside it and an identity within.
struct MediaTest : ::testing::Test {
  MediaTest() {
    fs::create_directories(folder);
    spill(scratch / "hällo world.wav", "sound bytes");
    spill(folder / "me.d3id", "identity bytes");
    sound = add(scratch / "hällo world.wav", MediaKind::Sound);
    identity = add(folder / "me.d3id", MediaKind::Identity);
    EXPECT_TRUE(timeline::dropSound(p.timeline, {.sound = {sound.id, sound.hash, "hällo", timeline::kTicksPerSecond}}));
    EXPECT_TRUE(timeline::setSource(p.timeline, {identity.id, identity.hash, 0, 0}));
  }
  Media add(const fs::path& file, MediaKind kind) {
    auto m = addMedia(p, folder, file, kind, run);
    EXPECT_TRUE(m) << m.error().message();
    return m.value_or(Media());
  }
  ScratchFolder scratch;
  fs::path folder = scratch / "my project";
  Project p;
  d3t::Run run;
  Media sound, identity;
};

TEST_F(MediaTest, ArePathsRelativeToTheProject) {
  EXPECT_EQ(sound.path, "../hällo world.wav");
  EXPECT_EQ(identity.path, "me.d3id");
  EXPECT_EQ(sound.id, "s1");
  EXPECT_EQ(identity.id, "i1");
  EXPECT_EQ(slurp(fileOf(folder, sound)), "sound bytes");
  EXPECT_EQ(add(scratch / "hällo world.wav", MediaKind::Sound).id, "s1") << "is there already";
  EXPECT_EQ(p.media.size(), 2u);
  // The whole is moved: nothing is lost.
  ASSERT_TRUE(saveProject(folder, p));
  const ScratchFolder elsewhere;
  fs::copy(scratch.path(), elsewhere / "all", fs::copy_options::recursive);
  const auto moved = loadProject(elsewhere / "all" / "my project");
  ASSERT_TRUE(moved) << moved.error().message();
  EXPECT_TRUE(*moved == p);
  EXPECT_TRUE(lostMedia(*moved, elsewhere / "all" / "my project").empty());
}

TEST_F(MediaTest, WhatCannotBeTakenInIsSaid) {
  spill(scratch / "empty.wav", "");
  EXPECT_FALSE(addMedia(p, folder, scratch / "empty.wav", MediaKind::Sound, run));
  EXPECT_FALSE(addMedia(p, folder, scratch / "gone.wav", MediaKind::Sound, run));
  EXPECT_FALSE(addMedia(p, folder, folder, MediaKind::Sound, run));
  spill(scratch / "b\xE4"
                  "d.wav",
        "x");
  const auto latin = addMedia(p, folder,
                              scratch / "b\xE4"
                                        "d.wav",
                              MediaKind::Sound, run);
  ASSERT_FALSE(latin);
  EXPECT_EQ(latin.error().todo, "rename the file");
  EXPECT_EQ(p.media.size(), 2u);
}

TEST_F(MediaTest, LostFilesAreFoundByTheirContent) {
  fs::create_directories(scratch / "archive/2026/deep");
  fs::rename(scratch / "hällo world.wav", scratch / "archive/2026/deep/renamed.bin");
  spill(scratch / "archive/decoy.wav", "SOUND BYTES"); // of the same size
  fs::create_directory_symlink(scratch.path(), scratch / "archive/loop");
  const auto lost = lostMedia(p, folder);
  ASSERT_EQ(lost.size(), 1u);
  EXPECT_EQ(lost[0].id, "s1");
  const auto none = relink(p, folder, folder, run);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->found, 0);
  EXPECT_EQ(none->stillLost, std::vector<std::string>{"../hällo world.wav"});
  const auto found = relink(p, folder, scratch / "archive", run);
  ASSERT_TRUE(found) << found.error().message();
  EXPECT_EQ(found->found, 1);
  EXPECT_EQ(p.media[0].path, "../archive/2026/deep/renamed.bin");
  EXPECT_TRUE(lostMedia(p, folder).empty());
  const auto other = relinkTo(p, folder, "s1", scratch / "archive/decoy.wav", run);
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().what.find("another file"), std::string::npos);
  EXPECT_FALSE(relink(p, folder, scratch / "nowhere", run) && lostMedia(p, folder).size() > 0);
}

TEST_F(MediaTest, CollectFilesMakesTheFolderComplete) {
  fs::create_directories(folder / "media");
  spill(folder / "media/hällo world.wav", "another sound of this name");
  spill(scratch / "unused.wav", "unused");
  add(scratch / "unused.wav", MediaKind::Sound);
  const auto collected = collectFiles(p, folder, run);
  ASSERT_TRUE(collected) << collected.error().message();
  EXPECT_EQ(collected->copied, 1);
  EXPECT_EQ(collected->alreadyThere, 1);
  EXPECT_EQ(p.media[0].path, "media/hällo world-" + sound.hash.substr(0, 8) + ".wav");
  EXPECT_EQ(slurp(fileOf(folder, p.media[0])), "sound bytes");
  EXPECT_EQ(slurp(folder / "media/hällo world.wav"), "another sound of this name");
  ASSERT_TRUE(saveProject(folder, p));
  const ScratchFolder elsewhere;
  fs::copy(folder, elsewhere / "p", fs::copy_options::recursive);
  const auto moved = loadProject(elsewhere / "p");
  ASSERT_TRUE(moved);
  const auto lost = lostMedia(*moved, elsewhere / "p");
  ASSERT_EQ(lost.size(), 1u) << "only the unused one";
  EXPECT_EQ(lost[0].path, "../unused.wav");
  EXPECT_EQ(collectFiles(p, folder, run)->copied, 0) << "again, nothing is to do";
}

TEST_F(MediaTest, CollectFilesRefusesWhatIsLostOrChanged) {
  spill(scratch / "hällo world.wav", "sound BYTES");
  const Project before = p;
  const auto changed = collectFiles(p, folder, run);
  ASSERT_FALSE(changed);
  EXPECT_NE(changed.error().what.find("has changed"), std::string::npos);
  EXPECT_TRUE(p == before);
  EXPECT_TRUE(fs::is_empty(folder / "media")) << "no half copy stays";
  fs::remove(scratch / "hällo world.wav");
  EXPECT_FALSE(collectFiles(p, folder, run));
}

TEST_F(MediaTest, CollectFilesOnAFullDiskLeavesNothingHalf) {
  const SmallDisk disk(scratch / "disk", "size=64k");
  if (!disk.isThere()) GTEST_SKIP() << "mounting needs root";
  Project other;
  spill(scratch / "large.wav", std::string(200'000, 'x'));
  const auto large = addMedia(other, scratch / "disk", scratch / "large.wav", MediaKind::Sound, run);
  ASSERT_TRUE(large);
  ASSERT_TRUE(timeline::dropSound(other.timeline, {.sound = {large->id, large->hash, "", timeline::kTicksPerSecond}}));
  const auto collected = collectFiles(other, scratch / "disk", run);
  ASSERT_FALSE(collected);
  EXPECT_NE(collected.error().what.find("the disk is full"), std::string::npos) << collected.error().message();
  EXPECT_TRUE(fs::is_empty(scratch / "disk/media"));
}

} // namespace
} // namespace d3t::project::test
