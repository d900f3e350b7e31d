// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/splat/cpu/blend.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/blend_backward.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/blocks_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

/// The backward pass goes front to back again: `behind` = dImage . (all that lies behind the current Gaussian).
struct alignas(64) BackwardState {
  float transmittance[kVectors][kWidth], behind[kVectors][kWidth], gradient[3][kVectors][kWidth];
};

/// Sums of the batch's Gaussians, by their index in the batch.
using BatchSums = float[kBatch][kSlotFloats];

HWY_INLINE FloatVector inverseOf(FloatVector x) { // one Newton step: the estimate has 12 bits or more
  const auto y = hn::ApproximateReciprocal(x);
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
HWY_INLINE void blendBlockBackward(const Batch& batch, int block, FloatVector columns, FloatVector rows,
                                   BackwardState& state, BatchSums& sums) {
  FloatVector t[kVectors], behind[kVectors], dRed[kVectors], dGreen[kVectors], dBlue[kVectors];
  HWY_UNROLL(4)
  for (int v = 0; v < kVectors; ++v) {
    t[v] = hn::Load(d, state.transmittance[v]), behind[v] = hn::Load(d, state.behind[v]);
    dRed[v] = hn::Load(d, state.gradient[0][v]), dGreen[v] = hn::Load(d, state.gradient[1][v]);
    dBlue[v] = hn::Load(d, state.gradient[2][v]);
  }
  const auto down = hn::Set(d, static_cast<float>(kVectorRows)), one = hn::Set(d, 1.f), zero = hn::Zero(d);
  const int count = batch.count[block];
  for (int i = 0; i < count; ++i) {
    if (i % kCheckEvery == 0 && isOpaque(t)) break;
    const size_t index = batch.list[block][i];
    const BlendSplat& g = batch.splats[index];
    const BlockTerms terms(g, columns, rows);
    auto dy = terms.dy;
    auto sumRed = zero, sumGreen = zero, sumBlue = zero, sum = zero, sumY = zero, sumYY = zero;
    HWY_UNROLL(4)
    for (int v = 0; v < kVectors; ++v) {
      const auto alpha = alphaOf<kClamp>(terms, dy), w = hn::Mul(alpha, t[v]);
      const auto along = hn::MulAdd(dRed[v], hn::Set(d, g.red),
                                    hn::MulAdd(dGreen[v], hn::Set(d, g.green), hn::Mul(dBlue[v], hn::Set(d, g.blue))));
      behind[v] = hn::NegMulAdd(w, along, behind[v]);
      // alpha dLoss/dalpha, with dLoss/dalpha = T along - behind / (1 - alpha)
      auto q = hn::NegMulAdd(hn::Mul(alpha, behind[v]), inverseOf(hn::Sub(one, alpha)), hn::Mul(w, along));
      if constexpr (kClamp) q = hn::IfThenElseZero(hn::Lt(alpha, hn::Set(d, kAlphaMax)), q);
      t[v] = hn::Sub(t[v], w);
      sumRed = hn::MulAdd(w, dRed[v], sumRed), sumGreen = hn::MulAdd(w, dGreen[v], sumGreen);
      sumBlue = hn::MulAdd(w, dBlue[v], sumBlue);
      const auto qy = hn::Mul(q, dy);
      sum = hn::Add(sum, q), sumY = hn::Add(sumY, qy), sumYY = hn::MulAdd(qy, dy, sumYY);
      dy = hn::Add(dy, down);
    }
    const auto sumX = hn::Mul(sum, terms.dx);
    addSums(sumRed, sumGreen, sumBlue, sum, sums[index]);
    addSums(sumX, sumY, hn::Mul(sumX, terms.dx), hn::Mul(sumY, terms.dx), sums[index] + 4);
    sums[index][8] += hn::GetLane(hn::SumOfLanes(d, sumYY));
  }
  HWY_UNROLL(4)
  for (int v = 0; v < kVectors; ++v)
    hn::Store(t[v], d, state.transmittance[v]), hn::Store(behind[v], d, state.behind[v]);
}

void blendBatchBackward(const Batch& batch, BackwardState* states, BatchSums& sums) {
  const auto columnsOfBlock = columnsOfVector(), rowsOfBlock = rowsOfVector();
  for (int block = 0; block < kBlocks; ++block) {
    if (batch.count[block] == 0) continue;
    const auto x = static_cast<float>(block / kBlocksInStrip * kBlockColumns);
    const auto y = static_cast<float>(block % kBlocksInStrip * kBlockRows);
    const auto columns = hn::Add(columnsOfBlock, hn::Set(d, x)), rows = hn::Add(rowsOfBlock, hn::Set(d, y));
    if (batch.clamps)
      blendBlockBackward<true>(batch, block, columns, rows, states[block], sums);
    else
      blendBlockBackward<false>(batch, block, columns, rows, states[block], sums);
  }
}

/// Loads a tile of dImage and of the finished picture; pixels outside the picture keep gradient 0.
HWY_INLINE void beginTile(const Frame& frame, const TileArea& area, const float* image, const float* dImage,
                          BackwardState* states) {
  constexpr size_t kPlaneFloats = kVectors * kWidth; // of one quantity of a block
  const RowTag row;
  const size_t plane = static_cast<size_t>(frame.width) * static_cast<size_t>(frame.height);
  for (int block = 0; block < kBlocks; ++block) {
    std::memset(&states[block], 0, sizeof(states[block]));
    std::fill_n(&states[block].transmittance[0][0], kPlaneFloats, 1.f);
  }
  for (int y = 0; y < area.rows; ++y) {
    const size_t at =
        static_cast<size_t>(area.y0 + y) * static_cast<size_t>(frame.width) + static_cast<size_t>(area.x0);
    if (const size_t ahead = at + static_cast<size_t>(kRowsAhead * frame.width); y + kRowsAhead < area.rows) {
      prefetchRow(image + ahead, plane, 3);
      prefetchRow(dImage + ahead, plane, 3);
    }
    for (int strip = 0, left = area.columns; left > 0; ++strip, left -= kBlockColumns) {
      const size_t x = at + static_cast<size_t>(strip * kBlockColumns);
      auto behind = hn::Zero(row);
      for (size_t c = 0; c < 3; ++c) {
        const auto gradient = loadPart(dImage + c * plane + x, left);
        behind = hn::MulAdd(gradient, loadPart(image + c * plane + x, left), behind);
        hn::Store(gradient, row, rowOf(states, strip, y, (2 + c) * kPlaneFloats));
      }
      hn::Store(behind, row, rowOf(states, strip, y, kPlaneFloats));
    }
  }
}

void blendTileBackward(Frame& frame, const float* image, const float* dImage, int tile) {
  const uint32_t begin = frame.tileStart[static_cast<size_t>(tile)];
  const uint32_t end = frame.tileStart[static_cast<size_t>(tile) + 1];
  if (begin == end) return;
  const TileArea area = areaOf(frame, tile);
  BackwardState states[kBlocks];
  beginTile(frame, area, image, dImage, states);
  Batch batch;
  alignas(64) BatchSums sums;
  for (uint32_t e = begin; e < end; e += kBatch) {
    const uint32_t batchEnd = std::min(end, e + kBatch);
    fillBatch(frame, area, e, batchEnd, batch);
    std::memset(sums, 0, (batchEnd - e) * sizeof(sums[0]));
    blendBatchBackward(batch, states, sums);
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
