// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_reader.h"

#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include "tests/support/real_clips.h"
#include <numeric>

namespace d3t {
namespace {

using test::quoted;
using test::ScratchFolder;

double rms(const Audio& audio, double from, double to) {
  const auto a = static_cast<size_t>(from * audio.rate), b = static_cast<size_t>(to * audio.rate);
  double sum = 0;
  for (size_t i = a; i < b; ++i) sum += double(audio.samples.at(i)) * audio.samples[i];
  return std::sqrt(sum / static_cast<double>(b - a));
}

// Share of the energy that lies at this frequency.
double purity(const Audio& audio, double frequency) {
  double c = 0, s = 0, all = 0;
  for (size_t i = 0; i < audio.samples.size(); ++i) {
    const double phase = 2 * M_PI * frequency * static_cast<double>(i) / audio.rate, v = audio.samples[i];
    c += v * std::cos(phase), s += v * std::sin(phase), all += v * v;
  }
  return 2 * (c * c + s * s) / (static_cast<double>(audio.samples.size()) * all);
}

TEST(AudioReader, AnyDepthRateAndNumberOfChannels) {
  const ScratchFolder folder;
  for (const char* how :
       {"-ar 48000 -c:a pcm_s24le tone.wav", "-ar 24000 -c:a pcm_f32le tone.wav", "-ar 8000 -c:a pcm_u8 tone.wav",
        "-ar 44100 -ac 2 -c:a pcm_s16le tone.wav", "-ar 48000 -ac 6 -c:a flac tone.flac",
        "-ar 96000 -c:a flac tone.flac", "-ar 11025 -c:a pcm_mulaw tone.wav", "-ar 44100 -c:a libmp3lame tone.mp3",
        "-ar 48000 -c:a libopus tone.ogg", "-ar 44100 -c:a aac tone.m4a", "-ar 44100 -c:a pcm_s16be tone.aiff"}) {
    const std::string text = how;
    const auto file = folder / text.substr(text.rfind(' ') + 1);
    test::ffmpeg("-f lavfi -i \"aevalsrc=0.5*sin(2*PI*440*t):s=48000:d=2:c=mono\" " + text.substr(0, text.rfind(' ')) +
                 " " + quoted(file));
    const auto audio = readAudio(file, 16000);
    ASSERT_TRUE(audio) << how << audio.error().message();
    EXPECT_EQ(audio->rate, 16000);
    EXPECT_NEAR(audio->seconds(), 2, .06) << how;
    EXPECT_GT(purity(*audio, 440), .97) << how;
    if (text.find("-ac 6") == std::string::npos) { // mono in 5.1 goes to the centre, which a mix weighs down
      EXPECT_NEAR(rms(*audio, .5, 1.5), .5 / std::sqrt(2.), .03) << how;
    }
  }
}

TEST(AudioReader, PlacesToTheSample) {
  const ScratchFolder folder;
  const Audio written = test::clicks(3, {.25, 1, 2.75}, 48000);
  ASSERT_TRUE(writeWav(folder / "s.wav", written));
  for (const int rate : {48000, 16000, 44100}) {
    const auto read = readAudio(folder / "s.wav", rate);
    ASSERT_TRUE(read);
    EXPECT_NEAR(static_cast<double>(read->samples.size()), 3. * rate, 2);
    const auto heard = test::onsets(*read);
    ASSERT_EQ(heard.size(), 3u);
    EXPECT_NEAR(heard[0], .25, 2. / rate);
    EXPECT_NEAR(heard[2], 2.75, 2. / rate);
  }
  const auto part = readAudio(folder / "s.wav", 48000, .9, .5);
  ASSERT_TRUE(part);
  EXPECT_EQ(part->samples.size(), 24000u);
  EXPECT_NEAR(test::onsets(*part).at(0), .1, 1e-4);
}

TEST(AudioReader, WavKeepsEverySample) {
  const ScratchFolder folder;
  Audio written{22050, {}};
  for (int i = -32767; i <= 32767; i += 7) written.samples.push_back(static_cast<float>(i) / 32767);
  written.samples.push_back(3);
  written.samples.push_back(-3);
  ASSERT_TRUE(writeWav(folder / "s.wav", written));
  const auto read = readAudio(folder / "s.wav", 22050);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->samples.size(), written.samples.size());
  for (size_t i = 0; i < written.samples.size(); ++i)
    EXPECT_NEAR(read->samples[i], std::clamp(written.samples[i], -1.f, 1.f), 1e-4);
}

TEST(AudioReader, TheContentDecidesNotTheEnding) {
  const ScratchFolder folder;
  ASSERT_TRUE(writeWav(folder / "s.wav", test::clicks(1, {.5}, 16000)));
  std::filesystem::rename(folder / "s.wav", folder / "s.mp3");
  const auto read = readAudio(folder / "s.mp3", 16000);
  ASSERT_TRUE(read) << read.error().message();
  EXPECT_EQ(read->samples.size(), 16000u);
}

TEST(AudioReader, AGapBecomesSilence) {
  const ScratchFolder folder;
  test::ffmpeg("-f lavfi -i \"aevalsrc=0.5*sin(2*PI*440*t):s=16000:d=3:c=mono:nb_samples=160\" -af "
               "\"aselect='not(between(t,1,1.999))'\" -c:a pcm_s16le " +
               quoted(folder / "gap.mkv"));
  const auto read = readAudio(folder / "gap.mkv", 16000);
  ASSERT_TRUE(read);
  EXPECT_NEAR(read->seconds(), 3, .002);
  EXPECT_GT(rms(*read, .5, .98), .3);
  EXPECT_LT(rms(*read, 1.02, 1.98), 1e-3);
  EXPECT_GT(rms(*read, 2.02, 2.9), .3);
}

TEST(AudioReader, BlocksAreTheWholeAndAnErrorOfTheSinkStops) {
  const ScratchFolder folder;
  ASSERT_TRUE(writeWav(folder / "s.wav", test::clicks(20, {3, 15}, 44100)));
  Audio joined{16000, {}};
  size_t largest = 0;
  ASSERT_TRUE(streamAudio(folder / "s.wav", 16000, [&](std::span<const float> block) -> Status {
    joined.samples.insert(joined.samples.end(), block.begin(), block.end());
    largest = std::max(largest, block.size());
    return {};
  }));
  EXPECT_LT(largest, 20000u) << "memory does not grow with the length";
  EXPECT_EQ(joined.samples, readAudio(folder / "s.wav", 16000)->samples);
  int calls = 0;
  const auto stopped = streamAudio(folder / "s.wav", 16000, [&](std::span<const float>) -> Status {
    return ++calls < 3 ? Status{} : fail(ErrorKind::Failed, "the disk is full", "here");
  });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().what, "the disk is full");
  EXPECT_EQ(calls, 3);
}

TEST(AudioReader, RealRecordingsLoad) {
  SKIP_WITHOUT_REAL_CLIPS();
  const auto clips = *test::realClips();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(clips / "speech")) {
    if (!entry.is_regular_file()) continue;
    const auto read = readAudio(entry.path(), 16000);
    ASSERT_TRUE(read) << entry.path();
    EXPECT_GT(rms(*read, 0, read->seconds() - .01), .003) << entry.path();
  }
  const auto wav = readAudio(clips / "bad" / "wav_named_mp3.mp3", 16000);
  ASSERT_TRUE(wav);
  EXPECT_NEAR(wav->seconds(), 14.528, .001);
}

} // namespace
} // namespace d3t
