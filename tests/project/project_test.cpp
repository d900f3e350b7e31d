// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/open.h"
#include "core/timeline/edit_speech.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"
#include "tests/project/script.h"

#include <gtest/gtest.h>

namespace d3t::project::test {
namespace {

namespace fs = std::filesystem;
using d3t::test::mutate;
using d3t::test::ScratchFolder;
using d3t::test::slurp;
using d3t::test::spill;
using timeline::ParameterId;
using timeline::ticksOfSeconds;

const fs::path kVersion1 = fs::path(D3T_SOURCE_DIR) / "tests/project/data/version1";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Project, IsTextAndBack) {
  Script script(2);
  for (int i = 0; i < 200; ++i) {
    script.step();
    const auto read = readProject(writeProject(script.now()), "test");
    ASSERT_TRUE(read) << read.error().message();
    ASSERT_TRUE(*read == script.now());
    ASSERT_EQ(writeProject(*read), writeProject(script.now()));
  }
}

TEST(Project, Version1IsMigrated) {
  const auto p = loadProject(kVersion1);
  ASSERT_TRUE(p) << p.error().message();
  EXPECT_EQ(p->name, "Grüße");
  EXPECT_EQ(p->media[1].path, "../sounds/hello world.wav");
  EXPECT_EQ(p->media[1].size, 960044u);
  const timeline::Timeline& t = p->timeline;
  EXPECT_EQ(t.source.to, ticksOfSeconds(9.96));
  ASSERT_EQ(t.segments.size(), 2u);
  EXPECT_EQ(t.segments[0].in, timeline::kTicksPerSecond / 4);
  EXPECT_EQ(t.segments[0].fadeIn, (timeline::Fade{10 * timeline::kTicksPerMs, timeline::FadeShape::Linear}));
  EXPECT_EQ(t.segments[0].visemes[1].from, 1040 * timeline::kTicksPerMs);
  EXPECT_EQ(t.segments[1].start, timeline::ticksOfFrames(151, {25, 1})) << "frames are exact again";
  EXPECT_EQ(t.lipOffset, -40 * timeline::kTicksPerMs);
  EXPECT_NEAR(valueAt(t, ParameterId::LipStrength, ticksOfSeconds(1.25)), 1.2, 1e-12);
  EXPECT_EQ(valueAt(t, ParameterId::Blink, 0), .5);
  EXPECT_EQ(valueAt(t, ParameterId::HeadMotion, 0), 1) << "a parameter that the file does not know";
  EXPECT_EQ(t.markers[0].time, 3200 * timeline::kTicksPerMs);
  EXPECT_EQ(t.loop, (timeline::Span{ticksOfSeconds(1), ticksOfSeconds(2.5)}));
  // And goes on as a project of today, with what it did not know.
  const std::string now = writeProject(*p);
  EXPECT_NE(now.find("\"schema\": 2"), std::string::npos);
  EXPECT_NE(now.find("\"favourite\": true"), std::string::npos);
  EXPECT_NE(now.find("\"speaker\":\"Anna\""), std::string::npos);
  EXPECT_TRUE(*readProject(now, "again") == *p);
}

TEST(Project, ANewerOneIsRefusedClearly) {
  const ScratchFolder folder;
  spill(folder / kProjectFile, replaced(slurp(kVersion1 / kProjectFile), "\"schema\": 1", "\"schema\": 3"));
  const auto opened = openProject(folder.path());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::BadInput);
  EXPECT_NE(opened.error().message().find("made by a newer version of the program (its format is 3, known is 2). "
                                          "Update D3 Talker Studio; the project was left as it is."),
            std::string::npos)
      << opened.error().message();
  EXPECT_EQ(folder.entries(), 1u);
}

TEST(Project, BrokenOnesAreRefused) {
  const std::string old = slurp(kVersion1 / kProjectFile), good = writeProject(*readProject(old, "t"));
  const std::vector<std::string> files = {"",
                                          "{}",
                                          "[]",
                                          "null",
                                          "7",
                                          "\xFF\xFE",
                                          good.substr(0, good.size() / 2),
                                          std::string(1 << 20, '['),
                                          replaced(good, "D3 Talker Studio project", "another program"),
                                          replaced(good, "\"schema\": 2", "\"schema\": \"2\""),
                                          replaced(good, "\"schema\": 2", "\"schema\": -1"),
                                          replaced(good, "\"schema\": 2", "\"schema\": 18446744073709551615"),
                                          replaced(good, "\"identity\"", "\"virus\""),
                                          replaced(good, "\"id\":\"i1\"", "\"id\":\"s1\""),
                                          replaced(good, "\"size\":960044", "\"size\":-1"),
                                          replaced(good, "\"size\":960044", "\"size\":1.5"),
                                          replaced(good, "\"path\":\"anna.d3id\"", "\"path\":\"\""),
                                          replaced(good, "anna.d3id", "a\\u0000b"),
                                          replaced(good, "\"timeline\"", "\"timelime\""),
                                          replaced(good, "\"sound\":\"s1\"", "\"sound\":\"s9\""),
                                          replaced(old, "\"length\": 10", "\"length\": 1e300"),
                                          replaced(old, "\"offsetMs\": -40", "\"offsetMs\": \"x\""),
                                          replaced(old, "\"start\": 6.04", "\"start\": 4.4"),
                                          replaced(old, "\"fadeOut\": 0.25,", ""),
                                          replaced(old, "\"loop\": [1, 2.5]", "\"loop\": [1]"),
                                          replaced(old, "[4.75, 6.04]", "7"),
                                          replaced(old, "\"media\": [", "\"media\": [5, ")};
  for (const std::string& bad : files) {
    const auto read = readProject(bad, "bad");
    ASSERT_FALSE(read) << bad.substr(0, 300);
    EXPECT_EQ(read.error().kind, ErrorKind::BadInput);
    EXPECT_FALSE(read.error().todo.empty());
  }
  Random random(1);
  int usable = 0;
  for (int i = 0; i < 3000; ++i)
    if (const auto read = readProject(mutate(i % 2 ? good : old, random), "mutated")) {
      ++usable;
      ASSERT_TRUE(check(read->timeline));
    }
  EXPECT_LT(usable, 2500);
}

TEST(Project, IsSavedWholeOrNotAtAll) {
  const ScratchFolder folder;
  Script script(3);
  script.step();
  ASSERT_TRUE(saveProject(folder / "new/deep", script.now()));
  const auto opened = openProject(folder / "new/deep");
  ASSERT_TRUE(opened);
  EXPECT_TRUE(*opened->saved == script.now());
  EXPECT_FALSE(opened->unsaved);
  EXPECT_FALSE(openProject(folder.path())) << "no project";
  EXPECT_FALSE(openProject(folder / "nowhere"));
}

} // namespace
} // namespace d3t::project::test
