// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/binning.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstring>
#include <hwy/cache_control.h>
#include <new>

namespace d3t::splat {
namespace {

constexpr int kRadixBits = 11;
constexpr size_t kBuckets = size_t{1} << kRadixBits;
constexpr size_t kAhead = 12; // Gaussians between asking for a record (another core may have written it) and using it
constexpr uint32_t kRadixMask = kBuckets - 1;

// The values are >= 0, so conversion rounds down; the baseline instruction set has no faster floor and ceil.
int floorOf(float x) {
  return static_cast<int>(x);
}
int ceilOf(float x) {
  const int i = static_cast<int>(x);
  return i + (static_cast<float>(i) < x ? 1 : 0);
}

/// Geometry of the tiles, kept in registers.
struct TileGrid {
  int stripWidth, stripShift, tileRowsCount; ///< stripWidth = 1 << stripShift
  float right, bottom;                       ///< last column and row
};

/// Rows [y0, y1] of one Gaussian inside the columns [left, left + stripWidth) of a strip; false if none.
bool rowSpan(const SplatRecord& g, const TileGrid& grid, int left, int& y0, int& y1) {
  const float from = std::max(static_cast<float>(left) - g.x, -g.reachX);
  const float to = std::min(static_cast<float>(left + grid.stripWidth - 1) - g.x, g.reachX);
  if (!(from <= to)) return false;
  // the ellipse's highest and lowest point between the two columns
  const float top = std::min(std::max(g.topX, from), to), low = std::min(std::max(-g.topX, from), to);
  const float yMax = g.y + g.slope * top + std::sqrt(std::max(0.f, g.halfSquared - g.bend * top * top));
  const float yMin = g.y + g.slope * low - std::sqrt(std::max(0.f, g.halfSquared - g.bend * low * low));
  if (!(yMax >= 0.f) || !(yMin <= grid.bottom)) return false;
  y0 = ceilOf(std::max(yMin, 0.f)), y1 = floorOf(std::min(yMax, grid.bottom));
  return y0 <= y1;
}

/// Entries of the Gaussians at [begin, end) of the depth order, in that order. counts: entries per tile. room: entries
/// that all chunks together may still ask memory for; false when it is used up.
bool emitChunk(Frame& frame, int chunk, size_t begin, size_t end, uint32_t* counts, std::atomic<int64_t>& room) {
  const int shift = std::countr_zero(static_cast<unsigned>(frame.stripWidth));
  const TileGrid grid{frame.stripWidth, shift, frame.tileRowsCount, static_cast<float>(frame.width - 1),
                      static_cast<float>(frame.height - 1)};
  auto& list = frame.emitted[static_cast<size_t>(chunk)];
  const size_t most = static_cast<size_t>(frame.tileCount());
  size_t used = 0;
  for (size_t k = begin; k < end; ++k) {
    const uint32_t index = frame.order[k];
    hwy::Prefetch(&frame.records[frame.order[std::min(k + kAhead, end - 1)]]);
    SplatRecord& g = frame.records[index];
    if (used + most > list.size()) {
      const size_t larger = 2 * list.size() + 4 * most + 1024;
      if ((room -= static_cast<int64_t>(larger)) < 0) return false;
      list.resize(larger);
    }
    const size_t first = used;
    const int strip0 = ceilOf(std::max(g.x - g.reachX, 0.f)) >> grid.stripShift;
    const int strip1 = floorOf(std::min(g.x + g.reachX, grid.right)) >> grid.stripShift;
    for (int strip = strip0, y0, y1; strip <= strip1; ++strip) {
      if (!rowSpan(g, grid, strip * grid.stripWidth, y0, y1)) continue;
      for (int row = y0 / kTileRows; row <= y1 / kTileRows; ++row) {
        const int tile = strip * grid.tileRowsCount + row, top = row * kTileRows;
        list[used++] = {static_cast<uint32_t>(tile), index, static_cast<uint16_t>(std::max(0, y0 - top)),
                        static_cast<uint16_t>(std::min(kTileRows - 1, y1 - top))};
        ++counts[tile];
      }
    }
    g.firstSlot = static_cast<uint32_t>(first);
    g.slotCount = static_cast<uint32_t>(used - first) | static_cast<uint32_t>(chunk) << 24;
  }
  frame.chunkEntries[static_cast<size_t>(chunk)] = used;
  return true;
}

/// Turns the counts by chunk and tile into the place of each chunk's first entry in each tile.
void placeEntries(Frame& frame) {
  const size_t tiles = static_cast<size_t>(frame.tileCount());
  uint32_t* start = frame.tileStart.reserve(tiles + 1);
  uint32_t* counts = frame.chunkTileCount.data();
  uint32_t sum = 0;
  for (size_t t = 0; t < tiles; ++t) {
    start[t] = sum;
    for (size_t c = 0; c < kBinChunks; ++c) {
      const uint32_t count = counts[c * tiles + t];
      counts[c * tiles + t] = sum;
      sum += count;
    }
  }
  start[tiles] = sum;
  frame.entryCount = sum;
}

void scatterChunk(Frame& frame, int chunk) {
  const size_t tiles = static_cast<size_t>(frame.tileCount());
  const auto c = static_cast<size_t>(chunk);
  uint32_t* place = frame.chunkTileCount.data() + c * tiles;
  const EmittedEntry* list = frame.emitted[c].data();
  TileEntry* entries = frame.entries.data();
  auto slot = static_cast<uint32_t>(frame.chunkFirstSlot[c]);
  for (size_t i = 0; i < frame.chunkEntries[c]; ++i, ++slot) {
    const EmittedEntry& e = list[i];
    entries[place[e.tile]++] = {e.gaussian, slot, e.row0, e.row1};
  }
}

} // namespace

void sortByDepth(Frame& frame) {
  const size_t n = frame.count;
  uint32_t* keys[2] = {frame.sortKeys[0].reserve(n), frame.sortKeys[1].reserve(n)};
  uint32_t* order[2] = {frame.sortOrder[0].reserve(n), frame.sortOrder[1].reserve(n)};
  size_t visible = 0;
  uint32_t counts[3][kBuckets] = {};
  for (size_t i = 0; i < n; ++i) {
    const uint32_t key = frame.depthKey[i];
    if (key == kHidden) continue;
    keys[0][visible] = key, order[0][visible] = static_cast<uint32_t>(i), ++visible;
    for (int pass = 0; pass < 3; ++pass) ++counts[pass][key >> (pass * kRadixBits) & kRadixMask];
  }
  for (int pass = 0; pass < 3; ++pass) {
    uint32_t sum = 0;
    for (uint32_t& c : counts[pass]) sum += c, c = sum - c;
    const uint32_t* fromKeys = keys[pass % 2];
    const uint32_t* fromOrder = order[pass % 2];
    uint32_t *toKeys = keys[1 - pass % 2], *toOrder = order[1 - pass % 2];
    for (size_t i = 0; i < visible; ++i) {
      const uint32_t place = counts[pass][fromKeys[i] >> (pass * kRadixBits) & kRadixMask]++;
      toKeys[place] = fromKeys[i], toOrder[place] = fromOrder[i];
    }
  }
  frame.order = order[1];
  frame.visible = visible;
}

bool binToTiles(Frame& frame) {
  const size_t tiles = static_cast<size_t>(frame.tileCount());
  uint32_t* counts = frame.chunkTileCount.reserve(tiles * kBinChunks);
  std::memset(counts, 0, tiles * kBinChunks * sizeof(uint32_t));
  std::atomic<bool> fits = true;
  std::atomic<int64_t> room = 4 * static_cast<int64_t>(kMaxEntries); // doubling and copying wastes some
  parallelFor(kBinChunks, frame.threads, [&](int chunk) {
    const auto c = static_cast<size_t>(chunk);
    frame.chunkEntries[c] = 0;
    try {
      if (!emitChunk(frame, chunk, frame.visible * c / kBinChunks, frame.visible * (c + 1) / kBinChunks,
                     counts + c * tiles, room))
        fits = false;
    } catch (const std::bad_alloc&) { // must not leave parallelFor
      fits = false;
    }
  });
  size_t total = 0;
  for (size_t c = 0; c < kBinChunks; ++c) frame.chunkFirstSlot[c] = total, total += frame.chunkEntries[c];
  if (!fits || total > kMaxEntries) return false;
  placeEntries(frame);
  frame.entries.reserve(frame.entryCount);
  parallelFor(kBinChunks, frame.threads, [&](int chunk) { scatterChunk(frame, chunk); });
  return true;
}

} // namespace d3t::splat
