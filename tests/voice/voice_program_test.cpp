// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voice/voice_program.h"

#include "core/media/audio_reader.h"
#include "tests/base/scratch.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;

/// A voice of our own: writes the sound tone.wav and remembers what it was given.
class OwnVoice : public testing::Test {
protected:
  void SetUp() override {
    Audio tone{16000, std::vector<float>(16000)};
    for (size_t i = 0; i < tone.samples.size(); ++i) tone.samples[i] = std::sin(static_cast<float>(i) * .1f) / 2;
    ASSERT_TRUE(writeWav(folder_ / "tone.wav", tone));
    test::spill(folder_ / "voice", fmt::format("#!/bin/sh\nprintf %s \"$1\" > '{0}/word'\ncat > '{0}/input'\n"
                                               "cp '{0}/tone.wav' \"$2\"\n",
                                               folder_.path().string()));
    fs::permissions(folder_ / "voice", fs::perms::owner_all);
  }
  std::string command(const std::string& arguments) const {
    return "command:" + (folder_ / "voice").string() + " " + arguments;
  }
  fs::path sound() const { return folder_ / "said.wav"; }
  const ScratchFolder folder_;
};

constexpr const char* kNasty = "-x \"; touch pwned; $(touch pwned) `touch pwned` 'a' {out} {text} \\ é\nnext";

TEST_F(OwnVoice, GetsTheTextAsOneWordOrAsItsInput) {
  ASSERT_TRUE(sayText(kNasty, command("{text} {out}"), sound(), d3t::Run()));
  EXPECT_EQ(test::slurp(folder_ / "word"), kNasty);
  EXPECT_EQ(test::slurp(folder_ / "input"), "");
  const auto heard = readAudio(sound(), 48000);
  ASSERT_TRUE(heard);
  EXPECT_NEAR(heard->seconds(), 1, .001);
  ASSERT_TRUE(sayText(kNasty, command("'two words' {out}"), sound(), d3t::Run()));
  EXPECT_EQ(test::slurp(folder_ / "word"), "two words");
  EXPECT_EQ(test::slurp(folder_ / "input"), kNasty);
  EXPECT_FALSE(fs::exists("pwned"));
}

TEST_F(OwnVoice, FailuresSayWhatToDoAndLeaveNothing) {
  test::spill(folder_ / "bad", "#!/bin/sh\necho out of breath >&2\nexit 3\n");
  fs::permissions(folder_ / "bad", fs::perms::owner_all);
  const std::string bad = (folder_ / "bad").string();
  const auto failsWith = [&](const std::string& text, const std::string& voice, ErrorKind kind,
                             const std::string& words) {
    const Status s = sayText(text, voice, sound(), d3t::Run());
    ASSERT_FALSE(s) << voice;
    EXPECT_EQ(s.error().kind, kind) << s.error().message();
    EXPECT_NE(s.error().message().find(words), std::string::npos) << s.error().message();
    EXPECT_FALSE(s.error().todo.empty());
    EXPECT_FALSE(fs::exists(sound()));
  };
  failsWith("hello", "command:" + bad + " {out}", ErrorKind::Failed, "out of breath");
  failsWith("hello", "command:true {out}", ErrorKind::Failed, "no sound");
  failsWith("hello", "command:no-such-program {out}", ErrorKind::Failed, "no-such-program");
  failsWith("hello", command("{text}"), ErrorKind::Usage, "{out}");
  failsWith("hello", command("'{out}"), ErrorKind::Usage, "quote");
  failsWith("hello", "command:", ErrorKind::Usage, "{out}");
  failsWith(" \n", command("{out}"), ErrorKind::Usage, "no text");
  failsWith(std::string(kMostSpokenText + 1, 'a'), command("{out}"), ErrorKind::BadInput, "in parts");
  failsWith(std::string("a\0b", 3), command("{out}"), ErrorKind::BadInput, "no text");
}

class InstalledVoices : public testing::Test {
protected:
  void SetUp() override {
    voices_ = installedVoices(d3t::Run());
    if (voices_.empty()) GTEST_SKIP() << "no voice program is installed: run packaging/setup";
  }
  std::vector<InstalledVoice> voices_;
};

TEST_F(InstalledVoices, HaveKeysNamesAndLanguages) {
  std::set<std::string> keys;
  for (const auto& v : voices_) {
    EXPECT_TRUE(keys.insert(v.key).second) << v.key << " twice";
    EXPECT_FALSE(v.name.empty() || v.language.empty()) << v.key;
    EXPECT_EQ(v.key.find(' '), std::string::npos);
  }
}

TEST_F(InstalledVoices, SayLongerTextsForLonger) {
  const ScratchFolder folder;
  for (const std::string program : {"flite:", "espeak-ng:"}) {
    const auto voice = std::find_if(voices_.begin(), voices_.end(), [&](const InstalledVoice& v) {
      return v.key.starts_with(program) && v.language.starts_with("en");
    });
    if (voice == voices_.end()) continue;
    double last = .2;
    for (const char* text : {"-o evil.wav; well; \"yes\".", "-o evil.wav; well; \"yes\". And then four more words."}) {
      const Status said = sayText(text, voice->key, folder / "a.wav", d3t::Run());
      ASSERT_TRUE(said) << said.error().message();
      const auto heard = readAudio(folder / "a.wav", 16000);
      ASSERT_TRUE(heard);
      EXPECT_GT(heard->seconds(), last) << voice->key;
      EXPECT_GT(std::abs(*std::max_element(heard->samples.begin(), heard->samples.end())), .05f);
      last = heard->seconds() + .4;
    }
    EXPECT_FALSE(fs::exists("evil.wav"));
  }
}

TEST_F(InstalledVoices, UnknownOnesAreNamedWithAKnownOne) {
  const ScratchFolder folder;
  for (const char* wrong : {"flite:/tmp/x.flitevox", "flite:http://x/y", "espeak-ng:-h", "klatt", "flite:"}) {
    const Status s = sayText("hello", wrong, folder / "a.wav", d3t::Run());
    ASSERT_FALSE(s) << wrong;
    EXPECT_EQ(s.error().kind, ErrorKind::Usage);
    EXPECT_NE(s.error().todo.find(voices_.front().key), std::string::npos);
  }
}

} // namespace
} // namespace d3t
