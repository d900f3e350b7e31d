// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/lip_shift.h"

#include "core/head/topology.h"
#include "core/track/face_mesh.h"

namespace d3t {
namespace {

void paste(const std::vector<float>& planes, const CropBox& crop, Image& picture) {
  for (int y = 0; y < crop.height; ++y)
    for (int x = 0; x < crop.width; ++x)
      for (int c = 0; c < 3; ++c) {
        const float v = planes[(static_cast<size_t>(c) * crop.height + y) * crop.width + x];
        picture.at(crop.x + x, crop.y + y)[c] = static_cast<uint8_t>(v * 255.f + .5f);
      }
}

} // namespace

Result<double> lipShift(const TrackedClip& clip, const std::vector<int>& tracks,
                        const std::vector<std::vector<float>>& before, const std::vector<std::vector<float>>& after,
                        const Run& run) {
  auto networks = FaceNetworks::load(defaultModelFolder(), run.threadCount());
  if (!networks) return passOn(networks);
  double sum = 0, count = 0;
  for (size_t i = 0; i < tracks.size(); ++i) {
    auto picture = clip.workFrame(tracks[i]);
    if (!picture) return passOn(picture);
    // From the same first guess, so that only the pictures make a difference.
    const FaceLandmarks guess{clip.frames[static_cast<size_t>(tracks[i])].landmarks, 1};
    paste(before[i], clip.crop, *picture);
    const auto first = (*networks)->landmarks(*picture, guess);
    paste(after[i], clip.crop, *picture);
    const auto second = (*networks)->landmarks(*picture, guess);
    if (!first || !second) continue;
    for (const int p : topology::lips()) {
      sum += static_cast<double>((first->points.row(p) - second->points.row(p)).head<2>().norm());
      count += 1;
    }
  }
  return count > 0 ? sum / count : 0;
}

} // namespace d3t
