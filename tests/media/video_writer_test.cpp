// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_writer.h"

#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <csignal>
#include <sys/resource.h>

namespace d3t {
namespace {

using test::ScratchFolder;

std::vector<VideoFrame> readAll(const std::filesystem::path& file) {
  std::vector<VideoFrame> frames;
  auto reader = VideoReader::open(file);
  EXPECT_TRUE(reader) << (reader ? "" : reader.error().message());
  while (reader) {
    auto frame = reader->next();
    EXPECT_TRUE(frame);
    if (!frame || !*frame) break;
    frames.push_back(std::move(**frame));
  }
  return frames;
}

double psnr(const Image& a, const Image& b) {
  double sum = 0;
  for (size_t i = 0; i < a.data.size(); ++i) sum += std::pow(double(a.data[i]) - b.data[i], 2);
  return 10 * std::log10(255. * 255. * static_cast<double>(a.data.size()) / std::max(sum, 1e-9));
}

TEST(VideoWriter, FramesAndSoundComeBackWhenTheyWereGiven) {
  const ScratchFolder folder;
  const auto file = folder / "out.mp4";
  const std::vector<double> times{.2, 1, 2.5};
  test::writeVideo(file, test::numberedPictures(75), test::clicks(3, times));
  const auto frames = readAll(file);
  ASSERT_EQ(frames.size(), 75u);
  for (size_t i = 0; i < frames.size(); ++i) {
    EXPECT_NEAR(frames[i].time, static_cast<double>(i) / 25, 1e-6);
    EXPECT_EQ(test::numberOf(frames[i].image), static_cast<int>(i));
  }
  const auto sound = readAudio(file, 48000);
  ASSERT_TRUE(sound);
  EXPECT_NEAR(sound->seconds(), 3, .022) << "a block of AAC";
  const auto heard = test::onsets(*sound);
  ASSERT_EQ(heard.size(), times.size());
  for (size_t i = 0; i < times.size(); ++i) EXPECT_NEAR(heard[i], times[i], .002);
  EXPECT_EQ(folder.entries(), 1u);
}

TEST(VideoWriter, OtherPlayersFindLengthsAndColourTags) {
  const ScratchFolder folder;
  const auto file = folder / "out.mp4";
  test::writeVideo(file, test::numberedPictures(50), test::clicks(2, {1}, 16000));
  const std::string shown =
      test::outputOf("ffprobe -v error -show_entries stream=codec_name,pix_fmt,color_range,color_space,color_transfer,"
                     "color_primaries,start_time,duration,nb_frames -of default=nw=1 " +
                     test::quoted(file));
  for (const char* line :
       {"codec_name=h264", "codec_name=aac", "pix_fmt=yuv420p", "color_range=tv", "color_space=bt709",
        "color_transfer=bt709", "color_primaries=bt709", "start_time=0.000000", "duration=2.000000", "nb_frames=50"})
    EXPECT_NE(shown.find(line), std::string::npos) << line << " in\n" << shown;
  const std::string bytes = test::slurp(file);
  EXPECT_LT(bytes.find("moov"), bytes.find("mdat")) << "the index comes first";
}

TEST(VideoWriter, ColoursSurvive) {
  const ScratchFolder folder;
  VideoWriterOptions options;
  options.quality = 4;
  for (const std::array<uint8_t, 3> colour :
       {std::array<uint8_t, 3>{200, 60, 40}, {20, 180, 90}, {30, 40, 220}, {128, 128, 128}, {250, 250, 250}}) {
    test::writeVideo(folder / "c.mp4", {test::flat(64, 64, colour), test::flat(64, 64, colour)}, {}, options);
    const auto frames = readAll(folder / "c.mp4");
    ASSERT_EQ(frames.size(), 2u);
    for (int c = 0; c < 3; ++c) EXPECT_NEAR(frames[1].image.at(32, 32)[c], colour[static_cast<size_t>(c)], 3);
  }
}

TEST(VideoWriter, LowCrfIsNearlyLossless) {
  const ScratchFolder folder;
  VideoWriterOptions options;
  options.quality = 4;
  const auto pictures = test::numberedPictures(10, 128, 128);
  test::writeVideo(folder / "n.mp4", pictures, {}, options);
  const auto frames = readAll(folder / "n.mp4");
  ASSERT_EQ(frames.size(), pictures.size());
  for (size_t i = 0; i < frames.size(); ++i) EXPECT_GT(psnr(frames[i].image, pictures[i]), 45);
}

TEST(VideoWriter, OddSizesLoseTheLastColumnAndRow) {
  const ScratchFolder folder;
  test::writeVideo(folder / "odd.mp4", test::numberedPictures(5, 97, 65));
  const auto frames = readAll(folder / "odd.mp4");
  ASSERT_EQ(frames.size(), 5u);
  EXPECT_EQ(frames[4].image.width, 96);
  EXPECT_EQ(frames[4].image.height, 64);
  EXPECT_EQ(test::numberOf(frames[4].image), 4);
}

TEST(VideoWriter, UnusualSoundRatesKeepTheirLength) {
  const ScratchFolder folder;
  test::writeVideo(folder / "r.mp4", test::numberedPictures(50), test::clicks(2, {.5, 1.5}, 14700));
  const auto sound = readAudio(folder / "r.mp4", 16000);
  ASSERT_TRUE(sound);
  const auto heard = test::onsets(*sound);
  ASSERT_EQ(heard.size(), 2u);
  EXPECT_NEAR(heard[0], .5, .002);
  EXPECT_NEAR(heard[1], 1.5, .002);
}

TEST(VideoWriter, WithoutFinishNothingIsLeftAndAnOldFileStays) {
  const ScratchFolder folder;
  test::spill(folder / "a.mp4", "old");
  {
    auto writer = VideoWriter::create(folder / "a.mp4", 96, 96);
    ASSERT_TRUE(writer);
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(writer->add(test::numbered(i)));
    EXPECT_EQ(folder.entries(), 2u);
  }
  EXPECT_EQ(folder.entries(), 1u);
  EXPECT_EQ(test::slurp(folder / "a.mp4"), "old");
}

TEST(VideoWriter, AFullDiskIsToldAndLeavesNothing) {
  const ScratchFolder folder;
  struct rlimit old {};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small { 20000, old.rlim_max };
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0); // as a disk with 20 kB left
  Status done;
  {
    VideoWriterOptions options;
    options.quality = 1;
    auto writer = VideoWriter::create(folder / "a.mp4", 256, 256, options);
    ASSERT_TRUE(writer);
    for (int i = 0; i < 60 && done; ++i) done = writer->add(test::numbered(i * 37, 256, 256));
    if (done) done = writer->finish();
  }
  setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::Failed);
  EXPECT_FALSE(done.error().todo.empty());
  EXPECT_EQ(folder.entries(), 0u);
}

TEST(VideoWriter, BadPlacesAndPicturesAreRefused) {
  const ScratchFolder folder;
  test::spill(folder / "file", "x");
  EXPECT_FALSE(VideoWriter::create(folder / "file" / "a.mp4", 64, 64));
  EXPECT_FALSE(VideoWriter::create(folder.path(), 64, 64));
  EXPECT_FALSE(VideoWriter::create(folder / "a.mp4", 1, 64));
  auto writer = VideoWriter::create(folder / "new" / "folder" / "a.mp4", 64, 64);
  ASSERT_TRUE(writer);
  EXPECT_FALSE(writer->add(Image(32, 64, 3)));
  EXPECT_FALSE(writer->finish()) << "no picture";
}

} // namespace
} // namespace d3t
