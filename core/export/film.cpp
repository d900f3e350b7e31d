// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/base/trace.h"
#include "core/media/export_format.h"
#include "core/render/resize.h"
#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr int kSmallSide = 480;
constexpr auto kWatchEvery = std::chrono::seconds(1);
constexpr std::array<uint8_t, 3> kBehindSmall = {128, 128, 128}; // JPEG has no alpha

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The newest picture for who watches.
class Watch {
public:
  static Result<Watch> create(const fs::path& folder) {
    Watch watch;
    if (folder.empty()) return watch;
    std::error_code code;
    fs::create_directories(folder, code);
    watch.file_ = folder / "now.jpg";
    if (auto ok = checkCanWrite(watch.file_); !ok) return passOn(ok);
    return watch;
  }
  void show(const Image& picture) {
    if (file_.empty() || (shown_ && Clock::now() - last_ < kWatchEvery)) return;
    const double scale = std::min(1., kSmallSide / static_cast<double>(std::max(picture.width, picture.height)));
    const auto side = [scale](int pixels) { return std::max(1, static_cast<int>(pixels * scale + .5)); };
    PictureResizer small(side(picture.width), side(picture.height));
    // The film is what counts: a picture that cannot be shown now may be shown in a second.
    (void)writeImage(file_, laidOver(small.resized(picture), kBehindSmall), 85);
    last_ = Clock::now();
    shown_ = true;
  }

private:
  fs::path file_;
  Clock::time_point last_;
  bool shown_ = false;
};

Status filmAll(const FilmSource& source, const FilmOptions& options, int64_t frames, VideoWriter& writer, Watch& watch,
               Run& run) {
  const auto start = Clock::now();
  PictureResizer resizer(options.width, options.height);
  const timeline::Ticks last = std::max<timeline::Ticks>(source.length - 1, 0);
  for (int64_t i = 0; i < frames; ++i) {
    if (run.isCancelled()) return cancelledError("export");
    auto picture = source.picture(std::min(timeline::ticksOfFrames(i, options.video.frameRate), last));
    if (!picture) return passOn(picture);
    Image sized = traced("export.resize", [&] { return resizer.resized(std::move(*picture)); });
    watch.show(sized);
    if (auto ok = traced("export.waitForEncoder", [&] { return writer.add(std::move(sized)); }); !ok) return ok;
    run.report("export", static_cast<double>(i + 1) / static_cast<double>(frames),
               fmt::format("{} of {} frames, {:.1f} per second", i + 1, frames,
                           static_cast<double>(i + 1) / std::max(since(start), 1e-3)));
  }
  return {};
}

} // namespace

int64_t filmFrames(timeline::Ticks length, FrameRate rate) {
  return std::max<int64_t>(1, timeline::roundDiv(length, timeline::ticksPerFrame(rate)));
}

Result<FilmReport> writeFilm(const fs::path& file, const FilmSource& source, const FilmOptions& wanted, Run& run) {
  const auto format = findFormat(wanted.video.format);
  if (!format) return passOn(format);
  if (auto ok = checkName(**format, file); !ok) return passOn(ok);
  FilmOptions options = wanted;
  if (options.width <= 0 || options.height <= 0) options.width = source.width, options.height = source.height;
  auto watch = Watch::create(options.watch);
  if (!watch) return passOn(watch);
  const auto start = Clock::now();
  auto writer = VideoWriter::create(file, options.width, options.height, options.video);
  if (!writer) return passOn(writer);
  if (source.sound) {
    const int64_t samples = timeline::roundDiv(source.length, timeline::ticksPerSample(kFilmSoundRate));
    if (auto ok = writer->setSound(kFilmSoundRate, samples, source.sound); !ok) return passOn(ok);
  }
  FilmReport report;
  report.frames = filmFrames(source.length, options.video.frameRate);
  if (auto ok = filmAll(source, options, report.frames, *writer, *watch, run); !ok) return passOn(ok);
  if (auto ok = writer->finish(); !ok) return passOn(ok);
  report.seconds = since(start);
  report.framesPerSecond = static_cast<double>(report.frames) / report.seconds;
  report.written = writer->count();
  return report;
}

} // namespace d3t
