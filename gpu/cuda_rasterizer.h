// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"
#include "gpu/memory.h"

namespace d3t::gpu {

/// The rasterizer "cuda" on the current device. Pointers of a Region may lie in host memory (then they are copied
/// through pinned memory) or on the device: all rows of a cloud, or of its gradients, in the same place; the pictures
/// each where they like. All regions of a call go through one set of launches, with the memory of the first one's
/// scratch. forward returns when its pictures are there; backward returns at once when all its results lie on the
/// device (they are then ready in the stream's order), else when they are in host memory. Equal input gives equal bits.
std::unique_ptr<splat::Rasterizer> makeCudaRasterizer(const Memory& memory = {});

} // namespace d3t::gpu
