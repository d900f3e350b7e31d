// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of the user's own, parts left out, and the measures of an identity's lips.
#include "core/identity/identity.h"
#include "core/media/audio_reader.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/support/generated_head.h"
#include "tests/support/toy_encoder.h"
#include "tests/support/toy_judges.h"

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

class Plugins : public testing::Test {
protected:
  Plugins() {
    spill(folder / "lpips.onnx", toyLpips());
    spill(folder / "syncnet.onnx", toySyncNet());
    spill(folder / "hubert.onnx", toyEncoder());
    spill(folder / "damaged.onnx", toyEncoder().substr(0, 2000));
    spill(folder / "picture.onnx", "\x89PNG\r\n\x1a\n and so on");
    EXPECT_TRUE(writeWav(folder / "voice.wav", voiceOf(2)));
  }
  std::string at(const std::string& name) const { return folder / name; }
  nlohmann::json measured(const Words& command) {
    Words all = command;
    all.insert(all.end(), {"--json", at("out.json")});
    const Outcome outcome = d3talker(all);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return nlohmann::json::parse(slurp(folder / "out.json"), nullptr, false);
  }
  ScratchFolder folder;
};

TEST_F(Plugins, FilesThatCannotBeUsedAreSaidBeforeAnyWork) {
  const std::string clip = talkingClip();
  const auto evaluate = [&](const std::string& option, const std::string& file) {
    return Words{"evaluate", clip, "--out", at("out"), option, at(file)};
  };
  expectFailure(folder, evaluate("--lpips", "damaged.onnx"), 3, {"damaged.onnx", "--lpips", "damaged, or", "Give an"});
  expectFailure(folder, evaluate("--lpips", "hubert.onnx"), 3, {"it has 1 inputs, and 2 are expected"});
  expectFailure(folder, evaluate("--syncnet", "picture.onnx"), 3, {"picture.onnx", "--syncnet", "no ONNX network"});
  expectFailure(folder, evaluate("--syncnet", "lpips.onnx"), 3, {"none of its inputs takes 1 x 3 x 5 x 224 x 224"});
  expectFailure(folder, evaluate("--speech-encoder", "missing.onnx"), 3, {"missing.onnx", "no such file"});
  expectFailure(folder, {"create", clip, "-o", at("me.d3id"), "--speech-encoder", at("damaged.onnx")}, 3,
                {"damaged.onnx", "--speech-encoder", "leave --speech-encoder away"});
}

