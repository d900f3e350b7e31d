// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/strips.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/strips.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/wide_inl.h"
#include <hwy/cache_control.h>

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

constexpr FloatTag d;
constexpr size_t kTilePixels = kTileRows * kWidth;
constexpr int kCheckEvery = 32;                // entries between two looks at whether a tile is opaque
constexpr uint32_t kAhead = 4;                 // entries between asking for a record and using it
constexpr float kLog2AlphaMax = -0.001443417f; // log2(0.999)

/// Where a tile lies in the picture.
struct TileArea {
  int x0, y0, columns, rows;
};
HWY_INLINE TileArea areaOf(const Frame& frame, int tile) {
  TileArea a{};
  a.x0 = tile / frame.tileRowsCount * frame.stripWidth, a.y0 = tile % frame.tileRowsCount * kTileRows;
  a.columns = std::min(frame.stripWidth, frame.width - a.x0), a.rows = std::min(kTileRows, frame.height - a.y0);
  return a;
}

/// 2^x for x in about [-100, 100] (anything else gives an unspecified number), relative error 4e-6: 2^n times a
/// polynomial of the rest in [-1/2, 1/2], interpolated at Chebyshev nodes.
HWY_INLINE FloatVector exp2Of(FloatVector x) {
  const hn::RebindToSigned<FloatTag> di;
  const auto magic = hn::Set(d, 12582912.f); // 1.5 * 2^23: adding it rounds to an integer in the low bits
  const auto shifted = hn::Add(x, magic);
  const auto r = hn::Sub(x, hn::Sub(shifted, magic));
  auto p = hn::MulAdd(hn::Set(d, 9.666368515e-03f), r, hn::Set(d, 5.592197584e-02f));
  p = hn::MulAdd(p, r, hn::Set(d, 2.402234904e-01f));
  p = hn::MulAdd(p, r, hn::Set(d, 6.931210452e-01f));
  p = hn::MulAdd(p, r, hn::Set(d, 1.000000000e+00f));
  return hn::BitCast(d, hn::Add(hn::BitCast(di, p), hn::ShiftLeft<23>(hn::BitCast(di, shifted))));
}

/// The terms of log2 alpha that do not change along a strip's rows: constant + dy (linear + c dy).
struct RowTerms {
  FloatVector dx, constant, linear, c;
};
HWY_INLINE RowTerms rowTerms(const SplatRecord& g, FloatVector columns) {
  const auto dx = hn::Sub(columns, hn::Set(d, g.x));
  return {dx, hn::MulAdd(hn::Mul(hn::Set(d, g.a), dx), dx, hn::Set(d, g.logOpacity)), hn::Mul(hn::Set(d, g.b), dx),
          hn::Set(d, g.c)};
}

/// One row of a tile while it is blended. The quantities of a row lie side by side: arrays of their own, each a
/// multiple of 4 KiB long, would make the processor mistake their loads and stores for one another.
struct alignas(64) BlendRow {
  float transmittance[kWidth], colour[3][kWidth];
};

template <class Row> HWY_INLINE bool isOpaque(const Row* rows) {
  auto most = hn::Load(d, rows[0].transmittance);
  for (size_t i = 1; i < kTileRows; ++i) most = hn::Max(most, hn::Load(d, rows[i].transmittance));
  return hn::AllTrue(d, hn::Le(most, hn::Set(d, kTransmittanceMin)));
}

/// kClamp: the opacity may exceed 0.999, so alpha has to be clamped.
template <bool kClamp>
HWY_INLINE void blendEntry(const SplatRecord& g, const TileEntry& entry, FloatVector columns, float y0,
                           BlendRow* rows) {
  const RowTerms terms = rowTerms(g, columns);
  const auto red = hn::Set(d, g.red), green = hn::Set(d, g.green), blue = hn::Set(d, g.blue);
  const auto faint = hn::Set(d, kLog2AlphaMin), one = hn::Set(d, 1.f);
  auto dy = hn::Set(d, y0 + static_cast<float>(entry.row0) - g.y);
  const BlendRow* end = rows + entry.row1;
  for (BlendRow* row = rows + entry.row0; row <= end; ++row) {
    const auto power = hn::MulAdd(dy, hn::MulAdd(terms.c, dy, terms.linear), terms.constant);
    dy = hn::Add(dy, one);
    auto alpha = hn::IfThenElseZero(hn::Ge(power, faint), exp2Of(power));
    if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
    const auto t = hn::Load(d, row->transmittance), w = hn::Mul(alpha, t);
    hn::Store(hn::Sub(t, w), d, row->transmittance);
    hn::Store(hn::MulAdd(w, red, hn::Load(d, row->colour[0])), d, row->colour[0]);
    hn::Store(hn::MulAdd(w, green, hn::Load(d, row->colour[1])), d, row->colour[1]);
    hn::Store(hn::MulAdd(w, blue, hn::Load(d, row->colour[2])), d, row->colour[2]);
  }
}

