// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"
#include <cstdint>
#include <span>
#include <vector>

namespace d3t {

/// The crop of a picture as planes of bytes (3 x H x W), and averaged over 2 x 2 pixels (3 x H/2 x W/2).
struct PlanarPicture {
  std::vector<uint8_t> full, half;

  /// The planes as floats 0..1. down: 1 = full, 2 = half.
  void toPlanes(int down, int threads, float* planes) const;
};

/// One frame as training sees it: the head's crop of the working frame and of its plate, and what drives the head.
struct TrainingFrame {
  int track = 0;     ///< index into TrackedClip::frames
  int clipFrame = 0; ///< its place in time, 1/25 s
  HeadPose pose;
  Drive drive;
  PlanarPicture image, plate;
  std::vector<uint8_t> lips; ///< half resolution, 1 where the lips are (left out while pose is refined)
};

/// Frames of a TrackedClip in memory, cut to the crop box.
struct FrameSet {
  CropBox crop;
  std::vector<TrainingFrame> frames;

  /// indices: into TrackedClip::frames; sounds: one per TrackedClip frame, or empty.
  static Result<FrameSet> load(const TrackedClip&, std::span<const int> indices, std::span<const SoundCode> sounds,
                               const Run&);
  /// Sets drive.around of all frames, among each other. load() has done it; needed again when codes changed.
  void linkDrives();
  int width(int down) const { return crop.width / down; }
  int height(int down) const { return crop.height / down; }
};

} // namespace d3t
