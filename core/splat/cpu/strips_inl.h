// SPDX-License-Identifier: GPL-3.0-or-later
// The strips of a tile and which Gaussians touch them. A strip is a column of units, each kStripColumns x 2 pixels
// (with AVX-512 one vector of 8 x 2 pixels): a Gaussian is blended into the units from its first to its last row in the
// strip. Narrow strips waste few pixels on small Gaussians; long ones amortise what is done once per Gaussian.
// Per-target include: re-included once per instruction set by Highway's foreach_target.h.
#if defined(D3T_SPLAT_STRIPS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef D3T_SPLAT_STRIPS_INL_H
#undef D3T_SPLAT_STRIPS_INL_H
#else
#define D3T_SPLAT_STRIPS_INL_H
#endif

#include "core/splat/cpu/frame.h"
#include "core/splat/cpu/wide_inl.h"
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <hwy/cache_control.h>

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

constexpr FloatTag d;
constexpr int kStripColumns = std::min(8, static_cast<int>(kWidth));
constexpr int kStrips = kTileColumns / kStripColumns;
constexpr int kUnitRows = 2, kUnits = kTileRows / kUnitRows; // units of a strip
constexpr int kVectorRows = static_cast<int>(kWidth) / kStripColumns;
constexpr int kVectors = kUnitRows / kVectorRows; // of a unit
constexpr int kGroupStrips = 8;                   // strips whose spans share a 64-bit word
constexpr int kGroups = kStrips / kGroupStrips;   // pairs of words per entry
constexpr int kBatch = 256;                       // entries sorted to strips at a time: their index is a byte
constexpr uint32_t kAhead = 8;                    // entries between asking for a record and using it
constexpr int kCheckEvery = 16;                   // Gaussians between two looks at whether a strip is opaque
constexpr float kLog2AlphaMax = -0.001443417f;    // log2(0.999)
constexpr size_t kUnitPixels = kVectors * kWidth;
static_assert(kUnits < 255 && kVectorRows <= kUnitRows);

/// Where a tile lies in the picture.
struct TileArea {
  int x0, y0, columns, rows;
};
HWY_INLINE TileArea areaOf(const Frame& frame, int tile) {
  TileArea a{};
  a.x0 = tile % frame.tileColumnsCount * kTileColumns, a.y0 = tile / frame.tileColumnsCount * kTileRows;
  a.columns = std::min(kTileColumns, frame.width - a.x0), a.rows = std::min(kTileRows, frame.height - a.y0);
  return a;
}

/// What blending needs of a Gaussian, as in SplatRecord; x and y count from the tile's corner.
struct alignas(16) BlendSplat {
  float x, y, a, b, c, logOpacity, red, green, blue, depth, unused[2];
};
static_assert(offsetof(SplatRecord, depth) == offsetof(BlendSplat, depth));

/// One Gaussian in one strip.
struct Span {
  uint8_t splat;      ///< index in the batch
  uint8_t first, end; ///< units [first, end)
};

/// Some consecutive entries of a tile, sorted to its strips in depth order.
struct Batch {
  BlendSplat splats[kBatch];
  uint16_t count[kStrips];
  Span spans[kStrips][kBatch];
  bool clamps; ///< some opacity exceeds 0.999, so alpha has to be clamped
};

