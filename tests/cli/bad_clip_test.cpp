// SPDX-License-Identifier: GPL-3.0-or-later
// Videos that cannot be used (exit code 3) and odd ones that can; each on generated data, and on real clips where there
// are some.
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"
#include "tests/media/generate.h"
#include "tests/support/real_clips.h"

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

class BadClip : public testing::Test {
protected:
  Outcome refused(const fs::path& source, const Words& words, const Words& more = {}) {
    Words arguments{"create", source.string(), "-o", (folder / "me.d3id").string(), "--budget", "10s"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Words all{source.filename().string()};
    all.insert(all.end(), words.begin(), words.end());
    return expectFailure(folder, arguments, 3, all);
  }
  fs::path video(const std::string& name, int frames, const Audio& sound) {
    writeVideo(folder / name, numberedPictures(frames), sound);
    return folder / name;
  }
  ScratchFolder folder;
};

TEST_F(BadClip, WithoutAFace) {
  refused(video("cars.mp4", 75, voiceOf(3)),
          {"no face was found in any of 75 frames", "Use a clip that shows one face"});
}

TEST_F(BadClip, WithoutSound) {
  refused(video("mute.mp4", 75, {}), {"the video has no sound", "Use a recording with the voice"});
  refused(video("silent.mp4", 75, clicks(3, {})), {"the sound is silent", "Use a recording with the voice"});
}

TEST_F(BadClip, TooShortSaysHowShort) {
  refused(video("half.mp4", 16, voiceOf(.64)), {"only 0.64 s long", "at least 2 s", "Use a longer recording"});
  refused(talkingClip(), {"from 3.0 s on only 0.60 s"}, {"--start", "3"});
  refused(talkingClip(), {"from 300.0 s on only 0.00 s"}, {"--start", "5m"});
}

TEST_F(BadClip, ABudgetThatIsTooShort) {
  for (const Words& command : {Words{"create", talkingClip().string(), "-o", (folder / "me.d3id").string()},
                               Words{"train", "a", "b", "-o", (folder / "c").string()}, Words{"evaluate", "a"}}) {
    Words arguments = command;
    arguments.insert(arguments.end(), {"--budget", "9.5s"});
    expectFailure(folder, arguments, 3, {"--budget", "a budget of 9.5 s is too short", "Give at least 10s"});
  }
}

TEST_F(BadClip, NoVideoAtAll) {
  refused(folder / "missing.mp4", {"no such file", "Check the path"});
  fs::create_directory(folder / "folder.mp4");
  refused(folder / "folder.mp4", {"a folder, not a file", "Give a video"});
  spill(folder / "empty.mp4", "");
  refused(folder / "empty.mp4", {"empty"});
  spill(folder / "text.mp4", "This is a shopping list: bread, milk, and a great many apples for the cake.");
  refused(folder / "text.mp4", {"no video or sound file", "Use an MP4"});
  const std::string bytes = slurp(talkingClip());
  spill(folder / "begin.mp4", bytes.substr(0, 600)); // without its index
  refused(folder / "begin.mp4", {});
}

TEST_F(BadClip, TwentyHoursAreRefusedAtOnce) {
  ffmpeg("-f lavfi -i color=gray:s=64x64:r=1/1800:d=72000 -c:v libx264 " + quoted(folder / "day.mp4"));
  const Outcome outcome = refused(folder / "day.mp4", {"hours long", "Cut out the part"});
  EXPECT_LT(outcome.seconds, 5);
  EXPECT_FALSE(fs::exists(folder / "me.d3id.log")) << "refused before any work";
}

TEST_F(BadClip, AGoodResultOfAnEarlierRunIsNotLost) {
  spill(folder / "me.d3id", "what an earlier run made");
  refused(video("half.mp4", 16, voiceOf(.64)), {"only 0.64 s long"});
  refused(video("cars.mp4", 75, voiceOf(3)), {"no face"});
  EXPECT_EQ(slurp(folder / "me.d3id"), "what an earlier run made");
}

TEST_F(BadClip, ATruncatedFileIsUsedAsFarAsItGoes) {
  const std::string bytes = slurp(talkingClip()); // its index lies at its start
  spill(folder / "cut.mp4", bytes.substr(0, bytes.size() * 8 / 10));
  const Outcome outcome = d3talker({"clip", (folder / "cut.mp4").string(), "-o", (folder / "clip").string()});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("not complete"), std::string::npos) << outcome.out;
}

