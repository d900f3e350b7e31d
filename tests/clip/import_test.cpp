// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "core/media/audio_reader.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"

namespace d3t {
namespace {

using test::quoted;
using test::ScratchFolder;

Clip imported(const std::filesystem::path& source, const std::filesystem::path& folder,
              const ClipOptions& options = {}) {
  d3t::Run run;
  auto clip = importClip(source, folder, options, run);
  EXPECT_TRUE(clip) << (clip ? "" : clip.error().message());
  return clip ? std::move(*clip) : Clip();
}

std::vector<int> numbersIn(const Clip& clip) {
  std::vector<int> numbers;
  for (int i = 0; i < clip.frames; ++i) {
    const auto frame = clip.frame(i);
    EXPECT_TRUE(frame) << (frame ? "" : frame.error().message());
    numbers.push_back(frame ? test::numberOf(*frame) : -1);
  }
  return numbers;
}

/// A sound that is loud and soft as speech is.
Audio babble(double seconds, int rate = 48000) {
  Audio audio{rate, {}};
  for (int i = 0; i < seconds * rate; ++i) {
    const double t = double(i) / rate;
    audio.samples.push_back(
        static_cast<float>(.4 * std::sin(2 * M_PI * 180 * t) * std::pow(std::sin(M_PI * 2 * t), 2)));
  }
  return audio;
}

TEST(Import, TwentyFiveFramesPerSecondComeOneToOne) {
  const ScratchFolder folder;
  test::writeVideo(folder / "my talk.mp4", test::numberedPictures(100), babble(4));
  const Clip clip = imported(folder / "my talk.mp4", folder / "c");
  ASSERT_EQ(clip.frames, 100);
  EXPECT_EQ(clip.width, 96);
  EXPECT_EQ(clip.height, 96);
  EXPECT_EQ(clip.sourceName, "my talk.mp4");
  EXPECT_EQ(clip.sourceHash.size(), 32u);
  const auto numbers = numbersIn(clip);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(numbers[static_cast<size_t>(i)], i);
  const auto sound = clip.sound();
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->rate, kSpeechRate);
  EXPECT_EQ(sound->samples.size(), 64000u);
  EXPECT_TRUE(clip.duplicatesDropped.empty());
  EXPECT_EQ(folder.entries(), 2u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "c"), {}), 3) << "manifest, frames, sound";
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "c" / "frames"), {}), 100);
}

/// Flash and click at the same moments of the source; in the clip each pair must lie within 20 ms.
void checkFlashes(FrameRate frameRate, double minutes, int soundRate) {
  const ScratchFolder folder;
  const double rate = frameRate.perSecond();
  const int frames = static_cast<int>(minutes * 60 * rate);
  VideoWriterOptions options;
  options.frameRate = frameRate;
  options.x264Preset = "ultrafast";
  auto writer = VideoWriter::create(folder / "f.mp4", 64, 64, options);
  ASSERT_TRUE(writer);
  std::vector<double> times;
  const int every = static_cast<int>(std::lround(rate));
  for (int i = every / 2; i < frames; i += every) times.push_back(i / rate);
  ASSERT_TRUE(writer->setAudio(test::clicks(frames / rate, times, soundRate)));
  const Image dark = test::flat(64, 64, {30, 30, 30}), light = test::flat(64, 64, {240, 240, 240});
  for (int i = 0; i < frames; ++i) ASSERT_TRUE(writer->add(i % every == every / 2 ? light : dark));
  ASSERT_TRUE(writer->finish());

  const Clip clip = imported(folder / "f.mp4", folder / "c");
  ASSERT_NEAR(clip.seconds(), frames / rate, .05);
  std::vector<double> flashes;
  for (int i = 0; i < clip.frames; ++i)
    if (clip.frame(i)->at(32, 32)[0] > 140) {
      const double time = i / kFrameRate; // a film's frame is sometimes shown twice: the nearer one counts
      if (!flashes.empty() && time - flashes.back() < .05)
        flashes.back() += .02;
      else
        flashes.push_back(time);
    }
  const auto heard = test::onsets(*clip.sound(), .3f);
  ASSERT_EQ(flashes.size(), times.size());
  ASSERT_EQ(heard.size(), times.size());
  for (size_t i = 0; i < times.size(); ++i) EXPECT_NEAR(flashes[i], heard[i], .0205) << "pair " << i;
  EXPECT_TRUE(clip.cuts.empty()) << "flashes are no cuts";
}

