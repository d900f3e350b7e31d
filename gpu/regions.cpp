// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/regions.h"

#include <algorithm>

namespace d3t::gpu {
namespace {

constexpr const char* kWhere = "rasterizer \"cuda\"";

template <class Float> CloudRows<Float> rowsOf(const splat::BasicCloudView<Float>& cloud) {
  CloudRows<Float> rows{};
  std::copy(cloud.mean.begin(), cloud.mean.end(), rows.mean);
  std::copy(cloud.scale.begin(), cloud.scale.end(), rows.scale);
  std::copy(cloud.rotation.begin(), cloud.rotation.end(), rows.rotation);
  rows.opacity = cloud.opacity;
  std::copy(cloud.sh.begin(), cloud.sh.end(), rows.sh);
  return rows;
}

} // namespace

RegionFrame regionFrame(const splat::Region& region) {
  RegionFrame out{};
  out.camera = splat::cameraTerms(region.camera);
  out.width = region.camera.width, out.height = region.camera.height;
  out.columns = (out.width + kTile - 1) / kTile, out.rows = (out.height + kTile - 1) / kTile;
  out.count = static_cast<unsigned>(std::min<size_t>(region.cloud.count, ~0u));
  out.shDegree = region.cloud.shDegree;
  out.cloud = rowsOf(region.cloud);
  out.background = region.background;
  out.image = region.image, out.transmittance = region.transmittance, out.depth = region.depth;
  return out;
}

void addGradient(const splat::RegionGradient& item, RegionFrame& out) {
  out.dImage = item.dImage;
  out.gradients = rowsOf(item.gradients);
}

Status numberRegions(std::span<RegionFrame> regions, Frame& frame) {
  size_t blocks = 0, tiles = 0;
  for (RegionFrame& r : regions) {
    r.firstBlock = static_cast<unsigned>(blocks), r.firstTile = static_cast<unsigned>(tiles);
    blocks += (size_t{r.count} + kThreads - 1) / kThreads;
    tiles += static_cast<size_t>(r.columns) * static_cast<size_t>(r.rows);
    // so that every number of a Gaussian, tile and block fits 32 bits
    if (blocks >= size_t{1} << 23 || tiles >= size_t{1} << 30)
      return badInput("too many Gaussians or pixels in one call", kWhere, "draw fewer regions at a time");
  }
  frame.regions = static_cast<unsigned>(regions.size());
  frame.blocks = static_cast<unsigned>(blocks), frame.tiles = static_cast<unsigned>(tiles);
  return {};
}

bool sameShape(const RegionFrame& then, const RegionFrame& now) {
  return then.count == now.count && then.shDegree == now.shDegree && then.width == now.width &&
         then.height == now.height && !then.head.rows;
}

} // namespace d3t::gpu
