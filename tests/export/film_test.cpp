// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film.h"

#include "core/base/image_file.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/base/scratch.h"
#include "tests/export/drawn_film.h"
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using test::drawnFilm;
using test::ScratchFolder;

TEST(Film, FramesAreRoundedAndAtLeastOne) {
  EXPECT_EQ(filmFrames(timeline::kTicksPerSecond, {25, 1}), 25);
  EXPECT_EQ(filmFrames(timeline::kTicksPerSecond, {30000, 1001}), 30);
  EXPECT_EQ(filmFrames(timeline::ticksOfFrames(100000, {24000, 1001}), {24000, 1001}), 100000);
  EXPECT_EQ(filmFrames(1, {25, 1}), 1);
}

TEST(Film, PicturesAreAskedForAtTheTimesTheyAreShown) {
  const ScratchFolder folder;
  FilmSource film = drawnFilm(2, 64);
  std::vector<timeline::Ticks> asked;
  film.picture = [&](timeline::Ticks t) -> Result<Image> {
    asked.push_back(t);
    return test::drawnAt(t, 64, false);
  };
  FilmOptions options;
  options.video.frameRate = {30000, 1001};
  d3t::Run run;
  std::vector<Progress> told;
  run.onProgress = [&](const Progress& p) { told.push_back(p); };
  const auto made = writeFilm(folder / "a.mp4", film, options, run);
  ASSERT_TRUE(made) << made.error().message();
  EXPECT_EQ(made->frames, 60);
  ASSERT_EQ(asked.size(), 60u);
  for (size_t i = 0; i < 60; ++i) EXPECT_EQ(asked[i], static_cast<int64_t>(i) * 23543520); // 1001 / 30000 s, exact
  ASSERT_EQ(told.size(), 60u);
  EXPECT_EQ(told.back().fraction, 1);
  EXPECT_NE(told.back().note.find("60 of 60 frames"), std::string::npos);
  const auto sound = readAudio(folder / "a.mp4", 48000);
  ASSERT_TRUE(sound);
  EXPECT_NEAR(sound->seconds(), 2, .034);
}

TEST(Film, IsResizedAndCanBeWatched) {
  const ScratchFolder folder;
  FilmOptions options;
  options.width = 96;
  options.height = 48;
  options.watch = folder / "watch";
  d3t::Run run;
  ASSERT_TRUE(writeFilm(folder / "a.mp4", drawnFilm(.4, 64), options, run));
  auto film = VideoReader::open(folder / "a.mp4");
  ASSERT_TRUE(film);
  EXPECT_EQ(film->info().width, 96);
  EXPECT_EQ(film->info().height, 48);
  const auto seen = readImage(folder / "watch" / "now.jpg");
  ASSERT_TRUE(seen) << seen.error().message();
  EXPECT_EQ(seen->width, 96);
}

TEST(Film, AlphaIsWatchedOverGreyAndKeptInTheFile) {
  const ScratchFolder folder;
  FilmOptions options;
  options.video.format = "png";
  options.video.alpha = true;
  options.watch = folder.path();
  d3t::Run run;
  ASSERT_TRUE(writeFilm(folder / "p", drawnFilm(.2, 40, true), options, run));
  const auto seen = readImage(folder / "now.jpg");
  ASSERT_TRUE(seen);
  EXPECT_NEAR(seen->at(1, 1)[0], 128, 6);
  EXPECT_TRUE(fs::exists(folder / "p" / "000004.png"));
  EXPECT_TRUE(fs::exists(folder / "p" / "sound.wav"));
}

TEST(Film, StoppedOrFailedItLeavesNothing) {
  const ScratchFolder folder;
  std::atomic<bool> cancelled{false};
  d3t::Run run;
  run.cancelled = &cancelled;
  FilmSource film = drawnFilm(60, 32);
  int asked = 0;
  film.picture = [&](timeline::Ticks t) -> Result<Image> {
    cancelled = ++asked == 20;
    return test::drawnAt(t, 32, false);
  };
  const auto stopped = writeFilm(folder / "a.mp4", film, {}, run);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
  EXPECT_EQ(asked, 20);
  cancelled = false;
  film.picture = [](timeline::Ticks) -> Result<Image> { return badInput("lost", "x", "y"); };
  EXPECT_FALSE(writeFilm(folder / "a.mp4", film, {}, run));
  EXPECT_FALSE(writeFilm(folder / "a.mov", film, {}, run)) << "H.264 is no .mov here";
  EXPECT_EQ(folder.entries(), 0u);
}

} // namespace
} // namespace d3t
