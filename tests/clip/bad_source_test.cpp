// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <atomic>
#include <chrono>
#include <csignal>
#include <sys/resource.h>

namespace d3t {
namespace {

using test::quoted;
using test::ScratchFolder;

/// Import must fail with these words and leave nothing beside the source.
Error refused(const ScratchFolder& folder, const std::string& name, const std::string& words,
              const ClipOptions& options = {}, ErrorKind kind = ErrorKind::BadInput) {
  const size_t before = folder.entries();
  d3t::Run run;
  const auto clip = importClip(folder / name, folder / "clip", options, run);
  EXPECT_FALSE(clip) << name;
  EXPECT_EQ(folder.entries(), before) << "leftovers";
  if (clip) return {};
  EXPECT_EQ(clip.error().kind, kind) << clip.error().message();
  EXPECT_NE(clip.error().what.find(words), std::string::npos) << clip.error().message();
  EXPECT_FALSE(clip.error().todo.empty());
  return clip.error();
}

Audio tone(double seconds, float size = .5f) {
  Audio audio = test::clicks(seconds, {}, 48000, size);
  return audio;
}

TEST(BadSource, LengthsOutsideTheLimits) {
  const ScratchFolder folder;
  test::writeVideo(folder / "short.mp4", test::numberedPictures(16), tone(.64));
  const Error error = refused(folder, "short.mp4", "only 0.64 s");
  EXPECT_NE(error.what.find("2 s are needed"), std::string::npos);
  test::writeVideo(folder / "nearly.mp4", test::numberedPictures(48), tone(1.92));
  refused(folder, "nearly.mp4", "only 1.92 s");
  test::writeVideo(folder / "sound.mp4", test::numberedPictures(100), tone(1));
  refused(folder, "sound.mp4", "the sound is only 1.0");
  ClipOptions late;
  late.start = 3;
  test::writeVideo(folder / "late.mp4", test::numberedPictures(100), tone(4));
  refused(folder, "late.mp4", "from 3.0 s on only 1.00 s", late);
}

TEST(BadSource, TwentyHoursAreRefusedAtOnce) {
  const ScratchFolder folder;
  test::ffmpeg("-f lavfi -i color=gray:s=64x64:r=1/1800:d=72000 -c:v libx264 " + quoted(folder / "day.mp4"));
  const auto begin = std::chrono::steady_clock::now();
  refused(folder, "day.mp4", "hours long");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST(BadSource, MissingAndSilentSound) {
  const ScratchFolder folder;
  test::writeVideo(folder / "none.mp4", test::numberedPictures(75));
  refused(folder, "none.mp4", "no sound");
  test::writeVideo(folder / "silent.mp4", test::numberedPictures(75), tone(3, 0));
  refused(folder, "silent.mp4", "silent");
  test::ffmpeg("-i " + quoted(folder / "none.mp4") +
               " -f lavfi -i \"aevalsrc=0.0002*sin(440*t):s=48000:d=3\" -c:v copy -c:a pcm_f32le " +
               quoted(folder / "faint.mkv"));
  refused(folder, "faint.mkv", "silent");
  ClipOptions without;
  without.requireSound = false;
  d3t::Run run;
  for (const char* name : {"none.mp4", "silent.mp4"}) {
    const auto clip = importClip(folder / name, folder / "clip", without, run);
    ASSERT_TRUE(clip) << clip.error().message();
    EXPECT_EQ(clip->frames, 75);
    EXPECT_EQ(clip->sound()->samples.size(), 48000u);
    EXPECT_LE(clip->reasons.at("speech").score, .11);
  }
}

TEST(BadSource, FilesThatAreNoVideo) {
  const ScratchFolder folder;
  refused(folder, "missing.mp4", "no such file");
  std::filesystem::create_directory(folder / "folder.mp4");
  refused(folder, "folder.mp4", "a folder");
  test::spill(folder / "empty.mp4", "");
  refused(folder, "empty.mp4", "empty");
  test::spill(folder / "text.mp4", "no video at all, only words in a file");
  refused(folder, "text.mp4", "no video or sound file");
}

TEST(BadSource, PicturesThatAreTooLarge) {
  const ScratchFolder folder;
  test::ffmpeg("-f lavfi -i testsrc=s=4200x64:r=25:d=3 -f lavfi -i sine=d=3 -c:v libx264 -preset ultrafast " +
               quoted(folder / "large.mp4"));
  refused(folder, "large.mp4", "4200 x 64");
}

TEST(BadSource, ATruncatedFileGivesItsWholePartAndTheReportSaysSo) {
  const ScratchFolder folder;
  std::vector<Image> pictures = test::numberedPictures(200, 128, 128);
  unsigned noise = 1;
  for (auto& picture : pictures)
    for (auto& v : picture.data) v = static_cast<uint8_t>(v + (noise = noise * 1664525u + 1013904223u) % 16);
  test::writeVideo(folder / "a.mp4", pictures, tone(8));
  const std::string bytes = test::slurp(folder / "a.mp4");
  test::spill(folder / "cut.mp4", std::string_view(bytes).substr(0, bytes.size() * 6 / 10));
  d3t::Run run;
  const auto clip = importClip(folder / "cut.mp4", folder / "clip", {}, run);
  ASSERT_TRUE(clip) << clip.error().message();
  EXPECT_GT(clip->seconds(), 3);
  EXPECT_LT(clip->seconds(), 6);
  EXPECT_NE(clip->reasons.at("length").text.find("not complete"), std::string::npos);
}

TEST(BadSource, AFullDiskAndAPlaceWithoutPermissionLeaveNothing) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(75), tone(3));
  struct rlimit old {};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  for (const rlim_t bytes : {1500u, 60000u}) { // the first frame, the sound
    const struct rlimit small { bytes, old.rlim_max };
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    refused(folder, "a.mp4", "could not be written", {}, ErrorKind::Failed);
    setrlimit(RLIMIT_FSIZE, &old);
  }
  std::signal(SIGXFSZ, handler);
  d3t::Run run;
  const auto nowhere = importClip(folder / "a.mp4", "/proc/clip", {}, run);
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().kind, ErrorKind::BadInput);
  const auto taken = importClip(folder / "a.mp4", folder / "a.mp4", {}, run);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().kind, ErrorKind::Usage);
  EXPECT_EQ(folder.entries(), 1u);
}

TEST(BadSource, CancellingLeavesNothing) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(200), tone(8));
  std::atomic<bool> cancelled = false;
  d3t::Run run;
  run.cancelled = &cancelled;
  run.onProgress = [&](const Progress& p) { cancelled = p.fraction > .4; };
  const auto clip = importClip(folder / "a.mp4", folder / "clip", {}, run);
  ASSERT_FALSE(clip);
  EXPECT_EQ(clip.error().kind, ErrorKind::Cancelled);
  EXPECT_EQ(folder.entries(), 1u);
}

} // namespace
} // namespace d3t