/// The units [first, end) that the Gaussian's ellipse touches in one group of strips: byte s of words[0] is the first,
/// of words[1] the end, 0 where there are none. x, y: its mean from the tile's corner.
HWY_INLINE void findSpans(const SplatRecord& g, float x, float y, const TileArea& area, int group, uint64_t* words) {
  const hn::CappedTag<float, kGroupStrips> df;
  const hn::RebindToSigned<decltype(df)> di;
  const hn::Rebind<uint8_t, decltype(df)> d8;
  auto* bytes = reinterpret_cast<uint8_t*>(words); // little-endian, as every target is
  const auto zero = hn::Zero(df), reach = hn::Set(df, g.reachX), slope = hn::Set(df, g.slope);
  const auto half = hn::Set(df, g.halfSquared), bend = hn::Set(df, g.bend), centreY = hn::Set(df, y);
  const auto bottom = hn::Set(df, static_cast<float>(area.rows - 1));
  for (int s = 0; s < kGroupStrips; s += static_cast<int>(hn::MaxLanes(df))) {
    const auto first = static_cast<float>((group * kGroupStrips + s) * kStripColumns);
    const auto left =
        hn::MulAdd(hn::Iota(df, 0.f), hn::Set(df, static_cast<float>(kStripColumns)), hn::Set(df, first - x));
    const auto right = hn::Min(hn::Add(left, hn::Set(df, static_cast<float>(kStripColumns - 1))),
                               hn::Set(df, static_cast<float>(area.columns - 1) - x));
    const auto from = hn::Max(left, hn::Neg(reach)), to = hn::Min(right, reach);
    // the ellipse's lowest and highest rows between the two columns
    const auto top = hn::Min(hn::Max(hn::Set(df, g.topX), from), to);
    const auto low = hn::Min(hn::Max(hn::Set(df, -g.topX), from), to);
    const auto up = hn::Sqrt(hn::Max(zero, hn::NegMulAdd(hn::Mul(bend, top), top, half)));
    const auto down = hn::Sqrt(hn::Max(zero, hn::NegMulAdd(hn::Mul(bend, low), low, half)));
    const auto yMax = hn::Floor(hn::Min(hn::MulAdd(slope, top, hn::Add(centreY, up)), bottom));
    const auto yMin = hn::Ceil(hn::Max(hn::MulAdd(slope, low, hn::Sub(centreY, down)), zero));
    const auto touched = hn::RebindMask(di, hn::And(hn::Le(from, to), hn::Le(yMin, yMax)));
    static_assert(kUnitRows == 2); // unit = row / 2
    const auto begin = hn::ShiftRight<1>(hn::ConvertTo(di, yMin));
    const auto end = hn::Add(hn::ShiftRight<1>(hn::ConvertTo(di, yMax)), hn::Set(di, 1));
    hn::StoreU(hn::DemoteTo(d8, begin), d8, bytes + s);
    hn::StoreU(hn::DemoteTo(d8, hn::IfThenElseZero(touched, end)), d8, bytes + kGroupStrips + s);
  }
}

/// Copies entries [begin, end) of the tile into the batch; kFind: finds their spans too, which the backward pass then
/// knows. A pass of its own: where the next one's branches would have to wait for all of this, a wrong guess costs five
/// times as much.
template <bool kFind>
HWY_INLINE void loadBatch(Frame& frame, const TileArea& area, uint32_t begin, uint32_t end, Batch& batch) {
  batch.clamps = false;
  for (uint32_t e = begin; e < end; ++e) {
    hwy::Prefetch(&frame.records[frame.entries[std::min(e + kAhead, end - 1)].gaussian]);
    const SplatRecord& g = frame.records[frame.entries[e].gaussian];
    BlendSplat& splat = batch.splats[e - begin];
    std::memcpy(&splat, &g, sizeof(splat)); // the fields blending needs come first
    splat.x -= static_cast<float>(area.x0), splat.y -= static_cast<float>(area.y0);
    batch.clamps |= g.logOpacity > kLog2AlphaMax;
    if constexpr (kFind)
      for (int group = 0; group < kGroups; ++group)
        findSpans(g, splat.x, splat.y, area, group, &frame.spans[2 * (static_cast<size_t>(e) * kGroups + group)]);
  }
}

