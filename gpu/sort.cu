// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes CUB: it takes the most time to compile.
#include "gpu/launch.h"

#include <cub/device/device_radix_sort.cuh>

namespace d3t::gpu {
namespace {

/// 32 bits of depth and those of the tile; the all-ones key of an unused entry stays above every tile.
int keyBits(const Frame& frame) {
  int bits = 32;
  while (bits < 64 && uint64_t{frame.tiles} >> (bits - 32) != 0) ++bits;
  return bits;
}

cudaError_t sort(const Frame& f, void* memory, size_t& bytes, cudaStream_t stream) {
  return cub::DeviceRadixSort::SortPairs(memory, bytes, f.keys, f.sortedKeys, f.slots, f.sortedSlots,
                                         static_cast<int>(f.capacity), 0, keyBits(f), stream);
}

} // namespace

cudaError_t sortBytes(const Frame& frame, size_t& bytes) {
  bytes = 0;
  return sort(frame, nullptr, bytes, nullptr);
}

cudaError_t sortEntries(const Frame& frame, cudaStream_t stream) {
  size_t bytes = frame.sortBytes;
  return sort(frame, frame.sortMemory, bytes, stream);
}

} // namespace d3t::gpu
