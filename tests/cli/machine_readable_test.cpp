// SPDX-License-Identifier: GPL-3.0-or-later
// What programs read: JSON lines of progress, --json, and what is pasted into a bug report.
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/media/generate.h"
#include <sstream>

namespace d3t::test {
namespace {

using nlohmann::json;

TEST(MachineReadable, Inspect) {
  const Outcome outcome = d3talker({"inspect", talkingIdentity().string(), "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json id = json::parse(outcome.out);
  EXPECT_EQ(id.at("name"), "new_talking");
  EXPECT_EQ(id.at("width"), 320);
  EXPECT_EQ(id.at("source"), "talking.mp4");
  EXPECT_GT(id.at("bodyFrames").get<int>(), 50);
  EXPECT_GT(id.at("facts").size(), 1u);
  const Outcome text = d3talker({"inspect", talkingIdentity().string()});
  EXPECT_EQ(text.code, 0);
  EXPECT_NE(text.out.find("plates.mp4"), std::string::npos) << text.out;
}

TEST(MachineReadable, Doctor) {
  const Outcome outcome = d3talker({"doctor", "--json"});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  const json report = json::parse(outcome.out);
  EXPECT_EQ(report.at("works"), true);
  const Outcome text = d3talker({"doctor"});
  EXPECT_TRUE(text.err.empty()) << text.err;
  std::istringstream lines(text.out); // one fact a line, short enough for a mail, nothing but printable ASCII
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_LT(line.size(), 160u) << line;
    EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; })) << line;
  }
  EXPECT_GE(count, 8);
  for (const char* name : {"d3talker", "system", "processor", "memory", "face networks", "acoustic model"})
    EXPECT_TRUE(report.contains(name)) << name;
}

TEST(MachineReadable, DoctorNamesDevicesAndForetellsBudgets) {
  const Outcome outcome = d3talker({"doctor", "--calibrate", "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json report = json::parse(outcome.out);
  const json cpu = report.at("devices").at(0);
  EXPECT_EQ(cpu.at("kind"), "cpu");
  EXPECT_GE(cpu.at("cores").get<int>(), 1);
  EXPECT_GT(cpu.at("memoryMegabytes").get<double>(), cpu.at("freeMegabytes").get<double>());
  const json calibration = report.at("calibration");
  EXPECT_GT(calibration.at("stepsPerSecond").get<double>(), 1);
  EXPECT_GT(calibration.at("halfSizeStepsPerSecond").get<double>(), calibration["stepsPerSecond"].get<double>());
  ASSERT_EQ(calibration.at("budgets").size(), 3u);
  long before = 0;
  for (const json& budget : calibration["budgets"]) {
    EXPECT_GE(budget.at("steps").get<long>(), before);
    EXPECT_LE(budget.at("used").get<double>(), budget.at("seconds").get<double>());
    before = budget["steps"].get<long>();
  }
  EXPECT_GT(calibration.at("memory").at("megabytes").get<double>(), 300);
}

TEST(MachineReadable, EvaluateWritesMeasures) {
  const ScratchFolder folder;
  writeVideo(folder / "long.mp4", facePictures(250), voiceOf(10));
  const Outcome outcome =
      d3talker({"evaluate", (folder / "long.mp4").string(), "--mouth-only", "--train", "3", "--json",
                (folder / "me.json").string(), "--out", (folder / "work").string(), "--progress", "json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(json::parse(slurp(folder / "me.json")).contains("rotate"));
  EXPECT_GT(jsonLines(outcome.err).size(), 2u);
}

TEST(MachineReadable, ClipTellsAboutEverySecond) {
  const ScratchFolder folder;
  const Outcome outcome = d3talker({"clip", talkingClip().string(), "-o", (folder / "clip").string(), "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json clip = json::parse(outcome.out);
  EXPECT_EQ(clip.at("width"), 320);
  EXPECT_NEAR(clip.at("seconds").get<double>(), 3.6, .05);
  for (const char* quality : {"face", "sharpness", "pose", "speech", "light", "cuts"})
    EXPECT_EQ(clip.at("strips").at(quality).size(), 4u) << quality;
  for (const char* reason : {"face", "pose", "length", "noise"})
    EXPECT_FALSE(clip.at("reasons").at(reason).at("text").get<std::string>().empty());
  EXPECT_LE(clip.at("stretch").at("to").get<double>(), 3.7);
  EXPECT_FALSE(clip.at("sentence").get<std::string>().empty());
  EXPECT_EQ(json::parse(slurp(clip.at("faces").get<std::string>())).at("frames").size(), 18u) << "every fifth of 90";
}

TEST(MachineReadable, ProgressAndErrorsAreJsonLines) {
  const ScratchFolder folder;
  const Outcome good =
      d3talker({"clip", talkingClip().string(), "-o", (folder / "clip").string(), "--progress", "json"});
  ASSERT_EQ(good.code, 0);
  double last = 0;
  for (const json& line : jsonLines(good.err)) {
    EXPECT_EQ(line.at("stage"), "clip");
    if (!line.contains("fraction")) continue;
    EXPECT_GE(line["fraction"].get<double>(), last);
    last = line["fraction"].get<double>();
    EXPECT_LE(last, 1);
  }
  EXPECT_GT(last, 0);
  const Outcome bad = d3talker({"create", "/no/such.mp4", "-o", "me.d3id", "--progress", "json"});
  EXPECT_EQ(bad.code, 3);
  const auto lines = jsonLines(bad.err);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].at("error"), "there is no such file");
  EXPECT_EQ(lines[0].at("where"), "/no/such.mp4");
  EXPECT_FALSE(lines[0].at("todo").get<std::string>().empty());
}

} // namespace
} // namespace d3t::test
