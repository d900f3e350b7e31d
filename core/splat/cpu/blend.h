// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cpu/frame.h"

namespace d3t::splat {

/// Stage 4: blends every tile's entries front to back into the pictures of `region`.
void blendTiles(Frame& frame, const Region& region);

/// Backward of stage 4: fills frame.slots. Sums of one slot over its pixels, with w = alpha T, g = alpha dLoss/dalpha:
/// 0..2: w dImage (the colour's gradient), 3: g, 4: g dx, 5: g dy, 6: g dx^2, 7: g dx dy, 8: g dy^2.
/// image: what blendTiles wrote.
void blendTilesBackward(Frame& frame, ConstPlanes image, ConstPlanes dImage);

} // namespace d3t::splat
