// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/clip/cuts.h"
#include "core/clip/frame_store.h"
#include "core/clip/frame_times.h"
#include "core/clip/manifest.h"
#include "core/clip/report.h"
#include "core/clip/sound_intake.h"
#include "core/media/video_reader.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr double kMinSeconds = 2;
constexpr double kRepeat = .1;         // mean |difference| of 255 below which a frame repeats the one before
constexpr float kSilentPeak = 3.2e-4f; // -70 dB
constexpr double kMargin = .5;         // s around the wanted part: the frames' exact times are known only at the end
constexpr int kMeasureEvery = 5;       // frames: blur and light change slowly
constexpr int kMaxSide = 4096;

tl::unexpected<Error> tooShort(const std::string& what, double seconds, const fs::path& source) {
  return badInput(fmt::format("{} only {:.2f} s long; at least {:.0f} s are needed", what, seconds, kMinSeconds),
                  source.string(), "use a longer recording, best 10 s or more, of one person talking");
}

tl::unexpected<Error> noSound(const std::string& what, const fs::path& source) {
  return badInput(what, source.string(), "use a recording with the voice of the person in the picture");
}

/// One import, step by step, into a temporary folder.
class Import {
public:
  Import(fs::path source, const ClipOptions& options, Run& run)
      : source_(std::move(source)), options_(options), run_(run) {}

  // What can be said before anything is decoded or made.
  Status open() {
    auto reader = VideoReader::open(source_, {.maxSide = kMaxSide, .maxSeconds = options_.maxSource});
    if (!reader) return passOn(reader);
    const VideoInfo& info = reader->info();
    if (info.seconds > 0 && info.seconds < kMinSeconds - .1) return tooShort("the video is", info.seconds, source_);
    if (info.seconds > 0 && info.seconds - options_.start < kMinSeconds - .1)
      return badInput(fmt::format("from {:.1f} s on only {:.2f} s of video are left; at least {:.0f} s are needed",
                                  options_.start, std::max(0., info.seconds - options_.start), kMinSeconds),
                      source_.string(), "start earlier");
    if (options_.maxSeconds < kMinSeconds)
      return fail(ErrorKind::Usage, fmt::format("at least {:.0f} s must be taken", kMinSeconds), source_.string(),
                  "ask for more seconds");
    if (options_.requireSound && !info.hasAudio) return noSound("the video has no sound", source_);
    reader_.emplace(std::move(*reader));
    return {};
  }

  Status fill(const fs::path& folder) {
    auto hash = hashFile(source_);
    if (!hash) return passOn(hash);
    clip_.sourceHash = *hash;
    clip_.sourceName = source_.filename().string();
    SoundIntake sound(folder / "sound.raw");
    if (auto ok = takeSound(sound); !ok) return ok;
    FrameStore store(folder / "frames", std::min(run_.threadCount(), 2));
    if (auto ok = store.makeFolder(); !ok) return ok;
    if (auto ok = takePictures(store); !ok) return ok;
    if (auto ok = store.finish(); !ok) return ok;
    if (auto ok = arrange(store, sound.end()); !ok) return ok;
    Loudness loudness;
    const auto samples = static_cast<int64_t>(std::llround(clip_.seconds() * kSpeechRate));
    if (auto ok = sound.writeWav(folder / "sound.wav", clip_.sourceStart, samples, loudness); !ok) return ok;
    fillReport(clip_, stats_, loudness, kProposedSeconds);
    if (reader_->truncated()) clip_.reasons["length"].text += "; the file is damaged or not complete";
    return writeManifest(clip_, folder);
  }

private:
  Status takeSound(SoundIntake& sound) {
    if (!reader_->info().hasAudio) return {};
    run_.report("clip", -1, "sound");
    const double from = std::max(0., options_.start - kMargin);
    const Status read = sound.read(source_, from, options_.start - from + options_.maxSeconds + kMargin, run_);
    if (!options_.requireSound) return read || read.error().kind == ErrorKind::BadInput ? Status{} : read;
    if (!read) return read;
    if (sound.peak() < kSilentPeak) return noSound("the sound is silent", source_);
    if (sound.end() - options_.start < kMinSeconds)
      return tooShort("the sound is", std::max(0., sound.end() - options_.start), source_);
    return {};
  }

  Status takePictures(FrameStore& store) {
    const double length = std::min(options_.maxSeconds, std::max(reader_->info().seconds - options_.start, .1));
    if (options_.start > 10 * kMargin)
      if (auto ok = goNear(options_.start - kMargin); !ok) return ok;
    for (;;) {
      if (run_.isCancelled()) return cancelledError(source_.string());
      auto frame = reader_->next();
      if (!frame) return passOn(frame);
      if (!*frame || (*frame)->time > options_.start + options_.maxSeconds + kMargin) return {};
      if ((*frame)->time < options_.start - kMargin) continue;
      if (auto ok = takePicture(**frame, store); !ok) return ok;
      if (taken_ % 10 == 0)
        run_.report("clip", std::clamp((frames_.back().last - options_.start) / length, 0., 1.),
                    fmt::format("frame {}", taken_));
    }
  }

