// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/binning.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace d3t::splat {
namespace {

constexpr int kRadixBits = 12;
constexpr size_t kBuckets = size_t{1} << kRadixBits;
constexpr uint32_t kRadixMask = kBuckets - 1;

/// Below this, handing the entries from core to core takes longer than one core alone.
constexpr size_t kLeastForThreads = 40960;
int threadsFor(const Frame& frame) {
  return frame.entryCount < kLeastForThreads ? 1 : frame.threads;
}

size_t chunkBegin(const Frame& frame, size_t chunk) {
  return frame.visible * chunk / kBinChunks;
}

/// Turns counts of slots (frame.slotStart[i + 1] = tiles of Gaussian i) into first slots; returns their number.
size_t placeSlots(Frame& frame) {
  uint32_t* start = frame.slotStart.data();
  start[0] = 0;
  size_t sum = 0;
  for (size_t i = 1; i <= frame.count && sum <= kMaxEntries; ++i) {
    sum += start[i];
    start[i] = static_cast<uint32_t>(sum);
  }
  return sum;
}

/// Where each chunk's entries begin in frame.emitted.
void placeChunks(Frame& frame) {
  const uint32_t* start = frame.slotStart.data();
  parallelFor(kBinChunks, threadsFor(frame), [&](int chunk) {
    const auto c = static_cast<size_t>(chunk);
    size_t sum = 0;
    for (size_t k = chunkBegin(frame, c); k < chunkBegin(frame, c + 1); ++k)
      sum += start[frame.order[k] + 1] - start[frame.order[k]];
    frame.chunkStart[c + 1] = sum;
  });
  frame.chunkStart[0] = 0;
  for (size_t c = 1; c <= kBinChunks; ++c) frame.chunkStart[c] += frame.chunkStart[c - 1];
}

/// Entries of one chunk of the depth order, in that order. counts: entries per tile.
void emitChunk(Frame& frame, size_t chunk, uint32_t* counts) {
  const size_t begin = chunkBegin(frame, chunk), end = chunkBegin(frame, chunk + 1);
  EmittedEntry* out = frame.emitted.data() + frame.chunkStart[chunk];
  for (size_t k = begin; k < end; ++k) {
    const uint32_t index = frame.order[k];
    const TileBox box = frame.tileBoxes[index];
    uint32_t slot = frame.slotStart[index];
    for (int row = box.row0; row <= box.row1; ++row)
      for (int column = box.column0; column <= box.column1; ++column) {
        const auto tile = static_cast<uint32_t>(row * frame.tileColumnsCount + column);
        *out++ = {tile, index, slot++};
        ++counts[tile];
      }
  }
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
}

void scatterChunk(Frame& frame, size_t chunk) {
  uint32_t* place = frame.chunkTileCount.data() + chunk * static_cast<size_t>(frame.tileCount());
  for (size_t i = frame.chunkStart[chunk]; i < frame.chunkStart[chunk + 1]; ++i) {
    const EmittedEntry& e = frame.emitted[i];
    frame.entries[place[e.tile]++] = {e.gaussian, e.slot};
  }
}

} // namespace

void sortByDepth(Frame& frame) {
  const size_t n = frame.count;
  uint32_t* keys[2] = {frame.sortKeys[0].reserve(n), frame.sortKeys[1].reserve(n)};
  uint32_t* order[2] = {frame.sortOrder[0].reserve(n), frame.sortOrder[1].reserve(n)};
  size_t visible = 0;
  uint32_t least = kHidden, most = 0;
  for (size_t i = 0; i < n; ++i) {
    const uint32_t key = frame.depthKey[i];
    keys[0][visible] = key, order[0][visible] = static_cast<uint32_t>(i);
    visible += key != kHidden;
    least = std::min(least, key);
    most = key == kHidden ? most : std::max(most, key);
  }
  // Heads lie within a factor of two or four in depth: two passes over what differs.
  const int passes = visible == 0 ? 0 : (std::bit_width(most - least) + kRadixBits - 1) / kRadixBits;
  for (int pass = 0; pass < passes; ++pass) {
    const int shift = pass * kRadixBits, from = pass % 2, to = 1 - from;
    const auto digit = [&](uint32_t key) { return (key - least) >> shift & kRadixMask; };
    uint32_t counts[kBuckets] = {}, sum = 0;
    for (size_t i = 0; i < visible; ++i) ++counts[digit(keys[from][i])];
    for (uint32_t& c : counts) sum += c, c = sum - c;
    for (size_t i = 0; i < visible; ++i) {
      const uint32_t key = keys[from][i], place = counts[digit(key)]++;
      keys[to][place] = key, order[to][place] = order[from][i];
    }
  }
  frame.order = order[passes % 2];
  frame.visible = visible;
}

bool binToTiles(Frame& frame) {
  const size_t tiles = static_cast<size_t>(frame.tileCount());
  uint32_t* counts = frame.chunkTileCount.reserve(tiles * kBinChunks);
  std::memset(counts, 0, tiles * kBinChunks * sizeof(uint32_t));
  frame.entryCount = placeSlots(frame);
  if (frame.entryCount > kMaxEntries) return false;
  placeChunks(frame);
  frame.emitted.reserve(frame.entryCount);
  parallelFor(kBinChunks, threadsFor(frame), [&](int chunk) {
    emitChunk(frame, static_cast<size_t>(chunk), counts + static_cast<size_t>(chunk) * tiles);
  });
  placeEntries(frame);
  frame.entries.reserve(frame.entryCount);
  parallelFor(kBinChunks, threadsFor(frame), [&](int chunk) { scatterChunk(frame, static_cast<size_t>(chunk)); });
  return true;
}

} // namespace d3t::splat
