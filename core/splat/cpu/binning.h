// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cpu/frame.h"

namespace d3t::splat {

/// Stage 2: frame.order = visible Gaussians front to back (stable radix sort of frame.depthKey).
void sortByDepth(Frame& frame);

/// Stage 3: frame.entries = for every tile, front to back, the Gaussians whose bounding box touches it.
/// Returns false when there would be more entries than kMaxEntries.
bool binToTiles(Frame& frame);

inline constexpr size_t kMaxEntries = size_t{1} << 26;

} // namespace d3t::splat
