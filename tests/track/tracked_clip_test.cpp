// SPDX-License-Identifier: GPL-3.0-or-later
// The TrackedClip folder: what is written is read back, what is damaged is refused with a message.
#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/base/tensor_file.h"
#include "core/track/fit.h"
#include "core/track/tracked_clip.h"
#include "tests/base/scratch.h"
#include "tests/track/synthetic_face.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

using json = nlohmann::json;

class TrackedClipFolder : public ::testing::Test {
protected:
  void SetUp() override {
    folder_ = scratch_.path();
    std::filesystem::create_directories(folder_ / "work");
    clip_ = made();
    ASSERT_TRUE(writeTracks(clip_));
  }

  TrackedClip made() const {
    const SyntheticFace face = makeSyntheticFace({.frames = 40});
    const FaceFit fit = fitFace(asFitInput(face)).value();
    TrackedClip clip;
    clip.folder = folder_;
    clip.sourceWidth = 1080;
    clip.sourceHeight = 1920;
    clip.sourceName = "p\xc3\xa4ul \"x\".mp4";
    clip.sourceHash = "0123";
    clip.options = R"({"train":[[0.0,10.0]]})";
    clip.window = {12.5f, 30, 473};
    clip.crop = {100, 20, 320, 420};
    clip.summary = {197, 0.9f, 12, 8, 1.5f};
    clip.rig = fit.rig;
    for (size_t i = 0; i < face.landmarks.size(); ++i)
      clip.frames.push_back({static_cast<int>(i + i / 20 * 5), static_cast<int>(i / 20), i < 30, fit.poses[i],
                             fit.codes[i], face.landmarks[i]});
    clip.skipped = {20, 21, 22, 23, 24};
    clip.notes = {"5 frames were left out (no face: 5)."};
    return clip;
  }

  void expectRefused(const std::string& because) {
    const auto opened = openTrackedClip(folder_);
    ASSERT_FALSE(opened) << because;
    EXPECT_EQ(opened.error().kind, ErrorKind::BadInput);
    EXPECT_FALSE(opened.error().todo.empty());
  }
  void writeManifest(const json& manifest) {
    ASSERT_TRUE(writeFileAtomically(folder_ / "manifest.json", manifest.dump()));
  }
  json manifest() const { return json::parse(readFile(folder_ / "manifest.json").value()); }
  void changeTensor(const std::string& name, size_t at, float value) {
    TensorFile file = readTensors(folder_ / "tracks.safetensors").value();
    file.tensors.at(name).data.at(at) = value;
    ASSERT_TRUE(writeTensors(folder_ / "tracks.safetensors", file));
  }

  test::ScratchFolder scratch_;
  std::filesystem::path folder_;
  TrackedClip clip_;
};

TEST_F(TrackedClipFolder, ReadsBackWhatWasWritten) {
  const TrackedClip read = openTrackedClip(folder_).value();
  EXPECT_EQ(read.sourceName, clip_.sourceName);
  EXPECT_EQ(read.sourceHash, clip_.sourceHash);
  EXPECT_EQ(json::parse(read.options), json::parse(clip_.options));
  EXPECT_EQ(read.window.x, clip_.window.x);
  EXPECT_EQ(read.window.side, clip_.window.side);
  EXPECT_EQ(read.crop.height, clip_.crop.height);
  EXPECT_EQ(read.summary.faceWidth, clip_.summary.faceWidth);
  EXPECT_EQ(read.rig.canonical, clip_.rig.canonical);
  EXPECT_EQ(read.rig.basis[9], clip_.rig.basis[9]);
  EXPECT_EQ(read.rig.gazeScale, clip_.rig.gazeScale);
  EXPECT_EQ(read.rig.high, clip_.rig.high);
  EXPECT_EQ(read.skipped, clip_.skipped);
  EXPECT_EQ(read.notes, clip_.notes);
  EXPECT_EQ(read.trainingFrames().size(), 30u);
  ASSERT_EQ(read.frames.size(), clip_.frames.size());
  for (size_t i = 0; i < read.frames.size(); ++i) {
    const TrackedFrame &a = read.frames[i], &b = clip_.frames[i];
    EXPECT_EQ(a.clipFrame, b.clipFrame);
    EXPECT_EQ(a.shot, b.shot);
    EXPECT_EQ(a.training, b.training);
    EXPECT_EQ(a.code, b.code);
    EXPECT_EQ(a.pose.rotation, b.pose.rotation);
    EXPECT_EQ(a.pose.translation, b.pose.translation);
    EXPECT_EQ(a.landmarks, b.landmarks);
  }
}

