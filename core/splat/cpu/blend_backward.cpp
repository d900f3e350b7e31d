// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/splat/cpu/blend.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/blend_backward.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/strips_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

/// The backward pass goes front to back again: `behind` = dImage . (all that lies behind the current Gaussian).
struct alignas(64) BackwardUnit {
  float transmittance[kVectors][kWidth], behind[kVectors][kWidth], gradient[3][kVectors][kWidth];
};

/// Sums of the batch's Gaussians, by their index in the batch.
using BatchSums = float[kBatch][kSlotFloats];

HWY_INLINE FloatVector inverseOf(FloatVector x) { // relative error below 1e-4
  const auto y = hn::ApproximateReciprocal(x);
  if constexpr (HWY_TARGET <= HWY_AVX3) return y; // 14 bits; elsewhere 12 bits or 8, and a Newton step
  return hn::Mul(y, hn::NegMulAdd(x, y, hn::Set(d, 2.f)));
}

/// Adds the sums of four vectors to out[0 .. 4).
HWY_INLINE void addSums(FloatVector a, FloatVector b, FloatVector c, FloatVector e, float* out) {
#if HWY_TARGET == HWY_SCALAR
  out[0] += hn::GetLane(a), out[1] += hn::GetLane(b), out[2] += hn::GetLane(c), out[3] += hn::GetLane(e);
#else
  // within each 128-bit block: (a0 + a2, b0 + b2, a1 + a3, b1 + b3), then the four sums of the block
  const auto ab = hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
  const auto ce = hn::Add(hn::InterleaveLower(d, c, e), hn::InterleaveUpper(d, c, e));
  const hn::Repartition<double, FloatTag> pairs;
  const auto ab2 = hn::BitCast(pairs, ab), ce2 = hn::BitCast(pairs, ce);
  const auto blocks = hn::Add(hn::BitCast(d, hn::InterleaveLower(pairs, ab2, ce2)),
                              hn::BitCast(d, hn::InterleaveUpper(pairs, ab2, ce2)));
  const auto add = [out](auto tag, auto sums) { hn::Store(hn::Add(hn::Load(tag, out), sums), tag, out); };
  if constexpr (kWidth == 4) {
    add(d, blocks);
  } else {
    const hn::Half<FloatTag> half;
    const auto folded = hn::Add(hn::LowerHalf(half, blocks), hn::UpperHalf(half, blocks));
    if constexpr (kWidth == 8) {
      add(half, folded);
    } else {
      const hn::Half<hn::Half<FloatTag>> quarter;
      add(quarter, hn::Add(hn::LowerHalf(quarter, folded), hn::UpperHalf(quarter, folded)));
    }
  }
#endif
}

template <bool kClamp>
HWY_INLINE void blendSpanBackward(const BlendSplat& g, const Span& span, FloatVector columns, FloatVector rows,
                                  BackwardUnit* units, float* sums) {
  const StripTerms terms(g, columns);
  const auto red = hn::Set(d, g.red), green = hn::Set(d, g.green), blue = hn::Set(d, g.blue);
  const auto down = hn::Set(d, static_cast<float>(kVectorRows)), one = hn::Set(d, 1.f), zero = hn::Zero(d);
  auto dy = hn::Add(rows, hn::Set(d, static_cast<float>(span.first * kUnitRows) - g.y));
  auto sumRed = zero, sumGreen = zero, sumBlue = zero, sum = zero, sumY = zero, sumYY = zero;
  const BackwardUnit* end = units + span.end;
  for (BackwardUnit* unit = units + span.first; unit < end; ++unit) {
    HWY_UNROLL(2)
    for (int v = 0; v < kVectors; ++v) {
      const auto alpha = alphaOf<kClamp>(terms, dy);
      const auto t = hn::Load(d, unit->transmittance[v]), w = hn::Mul(alpha, t);
      const auto dRed = hn::Load(d, unit->gradient[0][v]), dGreen = hn::Load(d, unit->gradient[1][v]);
      const auto dBlue = hn::Load(d, unit->gradient[2][v]);
      const auto along = hn::MulAdd(dRed, red, hn::MulAdd(dGreen, green, hn::Mul(dBlue, blue)));
      // q = alpha dLoss/dalpha, with dLoss/dalpha = T along - behind / (1 - alpha)
      const auto here = hn::Mul(w, along), behind = hn::Sub(hn::Load(d, unit->behind[v]), here);
      hn::Store(behind, d, unit->behind[v]);
      hn::Store(hn::Sub(t, w), d, unit->transmittance[v]);
      auto q = hn::NegMulAdd(hn::Mul(alpha, inverseOf(hn::Sub(one, alpha))), behind, here);
      if constexpr (kClamp) q = hn::IfThenElseZero(hn::Lt(alpha, hn::Set(d, kAlphaMax)), q);
      sumRed = hn::MulAdd(w, dRed, sumRed), sumGreen = hn::MulAdd(w, dGreen, sumGreen);
      sumBlue = hn::MulAdd(w, dBlue, sumBlue);
      const auto qy = hn::Mul(q, dy);
      sum = hn::Add(sum, q), sumY = hn::Add(sumY, qy), sumYY = hn::MulAdd(qy, dy, sumYY);
      dy = hn::Add(dy, down);
    }
  }
  const auto sumX = hn::Mul(sum, terms.dx);
  addSums(sumRed, sumGreen, sumBlue, sum, sums);
  addSums(sumX, sumY, hn::Mul(sumX, terms.dx), hn::Mul(sumY, terms.dx), sums + 4);
  sums[8] += hn::GetLane(hn::SumOfLanes(d, sumYY));
}

