// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/blend.h"
#include "core/base/parallel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/blend.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/strips_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

/// What has been blended into a unit so far. Its quantities lie side by side: arrays of their own, each a multiple of
/// 4 KiB long, would make the processor mistake their loads and stores for one another.
struct alignas(64) UnitState {
  float transmittance[kVectors][kWidth], colour[3][kVectors][kWidth];
};
/// Apart, because it is rarely asked for.
struct alignas(64) UnitDepth {
  float depth[kVectors][kWidth];
};
struct TileState {
  UnitState units[kStrips * kUnits];
  UnitDepth depths[kStrips * kUnits]; ///< set where depth is asked for
};

/// Adds alpha T value to one quantity of a vector.
HWY_INLINE void accumulate(FloatVector weight, float value, float* sum) {
  hn::Store(hn::MulAdd(weight, hn::Set(d, value), hn::Load(d, sum)), d, sum);
}

/// Blends one Gaussian into its units of a strip: C += alpha T colour, D += alpha T z, T *= 1 - alpha.
template <bool kClamp, bool kDepth>
HWY_INLINE void blendSpan(const BlendSplat& g, const Span& span, FloatVector columns, FloatVector rows,
                          UnitState* units, UnitDepth* depths) {
  const StripTerms terms(g, columns);
  const auto down = hn::Set(d, static_cast<float>(kVectorRows));
  auto dy = hn::Add(rows, hn::Set(d, static_cast<float>(span.first * kUnitRows) - g.y));
  const UnitState* end = units + span.end;
  for (UnitState* unit = units + span.first; unit < end; ++unit) {
    HWY_UNROLL(2)
    for (int v = 0; v < kVectors; ++v) {
      const auto t = hn::Load(d, unit->transmittance[v]), w = hn::Mul(alphaOf<kClamp>(terms, dy), t);
      dy = hn::Add(dy, down);
      hn::Store(hn::Sub(t, w), d, unit->transmittance[v]);
      accumulate(w, g.red, unit->colour[0][v]);
      accumulate(w, g.green, unit->colour[1][v]);
      accumulate(w, g.blue, unit->colour[2][v]);
      if constexpr (kDepth) accumulate(w, g.depth, depths[unit - units].depth[v]);
    }
  }
}

template <bool kClamp, bool kDepth> HWY_INLINE void blendBatch(const Batch& batch, TileState& tile) {
  const auto columnsOfStrip = columnsOfVector(), rows = rowsOfVector();
  for (int strip = 0; strip < kStrips; ++strip) {
    UnitState* units = tile.units + strip * kUnits;
    const auto columns = hn::Add(columnsOfStrip, hn::Set(d, static_cast<float>(strip * kStripColumns)));
    for (int i = 0; i < batch.count[strip]; ++i) {
      if (i % kCheckEvery == kCheckEvery - 1 && isOpaque(units)) break;
      const Span span = batch.spans[strip][i];
      blendSpan<kClamp, kDepth>(batch.splats[span.splat], span, columns, rows, units, tile.depths + strip * kUnits);
    }
  }
}

/// Background behind what was blended, and everything to the pictures.
HWY_INLINE void finishTile(const Frame& frame, const TileArea& area, TileState& tile, const Region& out) {
  const RowTag row;
  const size_t plane = static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height);
  for (int y = 0; y < area.rows; ++y) {
    const size_t at =
        static_cast<size_t>(area.y0 + y) * static_cast<size_t>(frame.width) + static_cast<size_t>(area.x0);
    if (out.background && y + kRowsAhead < area.rows)
      prefetchRow(out.background + at + static_cast<size_t>(kRowsAhead * frame.width), plane, 3);
    for (int strip = 0, left = area.columns; left > 0; ++strip, left -= kStripColumns) {
      const size_t x = at + static_cast<size_t>(strip * kStripColumns);
      const auto t = hn::Load(row, rowOf(tile.units, strip, y, 0));
      for (size_t c = 0; c < 3; ++c) {
        auto colour = hn::Load(row, rowOf(tile.units, strip, y, (1 + c) * kUnitPixels));
        if (out.background) colour = hn::MulAdd(t, loadPart(out.background + c * plane + x, left), colour);
        storePart(colour, out.image + c * plane + x, left);
      }
      if (out.transmittance) storePart(t, out.transmittance + x, left);
      if (out.depth) storePart(hn::Load(row, rowOf(tile.depths, strip, y, 0)), out.depth + x, left);
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
  TileState state;
  for (UnitState& unit : state.units)
    for (int v = 0; v < kVectors; ++v) {
      hn::Store(hn::Set(d, 1.f), d, unit.transmittance[v]);
      for (auto& colour : unit.colour) hn::Store(hn::Zero(d), d, colour[v]);
    }
  if (out.depth) std::memset(state.depths, 0, sizeof(state.depths));
  Batch batch;
  for (uint32_t e = begin; e < end; e += kBatch) {
    const uint32_t batchEnd = std::min(end, e + kBatch);
    loadBatch<true>(frame, area, e, batchEnd, batch);
    sortSpans(frame, e, batchEnd, batch);
    if (out.depth)
      blendBatch<true, true>(batch, state);
    else if (batch.clamps)
      blendBatch<true, false>(batch, state);
    else
      blendBatch<false, false>(batch, state);
  }
  finishTile(frame, area, state, out);
}

size_t spanWords() {
  return 2 * kGroups;
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(blendTile);
HWY_EXPORT(spanWords);
} // namespace

void blendTiles(Frame& frame, const Region& region) {
  frame.spans.reserve(frame.entryCount * HWY_DYNAMIC_DISPATCH(spanWords)());
  const auto blend = HWY_DYNAMIC_DISPATCH(blendTile);
  parallelFor(frame.tileCount(), frame.threads, [&](int tile) { blend(frame, region, tile); });
}

} // namespace d3t::splat
#endif // HWY_ONCE
