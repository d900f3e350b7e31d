// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <random>

namespace d3t {
namespace {

using test::ScratchFolder;

class ClipFolder : public testing::Test {
protected:
  void SetUp() override {
    test::writeVideo(folder_ / "a.mp4", test::numberedPictures(75), test::clicks(3, {1}, 48000, .2f));
    d3t::Run run;
    auto clip = importClip(folder_ / "a.mp4", folder_ / "c", {}, run);
    ASSERT_TRUE(clip) << clip.error().message();
    clip_ = std::move(*clip);
  }
  ScratchFolder folder_;
  Clip clip_;
};

TEST_F(ClipFolder, OpensAsItWasMade) {
  const auto opened = openClip(folder_ / "c");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->frames, clip_.frames);
  EXPECT_EQ(opened->sourceHash, clip_.sourceHash);
  EXPECT_EQ(opened->score, clip_.score);
  EXPECT_EQ(opened->quality, clip_.quality);
  EXPECT_EQ(opened->bestStart, clip_.bestStart);
  EXPECT_EQ(opened->reasons.size(), 6u);
}

TEST_F(ClipFolder, ALaterStageCompletesTheReport) {
  std::vector<float> scores(75, .1f);
  std::fill(scores.begin() + 40, scores.end(), 1.f);
  const double before = clip_.score;
  ASSERT_TRUE(updateReport(clip_, {{"face", {.5, "the face is small"}}, {"pose", {1, "all poses"}}}, scores));
  EXPECT_NEAR(clip_.score, before * .5, 1e-9);
  EXPECT_EQ(clip_.reasons.at("face").text, "the face is small");
  EXPECT_NEAR(bestStretch(clip_, 1), 1.6, .45);
  ASSERT_TRUE(updateReport(clip_, {{"face", {.8, "the face is large enough"}}}));
  EXPECT_NEAR(clip_.score, before * .8, 1e-9) << "replaced, not multiplied again";
  const auto opened = openClip(folder_ / "c");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->reasons.size(), 8u);
  EXPECT_NEAR(opened->score, clip_.score, 1e-12);
  ASSERT_EQ(opened->frameScores.size(), 75u);
  EXPECT_NEAR(opened->frameScores[10], .1, 1e-6);
  EXPECT_FALSE(updateReport(clip_, {}, std::vector<float>(3)));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_ / "c"), {}), 3);
}

TEST_F(ClipFolder, DamagedFoldersAreRefused) {
  EXPECT_FALSE(openClip(folder_ / "none"));
  EXPECT_FALSE(openClip(folder_.path()));
  const auto manifest = folder_ / "c" / "manifest.json";
  const std::string good = test::slurp(manifest);
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"\"frames\":75", "\"frames\":-1"},
                                 {"\"frames\":75", "\"frames\":76"},
                                 {"\"frames\":75", "\"frames\":7500000000"},
                                 {"\"width\":96", "\"width\":\"96\""},
                                 {"\"width\":96", "\"width\":100000"},
                                 {"\"cuts\":[", "\"cuts\":[0,"},
                                 {"\"cuts\":[", "\"cuts\":[70,"},
                                 {"\"kind\":\"d3t-clip\"", "\"kind\":\"other\""},
                                 {"\"frames\":75,", ""}}) {
    std::string bad = good;
    ASSERT_NE(bad.find(from), std::string::npos) << from;
    test::spill(manifest, bad.replace(bad.find(from), from.size(), to));
    const auto opened = openClip(folder_ / "c");
    ASSERT_FALSE(opened) << to;
    EXPECT_EQ(opened.error().kind, ErrorKind::BadInput);
  }
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string bad = good;
    for (int i = 0; i < 3; ++i) bad[random() % bad.size()] = static_cast<char>(random());
    test::spill(manifest, bad);
    if (auto opened = openClip(folder_ / "c")) (void)bestStretch(*opened, 2); // whatever it says, nothing breaks
  }
}

TEST_F(ClipFolder, MissingAndDamagedFilesAreErrors) {
  std::filesystem::remove(clip_.framePath(7));
  EXPECT_FALSE(clip_.frame(7));
  EXPECT_FALSE(clip_.frame(75));
  EXPECT_FALSE(clip_.frame(-1));
  std::filesystem::copy_file(folder_ / "a.mp4", clip_.framePath(8), std::filesystem::copy_options::overwrite_existing);
  EXPECT_FALSE(clip_.frame(8));
  const std::string wav = test::slurp(clip_.soundPath());
  for (const size_t length : {0, 10, 43}) {
    test::spill(clip_.soundPath(), wav.substr(0, length));
    EXPECT_FALSE(clip_.sound()) << length;
  }
}

} // namespace
} // namespace d3t
