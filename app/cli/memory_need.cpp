// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory_need.h"

#include "core/base/memory.h"
#include "core/clip/clip.h"
#include "core/media/video_reader.h"
#include <algorithm>

namespace d3t::cli {

double createMegabytes(int width, int height, double seconds) {
  constexpr double kBase = 720, kPerSecond = 24, kPerMegapixel = 13;
  return kBase + kPerSecond * seconds + kPerMegapixel * width * height / 1e6;
}

Result<std::string> checkMemory(const std::filesystem::path& source, double seconds) {
  constexpr double kFarTooLittle = .7; // of what is needed: swapping does not help any more
  const auto video = VideoReader::open(source, {.maxSeconds = ClipOptions{}.maxSource});
  const auto free = freeMegabytes();
  if (!video || !free) return std::string(); // a file that cannot be used is said where it is read
  const VideoInfo& info = video->info();
  const double need =
      createMegabytes(info.width, info.height, info.seconds > 0 ? std::min(seconds, info.seconds) : seconds);
  if (*free >= need) return std::string();
  const std::string what =
      fmt::format("this video needs about {:.0f} MB of memory and only {:.0f} MB are free", need, *free);
  if (*free < kFarTooLittle * need)
    return fail(ErrorKind::Failed, what, source.string(), "close other programs, or use a shorter or smaller video");
  return "Memory is short: " + what + ". Close other programs, or it may be slow or be stopped by the system.";
}

} // namespace d3t::cli
