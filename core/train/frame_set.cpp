// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/frame_set.h"

#include "core/base/parallel.h"
#include "core/head/polygon.h"
#include "core/head/topology.h"
#include <cstring>
#include <mutex>
#include <optional>

namespace d3t {
namespace {

std::vector<uint8_t> cut(const Image& image, const CropBox& box) {
  std::vector<uint8_t> out(static_cast<size_t>(box.width) * box.height * 3);
  for (int y = 0; y < box.height; ++y)
    std::memcpy(out.data() + static_cast<size_t>(y) * box.width * 3, image.at(box.x, box.y + y),
                static_cast<size_t>(box.width) * 3);
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
    frame.pose = tracked.pose;
    frame.drive.motion = tracked.code;
    if (!sounds.empty()) frame.drive.sound = sounds[indices[i]];
    if (auto ok = loadFrame(clip, indices[i], clip.crop, frame); !ok) {
      std::lock_guard lock(mutex);
      failure = ok.error();
    }
  });
  if (failure) return tl::make_unexpected(*failure);
  return set;
}

void toPlanes(const uint8_t* pixels, int width, int height, int down, float* planes) {
  const int w = width / down, h = height / down;
  const size_t plane = static_cast<size_t>(w) * h;
  const float norm = 1.f / (255.f * static_cast<float>(down * down));
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      int sum[3] = {};
      for (int dy = 0; dy < down; ++dy)
        for (int dx = 0; dx < down; ++dx) {
          const uint8_t* p = pixels + 3 * (static_cast<size_t>(y * down + dy) * width + x * down + dx);
          for (int c = 0; c < 3; ++c) sum[c] += p[c];
        }
      for (int c = 0; c < 3; ++c)
        planes[c * plane + static_cast<size_t>(y) * w + x] = static_cast<float>(sum[c]) * norm;
    }
}

} // namespace d3t
