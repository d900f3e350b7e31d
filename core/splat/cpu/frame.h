// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cpu/buffer.h"
#include "core/splat/gaussian_math.h"
#include "core/splat/rasterizer.h"
#include <array>
#include <cstdint>
#include <vector>

namespace d3t::splat {

inline constexpr int kTileRows = 64;              ///< a tile is one strip (vector width) x this many rows
inline constexpr uint32_t kHidden = ~uint32_t{0}; ///< depth key of a Gaussian that is not drawn
inline constexpr int kBinChunks = 16;             ///< pieces of the depth order that are binned independently
inline constexpr size_t kSlotFloats = 12;         ///< gradient sums per entry: 9 used, padded to three 128-bit vectors

/// One projected Gaussian as the row loops want it: one cache line.
struct alignas(64) SplatRecord {
  float x, y;                ///< 2D mean, px
  float a, b, c, logOpacity; ///< log2 alpha = a dx^2 + b dx dy + c dy^2 + logOpacity
  float red, green, blue;
  float reachX, slope, halfSquared, bend, topX; ///< see Reach
  uint32_t firstSlot;                           ///< its gradient slots, counted from its chunk's first
  uint32_t slotCount;                           ///< low 24 bits: number of slots; high 8 bits: chunk
};
static_assert(sizeof(SplatRecord) == 64);

/// One Gaussian in one tile: rows [row0, row1] of the tile are touched.
struct TileEntry {
  uint32_t gaussian, slot;
  uint16_t row0, row1;
};
/// An entry before it is sorted to its tile.
struct EmittedEntry {
  uint32_t tile, gaussian;
  uint16_t row0, row1;
};

/// Everything between the stages of one frame. Arrays by Gaussian have `count` elements plus padding of one vector.
struct Frame : Scratch {
  // set by begin
  size_t count = 0;
  int shDegree = 0, threads = 1;
  int width = 0, height = 0;
  int stripWidth = 0, stripCount = 0, tileRowsCount = 0; ///< tile t = strip * tileRowsCount + row of tiles
  CameraTerms camera{};

  // projection
  Buffer<SplatRecord> records;
  Buffer<uint32_t> depthKey;
  // depth sort
  Buffer<uint32_t> sortKeys[2], sortOrder[2];
  const uint32_t* order = nullptr; ///< visible Gaussians front to back
  size_t visible = 0;
  // binning
  std::array<std::vector<EmittedEntry>, kBinChunks> emitted; ///< by chunk of the depth order
  std::array<size_t, kBinChunks + 1> chunkFirstSlot{};
  std::array<size_t, kBinChunks> chunkEntries{};
  Buffer<uint32_t> tileStart;      ///< entries of tile t: [tileStart[t], tileStart[t + 1])
  Buffer<uint32_t> chunkTileCount; ///< chunk x tile
  Buffer<TileEntry> entries;
  size_t entryCount = 0;
  // rasterization
  Buffer<float> finished; ///< tile x 3 x kTileRows x stripWidth: final colours, background blended in
  Buffer<float> slots;    ///< slot x kSlotFloats
  bool ready = false;     ///< a forward pass succeeded

  int tileCount() const { return stripCount * tileRowsCount; }
};

} // namespace d3t::splat
