// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/gaussian_math.h"
#include "core/splat/tile_box.h"
#include <cstddef>
#include <cstdint>

namespace d3t::gpu {

// What the kernels of one call share: plain structs, readable by g++ and nvcc. All pointers are device memory.

inline constexpr int kTile = 16;          ///< px; a tile is the work of one block, a pixel that of one thread
inline constexpr unsigned kThreads = 256; ///< per block, everywhere
inline constexpr unsigned kWarps = kThreads / 32;
inline constexpr int kSums = 9;           ///< gradient sums of one Gaussian in one tile, see blend_backward_kernels.cuh
inline constexpr size_t kSlotFloats = 12; ///< their room: three 128-bit words
inline constexpr size_t kMaxEntries = size_t{1} << 28; ///< Gaussian x tile pairs of one call
inline constexpr int kShRows = 3 * splat::shCoefficients(splat::kMaxShDegree);

/// splat::CloudView without std::array, whose operators are no device functions.
template <class Float> struct CloudRows { Float *mean[3], *scale[3], *rotation[4], *opacity, *sh[kShRows]; };

/// A head whose Gaussians are posed while they are projected (gpu/head_view.h says what the rows mean).
struct HeadRows {
  const float* rows;        ///< 14 x count; null: the region's cloud is drawn as it is
  const float* rig;         ///< 3 codes x count
  const int32_t* nodeIndex; ///< count x 4
  const float* nodeWeight;  ///< count x 4
  const float* code;        ///< codes
  const float* offsets;     ///< 3 x nodes
  int codes, nodes;
};

/// One picture of a call. Its Gaussians are numbered from 256 firstBlock on, its tiles from firstTile on, so that one
/// launch serves the regions of a call together.
struct RegionFrame {
  splat::CameraTerms camera;
  int width, height, columns, rows; ///< px; tiles
  unsigned count, firstBlock, firstTile;
  int shDegree;
  CloudRows<const float> cloud;
  HeadRows head;
  const float* background; ///< 3 x H x W or null
  float *image, *transmittance, *depth;
  // backward
  const float* dImage;
  CloudRows<float> gradients; ///< rows that are null are not written
};

/// One projected Gaussian as the blending wants it.
struct alignas(16) SplatRecord {
  float x, y;    ///< 2D mean, px
  float a, b, c; ///< log2 alpha = a dx^2 + b dx dy + c dy^2 + logOpacity
  float logOpacity;
  float depth; ///< z in the camera
  float unused;
  float colour[3];
  float unused2;
};
static_assert(sizeof(SplatRecord) == 48);

using splat::TileBox; ///< of a hidden Gaussian: empty

/// Entries of a tile in sorted order: [begin, end).
struct TileRange {
  uint32_t begin, end;
};

/// Everything between the launches of one call. An *entry* is one Gaussian in one tile; it has a *slot*, its number in
/// the order of the Gaussians, and a place in the order of tiles and depths. There is room for `capacity` entries; when
/// a call needs more, *total says how many, and nothing is drawn rightly.
struct Frame {
  unsigned regions = 0, blocks = 0, tiles = 0; ///< blocks of 256 Gaussians over all regions
  uint32_t capacity = 0;
  const RegionFrame* region = nullptr;
  SplatRecord* records = nullptr; ///< by Gaussian, like the next three
  TileBox* boxes = nullptr;
  uint32_t* tileCount = nullptr;
  uint32_t* slotStart = nullptr;                   ///< slots of Gaussian g: [slotStart[g], slotStart[g] + tileCount[g])
  uint64_t* blockStart = nullptr;                  ///< entries per block of Gaussians, then the first slot of each
  uint64_t* total = nullptr;                       ///< entries of the call
  uint64_t *keys = nullptr, *sortedKeys = nullptr; ///< tile << 32 | bits of the depth; not used: all ones
  uint32_t *slots = nullptr, *sortedSlots = nullptr;
  uint32_t* slotGaussian = nullptr;
  TileRange* ranges = nullptr; ///< by tile
  void* sortMemory = nullptr;
  size_t sortBytes = 0;
  float* sums = nullptr; ///< slot x kSlotFloats; backward only

  unsigned gaussians() const { return blocks * kThreads; }
};

/// Cuts `memory` into the arrays of the forward pass (null: just counts). Sizes, capacity and sortBytes are set before.
/// Returns the bytes needed.
inline size_t layOutForward(Frame& frame, void* memory) {
  char* at = static_cast<char*>(memory);
  size_t used = 0;
  const auto take = [&](auto*& pointer, size_t count) {
    using T = std::remove_reference_t<decltype(*pointer)>;
    pointer = at ? reinterpret_cast<T*>(at + used) : nullptr;
    used += (count * sizeof(T) + 255) / 256 * 256;
  };
  const size_t gaussians = frame.gaussians(), capacity = frame.capacity;
  take(frame.records, gaussians), take(frame.boxes, gaussians);
  take(frame.tileCount, gaussians), take(frame.slotStart, gaussians);
  take(frame.blockStart, frame.blocks), take(frame.total, 1);
  take(frame.keys, capacity), take(frame.sortedKeys, capacity);
  take(frame.slots, capacity), take(frame.sortedSlots, capacity), take(frame.slotGaussian, capacity);
  take(frame.ranges, frame.tiles);
  char* sort = nullptr;
  take(sort, frame.sortBytes);
  frame.sortMemory = sort;
  return used;
}

} // namespace d3t::gpu
