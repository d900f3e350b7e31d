// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/adam_kernels.cuh"
#include "gpu/kernels/bin_kernels.cuh"
#include "gpu/kernels/blend_backward_kernels.cuh"
#include "gpu/kernels/blend_kernels.cuh"
#include "gpu/kernels/loss_kernels.cuh"
#include "gpu/kernels/project_kernels.cuh"

namespace d3t::gpu {

// The order of the launches, for the device and for the tests that run the kernels on the processor. None of these
// waits for the device or asks it anything: they can be captured into a CUDA graph.

inline unsigned blocksFor(size_t items) {
  return static_cast<unsigned>((items + kThreads - 1) / kThreads);
}

/// sort(frame, stream): sortedKeys and sortedSlots = keys and slots in ascending, stable order, of `capacity` entries.
template <class Sort> void enqueueForward(const Frame& frame, cudaStream_t stream, Sort sort) {
  fillBytes(frame.keys, 0xff, frame.capacity * sizeof(uint64_t), stream);
  fillBytes(frame.ranges, 0, frame.tiles * sizeof(TileRange), stream);
  launch(projectKernel, frame.blocks, stream, frame);
  launch(startsKernel, 1, stream, frame);
  launch(emitKernel, frame.blocks, stream, frame);
  sort(frame, stream);
  launch(rangesKernel, blocksFor(frame.capacity), stream, frame);
  launch(blendKernel, frame.tiles, stream, frame);
}

/// entries: *frame.total of the forward pass.
inline void enqueueBackward(const Frame& frame, size_t entries, cudaStream_t stream) {
  fillBytes(frame.sums, 0, entries * kSlotFloats * sizeof(float), stream);
  launch(blendBackwardKernel, frame.tiles, stream, frame);
  launch(projectBackwardKernel, frame.blocks, stream, frame);
}

/// Leaves dImage and the two sums of lossOf().
inline void enqueueLoss(const LossFrame& frame, cudaStream_t stream) {
  const unsigned blocks = blocksFor(frame.pixels()), tiles = 3 * frame.tiles();
  launch(weightKernel, blocks, stream, frame);
  launch(addPartialKernel, 1, stream, frame.partial, blocks, frame.sums);
  launch(ssimKernel, tiles, stream, frame);
  launch(addPartialKernel, 1, stream, frame.partial, tiles, frame.sums + 1);
  launch(lossGradientKernel, tiles, stream, frame);
}

/// At most kAdamRowsPerLaunch rows.
inline void enqueueAdam(const AdamRow* rows, unsigned count, float c1, float c2, cudaStream_t stream) {
  AdamRows all{};
  all.count = count, all.c1 = c1, all.c2 = c2;
  size_t longest = 1;
  for (unsigned r = 0; r < count; ++r) {
    all.row[r] = rows[r];
    longest = rows[r].count > longest ? rows[r].count : longest;
  }
  all.blocksPerRow = blocksFor(longest);
  launch(adamKernel, count * all.blocksPerRow, stream, all);
}

} // namespace d3t::gpu
