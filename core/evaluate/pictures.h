// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/head/rig.h"
#include "core/media/video_writer.h"
#include <filesystem>
#include <optional>
#include <vector>

namespace d3t {

/// What an evaluation leaves to look at: predicted.mp4 and truth.mp4 (near-lossless, same frames), side_by_side.mp4
/// (truth left) and mouths.png (pairs of mouths, truth above).
class FilmSet {
public:
  Status open(const std::filesystem::path& folder);
  /// mesh: landmarks of the true frame, px; empty when it has none.
  Status add(const Image& predicted, const Image& truth, const MeshPoints& mesh);
  Status finish();

private:
  struct MouthPair {
    Image truth, predicted;
  };
  std::filesystem::path folder_;
  std::optional<VideoWriter> predicted_, truth_, both_;
  std::vector<MouthPair> mouths_;
  size_t frames_ = 0;
};

} // namespace d3t