template <bool kClamp> HWY_INLINE void blendBatchBackward(const Batch& batch, BackwardUnit* states, BatchSums& sums) {
  const auto columnsOfStrip = columnsOfVector(), rows = rowsOfVector();
  for (int strip = 0; strip < kStrips; ++strip) {
    BackwardUnit* units = states + strip * kUnits;
    const auto columns = hn::Add(columnsOfStrip, hn::Set(d, static_cast<float>(strip * kStripColumns)));
    for (int i = 0; i < batch.count[strip]; ++i) {
      if (i % kCheckEvery == kCheckEvery - 1 && isOpaque(units)) break;
      const Span span = batch.spans[strip][i];
      blendSpanBackward<kClamp>(batch.splats[span.splat], span, columns, rows, units, sums[span.splat]);
    }
  }
}

/// Loads a tile of dImage and of the finished picture; pixels outside the picture keep gradient 0.
HWY_INLINE void beginTile(const Frame& frame, const TileArea& area, const float* image, const float* dImage,
                          BackwardUnit* states) {
  const RowTag row;
  const size_t plane = static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height);
  std::memset(states, 0, kStrips * kUnits * sizeof(*states));
  for (int unit = 0; unit < kStrips * kUnits; ++unit) std::fill_n(&states[unit].transmittance[0][0], kUnitPixels, 1.f);
  for (int y = 0; y < area.rows; ++y) {
    const size_t at =
        static_cast<size_t>(area.y0 + y) * static_cast<size_t>(frame.width) + static_cast<size_t>(area.x0);
    if (const size_t ahead = at + static_cast<size_t>(kRowsAhead * frame.width); y + kRowsAhead < area.rows) {
      prefetchRow(image + ahead, plane, 3);
      prefetchRow(dImage + ahead, plane, 3);
    }
    for (int strip = 0, left = area.columns; left > 0; ++strip, left -= kStripColumns) {
      const size_t x = at + static_cast<size_t>(strip * kStripColumns);
      auto behind = hn::Zero(row);
      for (size_t c = 0; c < 3; ++c) {
        const auto gradient = loadPart(dImage + c * plane + x, left);
        behind = hn::MulAdd(gradient, loadPart(image + c * plane + x, left), behind);
        hn::Store(gradient, row, rowOf(states, strip, y, (2 + c) * kUnitPixels));
      }
      hn::Store(behind, row, rowOf(states, strip, y, kUnitPixels));
    }
  }
}

void blendTileBackward(Frame& frame, const float* image, const float* dImage, int tile) {
  const uint32_t begin = frame.tileStart[static_cast<size_t>(tile)];
  const uint32_t end = frame.tileStart[static_cast<size_t>(tile) + 1];
  if (begin == end) return;
  const TileArea area = areaOf(frame, tile);
  BackwardUnit states[kStrips * kUnits];
  beginTile(frame, area, image, dImage, states);
  Batch batch;
  alignas(64) BatchSums sums;
  for (uint32_t e = begin; e < end; e += kBatch) {
    const uint32_t batchEnd = std::min(end, e + kBatch);
    loadBatch<false>(frame, area, e, batchEnd, batch);
    sortSpans(frame, e, batchEnd, batch);
    std::memset(sums, 0, (batchEnd - e) * sizeof(sums[0]));
    if (batch.clamps)
      blendBatchBackward<true>(batch, states, sums);
    else
      blendBatchBackward<false>(batch, states, sums);
    for (uint32_t i = e; i < batchEnd; ++i)
      std::memcpy(frame.slots.data() + frame.entries[i].slot * kSlotFloats, sums[i - e], sizeof(sums[0]));
  }
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(blendTileBackward);
} // namespace

void blendTilesBackward(Frame& frame, ConstPlanes image, ConstPlanes dImage) {
  frame.slots.reserve(frame.entryCount * kSlotFloats);
  const auto blend = HWY_DYNAMIC_DISPATCH(blendTileBackward);
  parallelFor(frame.tileCount(), frame.threads, [&](int tile) { blend(frame, image, dImage, tile); });
}

} // namespace d3t::splat
#endif // HWY_ONCE
