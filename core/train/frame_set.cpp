// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/frame_set.h"

#include "core/base/parallel.h"
#include "core/head/polygon.h"
#include "core/head/topology.h"
#include <algorithm>
#include <mutex>
#include <optional>

namespace d3t {
namespace {

PlanarPicture cut(const Image& image, const CropBox& box) {
  const auto w = static_cast<size_t>(box.width), h = static_cast<size_t>(box.height), halfW = w / 2, halfH = h / 2;
  PlanarPicture out{std::vector<uint8_t>(3 * w * h), std::vector<uint8_t>(3 * halfW * halfH)};
  for (size_t y = 0; y < h; ++y) {
    const uint8_t* row = image.at(box.x, box.y + static_cast<int>(y));
    for (size_t x = 0; x < w; ++x)
      for (size_t c = 0; c < 3; ++c) out.full[(c * h + y) * w + x] = row[3 * x + c];
  }
  for (size_t c = 0; c < 3; ++c)
    for (size_t y = 0; y < halfH; ++y) {
      const uint8_t* row = &out.full[(c * h + 2 * y) * w];
      for (size_t x = 0; x < halfW; ++x)
        out.half[(c * halfH + y) * halfW + x] =
            static_cast<uint8_t>((row[2 * x] + row[2 * x + 1] + row[w + 2 * x] + row[w + 2 * x + 1] + 2) / 4);
    }
  return out;
}

// Convex hull of the lips grown by 4 px, at half resolution.
std::vector<uint8_t> lipMask(const MeshPoints& landmarks, const CropBox& box) {
  constexpr float kGrow = 4;
  Polygon points;
  for (int i : topology::lips()) points.emplace_back(landmarks(i, 0), landmarks(i, 1));
  const Polygon hull = convexHull(points);
  const int w = box.width / 2, h = box.height / 2;
  std::vector<uint8_t> mask(static_cast<size_t>(w) * h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      const Eigen::Vector2f p(static_cast<float>(box.x + 2 * x + 1), static_cast<float>(box.y + 2 * y + 1));
      mask[static_cast<size_t>(y) * w + x] = signedDistance(hull, p) > -kGrow;
    }
  return mask;
}

Status checkSize(const Image& image, const TrackedClip& clip) {
  if (image.width == kWorkSize && image.height == kWorkSize && image.channels == 3) return {};
  return badInput("a picture of the tracked clip has the wrong size", clip.folder.string(), "track the clip again");
}

Status loadFrame(const TrackedClip& clip, int index, const CropBox& box, TrainingFrame& frame) {
  auto image = clip.workFrame(index);
  if (!image) return passOn(image);
  auto plate = clip.plate(index);
  if (!plate) return passOn(plate);
  for (const Image* picture : {&*image, &*plate})
    if (auto ok = checkSize(*picture, clip); !ok) return ok;
  frame.image = cut(*image, box);
  frame.plate = cut(*plate, box);
  frame.lips = lipMask(clip.frames[index].landmarks, box);
  return {};
}

} // namespace

Result<FrameSet> FrameSet::load(const TrackedClip& clip, std::span<const int> indices,
                                std::span<const SoundCode> sounds, const Run& run) {
  FrameSet set;
  set.crop = clip.crop;
  set.frames.resize(indices.size());
  std::mutex mutex;
  std::optional<Error> failure;
  parallelFor(static_cast<int>(indices.size()), run.threadCount(), [&](int i) {
    TrainingFrame& frame = set.frames[i];
    const TrackedFrame& tracked = clip.frames[indices[i]];
    frame.track = indices[i];
    frame.clipFrame = tracked.clipFrame;
    frame.pose = tracked.pose;
    frame.drive.motion = tracked.code;
    if (!sounds.empty()) frame.drive.sound = sounds[indices[i]];
    if (auto ok = loadFrame(clip, indices[i], clip.crop, frame); !ok) {
      std::lock_guard lock(mutex);
      failure = ok.error();
    }
  });
  if (failure) return tl::make_unexpected(*failure);
  set.linkDrives();
  return set;
}

void FrameSet::linkDrives() {
  std::vector<Drive> drives;
  std::vector<int> times;
  for (const auto& frame : frames) {
    drives.push_back(frame.drive);
    times.push_back(frame.clipFrame);
  }
  d3t::linkDrives(drives, times);
  for (size_t i = 0; i < frames.size(); ++i) frames[i].drive = std::move(drives[i]);
}

void PlanarPicture::toPlanes(int down, int threads, float* planes) const {
  constexpr size_t kBlock = 32768;
  const std::vector<uint8_t>& bytes = down == 1 ? full : half;
  parallelFor(static_cast<int>((bytes.size() + kBlock - 1) / kBlock), threads, [&](int block) {
    const size_t begin = static_cast<size_t>(block) * kBlock, end = std::min(bytes.size(), begin + kBlock);
    for (size_t i = begin; i < end; ++i) planes[i] = static_cast<float>(bytes[i]) * (1 / 255.f);
  });
}

} // namespace d3t