/// Pictures of one pass, planes of width x height.
struct Pictures {
  const float* background;
  float *image, *transmittance;
};

/// Loads or stores the first `columns` floats of a vector; kWidth of them almost always.
HWY_INLINE FloatVector loadPart(const float* from, int columns) {
  if (columns == static_cast<int>(kWidth)) return hn::LoadU(d, from);
  alignas(64) float part[kWidth] = {};
  std::copy_n(from, std::min(static_cast<size_t>(columns), kWidth), part);
  return hn::Load(d, part);
}
HWY_INLINE void storePart(FloatVector v, float* to, int columns) {
  if (columns == static_cast<int>(kWidth)) return hn::StoreU(v, d, to);
  alignas(64) float part[kWidth];
  hn::Store(v, d, part);
  std::copy_n(part, std::min(static_cast<size_t>(columns), kWidth), to);
}

/// A tile without entries: the background, or black.
HWY_INLINE void fillEmptyTile(const Frame& frame, const TileArea& a, const Pictures& out) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  for (int y = a.y0; y < a.y0 + a.rows; ++y) {
    const size_t at = static_cast<size_t>(y) * frame.width + a.x0;
    for (size_t c = 0; c < 3; ++c)
      storePart(out.background ? loadPart(out.background + c * plane + at, a.columns) : hn::Zero(d),
                out.image + c * plane + at, a.columns);
    if (out.transmittance) storePart(hn::Set(d, 1.f), out.transmittance + at, a.columns);
  }
}

/// Background behind what was blended; to the picture and, as whole vectors, to `finished` (row x channel).
HWY_INLINE void finishTile(const Frame& frame, const TileArea& a, const BlendRow* rows, float* finished,
                           const Pictures& out) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  for (int y = 0; y < a.rows; ++y) {
    const size_t at = static_cast<size_t>(a.y0 + y) * frame.width + a.x0;
    const auto t = hn::Load(d, rows[y].transmittance);
    for (size_t c = 0; c < 3; ++c) {
      auto colour = hn::Load(d, rows[y].colour[c]);
      if (out.background) colour = hn::MulAdd(t, loadPart(out.background + c * plane + at, a.columns), colour);
      storePart(colour, out.image + c * plane + at, a.columns);
      hn::Store(colour, d, finished);
      finished += kWidth;
    }
    if (out.transmittance) storePart(t, out.transmittance + at, a.columns);
  }
}

/// Asks for the lines that finishTile will want: rows lie a picture's width apart, so the processor does not guess
/// them.
HWY_INLINE void prefetchTile(const Frame& frame, const TileArea& a, const float* planes, size_t count) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  for (int y = a.y0; y < a.y0 + a.rows; ++y)
    for (size_t c = 0; c < count; ++c) hwy::Prefetch(planes + c * plane + static_cast<size_t>(y) * frame.width + a.x0);
}

/// Asks for the record of an entry a little ahead; entries of a tile lie in depth order, their records anywhere.
HWY_INLINE void prefetchRecord(const Frame& frame, uint32_t entry, uint32_t end) {
  if (entry < end) hwy::Prefetch(&frame.records[frame.entries[entry].gaussian]);
}

void blendTile(Frame& frame, int tile, const float* background, float* image, float* transmittance) {
  const TileArea area = areaOf(frame, tile);
  const Pictures out{background, image, transmittance};
  const uint32_t begin = frame.tileStart[tile], end = frame.tileStart[tile + 1];
  if (begin == end) return fillEmptyTile(frame, area, out);
  BlendRow rows[kTileRows];
  for (BlendRow& row : rows) {
    hn::Store(hn::Set(d, 1.f), d, row.transmittance);
    for (float* colour : row.colour) hn::Store(hn::Zero(d), d, colour);
  }
  const auto columns = hn::Iota(d, static_cast<float>(area.x0));
  const auto y0 = static_cast<float>(area.y0);
  if (background) prefetchTile(frame, area, background, 3);
  int untilCheck = kCheckEvery;
  for (uint32_t e = begin; e < end; ++e) {
    prefetchRecord(frame, e + kAhead, end);
    const TileEntry entry = frame.entries[e];
    const SplatRecord& g = frame.records[entry.gaussian];
    if (g.logOpacity > kLog2AlphaMax)
      blendEntry<true>(g, entry, columns, y0, rows);
    else
      blendEntry<false>(g, entry, columns, y0, rows);
    if (--untilCheck == 0) {
      if (isOpaque(rows)) break;
      untilCheck = kCheckEvery;
    }
  }
  finishTile(frame, area, rows, frame.finished.data() + static_cast<size_t>(tile) * 3 * kTilePixels, out);
}

