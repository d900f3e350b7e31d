// SPDX-License-Identifier: GPL-3.0-or-later
// Identities with a refiner: saved, opened, damaged, and spoken with and without it.
#include "core/identity/identity.h"
#include "core/identity/package.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "core/speech/speech.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"

namespace d3t::test {
namespace {

class Refining : public testing::Test {
protected:
  // Brightens the whole head.
  static RefinerWeights bright() {
    RefinerWeights weights = RefinerWeights::initial(1);
    const RefinerBlock& bias = refinerBlocks().back();
    for (size_t i = 0; i < bias.count; ++i) weights.values[bias.begin + i] = .5f;
    return weights.rounded();
  }
  std::string save(const std::string& name, const std::optional<RefinerWeights>& refiner) {
    auto id = openIdentity(talkingIdentity()).value();
    id.refiner = refiner;
    spill(folder / "plates.mp4", readPlates(talkingIdentity()).value());
    EXPECT_TRUE(saveIdentity(folder / name, id, folder / "plates.mp4"));
    return (folder / name).string();
  }
  // The first picture of what an identity says.
  Image spoken(const std::string& identity, const Words& more = {}) {
    EXPECT_TRUE(writeWav(folder / "voice.wav", voiceOf(.5)));
    Words words = {"speak", identity, (folder / "voice.wav").string(), "-o", (folder / "out.mp4").string()};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = d3talker(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    auto video = VideoReader::open(folder / "out.mp4");
    EXPECT_TRUE(video);
    auto frame = video->next();
    EXPECT_TRUE(frame && *frame);
    return (*frame)->image;
  }
  ScratchFolder folder;
};

TEST_F(Refining, ComesBackFromTheFileAndOldFilesOpen) {
  const auto with = openIdentity(save("with.d3id", bright()));
  ASSERT_TRUE(with) << with.error().message();
  EXPECT_EQ(with->version(), 3);
  ASSERT_TRUE(with->refiner);
  EXPECT_EQ(with->refiner->values, bright().values);
  const auto without = openIdentity(save("without.d3id", std::nullopt));
  ASSERT_TRUE(without);
  EXPECT_EQ(without->version(), 1);
  EXPECT_FALSE(without->refiner);
  EXPECT_NE(d3talker({"inspect", (folder / "with.d3id").string()}).out.find("with a refiner"), std::string::npos);
}

TEST_F(Refining, CanBeSwitchedOff) {
  const std::string with = save("with.d3id", bright()), without = save("without.d3id", std::nullopt);
  const Image plain = spoken(without);
  EXPECT_EQ(spoken(with, {"--no-refiner"}).data, plain.data);
  EXPECT_NE(spoken(with).data, plain.data);
  EXPECT_EQ(spoken(save("new.d3id", RefinerWeights::initial(3))).data, plain.data) << "a new refiner changes nothing";
}

TEST_F(Refining, ADamagedOneIsAClearError) {
  RefinerWeights wild = bright();
  wild.values[5] = 5000;
  const std::string file = save("wild.d3id", wild);
  expectFailure(folder, {"inspect", file}, 3, {"wild.d3id", "damaged", "refiner", "Make it again"});
  auto package = PackageReader::open(save("with.d3id", bright()));
  ASSERT_TRUE(package);
  auto entries = package->readAll().value();
  for (auto& entry : entries)
    if (entry.name == "model.safetensors") {
      auto model = decodeTensors(entry.bytes, "model").value();
      model.tensors.erase("refiner.last.weight");
      entry.bytes = encodeTensors(model);
    }
  ASSERT_TRUE(writePackage(folder / "missing.d3id", entries));
  expectFailure(folder, {"inspect", (folder / "missing.d3id").string()}, 3,
                {"missing.d3id", "damaged", "refiner.last.weight", "Make it again"});
}

TEST_F(Refining, ADamagedGeneralModelIsSaidBeforeAnyWork) {
  auto model = readTensors(generalModelFile()).value();
  ASSERT_TRUE(RefinerWeights::isIn(model));
  model.tensors.erase("refiner.entry.weight");
  ASSERT_TRUE(writeTensors(folder / "general.safetensors", model));
  ChildOptions options;
  options.environment = {"D3TALKER_GENERAL_MODEL=" + (folder / "general.safetensors").string()};
  expectFailure(folder, {"create", talkingClip().string(), "-o", (folder / "me.d3id").string()}, 3,
                {"general.safetensors", "refiner.entry.weight", "D3TALKER_GENERAL_MODEL"}, options);
}

TEST_F(Refining, PretrainSaysWhatItLacks) {
  const std::string model = (folder / "model.safetensors").string();
  expectFailure(folder, {"pretrain", "-o", model}, 2, {"--corpus", "--heads"});
  expectFailure(folder, {"pretrain", "--heads", (folder / "none").string(), "-o", model}, 3, {"none"});
}

} // namespace
} // namespace d3t::test
