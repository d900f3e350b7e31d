// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace d3t {

/// What is known of each decoded source frame, in order.
struct SourceFrame {
  double time = 0;       ///< s
  double difference = 0; ///< mean |difference| to the frame before, 0..255; 255 for the first
};

/// Which source frame each frame of the 25 fps clip shows.
struct FramePlan {
  double start = 0;            ///< s of the source: time 0 of the clip
  std::vector<int> frames;     ///< per clip frame: index of the source frame
  std::vector<int> duplicates; ///< source frames dropped as repeats of the one before
};

/// Repeats (difference < 0.1) are dropped. Where they come in a regular pattern, material of a lower rate was padded
/// (25 fps in a 30 fps file): the remaining frames are then spread evenly over their time, so that each is shown once.
/// A clip that stands still for half of its time keeps all frames. Each clip frame takes the nearest frame in time.
FramePlan planFrames(const std::vector<SourceFrame>& source);

/// Indices into `differences` where the picture changes at once: far above what its neighbours do.
std::vector<int> findCuts(const std::vector<double>& differences);

} // namespace d3t
