// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/media/video_writer.h"
#include "core/timeline/time.h"
#include <filesystem>
#include <functional>

namespace d3t {

/// What is filmed: a length of time with a picture at each moment, and its sound.
struct FilmSource {
  timeline::Ticks length = 0;
  int width = 0, height = 0; ///< of its pictures
  /// At a time from the start, 0 <= time < length; RGBA (straight) where the film keeps alpha, else RGB. Asked in
  /// order.
  std::function<Result<Image>(timeline::Ticks)> picture;
  ReadSamples sound; ///< at kFilmSoundRate from the start; from another thread than `picture`. Empty: a silent film
};
inline constexpr int kFilmSoundRate = 48000;

struct FilmOptions {
  VideoWriterOptions video;
  int width = 0, height = 0;   ///< pictures are resized to it; 0: as they come
  std::filesystem::path watch; ///< a folder whose now.jpg shows the newest picture, small, renewed each second
};

struct FilmReport {
  int64_t frames = 0;
  double seconds = 0;         ///< of work
  double framesPerSecond = 0; ///< of work
  VideoWriterCount written;
};

/// How many frames a length has: frame i is shown at i / rate, the last one may be cut short or run over by half.
int64_t filmFrames(timeline::Ticks length, FrameRate);

/// Writes the film picture by picture, in memory that does not grow with its length; whole or not at all. Progress
/// under "export" with frames and their number per second. May be stopped with SIGSTOP or SIGTSTP and goes on with
/// SIGCONT.
///
///   FilmSource source{.length = endOf(t), .width = 512, .height = 512, .picture = draw, .sound = mix};
///   Result<FilmReport> made = writeFilm("out.webm", source, {.video = {.format = "vp9-alpha", .alpha = true}}, run);
Result<FilmReport> writeFilm(const std::filesystem::path& file, const FilmSource&, const FilmOptions&, Run&);

} // namespace d3t
