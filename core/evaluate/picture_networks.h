// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/lpips.h"
#include "core/evaluate/sync_net.h"
#include <optional>

namespace d3t {

/// Networks of the user's own that judge pictures; what is not there is not measured.
struct PictureNetworks {
  std::optional<Lpips> lpips;
  std::optional<SyncNet> sync;

  /// Empty names: none.
  static Result<PictureNetworks> load(const std::filesystem::path& lpips, const std::filesystem::path& syncnet,
                                      int threads);
};

/// Longest stretch of consecutive numbers that has a mesh in its first frame: [first, first + count).
struct Stretch {
  size_t first = 0, count = 0;
};
Stretch longestStretch(const std::vector<int>& clipFrames, const std::vector<MeshPoints>& meshes);

} // namespace d3t