TEST(Import, FlashAndClickStayTogetherForFiveMinutes) {
  checkFlashes({25, 1}, 5, 48000);
}
TEST(Import, FlashAndClickStayTogetherAtAFilmsRate) {
  checkFlashes({24000, 1001}, 5, 44100);
}

TEST(Import, PaddedFramesAreDroppedAndTheRestComesOneToOne) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(250), babble(10));
  for (const char* rate : {"30", "60", "30000/1001"}) {
    test::ffmpeg("-itsoffset 0.08 -i " + quoted(folder / "a.mp4") + " -i " + quoted(folder / "a.mp4") +
                 " -map 0:v -map 1:a -c:a copy -vsync passthrough -c:v libx264 -preset ultrafast -qp 8 -vf fps=" +
                 rate + " " + quoted(folder / "p.mp4"));
    const Clip clip = imported(folder / "p.mp4", folder / "c");
    EXPECT_NEAR(clip.sourceStart, .08, .01) << rate;
    ASSERT_GE(clip.frames, 246) << rate;
    const auto numbers = numbersIn(clip);
    for (int i = 0; i < clip.frames; ++i) ASSERT_EQ(numbers[static_cast<size_t>(i)], i) << rate;
    EXPECT_NEAR(static_cast<double>(clip.duplicatesDropped.size()), std::string(rate) == "60" ? 350 : 50, 4) << rate;
  }
}

TEST(Import, AVariableFrameRateGivesTheNearestFrame) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(150), babble(8));
  test::ffmpeg("-i " + quoted(folder / "a.mp4") +
               " -vf \"settb=1/1000,setpts='N*50+20*mod(N,3)-N*10*lt(N,60)-600*gte(N,60)'\" -vsync passthrough "
               "-enc_time_base 1/1000 -c:a pcm_s16le -c:v ffv1 " +
               quoted(folder / "v.mkv"));
  const auto timeOf = [](int n) { return .001 * (n * 50 + 20 * (n % 3) - (n < 60 ? n * 10 : 600)); };
  const Clip clip = imported(folder / "v.mkv", folder / "c");
  ASSERT_GT(clip.frames, 150);
  const auto numbers = numbersIn(clip);
  for (int i = 0; i < clip.frames; ++i) {
    double least = 1e9;
    for (int n = 0; n < 150; ++n) least = std::min(least, std::abs(timeOf(n) - i / 25.));
    EXPECT_NEAR(std::abs(timeOf(numbers[static_cast<size_t>(i)]) - i / 25.), least, .0015) << i;
  }
}

TEST(Import, StartAndLengthAreHonoured) {
  const ScratchFolder folder;
  VideoWriterOptions writing;
  writing.keyInterval = 50;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(500), test::clicks(20, {7.2, 9.}, 48000, .05f), writing);
  for (const double start : {3.3, 6.32}) {
    ClipOptions options;
    options.start = start;
    options.maxSeconds = 4;
    const Clip clip = imported(folder / "a.mp4", folder / "c", options);
    EXPECT_EQ(clip.frames, 100);
    EXPECT_NEAR(clip.sourceStart, start, .0201);
    const auto numbers = numbersIn(clip);
    for (int i = 0; i < clip.frames; ++i)
      EXPECT_EQ(numbers[static_cast<size_t>(i)], static_cast<int>(std::lround(clip.sourceStart * 25)) + i);
    const auto heard = test::onsets(*clip.sound());
    ASSERT_EQ(heard.size(), start < 5 ? 1u : 2u);
    EXPECT_NEAR(heard[0] + clip.sourceStart, start < 5 ? 7.2 : 7.2, .003);
  }
}

TEST(Import, RotationOddSizesAndOtherContainers) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(60, 96, 64), babble(2.4));
  test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -c copy -metadata:s:v rotate=90 " + quoted(folder / "r.mov"));
  const Clip upright = imported(folder / "r.mov", folder / "r");
  EXPECT_EQ(upright.width, 64);
  EXPECT_EQ(upright.height, 96);
  test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -vf scale=97:65 -c:v ffv1 -c:a flac " + quoted(folder / "o.mkv"));
  const Clip odd = imported(folder / "o.mkv", folder / "o");
  EXPECT_EQ(odd.width, 97);
  EXPECT_EQ(odd.height, 65);
  EXPECT_EQ(numbersIn(odd).back(), 59);
  test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -c:v mpeg4 -q:v 2 -c:a pcm_s16le " + quoted(folder / "x.avi"));
  EXPECT_EQ(imported(folder / "x.avi", folder / "x").frames, 60);
  test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -c:v libvpx -deadline realtime -c:a libopus " +
               quoted(folder / "w.webm"));
  EXPECT_NEAR(imported(folder / "w.webm", folder / "w").frames, 60, 1);
}

