// SPDX-License-Identifier: GPL-3.0-or-later
// Places where the result cannot be written, or must not be: said before any work, and nothing of the user's is lost.
#include "tests/base/small_disk.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/media/generate.h"
#include <unistd.h>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

Words create(const fs::path& result) {
  return {"create", talkingClip().string(), "-o", result.string(), "--budget", "10s"};
}

TEST(Places, AFolderThatIsNotThere) {
  const ScratchFolder folder;
  const Outcome made =
      expectFailure(folder, create(folder / "typo/me.d3id"), 3, {"typo", "no such folder", "Make it first"});
  EXPECT_LT(made.seconds, 5);
  spill(folder / "file", "");
  expectFailure(folder, create(folder / "file/me.d3id"), 3, {"no such folder"});
  expectFailure(folder, create("/proc/me.d3id"), 3, {"/proc/me.d3id", "could not be written"});
  const std::string long_(300, 'n');
  expectFailure(folder, create(folder / (long_ + ".d3id")), 3, {"name is too long"});
  expectFailure(folder,
                {"speak", talkingIdentity().string(), talkingClip().string(), "-o", (folder / "no/a.mp4").string()}, 3,
                {"no such folder"});
  expectFailure(folder, {"clip", talkingClip().string(), "-o", (folder / "no/clip").string()}, 3, {"no such folder"});
}

TEST(Places, TooLittleMemoryIsSaidBeforeAnyWork) {
  const ScratchFolder folder;
  // 500 MB of address space more than the program takes for itself: enough to say it, too little for create.
  const std::string command = "sh -c 'ulimit -v 1000000; exec " D3T_BIN_DIR "/d3talker create " +
                              talkingClip().string() + " -o " + (folder / "me.d3id").string() +
                              " --progress none 2>&1; exit 0'";
  const std::string words = outputOf(command);
  EXPECT_NE(words.find("MB of memory"), std::string::npos) << words;
  EXPECT_NE(words.find("Close other programs"), std::string::npos) << words;
  EXPECT_TRUE(namesIn(folder.path()).empty()) << "nothing was begun";
}

TEST(Places, WithoutPermission) {
  const ScratchFolder folder;
  if (::geteuid() == 0) {
    const SmallDisk disk(folder / "locked", "size=1m", MS_RDONLY); // root may write everywhere else
    if (!disk.isThere()) GTEST_SKIP() << "root without the right to mount: nothing here can refuse to be written";
    expectFailure(folder, create(folder / "locked/me.d3id"), 3, {"read-only", "Choose a folder you may write to"});
  } else {
    fs::create_directory(folder / "locked");
    fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::owner_exec);
    expectFailure(folder, create(folder / "locked/me.d3id"), 3, {"permission", "Choose a folder you may write to"});
  }
}

TEST(Places, AFullDisk) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "full", "size=256k");
  if (!disk.isThere()) GTEST_SKIP() << "no right to mount a small disk here";
  const Outcome made = d3talker(create(folder / "full/me.d3id"));
  EXPECT_EQ(made.code, 3) << made.err;
  expectWords(made, {"the disk is full"});
  for (const auto& name : namesIn(folder / "full")) EXPECT_TRUE(name.ends_with(".log")) << "left behind: " << name;
  spill(folder / "full/out.mp4", "an older video");
  spill(folder / "full/ballast", std::string(200 << 10, 'x'));
  const Outcome said =
      d3talker({"speak", talkingIdentity().string(), talkingClip().string(), "-o", (folder / "full/out.mp4").string()});
  EXPECT_EQ(said.code, 3) << said.err;
  expectWords(said, {"the disk is full"});
  EXPECT_EQ(slurp(folder / "full/out.mp4"), "an older video");
  EXPECT_LE(namesIn(folder / "full").size(), 3u) << "log, ballast, older video";
}

TEST(Places, ResultsThatCannotBePrinted) {
  ChildOptions options;
  options.standardOutput = "/dev/full";
  for (const Words& words : {Words{"doctor"}, Words{"inspect", talkingIdentity().string(), "--json"}}) {
    const Outcome outcome = d3talker(words, options);
    EXPECT_EQ(outcome.code, 1);
    expectWords(outcome, {"standard output"});
  }
}

TEST(Places, AWorkFolderOfSomebodyElseIsRefusedAndKept) {
  const ScratchFolder folder;
  fs::create_directory(folder / "me.d3id.work");
  spill(folder / "me.d3id.work/thesis.txt", "years of work");
  expectFailure(folder, create(folder / "me.d3id"), 2, {"me.d3id.work", "holds other things", "Give another name"});
  EXPECT_EQ(slurp(folder / "me.d3id.work/thesis.txt"), "years of work");
  fs::remove_all(folder / "me.d3id.work");
  spill(folder / "me.d3id.work", "a file");
  expectFailure(folder, create(folder / "me.d3id"), 1, {"me.d3id.work", "cannot be made"});
}

TEST(Places, FoldersOfOtherThingsAreNeverReplaced) {
  const ScratchFolder folder;
  fs::create_directory(folder / "photos");
  spill(folder / "photos/a.jpg", "a memory");
  const std::string photos = (folder / "photos").string(), clip = (folder / "clip").string();
  expectFailure(folder, {"clip", talkingClip().string(), "-o", photos}, 2, {"photos", "other things than a clip"});
  ASSERT_EQ(d3talker({"clip", talkingClip().string(), "-o", clip}).code, 0);
  expectFailure(folder, {"track", clip, "-o", photos}, 2, {"photos", "other things than a tracked clip"});
  expectFailure(folder, {"track", clip, "-o", clip}, 2, {"other things than a tracked clip"});
  expectFailure(folder, {"track", photos, "-o", (folder / "t").string()}, 3, {"photos", "not a clip folder"});
  EXPECT_EQ(slurp(folder / "photos/a.jpg"), "a memory");
  EXPECT_TRUE(fs::exists(folder / "clip/manifest.json"));
}

TEST(Places, WhatIsReadIsNotOverwritten) {
  const ScratchFolder folder;
  fs::copy_file(talkingClip(), folder / "me.mp4");
  const std::string video = (folder / "me.mp4").string(), bytes = slurp(video);
  expectFailure(folder, {"speak", talkingIdentity().string(), video, "-o", video}, 2, {"would overwrite"});
  EXPECT_EQ(slurp(video), bytes);
  fs::create_directory(folder / "x.d3id");
  expectFailure(folder, create(folder / "x.d3id"), 2, {"a folder, not a file"});
  fs::create_directory(folder / "x.mp4");
  expectFailure(folder, {"speak", talkingIdentity().string(), video, "-o", (folder / "x.mp4").string()}, 2,
                {"a folder"});
}

} // namespace
} // namespace d3t::test
