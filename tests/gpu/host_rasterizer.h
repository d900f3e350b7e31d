// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"
#include "gpu/adam_row.h"
#include "gpu/kernels/frame.h"
#include "gpu/kernels/loss_frame.h"
#include <span>

namespace d3t::gpu::test {

/// The CUDA rasterizer's kernels and launches, run on the processor by host_cuda.h; the name is "cuda_kernels". Only
/// CUB's sort is replaced (std::stable_sort). One thread at a time.
std::unique_ptr<splat::Rasterizer> makeHostRasterizer();

/// The forward pass of regions that are filled in already (posed heads too).
Status drawOnHost(std::span<RegionFrame>);
/// The loss kernels: fills dImage, returns the loss. Scratch pointers need not be set.
double lossOnHost(LossFrame);
void adamOnHost(std::span<const AdamRow>, float c1, float c2);
/// Whether the threads of a block get their turns from the last to the first.
void setBackwardOrder(bool backward);

} // namespace d3t::gpu::test
