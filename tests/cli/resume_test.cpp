// SPDX-License-Identifier: GPL-3.0-or-later
// Stopping and going on, two at once, and what may be used again when options change.
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/media/generate.h"
#include <csignal>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Resume : public testing::Test {
protected:
  Words create(const Words& more = {}) const {
    Words words{"create",     clip.string(), "-o",          (folder / "me.d3id").string(),
                "--progress", "json",        "--gaussians", "1500"};
    words.insert(words.end(), more.begin(), more.end());
    if (std::find(more.begin(), more.end(), "--budget") == more.end()) words.insert(words.end(), {"--budget", "10s"});
    return words;
  }
  // Stopped by this signal as soon as it says these words.
  Outcome stopped(int signal, const std::string& words, const Words& more = {}) {
    Child child(create(more));
    EXPECT_TRUE(child.waitForWords(words)) << child.errorOutput();
    child.send(signal);
    return child.finish(5);
  }
  // Whether the run made this stage itself.
  static bool made(const Outcome& outcome, const std::string& stage) {
    for (const json& line : jsonLines(outcome.err))
      if (line.value("stage", "") == stage && line.value("note", "") != "done by an earlier run") return true;
    return false;
  }
  std::set<std::string> names() const { return namesIn(folder.path()); }

  fs::path clip = talkingClip();
  ScratchFolder folder;
  const std::set<std::string> whole{"me.d3id", "me.d3id.log"}, begun{"me.d3id.log", "me.d3id.work"};
};

TEST_F(Resume, CtrlCAtTheStartLeavesNothing) {
  const Outcome outcome = stopped(SIGINT, "\"clip\"");
  EXPECT_EQ(outcome.code, 4) << outcome.err;
  expectWords(outcome, {"stopped", "start the same command again"});
  EXPECT_LE(names().size(), 2u);
}

TEST_F(Resume, CtrlCAndSigtermThenTheSameCommandGoesOn) {
  const Outcome first = stopped(SIGINT, "\"track\"");
  EXPECT_EQ(first.code, 4) << first.err;
  expectWords(first, {"goes on where it was"});
  EXPECT_EQ(names(), begun);
  const Outcome second = stopped(SIGTERM, "\"train\"");
  EXPECT_EQ(second.code, 4) << second.err;
  EXPECT_FALSE(made(second, "clip"));
  EXPECT_TRUE(made(second, "track"));
  const Outcome third = d3talker(create());
  EXPECT_EQ(third.code, 0) << third.err;
  EXPECT_NE(third.err.find("The clip's length: "), std::string::npos)
      << "what is weak in a clip is said: " << third.err;
  EXPECT_FALSE(made(third, "clip"));
  EXPECT_FALSE(made(third, "track"));
  EXPECT_EQ(names(), whole);
}

TEST_F(Resume, TheSecondOfTwoAtOnceSaysSoAndEnds) {
  Child first(create());
  ASSERT_TRUE(first.waitForWords("\"track\"")) << first.errorOutput();
  const Outcome second = d3talker(create());
  EXPECT_EQ(second.code, 1);
  expectWords(second, {"another d3talker", "process", "wait until it is done"});
  EXPECT_TRUE(first.isRunning());
  EXPECT_EQ(first.finish().code, 0);
  EXPECT_EQ(names(), whole);
}

TEST_F(Resume, ChangedOptionsDoNotUseWorkOfOthers) {
  EXPECT_EQ(stopped(SIGKILL, "\"train\"").signal, SIGKILL);
  const Outcome part = stopped(SIGKILL, "\"train\"", {"--length", "3"});
  EXPECT_FALSE(made(part, "clip")) << "the whole video is the same";
  EXPECT_TRUE(made(part, "track")) << "another part is learned from";
  const Outcome later = stopped(SIGKILL, "\"track\"", {"--start", ".4"});
  EXPECT_TRUE(made(later, "clip"));

  // Another video under the same name: nothing of the first person may be in the result.
  EXPECT_EQ(stopped(SIGKILL, "\"train\"").signal, SIGKILL);
  ffmpeg("-i " + quoted(clip) + " -vf hue=s=0 -c:a copy " + quoted(folder / "grey.mp4"));
  clip = folder / "grey.mp4";
  const Outcome other = stopped(SIGKILL, "\"train\"");
  EXPECT_TRUE(made(other, "clip"));
  EXPECT_TRUE(made(other, "track"));
}

TEST_F(Resume, TheChosenStretchIsTaken) {
  EXPECT_EQ(stopped(SIGTERM, "\"track\"", {"--stretch", ".4-3.4"}).code, 4);
  const json manifest = json::parse(slurp(folder / "me.d3id.work/clip/manifest.json"));
  EXPECT_EQ(manifest.at("frames"), 75);
  EXPECT_NEAR(manifest.at("source").at("start").get<double>(), .4, 1e-3);
  for (const char* wrong : {"3", "3-", "-3", "5-4", "0-2", "0-70", "a-b", "0-nan", "0-inf", "1-5x"})
    EXPECT_EQ(d3talker(create({"--stretch", wrong})).code, 2) << wrong;
}

TEST_F(Resume, WorkOnAnotherVideoSurvivesATypingMistake) {
  EXPECT_EQ(stopped(SIGTERM, "\"train\"").code, 4);
  writeVideo(folder / "wrong.mp4", numberedPictures(75));
  const fs::path right = clip;
  clip = folder / "wrong.mp4";
  EXPECT_EQ(d3talker(create()).code, 3);
  clip = right;
  EXPECT_FALSE(made(stopped(SIGKILL, "\"train\""), "track"));
}

TEST_F(Resume, ALargerBudgetGoesOnWhereASmallerOneEnded) {
  ASSERT_EQ(d3talker(create({"--keep-work"})).code, 0);
  const Outcome more = d3talker(create({"--budget", "14s"}));
  ASSERT_EQ(more.code, 0) << more.err;
  double first = -1;
  for (const json& line : jsonLines(more.err))
    if (line.value("stage", "") == "train" && first < 0) first = line.value("fraction", 0.);
  EXPECT_GT(first, .6) << "10 of 14 s were done before";
  EXPECT_LT(more.seconds, 14);
  EXPECT_EQ(names(), whole) << "without --keep-work it is removed";
}

} // namespace
} // namespace d3t::test
