// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/device.cuh"
#include <string.h>

namespace d3t::gpu {

/// Turns the numbers of entries per block of Gaussians into first slots. One block of threads.
__global__ void startsKernel(Frame frame) {
  __shared__ uint64_t partial[kWarps];
  uint64_t carry = 0;
  for (unsigned first = 0; first < frame.blocks; first += kThreads) {
    const unsigned block = first + threadIdx.x;
    const uint64_t count = block < frame.blocks ? frame.blockStart[block] : 0;
    uint64_t all;
    const uint64_t before = blockSumBefore(count, partial, all);
    if (block < frame.blocks) frame.blockStart[block] = carry + before;
    carry += all;
    __syncthreads(); // partial is used again
  }
  if (threadIdx.x == 0) *frame.total = carry;
}

__device__ inline uint32_t bitsOf(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return bits;
}

/// Writes the entries of Gaussian g. Positive depths sort as integers.
__device__ inline void emit(const Frame& frame, const RegionFrame& region, unsigned g, uint64_t slot) {
  const TileBox box = frame.boxes[g];
  const uint64_t depth = bitsOf(frame.records[g].depth);
  for (unsigned row = box.row0; row <= box.row1; ++row)
    for (unsigned column = box.column0; column <= box.column1; ++column, ++slot) {
      if (slot >= frame.capacity) return;
      const uint64_t tile = region.firstTile + row * static_cast<unsigned>(region.columns) + column;
      frame.keys[slot] = tile << 32 | depth;
      frame.slots[slot] = static_cast<uint32_t>(slot);
      frame.slotGaussian[slot] = g;
    }
}

/// One thread per Gaussian of all regions; grid: frame.blocks. Entries in the order of the Gaussians, so that a stable
/// sort keeps that order among equal depths. Keys beyond the entries were set to all ones.
__global__ void emitKernel(Frame frame) {
  __shared__ uint64_t partial[kWarps];
  const RegionFrame& region = regionOfBlock(frame, blockIdx.x);
  const unsigned g = blockIdx.x * kThreads + threadIdx.x;
  const uint64_t count = frame.tileCount[g];
  uint64_t all;
  const uint64_t slot = frame.blockStart[blockIdx.x] + blockSumBefore(count, partial, all);
  frame.slotStart[g] = static_cast<uint32_t>(slot); // beyond 32 bits only when the capacity is exceeded
  if (count > 0) emit(frame, region, g, slot);
}

/// One thread per sorted entry; grid: enough for frame.capacity. Ranges were set to 0.
__global__ void rangesKernel(Frame frame) {
  const size_t i = size_t{blockIdx.x} * kThreads + threadIdx.x;
  if (i >= frame.capacity) return;
  const auto tileOf = [&](size_t k) { return static_cast<uint32_t>(frame.sortedKeys[k] >> 32); };
  const uint32_t tile = tileOf(i), none = ~uint32_t{0};
  const uint32_t before = i > 0 ? tileOf(i - 1) : none;
  if (tile != before) {
    if (i > 0 && before != none) frame.ranges[before].end = static_cast<uint32_t>(i);
    if (tile != none) frame.ranges[tile].begin = static_cast<uint32_t>(i);
  }
  if (i + 1 == frame.capacity && tile != none) frame.ranges[tile].end = frame.capacity;
}

} // namespace d3t::gpu
