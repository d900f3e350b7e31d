// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at ten random moments of `create`; the eleventh run ends well and did nothing twice.
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include <chrono>
#include <csignal>
#include <fmt/format.h>
#include <map>
#include <random>
#include <thread>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kBudget = 20, kMayBeLost = 15; // s

struct Moment {
  std::string stage; ///< after this stage has begun ...
  double from, to;   ///< ... so many seconds later, by chance
};

/// What a run did, by its progress lines.
struct Trace {
  std::map<std::string, bool> begun, made;    ///< stage -> seen at all, worked on in this run
  double firstTrained = -1, lastTrained = -1; ///< s of the budget

  explicit Trace(const std::string& lines) {
    const size_t end = lines.rfind('\n'); // the last line may be cut by the kill
    for (const json& line : jsonLines(end == std::string::npos ? "" : lines.substr(0, end))) {
      const std::string stage = line.value("stage", "");
      begun[stage] = true;
      made[stage] = made[stage] || line.value("note", "") != "done by an earlier run";
      if (stage != "train" || !line.contains("fraction")) continue;
      lastTrained = kBudget * line["fraction"].get<double>();
      if (firstTrained < 0) firstTrained = lastTrained;
    }
  }
};

class Killed {
public:
  Killed() : identity_(folder_ / "it's «me».d3id"), clip_(folder_ / "my clip.mp4") {
    fs::copy_file(talkingClip(), clip_);
  }

  void killAt(const Moment& moment) {
    Child child(command());
    ASSERT_TRUE(child.waitForWords("\"" + moment.stage + "\"")) << child.errorOutput();
    const double wait = std::uniform_real_distribution(moment.from, moment.to)(random_);
    std::this_thread::sleep_for(std::chrono::duration<double>(wait));
    child.send(SIGKILL);
    const Outcome outcome = child.finish(5);
    SCOPED_TRACE(fmt::format("killed {:.2f} s after the start of {}", wait, moment.stage));
    check(outcome.err);
    if (fs::exists(identity_)) {
      EXPECT_EQ(d3talker({"inspect", identity_.string()}).code, 0) << "half written";
    }
  }

  void finish() {
    const Outcome outcome = d3talker(command());
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    check(outcome.err + "\n");
    EXPECT_EQ(namesIn(folder_.path()), (std::set<std::string>{"it's «me».d3id", "it's «me».d3id.log", "my clip.mp4"}));
    EXPECT_EQ(d3talker({"inspect", identity_.string()}).code, 0);
  }

private:
  Words command() const {
    return {"create", clip_.string(), "-o",  identity_.string(), "--budget", fmt::format("{}s", kBudget), "--gaussians",
            "1500",   "--progress",   "json"};
  }

  // Stages that were over in an earlier run are not made again, and little training is lost.
  void check(const std::string& lines) {
    const Trace trace(lines);
    EXPECT_FALSE(trackWasOver_ && trace.made.contains("track") && trace.made.at("track")) << lines;
    EXPECT_FALSE(clipWasOver_ && trace.made.contains("clip") && trace.made.at("clip")) << lines;
    clipWasOver_ |= trace.begun.contains("track");
    trackWasOver_ |= trace.begun.contains("train") || trace.begun.contains("identity");
    if (trace.firstTrained >= 0) {
      EXPECT_GT(trace.firstTrained, trained_ - kMayBeLost) << lines;
    }
    trained_ = std::max(trained_, trace.lastTrained);
  }

  ScratchFolder folder_;
  fs::path identity_, clip_;
  std::mt19937 random_{20261124};
  bool clipWasOver_ = false, trackWasOver_ = false;
  double trained_ = 0;
};

TEST(Kill, TenTimesAndTheEleventhRunEndsWell) {
  Killed killed;
  for (const Moment& moment : std::initializer_list<Moment>{{"clip", 0, .1},
                                                            {"clip", .1, .6},
                                                            {"track", 0, .4},
                                                            {"track", .4, 1.5},
                                                            {"track", 1, 3},
                                                            {"train", 0, .5},
                                                            {"train", 8, 11},
                                                            {"train", 1, 3},
                                                            {"identity", 0, .1},
                                                            {"identity", .1, .5}})
    killed.killAt(moment);
  killed.finish();
}

} // namespace
} // namespace d3t::test
