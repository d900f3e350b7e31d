// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/blend.h"
#include "core/base/parallel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/blend.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/blocks_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

/// What has been blended into a block so far.
struct alignas(64) BlockState {
  float transmittance[kVectors][kWidth], colour[3][kVectors][kWidth], depth[kVectors][kWidth];
};

/// Blends the batch's Gaussians that touch the block, front to back:
/// C += alpha T colour, D += alpha T z, T *= 1 - alpha.
template <bool kClamp, bool kDepth>
HWY_INLINE void blendBlock(const Batch& batch, int block, FloatVector columns, FloatVector rows, BlockState& state) {
  FloatVector t[kVectors], red[kVectors], green[kVectors], blue[kVectors], depth[kVectors];
  HWY_UNROLL(4)
  for (int v = 0; v < kVectors; ++v) {
    t[v] = hn::Load(d, state.transmittance[v]);
    red[v] = hn::Load(d, state.colour[0][v]), green[v] = hn::Load(d, state.colour[1][v]);
    blue[v] = hn::Load(d, state.colour[2][v]);
    if constexpr (kDepth) depth[v] = hn::Load(d, state.depth[v]);
  }
  const auto down = hn::Set(d, static_cast<float>(kVectorRows));
  const int count = batch.count[block];
  for (int i = 0; i < count; ++i) {
    if (i % kCheckEvery == 0 && isOpaque(t)) break;
    const BlendSplat& g = batch.splats[batch.list[block][i]];
    const BlockTerms terms(g, columns, rows);
    auto dy = terms.dy;
    HWY_UNROLL(4)
    for (int v = 0; v < kVectors; ++v) {
      const auto w = hn::Mul(alphaOf<kClamp>(terms, dy), t[v]);
      dy = hn::Add(dy, down);
      t[v] = hn::Sub(t[v], w);
      red[v] = hn::MulAdd(w, hn::Set(d, g.red), red[v]);
      green[v] = hn::MulAdd(w, hn::Set(d, g.green), green[v]);
      blue[v] = hn::MulAdd(w, hn::Set(d, g.blue), blue[v]);
      if constexpr (kDepth) depth[v] = hn::MulAdd(w, hn::Set(d, g.depth), depth[v]);
    }
  }
  HWY_UNROLL(4)
  for (int v = 0; v < kVectors; ++v) {
    hn::Store(t[v], d, state.transmittance[v]);
    hn::Store(red[v], d, state.colour[0][v]), hn::Store(green[v], d, state.colour[1][v]);
    hn::Store(blue[v], d, state.colour[2][v]);
    if constexpr (kDepth) hn::Store(depth[v], d, state.depth[v]);
  }
}

template <bool kDepth> void blendBatch(const Batch& batch, BlockState* states) {
  const auto columnsOfBlock = columnsOfVector(), rowsOfBlock = rowsOfVector();
  for (int block = 0; block < kBlocks; ++block) {
    if (batch.count[block] == 0) continue;
    const auto x = static_cast<float>(block / kBlocksInStrip * kBlockColumns);
    const auto y = static_cast<float>(block % kBlocksInStrip * kBlockRows);
    const auto columns = hn::Add(columnsOfBlock, hn::Set(d, x)), rows = hn::Add(rowsOfBlock, hn::Set(d, y));
    if (batch.clamps)
      blendBlock<true, kDepth>(batch, block, columns, rows, states[block]);
    else
      blendBlock<false, kDepth>(batch, block, columns, rows, states[block]);
  }
}

constexpr size_t kPlaneFloats = kVectors * kWidth; // of one quantity of a block

/// Background behind what was blended, and everything to the pictures.
HWY_INLINE void finishTile(const Frame& frame, const TileArea& area, BlockState* states, const Region& out) {
  const RowTag row;
  const size_t plane = static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height);
  for (int y = 0; y < area.rows; ++y) {
    const size_t at =
        static_cast<size_t>(area.y0 + y) * static_cast<size_t>(frame.width) + static_cast<size_t>(area.x0);
    if (out.background && y + kRowsAhead < area.rows)
      prefetchRow(out.background + at + static_cast<size_t>(kRowsAhead * frame.width), plane, 3);
    for (int strip = 0, left = area.columns; left > 0; ++strip, left -= kBlockColumns) {
      const size_t x = at + static_cast<size_t>(strip * kBlockColumns);
      const auto t = hn::Load(row, rowOf(states, strip, y, 0));
      for (size_t c = 0; c < 3; ++c) {
        auto colour = hn::Load(row, rowOf(states, strip, y, (1 + c) * kPlaneFloats));
        if (out.background) colour = hn::MulAdd(t, loadPart(out.background + c * plane + x, left), colour);
        storePart(colour, out.image + c * plane + x, left);
      }
      if (out.transmittance) storePart(t, out.transmittance + x, left);
      if (out.depth) storePart(hn::Load(row, rowOf(states, strip, y, 4 * kPlaneFloats)), out.depth + x, left);
    }
  }
}

/// A tile without entries: the background, or black.
void fillEmptyTile(const Frame& frame, const TileArea& area, const Region& out) {
  const size_t plane = static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height);
  const auto columns = static_cast<size_t>(area.columns);
  for (int y = area.y0; y < area.y0 + area.rows; ++y) {
    const size_t at = static_cast<size_t>(y) * static_cast<size_t>(frame.width) + static_cast<size_t>(area.x0);
    for (size_t c = 0; c < 3; ++c)
      if (out.background)
        std::copy_n(out.background + c * plane + at, columns, out.image + c * plane + at);
      else
        std::fill_n(out.image + c * plane + at, columns, 0.f);
    if (out.transmittance) std::fill_n(out.transmittance + at, columns, 1.f);
    if (out.depth) std::fill_n(out.depth + at, columns, 0.f);
  }
}

void blendTile(Frame& frame, const Region& out, int tile) {
  const TileArea area = areaOf(frame, tile);
  const uint32_t begin = frame.tileStart[static_cast<size_t>(tile)];
  const uint32_t end = frame.tileStart[static_cast<size_t>(tile) + 1];
  if (begin == end) return fillEmptyTile(frame, area, out);
  BlockState states[kBlocks];
  for (BlockState& state : states) {
    std::memset(&state, 0, sizeof(state));
    std::fill_n(&state.transmittance[0][0], kVectors * kWidth, 1.f);
  }
  Batch batch;
  for (uint32_t e = begin; e < end; e += kBatch) {
    const uint32_t batchEnd = std::min(end, e + kBatch);
    findBlocks(frame, area, e, batchEnd);
    fillBatch(frame, area, e, batchEnd, batch);
    if (out.depth)
      blendBatch<true>(batch, states);
    else
      blendBatch<false>(batch, states);
  }
  finishTile(frame, area, states, out);
}

size_t maskWords() {
  return kGroups;
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(blendTile);
HWY_EXPORT(maskWords);
} // namespace

void blendTiles(Frame& frame, const Region& region) {
  frame.blockMasks.reserve(frame.entryCount * HWY_DYNAMIC_DISPATCH(maskWords)());
  const auto blend = HWY_DYNAMIC_DISPATCH(blendTile);
  parallelFor(frame.tileCount(), frame.threads, [&](int tile) { blend(frame, region, tile); });
}

} // namespace d3t::splat
#endif // HWY_ONCE