TEST_F(TrackedClipFolder, PicturesAreCheckedWhenReadAndIndicesToo) {
  Image picture(kWorkSize, kWorkSize, 3);
  ASSERT_TRUE(writeImage(trackedPicture(folder_, "work", 0), picture));
  ASSERT_TRUE(writeImage(trackedPicture(folder_, "work", 1), Image(64, 64, 3)));
  EXPECT_TRUE(clip_.workFrame(0));
  EXPECT_FALSE(clip_.workFrame(1)) << "wrong size";
  EXPECT_FALSE(clip_.workFrame(2)) << "missing";
  EXPECT_FALSE(clip_.workFrame(-1));
  EXPECT_FALSE(clip_.workFrame(40));
  EXPECT_EQ(trackedPicture(folder_, "mask", 7).filename(), "000007.png");
}

TEST_F(TrackedClipFolder, MissingFilesSayWhatToDo) {
  std::filesystem::remove(folder_ / "tracks.safetensors");
  EXPECT_FALSE(openTrackedClip(folder_));
  std::filesystem::remove(folder_ / "manifest.json");
  expectRefused("no manifest");
}

TEST_F(TrackedClipFolder, HostileManifestsAreRefused) {
  const json good = manifest();
  ASSERT_TRUE(writeFileAtomically(folder_ / "manifest.json", "{\"kind\": [[[["));
  expectRefused("no JSON");
  writeManifest(json::array());
  expectRefused("no object");
  const std::pair<const char*, json> changes[] = {{"/kind", "something"},
                                                  {"/schema", 99},
                                                  {"/frames", -1},
                                                  {"/frames", 39},
                                                  {"/frames", 1e12},
                                                  {"/frames", "40"},
                                                  {"/window/side", 0},
                                                  {"/window/side", 1e30},
                                                  {"/window/x", nullptr},
                                                  {"/crop/width", 4096},
                                                  {"/crop/x", -2},
                                                  {"/crop/height", 419},
                                                  {"/source/width", 1 << 30},
                                                  {"/source/name", 5},
                                                  {"/skipped", {5, 3}},
                                                  {"/skipped", {-1}},
                                                  {"/notes", {{{"a", 1}}}},
                                                  {"/summary", json::array()}};
  for (const auto& [where, value] : changes) {
    json bad = good;
    bad[json::json_pointer(where)] = value;
    writeManifest(bad);
    expectRefused(where + std::string(" = ") + value.dump());
  }
  for (const auto& [key, value] : good.items()) {
    json bad = good;
    bad.erase(key);
    writeManifest(bad);
    expectRefused("without " + key);
  }
}

TEST_F(TrackedClipFolder, HostileTensorsAreRefused) {
  const std::string good = readFile(folder_ / "tracks.safetensors").value();
  const std::tuple<const char*, size_t, float> changes[] = {
      {"poses", 0, -1.f},     {"poses", 1, 5.f},   {"poses", 12, -100.f}, {"poses", 13 + 10, 1e9f},
      {"frames", 3, 0.f},     {"frames", 0, 0.5f}, {"frames", 0, -3.f},   {"frames", 3 * 39, 1e9f},
      {"frames", 1, 7.f},     {"frames", 2, 0.5f}, {"codes", 5, 1e6f},    {"landmarks", 100, 1e9f},
      {"canonical", 3, 1e8f}, {"range", 0, 1e4f},  {"basis", 0, -1e9f}};
  for (const auto& [name, at, value] : changes) {
    changeTensor(name, at, value);
    expectRefused(fmt::format("{}[{}] = {}", name, at, value));
    ASSERT_TRUE(writeFileAtomically(folder_ / "tracks.safetensors", good));
  }
  for (size_t length : {size_t{0}, size_t{7}, good.size() / 2, good.size() - 1}) {
    ASSERT_TRUE(writeFileAtomically(folder_ / "tracks.safetensors", good.substr(0, length)));
    EXPECT_FALSE(openTrackedClip(folder_)) << length;
  }
  TensorFile file = decodeTensors(good, "good").value();
  file.set("codes", {40, 21}, std::vector<float>(40 * 21, 0.f));
  ASSERT_TRUE(writeTensors(folder_ / "tracks.safetensors", file));
  EXPECT_FALSE(openTrackedClip(folder_)) << "wrong shape";
}

} // namespace
} // namespace d3t
