// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/picture_networks.h"

#include <algorithm>

namespace d3t {

Result<PictureNetworks> PictureNetworks::load(const std::filesystem::path& lpips, const std::filesystem::path& syncnet,
                                              int threads) {
  PictureNetworks out;
  if (!lpips.empty()) {
    auto network = Lpips::load(lpips, threads);
    if (!network) return passOn(network);
    out.lpips = std::move(*network);
  }
  if (!syncnet.empty()) {
    auto network = SyncNet::load(syncnet, threads);
    if (!network) return passOn(network);
    out.sync = std::move(*network);
  }
  return out;
}

Stretch longestStretch(const std::vector<int>& clipFrames, const std::vector<MeshPoints>& meshes) {
  Stretch best, now;
  for (size_t i = 0; i < clipFrames.size(); ++i) {
    if (i == 0 || clipFrames[i] != clipFrames[i - 1] + 1) now = {i, 0};
    if (now.count == 0) {
      if (meshes[i].rows() == 0) continue;
      now.first = i;
    }
    ++now.count;
    if (now.count > best.count) best = now;
  }
  return best;
}

} // namespace d3t
