// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_reader.h"
#include "core/project/media.h"
#include "core/timeline/edit_speech.h"
#include "tests/cli/expect.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"
#include <csignal>
#include <thread>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

class Exporting : public testing::Test {
protected:
  void SetUp() override {
    performance::test::identityFile(folder);
    ASSERT_TRUE(writeWav(folder / "s.wav", speech25()));
    makeProject("short", {2});
  }
  /// A project that says the first seconds of the sound, once for each number, one behind the other.
  void makeProject(const std::string& name, const std::vector<double>& seconds) {
    d3t::Run run;
    project::Project made;
    fs::create_directory(folder / name);
    const auto identity = addMedia(made, folder / name, folder / "egg.d3id", project::MediaKind::Identity, run);
    const auto said = addMedia(made, folder / name, folder / "s.wav", project::MediaKind::Sound, run);
    ASSERT_TRUE(identity && said);
    made.timeline.source.identity = identity->id;
    made.timeline.source.hash = identity->hash;
    const timeline::Sound sound{said->id, said->hash, "s.wav", timeline::ticksOfSeconds(speech25().seconds())};
    for (const double s : seconds)
      ASSERT_TRUE(dropSound(
          made.timeline, {.sound = sound, .out = timeline::ticksOfSeconds(s), .at = timeline::endOf(made.timeline)}));
    ASSERT_TRUE(saveProject(folder / name, made));
  }
  Words exporting(const std::string& project, const std::string& file, const Words& more = {}) const {
    Words words{"export",  (folder / project).string(), "-o", (folder / file).string(),
                "--cache", (folder / "cache").string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  size_t leftovers() const {
    size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder.path()))
      count += entry.path().filename().string().find(".part") != std::string::npos;
    return count;
  }
  ScratchFolder folder;
};

TEST_F(Exporting, FilmsWithProgressAndAPictureToWatch) {
  const Outcome made = d3talker(
      exporting("short", "out.webm",
                {"--preset", "vp9-alpha", "--head-alone", "--size", "160x120", "--rate", "30000/1001", "--range",
                 "0.5-1.5", "--watch", (folder / "watch").string(), "--progress", "json", "--json"}));
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(nlohmann::json::parse(made.out)["frames"], 30);
  const auto lines = jsonLines(made.err);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.back()["stage"], "export");
  EXPECT_EQ(lines.back()["fraction"], 1);
  EXPECT_NE(lines.back()["note"].get<std::string>().find("30 of 30 frames"), std::string::npos);
  auto film = VideoReader::open(folder / "out.webm");
  ASSERT_TRUE(film);
  EXPECT_EQ(film->info().width, 160);
  EXPECT_TRUE(film->info().hasAudio);
  EXPECT_TRUE(fs::exists(folder / "watch" / "now.jpg"));
}

TEST_F(Exporting, PausesAndGoesOn) {
  makeProject("long", {10});
  Child child(exporting("long", "out.mp4", {"--progress", "json"}));
  ASSERT_TRUE(child.waitForWords("\"stage\":\"export\"")) << child.errorOutput();
  child.send(SIGSTOP); // SIGTSTP does nothing without a terminal
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const std::string paused = child.errorOutput();
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  EXPECT_EQ(child.errorOutput(), paused) << "it stands still";
  EXPECT_FALSE(fs::exists(folder / "out.mp4"));
  child.send(SIGCONT);
  const Outcome done = child.finish();
  EXPECT_EQ(done.code, 0) << done.err;
  auto film = VideoReader::open(folder / "out.mp4");
  ASSERT_TRUE(film);
  EXPECT_NEAR(film->info().seconds, 10, .05);
}

TEST_F(Exporting, StoppedItLeavesNothing) {
  makeProject("long", {20});
  Child child(exporting("long", "out.mov", {"--preset", "prores4444", "--progress", "json"}));
  ASSERT_TRUE(child.waitForWords("\"stage\":\"export\"")) << child.errorOutput();
  child.send(SIGTERM);
  EXPECT_EQ(child.finish().code, 4);
  EXPECT_FALSE(fs::exists(folder / "out.mov"));
  EXPECT_EQ(leftovers(), 0u);
}

TEST_F(Exporting, MemoryDoesNotGrowWithTheLength) {
  makeProject("long", {20, 20, 20});
  const Words small{"--scale", "25%", "--no-refiner"};
  ASSERT_EQ(d3talker(exporting("long", "warm.mp4", {"--range", "0-1"})).code, 0); // it is heard here
  const Outcome brief = d3talker(exporting("long", "a.mp4", {"--range", "0-12", "--scale", "25%", "--no-refiner"}));
  const Outcome whole = d3talker(exporting("long", "b.mp4", small));
  ASSERT_EQ(brief.code + whole.code, 0) << brief.err << whole.err;
  EXPECT_LT(whole.peakMegabytes, brief.peakMegabytes + 12) << "five times as long";
}

TEST_F(Exporting, EstimatesAndFormatsAreForProgramsToo) {
  ChildOptions own;
  own.environment = {"XDG_CACHE_HOME=" + folder.path().string()};
  const Outcome estimate = d3talker({"export", (folder / "short").string(), "--estimate", "--json"}, own);
  ASSERT_EQ(estimate.code, 0) << estimate.err;
  const auto cost = nlohmann::json::parse(estimate.out);
  EXPECT_EQ(cost["frames"], 50);
  EXPECT_GT(cost["seconds"], 0.);
  EXPECT_GT(cost["bytes"], 1000);
  const Outcome listed = d3talker({"export", "--list-presets", "--json"});
  ASSERT_EQ(listed.code, 0);
  const auto formats = nlohmann::json::parse(listed.out);
  ASSERT_EQ(formats.size(), 7u);
  EXPECT_EQ(formats[0]["key"], "h264");
  EXPECT_TRUE(formats[0]["missing"].get<std::string>().empty() == formats[0]["available"].get<bool>());
}

TEST_F(Exporting, WrongWordsAreExplained) {
  const auto refused = [&](const Words& more, const Words& words) {
    expectFailure(folder, exporting("short", "out.mp4", more), 2, words);
    EXPECT_FALSE(fs::exists(folder / "out.mp4"));
  };
  refused({"--preset", "divx"}, {"--preset"});
  refused({"--range", "3"}, {"--range", "2.5-10"});
  refused({"--range", "0-1", "--loop-region"}, {"--loop-region"});
  refused({"--size", "100"}, {"--size", "1920x1080"});
  refused({"--scale", "0%"}, {"--scale", "50%"});
  refused({"--rate", "29.97"}, {"--rate", "30000/1001"});
  refused({"--background", "#00b140"}, {"--head-alone"});
  refused({"--background", "green", "--head-alone"}, {"--background", "#00b140"});
  refused({"--head-alone"}, {"transparency"});
  refused({"--preset", "h264", "--quality", "60"}, {"from 0 to 51"});
  expectFailure(folder, {"export"}, 2, {"PROJECT"});
  expectFailure(folder, {"export", (folder / "short").string()}, 2, {"--output"});
  expectFailure(folder, exporting("none", "out.mp4"), 3, {"none"});
}

} // namespace
} // namespace d3t::test
