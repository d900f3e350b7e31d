// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/video_reader.h"
#include <vector>

namespace d3t {

/// The plates of an identity by index, forward and backward: one group of pictures is kept decoded. Not thread-safe.
class PlateSource {
public:
  static Result<PlateSource> open(const std::filesystem::path& identity);
  /// A copy of plate `index`, to draw on.
  Result<Image> plate(int index);

private:
  explicit PlateSource(VideoReader reader) : reader_(std::move(reader)) {}
  Status loadGroup(int group);

  VideoReader reader_;
  int group_ = -1; ///< the decoded one
  std::vector<Image> pictures_;
};

} // namespace d3t
