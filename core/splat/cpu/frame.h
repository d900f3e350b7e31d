// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cpu/buffer.h"
#include "core/splat/gaussian_math.h"
#include "core/splat/rasterizer.h"
#include "core/splat/tile_box.h"
#include <array>
#include <cstdint>
#include <vector>

namespace d3t::splat {

inline constexpr int kTileColumns = 64, kTileRows = 64; ///< a tile is one item of work
inline constexpr uint32_t kHidden = ~uint32_t{0};       ///< depth key of a Gaussian that is not drawn
inline constexpr int kBinChunks = 16;                   ///< pieces of the depth order that are binned independently
inline constexpr size_t kSlotFloats = 12; ///< gradient sums per entry: 9 used, padded to three 128-bit vectors

/// One projected Gaussian: one cache line.
struct alignas(64) SplatRecord {
  float x, y;                ///< 2D mean, px
  float a, b, c, logOpacity; ///< log2 alpha = a dx^2 + b dx dy + c dy^2 + logOpacity
  float red, green, blue;
  float depth;                                          ///< z in the camera
  float reachX, reachY, slope, halfSquared, bend, topX; ///< see Reach
};
static_assert(sizeof(SplatRecord) == 64);

/// One Gaussian in one tile.
struct TileEntry {
  uint32_t gaussian, slot;
};
/// An entry before it is sorted to its tile.
struct EmittedEntry {
  uint32_t tile, gaussian, slot;
};

/// Everything between the stages of one frame. Arrays by Gaussian have `count` elements plus padding of one vector.
struct Frame : Scratch {
  // set by begin
  size_t count = 0;
  int shDegree = 0, threads = 1;
  int width = 0, height = 0;
  int tileColumnsCount = 0, tileRowsCount = 0; ///< tile t = row of tiles * tileColumnsCount + column
  CameraTerms camera{};

  // projection
  Buffer<SplatRecord> records;
  Buffer<uint32_t> depthKey;
  // depth sort
  Buffer<uint32_t> sortKeys[2], sortOrder[2];
  const uint32_t* order = nullptr; ///< visible Gaussians front to back
  size_t visible = 0;
  // binning
  Buffer<TileBox> tileBoxes;    ///< by Gaussian; unspecified for hidden ones
  Buffer<uint32_t> slotStart;   ///< gradient slots of Gaussian i, one per tile it may touch: [slotStart[i], [i + 1])
  Buffer<EmittedEntry> emitted; ///< by chunk of the depth order
  std::array<size_t, kBinChunks + 1> chunkStart{}; ///< in emitted
  Buffer<uint32_t> tileStart;                      ///< entries of tile t: [tileStart[t], tileStart[t + 1])
  Buffer<uint32_t> chunkTileCount;                 ///< chunk x tile
  Buffer<TileEntry> entries;
  size_t entryCount = 0;
  // blending
  Buffer<uint64_t> spans; ///< per entry, the rows it touches in each strip of the tile; see strips_inl.h
  Buffer<float> slots;    ///< slot x kSlotFloats
  bool ready = false;     ///< a forward pass succeeded

  int tileCount() const { return tileColumnsCount * tileRowsCount; }
  TileGrid grid() const { return {width, height, kTileColumns, kTileRows}; }
};

} // namespace d3t::splat