/// The backward pass goes front to back again: `behind` = dImage . (all that lies behind the current splat).
struct alignas(64) BackwardRow {
  float transmittance[kWidth], behind[kWidth], gradient[3][kWidth];
};

HWY_INLINE FloatVector inverseOf(FloatVector x) { // one Newton step: the estimate has 12 bits or more
  const auto y = hn::ApproximateReciprocal(x);
  return hn::Mul(y, hn::NegMulAdd(x, y, hn::Set(d, 2.f)));
}

/// Writes the sums of four vectors to out[0 .. 4).
HWY_INLINE void storeSums(FloatVector a, FloatVector b, FloatVector c, FloatVector e, float* out) {
#if HWY_TARGET == HWY_SCALAR
  out[0] = hn::GetLane(a), out[1] = hn::GetLane(b), out[2] = hn::GetLane(c), out[3] = hn::GetLane(e);
#else
  // within each 128-bit block: (a0 + a2, b0 + b2, a1 + a3, b1 + b3), then the four sums of the block
  const auto ab = hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
  const auto ce = hn::Add(hn::InterleaveLower(d, c, e), hn::InterleaveUpper(d, c, e));
  const hn::Repartition<double, FloatTag> pairs;
  const auto ab2 = hn::BitCast(pairs, ab), ce2 = hn::BitCast(pairs, ce);
  const auto blocks = hn::Add(hn::BitCast(d, hn::InterleaveLower(pairs, ab2, ce2)),
                              hn::BitCast(d, hn::InterleaveUpper(pairs, ab2, ce2)));
  if constexpr (kWidth == 4) {
    hn::Store(blocks, d, out);
  } else {
    const hn::Half<FloatTag> half;
    const auto folded = hn::Add(hn::LowerHalf(half, blocks), hn::UpperHalf(half, blocks));
    if constexpr (kWidth == 8) {
      hn::Store(folded, half, out);
    } else {
      const hn::Half<hn::Half<FloatTag>> quarter;
      hn::Store(hn::Add(hn::LowerHalf(quarter, folded), hn::UpperHalf(quarter, folded)), quarter, out);
    }
  }
#endif
}

template <bool kClamp>
HWY_INLINE void blendEntryBackward(const SplatRecord& g, const TileEntry& entry, FloatVector columns, float y0,
                                   BackwardRow* rows, float* slot) {
  const RowTerms terms = rowTerms(g, columns);
  const auto red = hn::Set(d, g.red), green = hn::Set(d, g.green), blue = hn::Set(d, g.blue);
  const auto faint = hn::Set(d, kLog2AlphaMin), one = hn::Set(d, 1.f), zero = hn::Zero(d);
  auto dy = hn::Set(d, y0 + static_cast<float>(entry.row0) - g.y);
  auto sumRed = zero, sumGreen = zero, sumBlue = zero, sum = zero, sumY = zero, sumYY = zero;
  const BackwardRow* end = rows + entry.row1;
  for (BackwardRow* row = rows + entry.row0; row <= end; ++row) {
    const auto power = hn::MulAdd(dy, hn::MulAdd(terms.c, dy, terms.linear), terms.constant);
    auto alpha = hn::IfThenElseZero(hn::Ge(power, faint), exp2Of(power));
    if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
    const auto t = hn::Load(d, row->transmittance), w = hn::Mul(alpha, t);
    const auto dRed = hn::Load(d, row->gradient[0]), dGreen = hn::Load(d, row->gradient[1]);
    const auto dBlue = hn::Load(d, row->gradient[2]);
    const auto along = hn::MulAdd(dRed, red, hn::MulAdd(dGreen, green, hn::Mul(dBlue, blue)));
    const auto behind = hn::NegMulAdd(w, along, hn::Load(d, row->behind));
    hn::Store(behind, d, row->behind);
    hn::Store(hn::Sub(t, w), d, row->transmittance);
    // dLoss/dalpha = T along - behind / (1 - alpha)
    const auto dAlpha = hn::NegMulAdd(behind, inverseOf(hn::Sub(one, alpha)), hn::Mul(t, along));
    auto q = hn::Mul(alpha, dAlpha);
    if constexpr (kClamp) q = hn::IfThenElseZero(hn::Lt(alpha, hn::Set(d, kAlphaMax)), q);
    sumRed = hn::MulAdd(w, dRed, sumRed), sumGreen = hn::MulAdd(w, dGreen, sumGreen);
    sumBlue = hn::MulAdd(w, dBlue, sumBlue);
    const auto qy = hn::Mul(q, dy);
    sum = hn::Add(sum, q), sumY = hn::Add(sumY, qy), sumYY = hn::MulAdd(qy, dy, sumYY);
    dy = hn::Add(dy, one);
  }
  const auto sumX = hn::Mul(sum, terms.dx);
  storeSums(sumRed, sumGreen, sumBlue, sum, slot);
  storeSums(sumX, sumY, hn::Mul(sumX, terms.dx), hn::Mul(sumY, terms.dx), slot + 4);
  storeSums(sumYY, zero, zero, zero, slot + 8);
}

