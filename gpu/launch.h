// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/adam_row.h"
#include "gpu/kernels/frame.h"
#include "gpu/kernels/loss_frame.h"
#include <cuda_runtime_api.h>

namespace d3t::gpu {

// The doors to the code that nvcc compiles. Each enqueues and returns the error of the launches, if any.

cudaError_t launchForward(const Frame&, cudaStream_t);
cudaError_t launchBackward(const Frame&, size_t entries, cudaStream_t);
cudaError_t launchLoss(const LossFrame&, cudaStream_t);
cudaError_t launchAdam(const AdamRow* rows, unsigned count, float c1, float c2, cudaStream_t);
/// Whether this build has code for the current device.
cudaError_t probeKernels();

/// Scratch bytes of the sort for this capacity and number of tiles.
cudaError_t sortBytes(const Frame&, size_t& bytes);
/// sortedKeys, sortedSlots = keys, slots in ascending, stable order.
cudaError_t sortEntries(const Frame&, cudaStream_t);

} // namespace d3t::gpu
