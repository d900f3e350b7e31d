// SPDX-License-Identifier: GPL-3.0-or-later
// What a program sees of `create` and how it steers it: progress, the watch folder, stop, pause, earlier states.
#include "core/base/image_file.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include <csignal>
#include <fstream>
#include <thread>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

class Watching : public testing::Test {
protected:
  Words create(const std::string& budget, const Words& more = {}) const {
    Words words{"create",      talkingClip().string(),
                "-o",          (folder / "me.d3id").string(),
                "--gaussians", gaussians,
                "--budget",    budget,
                "--progress",  "json",
                "--watch",     watch.string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  std::vector<json> curve() const { return jsonLines(slurp(watch / "curve.jsonl")); }
  // "12 s, 3456 steps" of the identity's facts.
  std::pair<double, long> training() const {
    const json id = json::parse(d3talker({"inspect", (folder / "me.d3id").string(), "--json"}).out);
    const auto text = id.at("facts").at("training").get<std::string>();
    std::pair<double, long> out;
    EXPECT_EQ(std::sscanf(text.c_str(), "%lf s, %ld steps", &out.first, &out.second), 2) << text;
    return out;
  }
  static double lastFraction(const Child& child) {
    const std::string text = child.errorOutput();
    double fraction = -1;
    for (const json& line : jsonLines(text.substr(0, text.rfind('\n'))))
      if (line.value("stage", "") == "train") fraction = line.value("fraction", fraction);
    return fraction;
  }
  void waitForCurve(Child& child, size_t lines) const {
    for (int i = 0; i < 600 && child.isRunning(); ++i, std::this_thread::sleep_for(100ms))
      if (fs::exists(watch / "curve.jsonl") && curve().size() >= lines) return;
    FAIL() << child.errorOutput();
  }

  std::string gaussians = "10000"; // so many that the budget is not done early
  ScratchFolder folder;
  fs::path watch = folder / "watch";
};

void expectHonestProgress(const std::vector<json>& lines) {
  const std::vector<std::string> order{"clip", "track", "speech", "train", "refiner", "identity"};
  size_t at = 0;
  double fraction = -1;
  for (const json& line : lines) {
    if (line.contains("warning")) continue;
    const auto stage = std::find(order.begin() + static_cast<std::ptrdiff_t>(at), order.end(), line.at("stage"));
    ASSERT_NE(stage, order.end()) << "unknown, or a stage that was over: " << line;
    const auto now = static_cast<size_t>(stage - order.begin());
    if (now != at) fraction = -1;
    at = now;
    EXPECT_TRUE(line.at("note").is_string()) << line;
    if (line.contains("secondsLeft")) {
      EXPECT_GE(line["secondsLeft"].get<double>(), 0) << line;
      EXPECT_LE(line["secondsLeft"].get<double>(), 600) << line;
    }
    if (!line.contains("fraction")) continue;
    EXPECT_GE(line["fraction"].get<double>(), fraction) << line;
    EXPECT_LE(line["fraction"].get<double>(), 1) << line;
    fraction = line["fraction"].get<double>();
  }
  EXPECT_EQ(order[at], "identity");
}

TEST_F(Watching, PicturesCurveStatesAndTheWayBack) {
  gaussians = "1500";
  const Outcome outcome = d3talker(create("10s", {"--keep-work", "--consent-who", "Ada", "--consent-scope", "tests"}));
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  expectHonestProgress(jsonLines(outcome.err));
  const auto lines = curve();
  ASSERT_GE(lines.size(), 3u);
  std::set<int> frames, states;
  for (size_t i = 0; i < lines.size(); ++i) {
    EXPECT_GE(lines[i].at("seconds").get<double>(), i ? lines[i - 1].at("seconds").get<double>() : 0);
    EXPECT_GT(lines[i].at("psnr").get<double>(), 5);
    EXPECT_GT(lines[i].at("trainPsnr").get<double>(), 5);
    frames.insert(lines[i].at("frame").get<int>());
    if (lines[i].contains("state")) states.insert(lines[i]["state"].get<int>());
  }
  EXPECT_GT(frames.size(), 1u);
  EXPECT_GT(lines.back().at("psnr").get<double>(), lines.front().at("psnr").get<double>());
  for (const char* kind : {"", "_mouth"}) {
    const auto truth = readImage(watch / fmt::format("truth{}.jpg", kind));
    const auto result = readImage(watch / fmt::format("result{}.jpg", kind));
    ASSERT_TRUE(truth && result);
    EXPECT_EQ(truth->width, result->width);
    EXPECT_EQ(truth->height, result->height);
    EXPECT_GE(truth->width, 100);
  }
  EXPECT_EQ(namesIn(watch).size(), 5u) << "and nothing else";

  const json history = json::parse(slurp(folder / "me.d3id.work/history/history.json"));
  ASSERT_GE(history.at("states").size(), 2u);
  for (const json& state : history.at("states")) {
    EXPECT_TRUE(states.count(state.at("state").get<int>())) << "named in the curve: " << state;
    EXPECT_TRUE(readImage(folder / "me.d3id.work/history" / state.at("picture").get<std::string>()));
  }
  const json first = history.at("states").front();
  EXPECT_LT(first.at("steps").get<long>(), training().second);
  const json consent = json::parse(d3talker({"inspect", (folder / "me.d3id").string(), "--json"}).out).at("consent");
  EXPECT_EQ(consent.at("who"), "Ada");
  EXPECT_NE(consent.at("statement").get<std::string>().find("for: tests"), std::string::npos);
  EXPECT_EQ(consent.at("expires"), "");
  const Outcome back = d3talker(create("10s", {"--from-state", "1"}));
  ASSERT_EQ(back.code, 0) << back.err;
  EXPECT_EQ(back.err.find("\"train\""), std::string::npos) << "nothing is trained: " << back.err;
  EXPECT_EQ(training().second, first.at("steps").get<long>());
  const Outcome none = d3talker(create("10s", {"--from-state", "99"}));
  EXPECT_EQ(none.code, 3);
  expectWords(none, {"there is no state 99", "choose one of 1 ("});
  EXPECT_EQ(training().second, first.at("steps").get<long>()) << "the identity is as it was";
}

TEST_F(Watching, WithoutKeptWorkThereIsNoStateToGoBackTo) {
  const Outcome outcome = d3talker(create("10s", {"--from-state", "1"}));
  EXPECT_EQ(outcome.code, 3);
  expectWords(outcome, {"no earlier states were kept", "--keep-work"});
}

TEST_F(Watching, Sigusr1KeepsTheBestAndGoesOn) {
  Child child(create("300s"));
  waitForCurve(child, 2);
  child.send(SIGUSR1);
  const Outcome outcome = child.finish(60);
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  expectHonestProgress(jsonLines(outcome.err));
  EXPECT_LT(training().first, 60);
  EXPECT_GT(training().second, 10);
  EXPECT_EQ(namesIn(folder.path()), (std::set<std::string>{"me.d3id", "me.d3id.log", "watch"}));
}

TEST_F(Watching, APauseDoesNotEatTheBudgetAndAFileStops) {
  fs::create_directories(watch);
  std::ofstream(watch / "stop"); // of an earlier run: not meant for this one
  Child child(create("25s"));
  waitForCurve(child, 1);
  std::this_thread::sleep_for(500ms);
  child.send(SIGSTOP);
  std::this_thread::sleep_for(100ms);
  const double before = lastFraction(child);
  std::this_thread::sleep_for(9s); // .36 of the budget
  child.send(SIGCONT);
  std::this_thread::sleep_for(1500ms);
  const double after = lastFraction(child);
  EXPECT_FALSE(fs::exists(watch / "stop"));
  std::ofstream(watch / "stop");
  const Outcome outcome = child.finish(60);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_GE(before, 0);
  EXPECT_GT(after, before) << "it went on";
  EXPECT_LT(after, before + .3);
  EXPECT_LT(training().first, 15);
}

} // namespace
} // namespace d3t::test