/// Loads a tile of dImage and what the forward pass left; rows and columns outside the picture get gradient 0.
HWY_INLINE void beginBackward(const Frame& frame, const TileArea& a, const float* finished, const float* dImage,
                              BackwardRow* rows) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  for (int y = 0; y < kTileRows; ++y) {
    const size_t at = static_cast<size_t>(a.y0 + y) * frame.width + a.x0;
    auto behind = hn::Zero(d);
    for (size_t c = 0; c < 3; ++c) {
      auto gradient = hn::Zero(d);
      if (y < a.rows) {
        gradient = loadPart(dImage + c * plane + at, a.columns);
        behind = hn::MulAdd(gradient, hn::Load(d, finished), behind);
        finished += kWidth;
      }
      hn::Store(gradient, d, rows[y].gradient[c]);
    }
    hn::Store(behind, d, rows[y].behind);
    hn::Store(hn::Set(d, 1.f), d, rows[y].transmittance);
  }
}

void blendTileBackward(Frame& frame, int tile, const float* dImage) {
  const uint32_t begin = frame.tileStart[tile], end = frame.tileStart[tile + 1];
  if (begin == end) return;
  const TileArea area = areaOf(frame, tile);
  BackwardRow rows[kTileRows];
  beginBackward(frame, area, frame.finished.data() + static_cast<size_t>(tile) * 3 * kTilePixels, dImage, rows);
  const auto columns = hn::Iota(d, static_cast<float>(area.x0));
  const auto y0 = static_cast<float>(area.y0);
  int untilCheck = kCheckEvery;
  uint32_t e = begin;
  for (; e < end; ++e) {
    prefetchRecord(frame, e + kAhead, end);
    const TileEntry entry = frame.entries[e];
    const SplatRecord& g = frame.records[entry.gaussian];
    float* slot = frame.slots.data() + entry.slot * kSlotFloats;
    if (g.logOpacity > kLog2AlphaMax)
      blendEntryBackward<true>(g, entry, columns, y0, rows, slot);
    else
      blendEntryBackward<false>(g, entry, columns, y0, rows, slot);
    if (--untilCheck == 0) {
      untilCheck = kCheckEvery;
      if (!isOpaque(rows)) continue;
      ++e;
      break;
    }
  }
  for (; e < end; ++e) // not drawn: the tile was opaque before
    std::memset(frame.slots.data() + frame.entries[e].slot * kSlotFloats, 0, kSlotFloats * sizeof(float));
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(blendTile);
HWY_EXPORT(blendTileBackward);
} // namespace

void blendTiles(Frame& frame, ConstPlanes background, Planes image, float* transmittance) {
  frame.finished.reserve(static_cast<size_t>(frame.tileCount()) * 3 * kTileRows * frame.stripWidth);
  const auto blend = HWY_DYNAMIC_DISPATCH(blendTile);
  parallelFor(frame.tileCount(), frame.threads,
              [&](int tile) { blend(frame, tile, background, image, transmittance); });
}

void blendTilesBackward(Frame& frame, ConstPlanes dImage) {
  frame.slots.reserve(frame.entryCount * kSlotFloats);
  const auto blend = HWY_DYNAMIC_DISPATCH(blendTileBackward);
  parallelFor(frame.tileCount(), frame.threads, [&](int tile) { blend(frame, tile, dImage); });
}

} // namespace d3t::splat
#endif // HWY_ONCE
