// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/strips.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/strips.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/wide_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

constexpr FloatTag d;
constexpr size_t kTilePixels = kTileRows * kWidth;
constexpr int kCheckEvery = 32;                // entries between two looks at whether a tile is opaque
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

/// Rows of a tile that may still change are blended in place; layout row * kWidth + column.
struct BlendState {
  alignas(64) float transmittance[kTilePixels], red[kTilePixels], green[kTilePixels], blue[kTilePixels];
};

HWY_INLINE bool isOpaque(const float* transmittance) {
  auto most = hn::Load(d, transmittance);
  for (size_t i = kWidth; i < kTilePixels; i += kWidth) most = hn::Max(most, hn::Load(d, transmittance + i));
  return hn::AllTrue(d, hn::Le(most, hn::Set(d, kTransmittanceMin)));
}

/// kClamp: the opacity may exceed 0.999, so alpha has to be clamped.
template <bool kClamp>
HWY_INLINE void blendEntry(const SplatRecord& g, const TileEntry& entry, FloatVector columns, float y0, BlendState& s) {
  const RowTerms row = rowTerms(g, columns);
  const auto red = hn::Set(d, g.red), green = hn::Set(d, g.green), blue = hn::Set(d, g.blue);
  const auto faint = hn::Set(d, kLog2AlphaMin), one = hn::Set(d, 1.f);
  auto dy = hn::Set(d, y0 + static_cast<float>(entry.row0) - g.y);
  const size_t end = (entry.row1 + size_t{1}) * kWidth;
  for (size_t i = entry.row0 * kWidth; i < end; i += kWidth) {
    const auto power = hn::MulAdd(dy, hn::MulAdd(row.c, dy, row.linear), row.constant);
    dy = hn::Add(dy, one);
    auto alpha = hn::IfThenElseZero(hn::Ge(power, faint), exp2Of(power));
    if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
    const auto t = hn::Load(d, s.transmittance + i), w = hn::Mul(alpha, t);
    hn::Store(hn::Sub(t, w), d, s.transmittance + i);
    hn::Store(hn::MulAdd(w, red, hn::Load(d, s.red + i)), d, s.red + i);
    hn::Store(hn::MulAdd(w, green, hn::Load(d, s.green + i)), d, s.green + i);
    hn::Store(hn::MulAdd(w, blue, hn::Load(d, s.blue + i)), d, s.blue + i);
  }
}

/// Pictures of one pass, planes of width x height.
struct Pictures {
  const float* background;
  float *image, *transmittance;
};

/// A tile without entries: the background, or black.
HWY_INLINE void fillEmptyTile(const Frame& frame, const TileArea& a, const Pictures& out) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  for (int y = a.y0; y < a.y0 + a.rows; ++y) {
    const size_t at = static_cast<size_t>(y) * frame.width + a.x0;
    for (size_t c = 0; c < 3; ++c)
      for (int x = 0; x < a.columns; ++x)
        out.image[c * plane + at + x] = out.background ? out.background[c * plane + at + x] : 0.f;
    if (out.transmittance) std::fill_n(out.transmittance + at, a.columns, 1.f);
  }
}

/// Background behind what was blended; to the picture and, as whole rows, to `finished`.
HWY_INLINE void finishTile(const Frame& frame, const TileArea& a, BlendState& s, float* finished, const Pictures& out) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  float* colours[3] = {s.red, s.green, s.blue};
  for (int row = 0; row < a.rows; ++row) {
    const size_t at = static_cast<size_t>(a.y0 + row) * frame.width + a.x0, i = static_cast<size_t>(row) * kWidth;
    const auto t = hn::Load(d, s.transmittance + i);
    for (size_t c = 0; c < 3; ++c) {
      auto colour = hn::Load(d, colours[c] + i);
      float* pixels = out.image + c * plane + at;
      const float* behind = out.background ? out.background + c * plane + at : nullptr;
      if (a.columns == static_cast<int>(kWidth)) {
        if (behind) colour = hn::MulAdd(t, hn::LoadU(d, behind), colour);
        hn::StoreU(colour, d, pixels);
      } else {
        alignas(64) float line[kWidth] = {};
        if (behind) std::copy_n(behind, a.columns, line);
        colour = hn::MulAdd(t, hn::Load(d, line), colour);
        hn::Store(colour, d, line);
        std::copy_n(line, a.columns, pixels);
      }
      hn::Store(colour, d, finished + c * kTilePixels + i);
    }
    if (out.transmittance) std::copy_n(s.transmittance + i, a.columns, out.transmittance + at);
  }
}

void blendTile(Frame& frame, int tile, const float* background, float* image, float* transmittance) {
  const TileArea area = areaOf(frame, tile);
  const Pictures out{background, image, transmittance};
  const uint32_t begin = frame.tileStart[tile], end = frame.tileStart[tile + 1];
  if (begin == end) return fillEmptyTile(frame, area, out);
  BlendState s;
  std::fill_n(s.transmittance, kTilePixels, 1.f);
  std::fill_n(s.red, kTilePixels, 0.f), std::fill_n(s.green, kTilePixels, 0.f), std::fill_n(s.blue, kTilePixels, 0.f);
  const auto columns = hn::Iota(d, static_cast<float>(area.x0));
  const auto y0 = static_cast<float>(area.y0);
  int untilCheck = kCheckEvery;
  for (uint32_t e = begin; e < end; ++e) {
    const TileEntry entry = frame.entries[e];
    const SplatRecord& g = frame.records[entry.gaussian];
    if (g.logOpacity > kLog2AlphaMax)
      blendEntry<true>(g, entry, columns, y0, s);
    else
      blendEntry<false>(g, entry, columns, y0, s);
    if (--untilCheck == 0) {
      if (isOpaque(s.transmittance)) break;
      untilCheck = kCheckEvery;
    }
  }
  finishTile(frame, area, s, frame.finished.data() + static_cast<size_t>(tile) * 3 * kTilePixels, out);
}

