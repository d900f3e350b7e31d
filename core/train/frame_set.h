// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"
#include <cstdint>
#include <span>
#include <vector>

namespace d3t {

/// One frame as training sees it: the head's crop of the working frame and of its plate, and what drives the head.
struct TrainingFrame {
  int track = 0; ///< index into TrackedClip::frames
  HeadPose pose;
  Drive drive;
  std::vector<uint8_t> image, plate; ///< crop height x width x RGB
  std::vector<uint8_t> lips;         ///< half resolution, 1 where the lips are (left out while pose is refined)
};

/// Frames of a TrackedClip in memory, cut to the crop box.
struct FrameSet {
  CropBox crop;
  std::vector<TrainingFrame> frames;

  /// indices: into TrackedClip::frames; sounds: one per TrackedClip frame, or empty.
  static Result<FrameSet> load(const TrackedClip&, std::span<const int> indices, std::span<const SoundCode> sounds,
                               const Run&);
  int width(int down) const { return crop.width / down; }
  int height(int down) const { return crop.height / down; }
};

/// 8-bit interleaved crop -> 3 planes 0..1, averaged over down x down pixels (down = 1 or 2).
void toPlanes(const uint8_t* pixels, int width, int height, int down, float* planes);

} // namespace d3t
