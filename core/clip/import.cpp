// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/image_file.h"
#include "core/base/parallel.h"
#include "core/clip/frame_times.h"
#include "core/clip/manifest.h"
#include "core/clip/report.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr double kMinSeconds = 2, kProposedSeconds = 10;
constexpr float kSilentPeak = .001f; // -60 dB
constexpr int kSmall = 64;           // side of the grey thumbnail that cuts are found on

// Mean |difference| of two pictures of one size, every third pixel.
double difference(const Image& a, const Image& b) {
  if (a.data.size() != b.data.size()) return 255;
  int64_t sum = 0, count = 0;
  for (size_t i = 0; i < a.data.size(); i += 3 * 3 + 1, ++count)
    sum += std::abs(static_cast<int>(a.data[i]) - b.data[i]);
  return static_cast<double>(sum) / static_cast<double>(std::max<int64_t>(count, 1));
}

using Small = std::vector<uint8_t>; // kSmall x kSmall grey means

Small shrink(const Image& image) {
  std::vector<int64_t> sum(kSmall * kSmall), count(kSmall * kSmall);
  for (int y = 0; y < image.height; y += 2)
    for (int x = 0; x < image.width; x += 2) {
      const auto cell = static_cast<size_t>(y * kSmall / image.height * kSmall + x * kSmall / image.width);
      const uint8_t* p = image.at(x, y);
      sum[cell] += (77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8;
      ++count[cell];
    }
  Small out(kSmall * kSmall);
  for (size_t i = 0; i < out.size(); ++i) out[i] = static_cast<uint8_t>(sum[i] / std::max<int64_t>(count[i], 1));
  return out;
}

double difference(const Small& a, const Small& b) {
  int64_t sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += std::abs(static_cast<int>(a[i]) - b[i]);
  return static_cast<double>(sum) / static_cast<double>(a.size());
}

class Import {
public:
  Import(const fs::path& source, const ClipOptions& options, Run& run)
      : source_(source), options_(options), run_(run) {}

  Status fill(const fs::path& folder) {
    folder_ = folder;
    auto hash = hashFile(source_);
    auto reader = VideoReader::open(source_, {.maxSide = 4096, .maxSeconds = options_.maxSource});
    if (!reader) return passOn(reader);
    if (!hash) return passOn(hash);
    clip_.sourceHash = *hash;
    clip_.sourceName = source_.filename().string();
    std::error_code error;
    fs::create_directories(folder / "source", error);
    if (auto ok = decode(*reader); !ok) return ok;
    if (auto ok = arrange(); !ok) return ok;
    Audio sound;
    if (auto ok = takeSound(reader->info().hasAudio, sound); !ok) return ok;
    fillReport(clip_, clipStats_, sound, kProposedSeconds);
    if (auto ok = writeWav(folder / "sound.wav", sound); !ok) return ok;
    return writeManifest(clip_, folder);
  }

private:
  fs::path sourcePath(int index) const { return folder_ / "source" / fmt::format("{:06}.jpg", index); }

  // Decodes what is wanted; unique frames go to source/, in batches over the threads.
  Status decode(VideoReader& reader) {
    const double length = std::min(options_.maxSeconds, std::max(reader.info().seconds - options_.start, .1));
    std::vector<std::pair<int, Image>> batch;
    Image last;
    for (;;) {
      if (run_.isCancelled()) return cancelledError(source_.string());
      auto frame = reader.next();
      if (!frame) return passOn(frame);
      if (!*frame || (*frame)->time >= options_.start + options_.maxSeconds) break;
      if ((*frame)->time < options_.start - 1e-3) continue;
      Image& image = (*frame)->image;
      if (auto ok = checkSize(image); !ok) return ok;
      const double change = last.empty() ? 255 : difference(image, last);
      frames_.push_back({(*frame)->time, change});
      last = image;
      batch.emplace_back(static_cast<int>(frames_.size()) - 1, std::move(image));
      if (static_cast<int>(batch.size()) >= 8 * run_.threadCount())
        if (auto ok = store(batch); !ok) return ok;
      run_.report("clip", std::clamp((frames_.back().time - options_.start) / length, 0., 1.));
    }
    return store(batch);
  }

  // All frames of a clip have the size of its first; others (a stream that changes) cannot be shown together.
  Status checkSize(const Image& image) {
    if (frames_.empty()) clip_.width = image.width, clip_.height = image.height;
    if (image.width == clip_.width && image.height == clip_.height) return {};
    return badInput("the picture changes its size within the video", source_.string(), "use a part with one size");
  }

  Status store(std::vector<std::pair<int, Image>>& batch) {
    std::vector<Status> results(batch.size());
    stats_.resize(frames_.size());
    smalls_.resize(frames_.size());
    parallelFor(static_cast<int>(batch.size()), run_.threads, [&](int i) {
      const auto& [index, image] = batch[static_cast<size_t>(i)];
      results[static_cast<size_t>(i)] = writeImage(sourcePath(index), image);
      stats_[static_cast<size_t>(index)] = measurePicture(image);
      smalls_[static_cast<size_t>(index)] = shrink(image);
    });
    batch.clear();
    for (const auto& result : results)
      if (!result) return result;
    return {};
  }

  // source/ -> frames/: each clip frame is the source frame that its plan says.
  Status arrange() {
    const FramePlan plan = planFrames(frames_);
    clip_.frames = static_cast<int>(plan.frames.size());
    if (clip_.seconds() < kMinSeconds)
      return badInput(fmt::format("the video is {:.2f} s long", frames_.empty() ? 0. : clip_.seconds()),
                      source_.string(), "use at least 2 s, better 10 s, of one person talking");
    clip_.duplicatesDropped = plan.duplicates;
    start_ = plan.start;
    std::error_code error;
    fs::create_directories(folder_ / "frames", error);
    std::vector<double> changes;
    for (size_t i = 0; i < plan.frames.size(); ++i) {
      const int from = plan.frames[i];
      const fs::path to = folder_ / "frames" / fmt::format("{:06}.jpg", i);
      fs::create_hard_link(sourcePath(from), to, error);
      if (error) fs::copy_file(sourcePath(from), to, error);
      if (error)
        return fail(ErrorKind::Failed, "a frame cannot be stored: " + error.message(), to.string(), "check the disk");
      clipStats_.push_back(stats_[static_cast<size_t>(from)]);
      const auto& before = smalls_[static_cast<size_t>(plan.frames[i == 0 ? 0 : i - 1])];
      changes.push_back(difference(smalls_[static_cast<size_t>(from)], before));
    }
    fs::remove_all(folder_ / "source", error);
    clip_.cuts = findCuts(changes);
    return {};
  }

  Status takeSound(bool present, Audio& sound) {
    const auto samples = static_cast<size_t>(std::llround(clip_.seconds() * kSpeechRate));
    if (present) {
      auto read = readAudio(source_, kSpeechRate, start_, clip_.seconds());
      if (!read && options_.requireSound) return passOn(read);
      if (read) sound = std::move(*read);
    } else if (options_.requireSound) {
      return badInput("the video has no sound", source_.string(),
                      "record the person's voice together with the picture");
    }
    sound.rate = kSpeechRate;
    sound.samples.resize(samples); // a sound that ends early is followed by silence
    float peak = 0;
    for (float s : sound.samples) peak = std::max(peak, std::abs(s));
    if (options_.requireSound && peak < kSilentPeak)
      return badInput("the sound is silent", source_.string(), "record the person's voice together with the picture");
    return {};
  }

  const fs::path& source_;
  const ClipOptions& options_;
  Run& run_;
  fs::path folder_;
  Clip clip_;
  std::vector<SourceFrame> frames_;
  std::vector<PictureStats> stats_, clipStats_;
  std::vector<Small> smalls_;
  double start_ = 0;
};

} // namespace

Result<Clip> importClip(const fs::path& source, const fs::path& folder, const ClipOptions& options, Run& run) {
  // Unusable input is told before anything is made.
  if (auto probe = VideoReader::open(source, {.maxSide = 4096, .maxSeconds = options.maxSource}); !probe)
    return passOn(probe);
  auto ok = writeFolderAtomically(
      folder, [&](const fs::path& temporary) { return Import(source, options, run).fill(temporary); });
  if (!ok) return passOn(ok);
  return openClip(folder);
}

} // namespace d3t
