// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_reader.h"

#include "core/media/audio_reader.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <random>

namespace d3t {
namespace {

using test::quoted;
using test::ScratchFolder;

struct Seen {
  VideoInfo info;
  std::vector<double> times;
  std::vector<int> numbers;
  Image last;
  bool truncated = false;
};

Seen look(const std::filesystem::path& file) {
  Seen seen;
  auto reader = VideoReader::open(file);
  EXPECT_TRUE(reader) << (reader ? "" : reader.error().message());
  if (!reader) return seen;
  seen.info = reader->info();
  for (;;) {
    auto frame = reader->next();
    EXPECT_TRUE(frame) << (frame ? "" : frame.error().message());
    if (!frame || !*frame) break;
    seen.times.push_back((*frame)->time);
    seen.numbers.push_back(test::numberOf((*frame)->image));
    seen.last = std::move((*frame)->image);
  }
  seen.truncated = reader->truncated();
  return seen;
}

TEST(VideoReader, StrangePathsWork) {
  const ScratchFolder folder;
  const auto file = folder / "it's a \"clip\" größe 漢字 %d.mp4";
  test::writeVideo(file, test::numberedPictures(10));
  EXPECT_EQ(look(file).numbers.size(), 10u);
}

TEST(VideoReader, RotatedVideoComesUpright) {
  const ScratchFolder folder;
  Image picture(96, 64, 3); // red on the left, green above on the right, blue below
  for (int y = 0; y < 64; ++y)
    for (int x = 0; x < 96; ++x) picture.at(x, y)[x < 48 ? 0 : y < 32 ? 1 : 2] = 220;
  test::writeVideo(folder / "a.mp4", {picture, picture});
  const auto channel = [](const Image& image, double x, double y) {
    const uint8_t* p = image.at(static_cast<int>(x * image.width), static_cast<int>(y * image.height));
    return std::max_element(p, p + 3) - p;
  };
  // Where the colours lie after turning the coded picture by `rotate` degrees counter-clockwise (as ffmpeg shows it).
  struct Case {
    int rotate, width, height;
    double red[2], green[2], blue[2];
  };
  for (const Case& c : {Case{90, 64, 96, {.5, .8}, {.2, .2}, {.8, .2}}, Case{180, 96, 64, {.8, .5}, {.2, .8}, {.2, .2}},
                        Case{270, 64, 96, {.5, .2}, {.8, .8}, {.2, .8}}}) {
    test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -c copy -metadata:s:v rotate=" + std::to_string(c.rotate) + " " +
                 quoted(folder / "r.mp4"));
    const Seen seen = look(folder / "r.mp4");
    ASSERT_EQ(seen.last.width, c.width) << c.rotate;
    ASSERT_EQ(seen.last.height, c.height);
    EXPECT_EQ(seen.info.width, c.width);
    EXPECT_EQ(channel(seen.last, c.red[0], c.red[1]), 0) << c.rotate;
    EXPECT_EQ(channel(seen.last, c.green[0], c.green[1]), 1) << c.rotate;
    EXPECT_EQ(channel(seen.last, c.blue[0], c.blue[1]), 2) << c.rotate;
  }
}

TEST(VideoReader, VariableFrameRateKeepsItsTimeStamps) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(20));
  test::ffmpeg("-i " + quoted(folder / "a.mp4") +
               " -vf \"settb=1/1000,setpts='N*40+12*mod(N,3)'\" -vsync passthrough -enc_time_base 1/1000 -c:v ffv1 " +
               quoted(folder / "v.mkv"));
  const Seen seen = look(folder / "v.mkv");
  ASSERT_EQ(seen.times.size(), 20u);
  for (int i = 0; i < 20; ++i) EXPECT_NEAR(seen.times[static_cast<size_t>(i)], i * .04 + .012 * (i % 3), .0011);
}

