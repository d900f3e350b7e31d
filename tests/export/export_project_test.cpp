// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn identity in a project of a folder. PNGs are exact, so films can be compared to the pictures themselves.
#include "core/export/export_project.h"

#include "core/base/image_file.h"
#include "core/export/project_film.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "core/project/media.h"
#include "core/timeline/edit_speech.h"
#include "core/timeline/mixdown.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using performance::FrameState;
using performance::Performance;
using test::ScratchFolder;
using timeline::ticksOfSeconds;

constexpr double kSeconds = 3;

class ExportProject : public testing::Test {
protected:
  void SetUp() override {
    fs::create_directory(folder_ / "talk");
    performance::test::identityFile(folder_);
    Audio sound = test::speech25();
    sound.samples.resize(static_cast<size_t>(kSeconds * sound.rate));
    ASSERT_TRUE(writeWav(folder_ / "s.wav", sound));
    const auto identity = addMedia(project_, talk(), folder_ / "egg.d3id", project::MediaKind::Identity, run_);
    const auto said = addMedia(project_, talk(), folder_ / "s.wav", project::MediaKind::Sound, run_);
    ASSERT_TRUE(identity && said);
    project_.timeline.source.identity = identity->id;
    project_.timeline.source.hash = identity->hash;
    const timeline::Sound medium{said->id, said->hash, "s.wav", ticksOfSeconds(kSeconds)};
    ASSERT_TRUE(dropSound(project_.timeline, {.sound = medium, .out = medium.length}));
    save();
    options_.cache = folder_ / "cache";
    options_.video.format = "png";
  }
  fs::path talk() const { return folder_ / "talk"; }
  void save() { ASSERT_TRUE(saveProject(talk(), project_)); }
  Result<ExportReport> made(const fs::path& file) {
    return exportProject(talk(), file, options_, test::acousticModel(), run_);
  }
  /// What the engine itself shows, with all that was heard.
  void openEngine() {
    auto actor = performance::Actor::open(folder_ / "egg.d3id");
    ASSERT_TRUE(actor);
    auto sound =
        project::loadSound(folder_ / "cache" / "sounds", project_.timeline.sounds[0].hash, folder_ / "s.wav", run_);
    ASSERT_TRUE(sound);
    auto heard = hear(**actor, *sound->samples, test::acousticModel(), nullptr, {}, run_);
    ASSERT_TRUE(heard);
    auto now = Performance::create(*actor, project_.timeline, {{project_.timeline.sounds[0].hash, *heard}});
    ASSERT_TRUE(now);
    performance_.emplace(std::move(*now));
    auto scene = performance::SceneRenderer::open(*actor, folder_ / "egg.d3id", 0);
    ASSERT_TRUE(scene);
    scene_.emplace(std::move(*scene));
  }
  static bool isFrame(const fs::path& sequence, int number, const Result<Image>& wanted) {
    auto picture = readImage(sequence / fmt::format("{:06d}.png", number));
    EXPECT_TRUE(picture) << (picture ? "" : picture.error().message());
    return picture && wanted && picture->data == wanted->data;
  }
  void refused(ErrorKind kind, const std::string& words, const fs::path& file) {
    const auto report = made(file);
    ASSERT_FALSE(report) << words;
    EXPECT_EQ(report.error().kind, kind) << report.error().message();
    EXPECT_NE(report.error().message().find(words), std::string::npos) << report.error().message();
    EXPECT_FALSE(report.error().todo.empty());
  }

  const ScratchFolder folder_;
  d3t::Run run_;
  project::Project project_;
  ExportOptions options_;
  std::optional<Performance> performance_;
  std::optional<performance::SceneRenderer> scene_;
};

TEST_F(ExportProject, EachFrameIsThePictureOfItsTime) {
  const auto report = made(folder_ / "p");
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_EQ(report->film.frames, 75);
  EXPECT_DOUBLE_EQ(report->seconds, 3);
  openEngine();
  for (const int i : {0, 1, 30, 74})
    EXPECT_TRUE(isFrame(folder_ / "p", i, scene_->picture(performance_->at(i), {}))) << i;
  const auto sound = readAudio(folder_ / "p" / "sound.wav", 48000), given = readAudio(folder_ / "s.wav", 48000);
  ASSERT_TRUE(sound);
  ASSERT_EQ(sound->samples.size(), given->samples.size());
  for (size_t i = 0; i < given->samples.size(); i += 101) EXPECT_NEAR(sound->samples[i], given->samples[i], 1e-4) << i;
}

TEST_F(ExportProject, ARangeAtAnotherRateIsSampledAtItsOwnTimes) {
  options_.range = timeline::Span{ticksOfSeconds(1), ticksOfSeconds(2)};
  options_.video.frameRate = {30000, 1001};
  options_.refine = false;
  const auto report = made(folder_ / "p");
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_EQ(report->film.frames, 30);
  openEngine();
  for (const int i : {0, 7, 29}) {
    const FrameState state = stateAt(*performance_, ticksOfSeconds(1) + i * int64_t{23543520});
    EXPECT_TRUE(isFrame(folder_ / "p", i, scene_->picture(state, {.refine = false}))) << i;
  }
  const auto sound = readAudio(folder_ / "p" / "sound.wav", 48000), given = readAudio(folder_ / "s.wav", 48000);
  ASSERT_TRUE(sound);
  ASSERT_EQ(sound->samples.size(), 48000u);
  for (size_t i = 0; i < 48000; i += 101) EXPECT_NEAR(sound->samples[i], given->samples[48000 + i], 1e-4);
}

