// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include <cstdint>
#include <deque>
#include <vector>

namespace d3t {

/// A small grey picture, kThumbnailSide squared (means over cells): what cuts are found on.
inline constexpr int kThumbnailSide = 64;
using Thumbnail = std::vector<uint8_t>;
Thumbnail thumbnailOf(const Image& image);

/// Mean |difference| of two pictures of one size over all their values, 0..255.
double meanDifference(const Image& a, const Image& b);

/// Finds the frames that do not continue the one before. Measure: what is left of a frame's difference after each of
/// its blocks was moved to where it fits the frame before best, against the same of its neighbours. So motion is no
/// cut, nor is a flash (soon after it the picture is as before it). A jump cut within the reach of a usual motion stays
/// unseen. Memory per frame: two numbers.
class CutFinder {
public:
  /// The next frame, repeats left out.
  void add(const Thumbnail& frame);
  /// Numbers of the frames (in order of add, from 0) that begin a new shot.
  std::vector<int> cuts() const;

private:
  bool isCut(int frame) const;

  std::deque<Thumbnail> recent_;
  std::vector<float> change_; ///< to the frame before, motion taken out
  std::vector<float> back_;   ///< least change between the frame before this one and those soon after it (or reverse)
};

} // namespace d3t
