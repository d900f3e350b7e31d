// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/video_reader.h"
#include <deque>

namespace d3t {

/// The plates of an identity by index, forward and backward: as many as a group of pictures are kept decoded, fewer of
/// large ones. Not thread-safe.
class PlateSource {
public:
  static constexpr size_t kMostBytes = size_t{200} << 20; ///< of kept plates
  static Result<PlateSource> open(const std::filesystem::path& identity, size_t mostBytes = kMostBytes);
  /// A copy of plate `index`, to draw on.
  Result<Image> plate(int index);

private:
  PlateSource(VideoReader reader, size_t mostBytes);
  bool holds(int index) const;
  Status readUpTo(int index);

  VideoReader reader_;
  size_t room_;
  int first_ = 0; ///< number of the first kept plate
  std::deque<Image> pictures_;
};

} // namespace d3t