TEST(Import, AnyKindOfSoundIsPlacedRight) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(75));
  const std::vector<double> times{.5, 1.5, 2.5};
  ASSERT_TRUE(writeWav(folder / "s.wav", test::clicks(3, times, 48000)));
  for (const char* how : {"-c:a pcm_s24le -ar 48000", "-c:a pcm_f32le -ar 44100", "-c:a pcm_s16le -ar 8000 -ac 2",
                          "-c:a aac -ar 48000", "-c:a libmp3lame -ar 44100", "-c:a flac -ar 96000"}) {
    test::ffmpeg("-i " + quoted(folder / "a.mp4") + " -i " + quoted(folder / "s.wav") +
                 " -map 0:v -map 1:a -c:v copy " + how + " " + quoted(folder / "b.mkv"));
    const Clip clip = imported(folder / "b.mkv", folder / "c");
    const auto heard = test::onsets(*clip.sound(), .3f);
    ASSERT_EQ(heard.size(), times.size()) << how;
    for (size_t i = 0; i < times.size(); ++i) EXPECT_NEAR(heard[i], times[i], .004) << how;
  }
}

TEST(Import, AStillPictureIsAClipToo) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", std::vector<Image>(100, test::numbered(77)), babble(4));
  const Clip clip = imported(folder / "a.mp4", folder / "c");
  EXPECT_EQ(clip.frames, 100);
  EXPECT_TRUE(clip.cuts.empty());
  EXPECT_EQ(numbersIn(clip), std::vector<int>(100, 77));
}

TEST(Import, FramesAreJpegWithFullColour) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(60), babble(2.4));
  const Clip clip = imported(folder / "a.mp4", folder / "c");
  const std::string bytes = test::slurp(clip.framePath(3));
  ASSERT_EQ(bytes.substr(0, 2), "\xFF\xD8");
  const size_t frame =
      bytes.find("\xFF\xC0"); // start of frame: length, depth, height, width, 3 x (id, sampling, table)
  ASSERT_NE(frame, std::string::npos);
  for (const size_t component : {0, 1, 2}) EXPECT_EQ(bytes.at(frame + 11 + 3 * component), 0x11) << "1 x 1 sampling";
}

TEST(Import, CutsAreNumberedInFramesOfTheClip) {
  const ScratchFolder folder;
  std::vector<Image> pictures;
  for (int i = 0; i < 150; ++i) {
    const int shot = i < 60 ? 0x000 : i < 96 ? 0xFFF : 0x5A5; // two shots that have little in common
    pictures.push_back(test::numbered(shot));
    for (int y = 75; y < 90; ++y)
      for (int x = 0; x < 96; ++x) pictures.back().at(x, y)[0] = static_cast<uint8_t>(100 + 9 * (x + i) % 50); // moves
  }
  VideoWriterOptions options;
  options.frameRate = {30, 1};
  options.quality = 10;
  test::writeVideo(folder / "a.mp4", pictures, babble(5), options);
  EXPECT_EQ(imported(folder / "a.mp4", folder / "c").cuts, (std::vector<int>{50, 80}));
}

TEST(Import, ReplacesAnOlderClipAndNothingElse) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(75), babble(3));
  test::writeVideo(folder / "b.mp4", test::numberedPictures(60), babble(2.4));
  EXPECT_EQ(imported(folder / "a.mp4", folder / "c").frames, 75);
  EXPECT_EQ(imported(folder / "b.mp4", folder / "c").frames, 60);
  std::filesystem::create_directory(folder / "photos");
  test::spill(folder / "photos" / "me.jpg", "precious");
  d3t::Run run;
  const auto refused = importClip(folder / "a.mp4", folder / "photos", {}, run);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
  EXPECT_EQ(test::slurp(folder / "photos" / "me.jpg"), "precious");
}

TEST(Import, PictureAndSoundOfDifferentLengthGiveTheirCommonTime) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(100), babble(3));
  EXPECT_EQ(imported(folder / "a.mp4", folder / "c").frames, 75);
  test::writeVideo(folder / "b.mp4", test::numberedPictures(75), babble(4));
  const Clip clip = imported(folder / "b.mp4", folder / "c");
  EXPECT_EQ(clip.frames, 75);
  EXPECT_EQ(clip.sound()->samples.size(), 48000u);
}

} // namespace
} // namespace d3t
