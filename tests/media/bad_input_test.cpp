// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <sys/stat.h>
#include <unistd.h>

namespace d3t {
namespace {

using test::ScratchFolder;

void expectRefused(const std::filesystem::path& file, const std::string& words, bool picture, bool sound) {
  const auto check = [&](const Error& error) {
    EXPECT_EQ(error.kind, ErrorKind::BadInput) << error.message();
    EXPECT_NE(error.what.find(words), std::string::npos) << error.message();
    EXPECT_EQ(error.where, file.string());
    EXPECT_FALSE(error.todo.empty());
  };
  if (picture) {
    auto video = VideoReader::open(file);
    ASSERT_FALSE(video) << file;
    check(video.error());
  }
  if (sound) {
    auto audio = readAudio(file, 16000);
    ASSERT_FALSE(audio) << file;
    check(audio.error());
  }
}

TEST(BadInput, EachKindHasItsOwnWords) {
  const ScratchFolder folder;
  expectRefused(folder / "none.mp4", "no such file", true, true);
  expectRefused(folder.path(), "a folder", true, true);
  test::spill(folder / "empty.mp4", "");
  expectRefused(folder / "empty.mp4", "empty", true, true);
  test::spill(folder / "text.mp4", "Dear diary, today I recorded nothing at all.\n");
  expectRefused(folder / "text.mp4", "no video or sound file", true, true);
  ASSERT_EQ(mkfifo((folder / "pipe.mp4").c_str(), 0600), 0);
  expectRefused(folder / "pipe.mp4", "not an ordinary file", true, true);
  test::writeVideo(folder / "silent.mp4", test::numberedPictures(5));
  expectRefused(folder / "silent.mp4", "no sound", false, true);
  ASSERT_TRUE(writeWav(folder / "sound.wav", test::clicks(1, {.5})));
  expectRefused(folder / "sound.wav", "no video", true, false);
}

TEST(BadInput, ARecordingThatWasCutShortIsCalledSo) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(30));
  test::ffmpeg("-i " + test::quoted(folder / "a.mp4") + " -c copy " + test::quoted(folder / "last.mp4")); // moov last
  const std::string bytes = test::slurp(folder / "last.mp4");
  test::spill(folder / "cut.mp4", std::string_view(bytes).substr(0, bytes.size() / 2));
  expectRefused(folder / "cut.mp4", "index is missing", true, true);
}

TEST(BadInput, FilesThatNameOtherFilesAreRefused) {
  const ScratchFolder folder;
  ASSERT_TRUE(writeWav(folder / "sound.wav", test::clicks(1, {.5})));
  test::spill(folder / "a.mp4", "ffconcat version 1.0\nfile sound.wav\n");
  expectRefused(folder / "a.mp4", "no video or sound file", true, true);
  test::spill(folder / "b.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsound.wav\n#EXT-X-ENDLIST\n");
  expectRefused(folder / "b.mp4", "no video or sound file", true, true);
}

TEST(BadInput, MissingPermissionIsCalledSo) {
  const ScratchFolder folder;
  test::writeVideo(folder / "a.mp4", test::numberedPictures(5));
  std::filesystem::permissions(folder / "a.mp4", std::filesystem::perms::none);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  const uid_t user = geteuid();
  if (user == 0) {
    ASSERT_EQ(seteuid(65534), 0); // root may read everything
  }
  expectRefused(folder / "a.mp4", "may not be read", true, true);
  ASSERT_EQ(seteuid(user), 0);
}

TEST(BadInput, APictureOnASongIsNoVideo) {
  const ScratchFolder folder;
  test::ffmpeg("-f lavfi -i sine=d=1 -f lavfi -i color=red:s=64x64:d=0.04 -map 0 -map 1 -c:v mjpeg -frames:v 1 "
               "-disposition:v attached_pic " +
               test::quoted(folder / "song.mp3"));
  expectRefused(folder / "song.mp3", "no video", true, false);
  EXPECT_TRUE(readAudio(folder / "song.mp3", 16000));
}

} // namespace
} // namespace d3t
