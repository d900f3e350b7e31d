// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/track_pictures.h"
#include "core/base/image_file.h"
#include "core/base/parallel.h"
#include "core/track/mask.h"
#include "core/track/plate.h"
#include "core/track/window.h"
#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace d3t {
namespace {

constexpr int kJpegQuality = 97;
constexpr size_t kBackgroundSamples = 50; // every 5th frame of 10 s
constexpr int kCropMargin = 12, kCropStep = 16;

/// First error of several threads.
class FirstError {
public:
  void take(const Status& status) {
    if (status) return;
    const std::lock_guard lock(mutex_);
    if (first_) first_ = status;
    failed_ = true;
  }
  bool failed() const { return failed_; }
  Status result() const { return first_; }

private:
  std::mutex mutex_;
  Status first_;
  std::atomic<bool> failed_{false};
};

int segmentOf(const Clip& clip, int clipFrame) {
  return static_cast<int>(std::upper_bound(clip.cuts.begin(), clip.cuts.end(), clipFrame) - clip.cuts.begin());
}

Result<Image> workFrameOf(const Clip& clip, const TrackedClip& tracked, const TrackedFrame& frame) {
  auto source = clip.frame(frame.clipFrame);
  if (!source) return source;
  if (source->width != tracked.sourceWidth || source->height != tracked.sourceHeight)
    return badInput(fmt::format("frame {} is {} x {} pixels, the clip {} x {}", frame.clipFrame, source->width,
                                source->height, tracked.sourceWidth, tracked.sourceHeight),
                    clip.folder.string(), "import the clip again");
  return cutWorkFrame(*source, tracked.window);
}

Result<std::vector<Background>> backgroundsOf(const Clip& clip, const TrackedClip& tracked, NetworkPool& networks,
                                              const Run& run) {
  const std::vector<int> training = tracked.trainingFrames();
  const size_t count = std::min(training.size(), kBackgroundSamples);
  std::vector<BackgroundSample> samples(count);
  FirstError error;
  parallelFor(static_cast<int>(count), run.threadCount(), [&](int i) {
    if (error.failed() || run.isCancelled()) return;
    const TrackedFrame& frame = tracked.frames[training[static_cast<size_t>(i) * training.size() / count]];
    auto work = workFrameOf(clip, tracked, frame);
    if (!work) return error.take(passOn(work));
    const Image person = networks.borrow()->personMask(*work);
    samples[i].seen = backgroundMask(person, headMask(person, frame.landmarks));
    samples[i].frame = std::move(*work);
    samples[i].segment = segmentOf(clip, frame.clipFrame);
  });
  if (run.isCancelled()) return cancelledError("track");
  if (error.failed()) return tl::make_unexpected(error.result().error());
  return findBackgrounds(samples, run.threadCount());
}

/// A whole 512 x 512 frame is taken over byte by byte: no second loss by compression, and much faster.
Status writeWorkFrame(const Clip& clip, const TrackedClip& tracked, int clipFrame, const Image& work) {
  const auto from = clip.framePath(clipFrame), to = trackedPicture(tracked.folder, "work", clipFrame);
  if (isWholeFrame(tracked.window, tracked.sourceWidth, tracked.sourceHeight) && from.extension() == ".jpg") {
    std::error_code failed;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, failed);
    if (!failed) return {};
  }
  return writeImage(to, work, kJpegQuality);
}

struct HeadCounts {
  std::mutex mutex;
  std::vector<uint32_t> pixels = std::vector<uint32_t>(size_t{kWorkSize} * kWorkSize, 0);

  void add(const Image& mask) {
    const std::lock_guard lock(mutex);
    for (size_t i = 0; i < pixels.size(); ++i) pixels[i] += mask.data[i] >> 7;
  }
};

Status writeFrame(const Clip& clip, const TrackedClip& tracked, const TrackedFrame& frame,
                  const std::vector<Background>& backgrounds, NetworkPool& networks, HeadCounts& counts) {
  const auto work = workFrameOf(clip, tracked, frame);
  if (!work) return passOn(work);
  const Image person = networks.borrow()->personMask(*work);
  const Image head = headMask(person, frame.landmarks);
  counts.add(head);
  const Background* background = matchingBackground(backgrounds, *work, backgroundMask(person, head));
  const Image plate = makePlate(*work, head, frame.landmarks, background);
  if (Status ok = writeWorkFrame(clip, tracked, frame.clipFrame, *work); !ok) return ok;
  if (Status ok = writeImage(trackedPicture(tracked.folder, "mask", frame.clipFrame), head); !ok) return ok;
  return writeImage(trackedPicture(tracked.folder, "plate", frame.clipFrame), plate, kJpegQuality);
}

Status makeFolders(const std::filesystem::path& folder) {
  for (const char* kind : {"work", "plate", "mask"}) {
    std::error_code failed;
    std::filesystem::create_directories(folder / kind, failed);
    if (failed)
      return fail(ErrorKind::Failed, "the folder cannot be made: " + failed.message(), (folder / kind).string(),
                  "check the permissions and the free space");
  }
  return {};
}

} // namespace

CropBox cropAround(const std::vector<uint32_t>& counts, int frames) {
  const uint32_t enough = static_cast<uint32_t>(std::max(1, frames / 200)); // less is a flicker of the mask
  int left = kWorkSize, top = kWorkSize, right = 0, bottom = 0;
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x) {
      if (counts[static_cast<size_t>(y) * kWorkSize + x] < enough) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  if (right <= left) return {};
  const auto even = [](int value) { return value / 2 * 2; };
  CropBox box;
  box.x = even(std::max(0, left - kCropMargin));
  box.y = even(std::max(0, top - kCropMargin));
  const int width = std::min(kWorkSize, right + kCropMargin) - box.x;
  box.width = std::min(kWorkSize, (width + kCropStep - 1) / kCropStep * kCropStep);
  box.x = std::min(box.x, kWorkSize - box.width);
  box.height = even(std::min(kWorkSize, bottom + kCropMargin + 1) - box.y);
  return box;
}

Status writePictures(const Clip& clip, NetworkPool& networks, const Run& run,
                     const std::function<void(double)>& progress, TrackedClip& tracked) {
  if (Status ok = makeFolders(tracked.folder); !ok) return ok;
  const auto backgrounds = backgroundsOf(clip, tracked, networks, run);
  if (!backgrounds) return passOn(backgrounds);
  if (backgrounds->empty())
    tracked.notes.push_back("The background was never seen behind the head: it is filled in smoothly.");

  const int count = static_cast<int>(tracked.frames.size());
  HeadCounts counts;
  FirstError error;
  std::atomic<int> done{0};
  const auto caller = std::this_thread::get_id();
  parallelFor(count, run.threadCount(), [&](int i) {
    if (error.failed() || run.isCancelled()) return;
    error.take(writeFrame(clip, tracked, tracked.frames[i], *backgrounds, networks, counts));
    const int ready = ++done;
    if (ready % 10 == 0 && std::this_thread::get_id() == caller) progress(static_cast<double>(ready) / count);
  });
  if (run.isCancelled()) return cancelledError("track");
  if (error.failed()) return error.result();
  tracked.crop = cropAround(counts.pixels, count);
  return {};
}

} // namespace d3t
