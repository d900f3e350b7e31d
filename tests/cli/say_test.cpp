// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_reader.h"
#include "core/voice/voice_program.h"
#include "tests/cli/expect.h"

namespace d3t::test {
namespace {

TEST(Say, WritesASoundWithTheVoiceThatWasChosen) {
  const auto voices = installedVoices(d3t::Run());
  if (voices.empty()) GTEST_SKIP() << "no voice program is installed: run packaging/setup";
  const ScratchFolder folder;
  const auto sound = folder / "hello.wav";
  const Outcome said = d3talker({"say", "Hello, this is me.", "-o", sound.string(), "--voice", voices.back().key});
  EXPECT_EQ(said.code, 0) << said.err;
  const auto heard = readAudio(sound, 16000);
  ASSERT_TRUE(heard);
  EXPECT_GT(heard->seconds(), .3);
  const Outcome listed = d3talker({"say", "--list", "--json"});
  ASSERT_EQ(listed.code, 0) << listed.err;
  const auto json = nlohmann::json::parse(listed.out);
  ASSERT_EQ(json.size(), voices.size());
  EXPECT_EQ(json[0]["key"], voices[0].key);
}

TEST(Say, WithoutAVoiceProgramItSaysWhatToInstall) {
  const ScratchFolder folder;
  ChildOptions bare;
  bare.environment = {"PATH=" + folder.path().string()};
  const Outcome listed = d3talker({"say", "--list", "--json"}, bare);
  EXPECT_EQ(listed.code, 0);
  EXPECT_EQ(nlohmann::json::parse(listed.out).size(), 0u);
  EXPECT_NE(listed.err.find("apt install"), std::string::npos) << listed.err;
  expectFailure(folder, {"say", "hello", "-o", (folder / "a.wav").string()}, 1, {"no voice program", "apt install"},
                bare);
  expectFailure(folder, {"say"}, 2, {"TEXT"});
  expectFailure(folder, {"say", "hello"}, 2, {"--output"});
  EXPECT_EQ(folder.entries(), 0u);
}

} // namespace
} // namespace d3t::test
