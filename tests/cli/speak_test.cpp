// SPDX-License-Identifier: GPL-3.0-or-later
// Identities and driving sounds, good, odd and bad.
#include "core/identity/package.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/media/generate.h"
#include "tests/support/real_clips.h"

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

class Speaking : public testing::Test {
protected:
  Words speak(const fs::path& identity, const fs::path& sound) const {
    return {"speak", identity.string(), sound.string(), "-o", (folder / "out.mp4").string()};
  }
  fs::path wav(const std::string& name, const Audio& sound) {
    EXPECT_TRUE(writeWav(folder / name, sound));
    return folder / name;
  }
  // The video must be as long as the sound, in its picture and its sound.
  void spoken(const fs::path& sound, double seconds) {
    const Outcome outcome = d3talker(speak(talkingIdentity(), sound));
    EXPECT_EQ(outcome.code, 0) << sound << ": " << outcome.err;
    auto video = VideoReader::open(folder / "out.mp4");
    ASSERT_TRUE(video) << video.error().message();
    EXPECT_NEAR(video->info().seconds, seconds, .06) << sound;
    EXPECT_TRUE(video->info().hasAudio);
    fs::remove(folder / "out.mp4");
  }
  void refused(const fs::path& identity, const fs::path& sound, int code, const Words& words) {
    spill(folder / "out.mp4", "an older video");
    expectFailure(folder, speak(identity, sound), code, words);
    EXPECT_EQ(slurp(folder / "out.mp4"), "an older video");
  }
  ScratchFolder folder;
};

TEST_F(Speaking, SoundsOfEveryKind) {
  const fs::path plain = wav("plain.wav", voiceOf(1.2));
  spoken(plain, 1.2);
  fs::copy_file(plain, folder / "wav_named.mp3");
  spoken(folder / "wav_named.mp3", 1.2);
  const std::string from = "-i " + quoted(plain);
  ffmpeg(from + " -ac 2 -ar 48000 -c:a pcm_s24le " + quoted(folder / "stereo24.wav"));
  spoken(folder / "stereo24.wav", 1.2);
  ffmpeg(from + " -ar 24000 -c:a pcm_f32le " + quoted(folder / "float32.wav"));
  spoken(folder / "float32.wav", 1.2);
}

TEST_F(Speaking, SilenceAVideoAndAnOddName) {
  spoken(wav("silence.wav", Audio{16000, std::vector<float>(12800)}), .8);
  spoken(talkingClip(), 3.6);
  fs::copy_file(wav("plain.wav", voiceOf(.6)), folder / "it's \"odd\" – 你好.wav");
  spoken(folder / "it's \"odd\" – 你好.wav", .6);
}

TEST_F(Speaking, SoundsThatAreRefused) {
  const fs::path id = talkingIdentity();
  refused(id, folder / "none.wav", 3, {"none.wav", "no such file"});
  refused(id, wav("click.wav", voiceOf(.05)), 3, {"click.wav", "only 0.05 s long", "Give a recording of speech"});
  spill(folder / "text.wav", "Dear voice, please say this in my place, with feeling and without mistakes.");
  refused(id, folder / "text.wav", 3, {"text.wav", "no video or sound file"});
  spill(folder / "empty.wav", "");
  refused(id, folder / "empty.wav", 3, {"empty.wav", "empty"});
  refused(id, folder.path(), 3, {"a folder"});
  writeVideo(folder / "mute.mp4", numberedPictures(50));
  refused(id, folder / "mute.mp4", 3, {"mute.mp4", "no sound in this file"});
}

TEST_F(Speaking, IdentitiesThatAreRefused) {
  const fs::path sound = wav("plain.wav", voiceOf(.5));
  const std::string whole = slurp(talkingIdentity());
  const auto both = [&](const fs::path& identity, const Words& words) {
    refused(identity, sound, 3, words);
    expectFailure(folder, {"inspect", identity.string()}, 3, words);
    expectFailure(folder, {"inspect", identity.string(), "--json"}, 3, words);
  };
  both(folder / "none.d3id", {"none.d3id", "No such file", "Check the name"});
  both(folder.path(), {"not an identity file"});
  both(sound, {"plain.wav", "not an identity file", "Choose a .d3id file"});
  spill(folder / "empty.d3id", "");
  both(folder / "empty.d3id", {"empty.d3id", "not an identity file"});
  spill(folder / "half.d3id", std::string_view(whole).substr(0, whole.size() / 2));
  both(folder / "half.d3id", {"half.d3id", "the end of the file is missing", "Copy the file again"});
  std::string bad = whole;
  for (size_t i = whole.size() / 8; i < whole.size() / 8 + 64; ++i) bad[i] = static_cast<char>(~bad[i]);
  spill(folder / "bad.d3id", bad);
  both(folder / "bad.d3id", {"bad.d3id", "damaged"});

  auto entries = PackageReader::open(talkingIdentity())->readAll().value();
  auto manifest = nlohmann::json::parse(entries[0].bytes);
  manifest["version"] = 99;
  entries[0].bytes = manifest.dump();
  ASSERT_TRUE(writePackage(folder / "newer.d3id", entries));
  both(folder / "newer.d3id", {"newer.d3id", "made by a newer version", "Update D3 Talker Studio"});
}

TEST_F(Speaking, DoesNotNeedATemporaryFolder) {
  ChildOptions options;
  options.environment = {"TMPDIR=/nowhere/at/all"};
  const Outcome outcome = d3talker(speak(talkingIdentity(), wav("plain.wav", voiceOf(.4))), options);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(Speaking, StoppedItLeavesNothing) {
  const fs::path sound = wav("long.wav", voiceOf(60));
  const size_t before = folder.entries();
  Child child([&] {
    Words words = speak(talkingIdentity(), sound);
    words.insert(words.end(), {"--progress", "json"});
    return words;
  }());
  ASSERT_TRUE(child.waitForWords("\"speak\"")) << child.errorOutput();
  child.send(SIGTERM);
  const Outcome outcome = child.finish(10);
  EXPECT_EQ(outcome.code, 4) << outcome.err;
  EXPECT_EQ(folder.entries(), before);
}

TEST_F(Speaking, RealSounds) {
  SKIP_WITHOUT_REAL_CLIPS();
  const fs::path bad = *realClips() / "bad/wav_named_mp3.mp3";
  spoken(bad, readAudio(bad, 16000)->seconds());
}

} // namespace
} // namespace d3t::test