TEST_F(BadClip, SeveralPeopleAndACutGoOnWithTheSteadiestFace) {
  std::vector<Image> pictures = facePictures(80);
  for (size_t i = 0; i < pictures.size(); ++i) {
    Image two(640, 320, 3);
    for (int y = 0; y < 320; ++y)
      for (int x = 0; x < 640; ++x) {
        const bool second = x >= 320 && i < 40; // the second person leaves at the cut, and the wall is another one
        const uint8_t* from = pictures[i].at(x % 320, y);
        for (int c = 0; c < 3; ++c) two.at(x, y)[c] = x < 320 || second ? from[c] : static_cast<uint8_t>(230 - 60 * c);
      }
    pictures[i] = std::move(two);
  }
  writeVideo(folder / "two.mp4", pictures, voiceOf(3.2));
  const std::string clip = (folder / "clip").string(), tracks = (folder / "tracks").string();
  ASSERT_EQ(d3talker({"clip", (folder / "two.mp4").string(), "-o", clip}).code, 0);
  const Outcome outcome = d3talker({"track", clip, "-o", tracks});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("2 faces were seen: the largest and steadiest one was taken"), std::string::npos)
      << outcome.out;
}

TEST_F(BadClip, APathWithSpacesQuotesAndUnicode) {
  const fs::path odd = folder / "Zoë's \"first\" film – 你好 \\ %d;$HOME.mp4", clip = folder / "a clip's folder «é»";
  fs::copy_file(talkingClip(), odd);
  const Outcome outcome = d3talker({"clip", odd.string(), "-o", clip.string(), "--progress", "json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(clip / "manifest.json"));
  const fs::path broken = folder / "not \xff utf8.mp4"; // allowed on Linux
  fs::copy_file(talkingClip(), broken);
  const Outcome second = d3talker({"clip", broken.string(), "-o", clip.string(), "--progress", "json"});
  EXPECT_EQ(second.code, 0) << second.err;
  jsonLines(second.err);
  const Outcome third =
      d3talker({"clip", (folder / "no \xff.mp4").string(), "-o", clip.string(), "--progress", "json"});
  EXPECT_EQ(third.code, 3) << third.err;
  jsonLines(third.err);
}

TEST_F(BadClip, RealOnes) {
  SKIP_WITHOUT_REAL_CLIPS();
  const fs::path bad = *realClips() / "bad";
  refused(bad / "half_second.mp4", {"only 0.53 s long"});
  refused(bad / "no_audio_stream.mp4", {"the video has no sound"});
  refused(bad / "silent_audio.mp4", {"the sound is silent"});
  refused(bad / "no_face_silent_30s.mp4", {"the sound is silent"});
  refused(bad / "wav_named_mp3.mp3", {"there is no video in this file"});
}

TEST_F(BadClip, RealCarsWithAVoice) {
  SKIP_WITHOUT_REAL_CLIPS();
  const fs::path bad = *realClips() / "bad";
  ffmpeg("-i " + quoted(bad / "no_face_silent_30s.mp4") + " -i " + quoted(bad / "wav_named_mp3.mp3") +
         " -map 0:v -map 1:a -t 5 -c:v copy -c:a aac " + quoted(folder / "cars.mp4"));
  refused(folder / "cars.mp4", {"no face was found"});
}

// Only as far as they are followed: what comes after is the same for everybody.
TEST_F(BadClip, RealCartoonAndRealCrowdGoOnWithAWarning) {
  SKIP_WITHOUT_REAL_CLIPS();
  for (const auto& [name, words] : std::initializer_list<std::pair<std::string, std::string>>{
           {"not_a_person.mp4", "may not be a human face"},
           {"several_people_cuts_10s.mp4", "the largest and steadiest one was taken"}}) {
    const std::string clip = (folder / (name + ".clip")).string(), tracks = (folder / (name + ".tracks")).string();
    ASSERT_EQ(d3talker({"clip", (*realClips() / "bad" / name).string(), "-o", clip}).code, 0);
    const Outcome outcome = d3talker({"track", clip, "-o", tracks});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find(words), std::string::npos) << outcome.out;
  }
}

} // namespace
} // namespace d3t::test
