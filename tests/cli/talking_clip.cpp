// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/talking_clip.h"

#include "core/base/parallel.h"
#include "tests/cli/child.h"
#include "tests/media/generate.h"
#include "tests/speech/voices.h"
#include "tests/support/drawn_face.h"
#include "tests/support/made_once.h"
#include <fmt/format.h>
#include <sys/stat.h>

namespace d3t::test {
namespace {

constexpr int kSide = 320, kFrames = 90;

// Changes whenever the program was built anew.
std::string buildOf(const char* program) {
  struct stat info {};
  ::stat((std::string(D3T_BIN_DIR "/") + program).c_str(), &info);
  return fmt::format("{} {} {}", info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec);
}

} // namespace

Audio voiceOf(double seconds) {
  const auto wanted = static_cast<size_t>(seconds * kSpeechRate);
  Audio voice = spoken("Peter Piper picked a peck of pickled peppers. My mother baked fresh bread before noon.");
  const Audio once = voice;
  while (voice.samples.size() < wanted) append(voice, once);
  voice.samples.resize(wanted);
  return voice;
}

std::vector<Image> facePictures(int count) {
  std::vector<Image> pictures(static_cast<size_t>(count));
  parallelFor(count, 2, [&](int i) {
    const float t = static_cast<float>(i) / 25;
    const DrawnFace face{160 + 6 * std::sin(2 * t), 152 + 4 * std::sin(3 * t), 92, .06f * std::sin(1.7f * t)};
    pictures[static_cast<size_t>(i)] = drawFace(kSide, kSide, face);
  });
  return pictures;
}

std::filesystem::path talkingClip() {
  return madeOnce("talking.mp4", "1", [](const std::filesystem::path& file) {
    writeVideo(file, facePictures(kFrames), voiceOf(kFrames / 25.));
  });
}

std::filesystem::path talkingIdentity() {
  const auto clip = talkingClip();
  return madeOnce("talking.d3id", buildOf("d3talker"), [&](const std::filesystem::path& file) {
    const Outcome made = d3talker({"create", clip.string(), "-o", file.string(), "--budget", "10s"});
    EXPECT_EQ(made.code, 0) << made.err;
  });
}

} // namespace d3t::test