TEST(VideoReader, StartOffsetsOfPictureAndSoundStayOnOneClock) {
  const ScratchFolder folder;
  test::writeVideo(folder / "v.mp4", test::numberedPictures(50));
  ASSERT_TRUE(writeWav(folder / "s.wav", test::clicks(2, {1}, 48000)));
  const auto both = [&](const std::string& video, const std::string& sound, const std::string& out) {
    test::ffmpeg(video + " -i " + quoted(folder / "v.mp4") + " " + sound + " -i " + quoted(folder / "s.wav") +
                 " -map 0:v -map 1:a -c:v copy -c:a aac " + quoted(folder / out));
  };
  for (const char* end : {".mp4", ".mkv"}) {
    both("-itsoffset 0.08", "", std::string("late_picture") + end);
    both("", "-itsoffset 0.3", std::string("late_sound") + end);
    // From the first picture to the click; where 0 is differs (Matroska counts what an encoder puts before the sound).
    const auto distance = [&](const std::filesystem::path& file) {
      const auto sound = readAudio(file, 16000);
      return sound ? test::onsets(*sound, .3f).at(0) - look(file).times.at(0) : -1;
    };
    EXPECT_NEAR(distance(folder / (std::string("late_picture") + end)), .92, .003) << end;
    EXPECT_NEAR(distance(folder / (std::string("late_sound") + end)), 1.3, .003) << end;
  }
  EXPECT_NEAR(look(folder / "late_picture.mp4").times.at(0), .08, .001);
  EXPECT_NEAR(look(folder / "late_sound.mp4").times.at(0), 0, .001);
}

TEST(VideoReader, PixelFormatsAndRangesGiveTheSameColours) {
  const ScratchFolder folder;
  const std::array<int, 3> colour{180, 90, 50};
  struct Case {
    const char *format, *codec, *filter;
  };
  for (const Case& c : {Case{"yuv420p", "libx264 -qp 1", "out_color_matrix=bt709:out_range=tv"},
                        Case{"yuv420p", "libx264 -qp 1", "out_color_matrix=bt709:out_range=pc"},
                        Case{"yuv420p", "libx264 -qp 1", "out_color_matrix=bt601:out_range=tv"},
                        Case{"yuv444p10le", "libx264 -qp 1", "out_color_matrix=bt709:out_range=tv"},
                        Case{"yuvj422p", "mjpeg -q:v 1", "out_color_matrix=bt601:out_range=pc"},
                        Case{"bgr0", "ffv1", "out_range=pc"}, Case{"gbrp", "ffv1", "out_range=pc"}}) {
    const std::string filter = c.filter;
    const std::string matrix = filter.find("bt709") != std::string::npos   ? " -colorspace bt709"
                               : filter.find("bt601") != std::string::npos ? " -colorspace smpte170m"
                                                                           : "";
    const std::string range =
        filter.find("out_range=tv") != std::string::npos ? " -color_range tv" : " -color_range pc";
    test::ffmpeg("-f lavfi -i color=0xB45A32:s=64x64:r=25:d=0.2,format=gbrp -vf scale=" + filter +
                 ",format=" + c.format + matrix + range + " -c:v " + c.codec + " " + quoted(folder / "c.mkv"));
    const Seen seen = look(folder / "c.mkv");
    ASSERT_EQ(seen.times.size(), 5u) << c.format;
    for (int k = 0; k < 3; ++k)
      EXPECT_NEAR(seen.last.at(30, 30)[k], colour[static_cast<size_t>(k)], 4) << c.format << " " << c.filter;
  }
}

TEST(VideoReader, PixelsThatAreNotSquareAreStretched) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(3, 72, 96));
  test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -vf setsar=4/3 -c:v libx264 " + quoted(folder / "wide.mp4"));
  const Seen seen = look(folder / "wide.mp4");
  EXPECT_EQ(seen.last.width, 96);
  EXPECT_EQ(seen.last.height, 96);
  EXPECT_EQ(seen.numbers.back(), 2);
}

TEST(VideoReader, LimitsAreCheckedBeforeDecoding) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(50));
  const auto large = VideoReader::open(folder / "a.mp4", {.maxSide = 80});
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().kind, ErrorKind::BadInput);
  EXPECT_NE(large.error().what.find("96 x 96"), std::string::npos);
  const auto longer = VideoReader::open(folder / "a.mp4", {.maxSeconds = 1.5});
  ASSERT_FALSE(longer);
  EXPECT_EQ(longer.error().kind, ErrorKind::BadInput);
}