TEST_F(Plugins, OnlyWhatIsThereCanBeLeftOut) {
  const auto without = [&](const std::string& part, const Words& more = {}) {
    Words words = {"evaluate", "me.mp4", "--out", at("out"), "--without", part};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  expectFailure(folder, without("contrast"), 2, {"there is no contrast", "Leave it away"});
  expectFailure(folder, without("refiner", {"--mouth-only"}), 2, {"--mouth-only"});
  expectFailure(folder, without("general", {"--mouth-only"}), 2, {"--mouth-only"});
  expectFailure(folder, without("individual", {"--individual-field"}), 2, {"--individual-field"});
  expectFailure(folder, without("nose"), 2, {"--without"});
}

TEST_F(Plugins, AnIdentitySpeaksOnlyWithItsOwnEncoder) {
  auto id = openIdentity(talkingIdentity()).value();
  auto encoder = UserEncoder::load(folder / "hubert.onnx", 1);
  ASSERT_TRUE(encoder);
  id.encoder = EncoderProjection::fit(RowMatrix::Random(20, (*encoder)->width()));
  id.encoder->name = (*encoder)->name();
  id.encoder->hash = (*encoder)->hash();
  spill(folder / "plates.mp4", readPlates(talkingIdentity()).value());
  ASSERT_TRUE(saveIdentity(folder / "me.d3id", id, folder / "plates.mp4"));
  const Words speak = {"speak", at("me.d3id"), at("voice.wav"), "-o", at("out.mp4")};
  const auto with = [&](const std::string& file) {
    Words words = speak;
    words.insert(words.end(), {"--speech-encoder", at(file)});
    return words;
  };
  expectFailure(folder, speak, 3, {"made with the speech encoder 'hubert.onnx'", "Add --speech-encoder hubert.onnx"});
  spill(folder / "other.onnx", toyEncoder(9));
  expectFailure(folder, with("other.onnx"), 3, {"other.onnx", "is not the speech encoder", "'hubert.onnx'"});
  expectFailure(folder, with("damaged.onnx"), 3, {"damaged.onnx"});
  EXPECT_EQ(d3talker(with("hubert.onnx")).code, 0);
  const Outcome unused = d3talker(
      {"speak", talkingIdentity(), at("voice.wav"), "-o", at("out.mp4"), "--speech-encoder", at("hubert.onnx")});
  EXPECT_EQ(unused.code, 0);
  EXPECT_NE(unused.err.find("yours is not used"), std::string::npos) << unused.err;
}

TEST_F(Plugins, EvaluationHasTheirColumnsInEveryRow) {
  const std::string clip = generatedHead({1, 11, 512, ""}).file;
  const auto m = measured({"evaluate",
                           clip,
                           "--train",
                           "7",
                           "--test",
                           "4",
                           "--budget",
                           "10s",
                           "--out",
                           at("out"),
                           "--lpips",
                           at("lpips.onnx"),
                           "--syncnet",
                           at("syncnet.onnx"),
                           "--speech-encoder",
                           at("hubert.onnx"),
                           "--without",
                           "general",
                           "--without",
                           "individual"});
  for (const char* row : {"unrefined", "baseline", "still", "tracked"}) {
    EXPECT_GT(m.at(row).at("lpips"), 0) << row;
    EXPECT_GT(m.at(row).at("sync_d"), 0) << row;
    EXPECT_GE(m.at(row).at("sync_c"), 0) << row;
  }
  EXPECT_LT(m.at("tracked").at("lpips"), m.at("still").at("lpips"));
  EXPECT_GT(m.at("truth").at("sync_d"), 0);
  EXPECT_TRUE(m.contains("lpips") && m.contains("sync_c") && m.contains("speech_encoder_used"));
  const auto plain = measured({"evaluate", clip, "--mouth-only", "--rotate", "--train", "4", "--out", at("out"),
                               "--speech-encoder", at("hubert.onnx"), "--without", "prior"});
  EXPECT_TRUE(plain.at("rotate").contains("windows_with_encoder"));
  const auto ridge = measured(
      {"evaluate", clip, "--mouth-only", "--rotate", "--train", "4", "--out", at("out"), "--without", "motion"});
  EXPECT_EQ(ridge.at("rotate").at("mean"), ridge.at("rotate").at("baseline").at("mean"));
}

TEST_F(Plugins, LipsOfAnIdentityAreMeasured) {
  Audio quiet = voiceOf(2);
  for (float& s : quiet.samples) s *= .5f;
  EXPECT_TRUE(writeWav(folder / "half as loud.wav", quiet));
  const auto m = measured(
      {"evaluate-motion", talkingIdentity(), at("half as loud.wav"), "--clean", at("voice.wav"), "--generated"});
  ASSERT_EQ(m.at("sounds").size(), 5u) << "and flite's four voices";
  const auto& own = m.at("sounds")[0];
  EXPECT_EQ(own.at("sound"), at("half as loud.wav"));
  EXPECT_GT(own.at("clean").at("correlation"), .95) << "loudness is taken out";
  for (const auto& row : m.at("sounds")) {
    EXPECT_GT(row.at("range"), 0);
    EXPECT_LT(row.at("silence").at("speed"), .01) << row.at("sound");
    EXPECT_GT(row.at("closure").at("count"), 0) << row.at("sound");
  }
  expectFailure(folder, {"evaluate-motion", talkingIdentity()}, 2, {"nothing to listen to", "--generated"});
  expectFailure(folder, {"evaluate-motion", at("voice.wav"), at("voice.wav")}, 3, {"voice.wav"});
  EXPECT_TRUE(writeWav(folder / "click.wav", voiceOf(.2)));
  expectFailure(folder, {"evaluate-motion", talkingIdentity(), at("click.wav")}, 3, {"only 0.20 s long"});
}

} // namespace
} // namespace d3t::test