/// The backward pass goes front to back again: `behind` = dImage . (all that lies behind the current splat).
struct BackwardState {
  alignas(64) float transmittance[kTilePixels], behind[kTilePixels];
  alignas(64) float dRed[kTilePixels], dGreen[kTilePixels], dBlue[kTilePixels];
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
                                   BackwardState& s, float* slot) {
  const RowTerms row = rowTerms(g, columns);
  const auto red = hn::Set(d, g.red), green = hn::Set(d, g.green), blue = hn::Set(d, g.blue);
  const auto faint = hn::Set(d, kLog2AlphaMin), one = hn::Set(d, 1.f), zero = hn::Zero(d);
  auto dy = hn::Set(d, y0 + static_cast<float>(entry.row0) - g.y);
  auto sumRed = zero, sumGreen = zero, sumBlue = zero, sum = zero, sumY = zero, sumYY = zero;
  const size_t end = (entry.row1 + size_t{1}) * kWidth;
  for (size_t i = entry.row0 * kWidth; i < end; i += kWidth) {
    const auto power = hn::MulAdd(dy, hn::MulAdd(row.c, dy, row.linear), row.constant);
    auto alpha = hn::IfThenElseZero(hn::Ge(power, faint), exp2Of(power));
    if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
    const auto t = hn::Load(d, s.transmittance + i), w = hn::Mul(alpha, t);
    const auto dRed = hn::Load(d, s.dRed + i), dGreen = hn::Load(d, s.dGreen + i), dBlue = hn::Load(d, s.dBlue + i);
    const auto along = hn::MulAdd(dRed, red, hn::MulAdd(dGreen, green, hn::Mul(dBlue, blue)));
    const auto behind = hn::NegMulAdd(w, along, hn::Load(d, s.behind + i));
    hn::Store(behind, d, s.behind + i);
    hn::Store(hn::Sub(t, w), d, s.transmittance + i);
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
  const auto sumX = hn::Mul(sum, row.dx);
  storeSums(sumRed, sumGreen, sumBlue, sum, slot);
  storeSums(sumX, sumY, hn::Mul(sumX, row.dx), hn::Mul(sumY, row.dx), slot + 4);
  storeSums(sumYY, zero, zero, zero, slot + 8);
}

/// Loads a tile of dImage and what the forward pass left.
HWY_INLINE void beginBackward(const Frame& frame, const TileArea& a, const float* finished, const float* dImage,
                              BackwardState& s) {
  const size_t plane = static_cast<size_t>(frame.width) * frame.height;
  std::fill_n(s.transmittance, kTilePixels, 1.f);
  float* rows[3] = {s.dRed, s.dGreen, s.dBlue};
  for (int row = 0; row < kTileRows; ++row) {
    const size_t at = static_cast<size_t>(a.y0 + row) * frame.width + a.x0, i = static_cast<size_t>(row) * kWidth;
    auto behind = hn::Zero(d);
    for (size_t c = 0; c < 3; ++c) {
      auto gradient = hn::Zero(d);
      if (row < a.rows && a.columns == static_cast<int>(kWidth)) {
        gradient = hn::LoadU(d, dImage + c * plane + at);
      } else if (row < a.rows) {
        alignas(64) float line[kWidth] = {};
        std::copy_n(dImage + c * plane + at, a.columns, line);
        gradient = hn::Load(d, line);
      }
      hn::Store(gradient, d, rows[c] + i);
      if (row < a.rows) behind = hn::MulAdd(gradient, hn::Load(d, finished + c * kTilePixels + i), behind);
    }
    hn::Store(behind, d, s.behind + i);
  }
}

void blendTileBackward(Frame& frame, int tile, const float* dImage) {
  const uint32_t begin = frame.tileStart[tile], end = frame.tileStart[tile + 1];
  if (begin == end) return;
  const TileArea area = areaOf(frame, tile);
  BackwardState s;
  beginBackward(frame, area, frame.finished.data() + static_cast<size_t>(tile) * 3 * kTilePixels, dImage, s);
  const auto columns = hn::Iota(d, static_cast<float>(area.x0));
  const auto y0 = static_cast<float>(area.y0);
  int untilCheck = kCheckEvery;
  uint32_t e = begin;
  for (; e < end; ++e) {
    const TileEntry entry = frame.entries[e];
    const SplatRecord& g = frame.records[entry.gaussian];
    float* slot = frame.slots.data() + entry.slot * kSlotFloats;
    if (g.logOpacity > kLog2AlphaMax)
      blendEntryBackward<true>(g, entry, columns, y0, s, slot);
    else
      blendEntryBackward<false>(g, entry, columns, y0, s, slot);
    if (--untilCheck == 0) {
      untilCheck = kCheckEvery;
      if (!isOpaque(s.transmittance)) continue;
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