TEST(VideoReader, ATruncatedFileGivesWhatItHasAndSaysSo) {
  const ScratchFolder folder;
  std::vector<Image> pictures;
  std::mt19937 random(1);
  for (int i = 0; i < 50; ++i) {
    pictures.push_back(test::numbered(i, 192, 192));
    for (auto& v : pictures.back().data) v = static_cast<uint8_t>(std::clamp<int>(v + int(random() % 41) - 20, 0, 255));
  }
  test::writeVideo(folder / "a.mp4", pictures);
  EXPECT_FALSE(look(folder / "a.mp4").truncated);
  const std::string bytes = test::slurp(folder / "a.mp4");
  test::spill(folder / "half.mp4", std::string_view(bytes).substr(0, bytes.size() * 6 / 10));
  const Seen seen = look(folder / "half.mp4");
  EXPECT_TRUE(seen.truncated);
  EXPECT_GT(seen.times.size(), 10u);
  EXPECT_LT(seen.times.size(), 50u);
  for (size_t i = 0; i < 10; ++i) EXPECT_EQ(seen.numbers[i], static_cast<int>(i));
}

TEST(VideoReader, SeekGoesToAKeyFrameAtOrBefore) {
  const ScratchFolder folder;
  VideoWriterOptions options;
  options.keyInterval = 10;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(100), {}, options);
  auto reader = VideoReader::open(folder / "a.mp4");
  ASSERT_TRUE(reader);
  for (const double time : {3., 1.5, 0.}) {
    ASSERT_TRUE(reader->seek(time));
    auto frame = reader->next();
    ASSERT_TRUE(frame && *frame);
    EXPECT_LE((*frame)->time, time + 1e-6);
    EXPECT_GT((*frame)->time, time - .41);
    EXPECT_EQ(test::numberOf((*frame)->image), static_cast<int>(std::lround((*frame)->time * 25)));
  }
}

TEST(VideoReader, FramesCanBePassedOverOrMadeSmaller) {
  const ScratchFolder folder;
  test::writeVideo(folder / "in.mp4", test::numberedPictures(40, 192, 98));
  auto reader = VideoReader::open(folder / "in.mp4");
  ASSERT_TRUE(reader);
  for (int i = 0; i < 40; ++i) {
    if (i % 3 != 0) {
      const auto time = reader->skip();
      ASSERT_TRUE(time && *time);
      EXPECT_NEAR(**time, i / 25., 1e-6);
      continue;
    }
    const int shrink = 1 << i % 4 % 3; // 1, 2 and 4 in turns
    const auto frame = reader->next(shrink);
    ASSERT_TRUE(frame && *frame);
    EXPECT_EQ((*frame)->image.width, 192 / shrink);
    EXPECT_EQ((*frame)->image.height, (98 + shrink - 1) / shrink);
    EXPECT_EQ(test::numberOf((*frame)->image), i);
  }
  EXPECT_FALSE(reader->skip()->has_value()) << "the end";
}

TEST(VideoReader, AVideoInMemoryIsReadLikeAFile) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(30));
  auto reader = VideoReader::openBytes(test::slurp(folder / "a.mp4"), "plates");
  ASSERT_TRUE(reader) << reader.error().message();
  for (const double start : {0., .5, 0.}) {
    ASSERT_TRUE(reader->seek(start));
    int count = 0;
    for (auto frame = reader->next(); frame && *frame; frame = reader->next(), ++count)
      EXPECT_EQ(test::numberOf((*frame)->image), static_cast<int>(std::lround((*frame)->time * 25)));
    EXPECT_GT(count, 10);
  }
  for (const std::string& bad : {std::string(), std::string("no video"), std::string(5000, 'x')}) {
    const auto none = VideoReader::openBytes(bad, "plates");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::BadInput);
    EXPECT_EQ(none.error().where, "plates");
  }
}

TEST(VideoReader, DamagedBytesNeverCrash) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(20), test::clicks(.8, {.2}));
  const std::string good = test::slurp(folder / "a.mp4");
  std::mt19937 random(7);
  int opened = 0;
  for (int round = 0; round < 80; ++round) {
    std::string bad = good;
    const size_t span = round % 2 ? 2000 : bad.size(); // the index, or anywhere
    for (int i = 0; i < 12; ++i) bad[random() % span] = static_cast<char>(random());
    test::spill(folder / "bad.mp4", bad);
    auto reader = VideoReader::open(folder / "bad.mp4");
    for (int n = 0; reader && n < 200; ++n) {
      auto frame = reader->next();
      if (!frame || !*frame) break;
      ++opened;
    }
    (void)readAudio(folder / "bad.mp4", 16000, 0, 100);
  }
  EXPECT_GT(opened, 0);
}

} // namespace
} // namespace d3t