/// Sorts the spans of entries [begin, end) of the tile to the batch's strips.
HWY_INLINE void sortSpans(const Frame& frame, uint32_t begin, uint32_t end, Batch& batch) {
  std::memset(batch.count, 0, sizeof(batch.count));
  for (uint32_t e = begin; e < end; ++e)
    for (int group = 0; group < kGroups; ++group) {
      const uint64_t* words = &frame.spans[2 * (static_cast<size_t>(e) * kGroups + group)];
      for (uint64_t ends = words[1]; ends != 0;) {
        const int shift = std::countr_zero(ends) / 8 * 8, strip = group * kGroupStrips + shift / 8;
        batch.spans[strip][batch.count[strip]++] = {static_cast<uint8_t>(e - begin),
                                                    static_cast<uint8_t>(words[0] >> shift),
                                                    static_cast<uint8_t>(ends >> shift)};
        ends &= ~(uint64_t{255} << shift);
      }
    }
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

/// Columns and rows of the pixels of a vector, from its first pixel.
HWY_INLINE FloatVector columnsOfVector() {
  alignas(64) float columns[kWidth];
  for (size_t i = 0; i < kWidth; ++i) columns[i] = static_cast<float>(i % static_cast<size_t>(kStripColumns));
  return hn::Load(d, columns);
}
HWY_INLINE FloatVector rowsOfVector() {
  alignas(64) float rows[kWidth];
  for (size_t i = 0; i < kWidth; ++i) rows[i] = static_cast<float>(i / static_cast<size_t>(kStripColumns));
  return hn::Load(d, rows);
}

/// log2 alpha of one Gaussian in a strip: constant + dy (linear + c dy), where only dy differs between its vectors.
struct StripTerms {
  FloatVector dx, constant, linear, c;
  HWY_INLINE StripTerms(const BlendSplat& g, FloatVector columns)
      : dx(hn::Sub(columns, hn::Set(d, g.x))),
        constant(hn::MulAdd(hn::Mul(hn::Set(d, g.a), dx), dx, hn::Set(d, g.logOpacity))),
        linear(hn::Mul(hn::Set(d, g.b), dx)), c(hn::Set(d, g.c)) {}
};

/// alpha at dy, 0 where it is below 1/255.
template <bool kClamp> HWY_INLINE FloatVector alphaOf(const StripTerms& terms, FloatVector dy) {
  const auto power = hn::MulAdd(dy, hn::MulAdd(terms.c, dy, terms.linear), terms.constant);
  auto alpha = hn::IfThenElseZero(hn::Ge(power, hn::Set(d, kLog2AlphaMin)), exp2Of(power));
  if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
  return alpha;
}

/// The pixels of one row of a tile between the planes of a picture and the states of the tile's units, where the
/// pixels of a unit lie row by row. `quantity`: float offset of the quantity in a state.
using RowTag = hn::CappedTag<float, 8>; // kStripColumns floats
static_assert(hn::MaxLanes(RowTag()) == static_cast<size_t>(kStripColumns));

template <class State> HWY_INLINE float* rowOf(State* states, int strip, int y, size_t quantity) {
  State& state = states[strip * kUnits + y / kUnitRows];
  return reinterpret_cast<float*>(&state) + quantity + y % kUnitRows * kStripColumns;
}
HWY_INLINE hn::Vec<RowTag> loadPart(const float* from, int columns) {
  if (columns >= kStripColumns) return hn::LoadU(RowTag(), from);
  alignas(64) float part[kStripColumns] = {};
  for (int x = 0; x < std::min(columns, kStripColumns); ++x) part[x] = from[x];
  return hn::Load(RowTag(), part);
}
HWY_INLINE void storePart(hn::Vec<RowTag> v, float* to, int columns) {
  if (columns >= kStripColumns) return hn::StoreU(v, RowTag(), to);
  alignas(64) float part[kStripColumns];
  hn::Store(v, RowTag(), part);
  for (int x = 0; x < std::min(columns, kStripColumns); ++x) to[x] = part[x];
}

/// Asks for a row of a tile of `count` planes: rows lie a picture's width apart, so the processor does not guess them.
HWY_INLINE void prefetchRow(const float* row, size_t plane, size_t count) {
  for (size_t c = 0; c < count; ++c)
    for (size_t x = 0; x < kTileColumns; x += 16) hwy::Prefetch(row + c * plane + x);
}
constexpr int kRowsAhead = 4;

/// Whether all pixels of a strip have stopped.
template <class State> HWY_INLINE bool isOpaque(const State* units) {
  auto most = hn::Load(d, units[0].transmittance[0]);
  for (int u = 0; u < kUnits; ++u)
    for (int v = 0; v < kVectors; ++v) most = hn::Max(most, hn::Load(d, units[u].transmittance[v]));
  return hn::AllTrue(d, hn::Le(most, hn::Set(d, kTransmittanceMin)));
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#endif // per-target include guard