  // Not every container goes where it is told; then everything is decoded from the start.
  Status goNear(double time) {
    const auto again = [&]() -> Status {
      auto reader = VideoReader::open(source_, {.maxSide = kMaxSide, .maxSeconds = options_.maxSource});
      if (!reader) return passOn(reader);
      *reader_ = std::move(*reader);
      return {};
    };
    if (!reader_->seek(time)) return again();
    auto first = reader_->next();
    if (!first || !*first || (*first)->time > time) return again();
    return reader_->seek(time);
  }

  Status takePicture(VideoFrame& frame, FrameStore& store) {
    Image& image = frame.image;
    if (frames_.empty()) clip_.width = image.width, clip_.height = image.height;
    if (image.width != clip_.width || image.height != clip_.height)
      return badInput(fmt::format("the picture changes its size at {:.1f} s", frame.time), source_.string(),
                      "take a part in which it stays the same");
    const int number = taken_++;
    if (!frames_.empty() && frame.time <= frames_.back().last) return {}; // a damaged time stamp
    if (!last_.empty() && meanDifference(last_, image) < kRepeat) {
      frames_.back().last = frame.time;
      ++frames_.back().repeats;
      clip_.duplicatesDropped.push_back(number);
      return {};
    }
    if (frames_.size() % kMeasureEvery == 0) lastStats_ = measurePicture(image);
    cuts_.add(thumbnailOf(image));
    measured_.push_back(lastStats_);
    frames_.push_back({frame.time, frame.time, 0});
    last_ = image;
    return store.add(static_cast<int>(frames_.size()) - 1, std::move(image));
  }

  // Which picture each frame of the clip is. The clip begins with a source frame, so that 25 fps stay one to one.
  Status arrange(FrameStore& store, double soundEnd) {
    if (frames_.empty()) return badInput("no frame could be decoded", source_.string(), "convert it to H.264 and AAC");
    const double interval = usualInterval(frames_);
    const auto even = withoutStutter(frames_);
    const double wanted = options_.start - interval / 2;
    const auto first = std::find_if(even.begin(), even.end(), [&](const auto& f) { return f.last >= wanted; });
    if (first == even.end()) return tooShort("the rest of the video is", 0, source_);
    clip_.sourceStart = first->last > first->first ? std::max(first->first, options_.start) : first->first;
    const double end =
        std::min(frames_.back().last + interval,
                 reader_->info().hasAudio && soundEnd > 0 ? soundEnd : std::numeric_limits<double>::max());
    const double seconds = std::min(end - clip_.sourceStart, options_.maxSeconds);
    clip_.frames = static_cast<int>(std::floor(seconds * kFrameRate + .5));
    if (clip_.seconds() < kMinSeconds) return tooShort("the video is", std::max(0., seconds), source_);
    const auto picked = nearestFrames(even, clip_.sourceStart, kFrameRate, clip_.frames);
    const std::vector<int> cuts = cuts_.cuts();
    for (size_t i = 0; i < picked.size(); ++i) {
      stats_.push_back(measured_[static_cast<size_t>(picked[i])]);
      const bool cut = i > 0 && std::upper_bound(cuts.begin(), cuts.end(), picked[i - 1]) !=
                                    std::upper_bound(cuts.begin(), cuts.end(), picked[i]);
      if (cut) clip_.cuts.push_back(static_cast<int>(i));
    }
    return store.keep(picked, static_cast<int>(frames_.size()));
  }

  fs::path source_;
  const ClipOptions& options_;
  Run& run_;
  std::optional<VideoReader> reader_;
  Clip clip_;
  Image last_;
  int taken_ = 0;
  std::vector<SourceFrame> frames_;            // without repeats
  std::vector<PictureStats> measured_, stats_; // per source frame, per clip frame
  PictureStats lastStats_;
  CutFinder cuts_;
};

} // namespace

Result<Clip> importClip(const fs::path& source, const fs::path& folder, const ClipOptions& options, Run& run) {
  Import import(source, options, run);
  if (auto ok = import.open(); !ok) return passOn(ok);
  const auto isClip = [&] { return openClip(folder).has_value(); };
  if (auto ok = checkReplaceable(folder, "clip", isClip); !ok) return passOn(ok);
  auto ok = writeFolderAtomically(folder, [&](const fs::path& temporary) { return import.fill(temporary); });
  if (!ok) return passOn(ok);
  auto clip = openClip(folder);
  if (clip) run.report("clip", 1, fmt::format("{} frames", clip->frames));
  return clip;
}

} // namespace d3t
