// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"
#include "gpu/kernels/frame.h"
#include <span>
#include <vector>

namespace d3t::gpu {

/// A region as the kernels see it, with the caller's own pointers; not numbered yet.
RegionFrame regionFrame(const splat::Region&);
/// Adds what the backward pass needs; pointers as they are.
void addGradient(const splat::RegionGradient&, RegionFrame&);

/// Gives the regions of a call their first blocks and tiles, and the frame its sizes (not the capacity).
/// Returns BadInput when there are too many tiles or Gaussians.
Status numberRegions(std::span<RegionFrame>, Frame&);

/// Calls visit(pointer) for every row that a cloud of this degree has. The pointers may be changed.
template <class Float, class Visit> void forEachRow(CloudRows<Float>& cloud, int shDegree, Visit visit) {
  for (auto& row : cloud.mean) visit(row);
  for (auto& row : cloud.scale) visit(row);
  for (auto& row : cloud.rotation) visit(row);
  visit(cloud.opacity);
  for (int k = 0; k < 3 * splat::shCoefficients(shDegree); ++k) visit(cloud.sh[k]);
}

/// True when a backward pass with `now` may follow a forward pass with `then`: same sizes and kinds.
bool sameShape(const RegionFrame& then, const RegionFrame& now);

} // namespace d3t::gpu
