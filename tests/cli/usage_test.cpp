// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong use of the command line: exit code 2 and words that help.
#include "tests/cli/expect.h"
#include <nlohmann/json.hpp>
#include <sstream>

namespace d3t::test {
namespace {

const Words kCommands = {"create",   "speak",           "clip",   "track",  "train", "inspect",
                         "evaluate", "evaluate-motion", "corpus", "doctor", "say",   "export"};

void expectUsage(const Words& arguments, const Words& words) {
  const ScratchFolder folder;
  ChildOptions options;
  options.folder = folder.path();
  expectFailure(folder, arguments, 2, words, options);
  EXPECT_EQ(folder.entries(), 0u);
}

TEST(Usage, HelpListsEveryCommandAndEachShowsAnExample) {
  const Outcome all = d3talker({"--help"});
  EXPECT_EQ(all.code, 0);
  std::istringstream lines(all.out.substr(all.out.find("Subcommands:")));
  Words listed;
  for (std::string line, word; std::getline(lines, line);)
    if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
      listed.push_back(line.substr(2, line.find(' ', 2) - 2));
  for (const auto& command : kCommands) {
    EXPECT_NE(std::find(listed.begin(), listed.end(), command), listed.end()) << command << " is not in:\n" << all.out;
    const Outcome help = d3talker({command, "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_NE(help.out.find("Example:\n  d3talker " + command), std::string::npos) << help.out;
  }
  EXPECT_EQ(d3talker({"--version"}).out.substr(0, 9), "d3talker ");
}

TEST(Usage, UnknownCommandsAndOptionsNameTheNearestOne) {
  expectUsage({"craete", "me.mp4"}, {"craete", "Did you mean create?"});
  expectUsage({"speek"}, {"Did you mean speak?"});
  expectUsage({"create", "me.mp4", "-o", "me.d3id", "--buget", "20s"}, {"--buget", "Did you mean --budget?"});
  expectUsage({"speak", "a", "b", "-o", "c", "--qualty=3"}, {"Did you mean --quality?"});
  expectUsage({"inspect", "a", "--jason"}, {"Did you mean --json?"});
  expectUsage({"corpus", "mkae", "-o", "c"}, {"Did you mean make?", "d3talker corpus --help"});
  expectUsage({"corpus", "make", "-o", "c", "--minuts", "2"},
              {"Did you mean --minutes?", "d3talker corpus make --help"});
}

TEST(Usage, ACardThatIsNotThereIsSaidAndHasAWayOut) {
  if (d3talker({"doctor"}).out.find("not used: ") == std::string::npos) GTEST_SKIP() << "this machine has a card";
  const ScratchFolder folder;
  expectFailure(folder, {"doctor", "--device", "cuda"}, 1, {"not used: ", "Leave --device away"});
  expectUsage({"doctor", "--device", "abacus"}, {"--device"});
}

TEST(Usage, TraceIsAFileForPerfetto) {
  const ScratchFolder folder;
  const auto file = folder / "where the time went.json";
  EXPECT_EQ(d3talker({"doctor", "--trace", file.string()}).code, 0);
  EXPECT_TRUE(nlohmann::json::parse(slurp(file))["traceEvents"].is_array());
  expectFailure(folder, {"doctor", "--trace", "/proc/t.json"}, 3, {"/proc"});
}

TEST(Usage, MissingArgumentsAreNamed) {
  expectUsage({}, {"d3talker --help"});
  expectUsage({"create"}, {"VIDEO"});
  expectUsage({"create", "me.mp4"}, {"--output"});
  expectUsage({"speak", "me.d3id", "-o", "out.mp4"}, {"SOUND"});
  expectUsage({"inspect"}, {"IDENTITY"});
  expectUsage({"corpus"}, {"d3talker corpus --help"});
  expectUsage({"corpus", "make"}, {"--output"});
  expectUsage({"create", "me.mp4", "-o"}, {"--output"});
}

TEST(Usage, ValuesOutsideTheirRange) {
  const auto create = [](const std::string& option, const std::string& value) {
    return Words{"create", "me.mp4", "-o", "me.d3id", option, value};
  };
  expectUsage(create("--budget", "soon"), {"'soon' is not a time", "1m30s"});
  expectUsage(create("--budget", "nan"), {"not a time"});
  expectUsage(create("--budget", "-20"), {"not a time"});
  expectUsage(create("--length", "2"), {"--length", "too short", "at least 3s"});
  expectUsage(create("--length", "2m"), {"too long", "at most 60s"});
  expectUsage(create("--start", "-1"), {"--start"});
  expectUsage(create("--gaussians", "10"), {"--gaussians"});
  expectUsage(create("--threads", "many"), {"--threads"});
  expectUsage(create("--progress", "loud"), {"--progress"});
  expectUsage({"corpus", "make", "-o", "c", "--minutes", "0"}, {"--minutes"});
  expectUsage({"corpus", "make", "-o", "c", "--shard-minutes", "500"}, {"--shard-minutes"});
}

TEST(Usage, ResultsNeedTheRightEnding) {
  expectUsage({"create", "me.mp4", "-o", "me.zip"}, {"me.zip", "must end in .d3id", "-o me.d3id"});
  expectUsage({"speak", "me.d3id", "a.wav", "-o", "out.avi"}, {"out.avi", "must end in .mp4", "-o out.mp4"});
}

} // namespace
} // namespace d3t::test