TEST_F(ExportProject, BetweenFramesTheMouthIsBetweenAndTheHeadWithItsPlate) {
  openEngine();
  const timeline::Ticks step = ticksOfSeconds(.04);
  for (const int64_t i : {int64_t{10}, int64_t{31}}) {
    const FrameState a = performance_->at(i), b = performance_->at(i + 1);
    EXPECT_EQ(stateAt(*performance_, i * step).drive.motion, a.drive.motion);
    EXPECT_EQ(stateAt(*performance_, i * step + step - 1).body, b.body);
    const FrameState quarter = stateAt(*performance_, i * step + step / 4);
    EXPECT_EQ(quarter.body, a.body);
    EXPECT_EQ(quarter.pose.translation, a.pose.translation);
    for (size_t k = 0; k < a.drive.motion.size(); ++k)
      EXPECT_NEAR(quarter.drive.motion[k], .75f * a.drive.motion[k] + .25f * b.drive.motion[k], 1e-4f);
  }
}

TEST_F(ExportProject, TheHeadAloneIsTransparentOrOverAColour) {
  options_.range = timeline::Span{0, ticksOfSeconds(.2)};
  options_.headAlone = true;
  options_.width = 200;
  options_.height = 160;
  ASSERT_TRUE(made(folder_ / "clear"));
  openEngine();
  performance::HeadView view{.width = 200, .height = 160, .background = {}};
  EXPECT_EQ(scene_->head(performance_->at(2), view)->channels, 4);
  const std::string png = test::slurp(folder_ / "clear" / "000002.png");
  EXPECT_EQ(png[25], 6) << "PNG's colour type RGBA";
  options_.background = std::array<uint8_t, 3>{0, 177, 64};
  ASSERT_TRUE(made(folder_ / "green"));
  view.background = options_.background;
  EXPECT_TRUE(isFrame(folder_ / "green", 2, scene_->head(performance_->at(2), view)));
}

TEST_F(ExportProject, SizesAreThoseAskedFor) {
  options_.range = timeline::Span{0, ticksOfSeconds(.2)};
  options_.video.format = "h264";
  const auto sizeOf = [&](const fs::path& file) {
    const auto report = made(file);
    EXPECT_TRUE(report) << report.error().message();
    auto film = VideoReader::open(file);
    return film ? std::pair(film->info().width, film->info().height) : std::pair(0, 0);
  };
  constexpr int kSide = performance::test::kSide;
  EXPECT_EQ(sizeOf(folder_ / "a.mp4"), std::pair(kSide, kSide));
  options_.scale = .33;
  EXPECT_EQ(sizeOf(folder_ / "b.mp4"), std::pair(84, 84));
  options_.width = 300;
  options_.height = 170;
  EXPECT_EQ(sizeOf(folder_ / "c.mp4"), std::pair(300, 170));
}

TEST_F(ExportProject, WhatWasHeardIsKept) {
  options_.range = timeline::Span{0, ticksOfSeconds(.2)};
  ASSERT_TRUE(made(folder_ / "p"));
  const fs::path kept = folder_ / "cache" / "hearing";
  ASSERT_EQ(std::distance(fs::directory_iterator(kept), {}), 1);
  const auto when = fs::last_write_time(fs::directory_iterator(kept)->path());
  ASSERT_TRUE(made(folder_ / "p"));
  EXPECT_EQ(fs::last_write_time(fs::directory_iterator(kept)->path()), when);
}

TEST_F(ExportProject, TheEstimateIsKnownTheSecondTime) {
  ::setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1);
  options_.video.format = "h264";
  const auto first = estimateExport(talk(), options_, run_), second = estimateExport(talk(), options_, run_);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->frames, 75);
  EXPECT_EQ(first->width, performance::test::kSide);
  EXPECT_EQ(first->cost.seconds, second->cost.seconds);
  const auto report = made(folder_ / "a.mp4");
  ASSERT_TRUE(report);
  const double bytes = static_cast<double>(fs::file_size(folder_ / "a.mp4")) / first->cost.bytes;
  EXPECT_GT(bytes, 1 / FilmEstimate::kError);
  EXPECT_LT(bytes, FilmEstimate::kError);
  ::unsetenv("XDG_CACHE_HOME");
}

TEST_F(ExportProject, WhatCannotBeExportedIsSaid) {
  const fs::path file = folder_ / "a.mp4", sequence = folder_ / "p";
  options_.loopRegion = true;
  refused(ErrorKind::Usage, "no loop region", sequence);
  options_.loopRegion = false;
  options_.range = timeline::Span{ticksOfSeconds(5), ticksOfSeconds(6)};
  refused(ErrorKind::Usage, "within 0 and 3.00", sequence);
  options_.range.reset();
  options_.background = std::array<uint8_t, 3>{1, 2, 3};
  refused(ErrorKind::Usage, "head alone", sequence);
  options_.background.reset();
  options_.headAlone = true;
  options_.video.format = "h264";
  refused(ErrorKind::Usage, "transparency", file);
  refused(ErrorKind::Usage, ".mp4", sequence);
  options_.headAlone = false;
  options_.width = 9000;
  options_.height = 20;
  refused(ErrorKind::Usage, "9000 x 20", file);
  options_.width = options_.height = 0;
  options_.video.quality = 60;
  refused(ErrorKind::Usage, "from 0 to 51", file);
  options_.video.quality.reset();
  fs::remove(folder_ / "s.wav");
  refused(ErrorKind::BadInput, "s.wav", file);
  project_.timeline.segments = {};
  save();
  refused(ErrorKind::BadInput, "nothing on the timeline", file);
  project_.timeline.source.identity.clear();
  save();
  refused(ErrorKind::BadInput, "no identity", file);
  fs::remove(talk() / "project.json");
  refused(ErrorKind::BadInput, "project.json", file);
  EXPECT_FALSE(fs::exists(file) || fs::exists(sequence));
}

} // namespace
} // namespace d3t
