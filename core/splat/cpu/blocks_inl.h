// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a tile and which Gaussians touch them. A block is what one list of Gaussians is blended into while its
// state stays in registers: kVectors vectors of kBlockColumns x kVectorRows pixels, one below the other (8 x 4 pixels
// with AVX-512 and AVX2, 4 x 4 with SSE and NEON). Small blocks waste few pixels on small Gaussians, and a
// straight line of code for the whole block has no loop whose end the processor must guess.
// Per-target include: re-included once per instruction set by Highway's foreach_target.h.
#if defined(D3T_SPLAT_BLOCKS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef D3T_SPLAT_BLOCKS_INL_H
#undef D3T_SPLAT_BLOCKS_INL_H
#else
#define D3T_SPLAT_BLOCKS_INL_H
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
constexpr int kBlockColumns = std::min(8, static_cast<int>(kWidth));
constexpr int kVectorRows = static_cast<int>(kWidth) / kBlockColumns;
constexpr int kBlockRows = 4;
constexpr int kVectors = kBlockRows / kVectorRows;
constexpr int kStrips = kTileColumns / kBlockColumns;  // columns of blocks in a tile
constexpr int kBlocksInStrip = kTileRows / kBlockRows; // a block's number: strip * kBlocksInStrip + row of blocks
constexpr int kBlocks = kStrips * kBlocksInStrip;
constexpr int kGroupStrips = 64 / 8;            // strips whose blocks share a 64-bit word
constexpr int kGroups = kStrips / kGroupStrips; // words per entry
constexpr int kBatch = 256;                     // entries sorted to blocks at a time: their index is a byte
constexpr uint32_t kAhead = 8;                  // entries between asking for a record and using it
constexpr float kLog2AlphaMax = -0.001443417f;  // log2(0.999)
static_assert(kBlocksInStrip == 8 && kGroups <= static_cast<int>(kMaskWords));

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

/// Some consecutive entries of a tile, sorted to its blocks in depth order.
struct Batch {
  BlendSplat splats[kBatch];
  uint16_t count[kBlocks];
  uint8_t list[kBlocks][kBatch];
  bool clamps; ///< some opacity exceeds 0.999, so alpha has to be clamped
};

/// The blocks of one group of strips that the Gaussian's ellipse touches: bit strip * 8 + row of blocks. x, y: its mean
/// from the tile's corner.
HWY_INLINE uint64_t blocksTouched(const SplatRecord& g, float x, float y, const TileArea& area, int group) {
  const hn::CappedTag<float, kGroupStrips> df;
  const hn::RebindToSigned<decltype(df)> di;
  const hn::Rebind<uint8_t, decltype(df)> d8;
  alignas(8) uint8_t bits[kGroupStrips];
  const auto zero = hn::Zero(df), reach = hn::Set(df, g.reachX), slope = hn::Set(df, g.slope);
  const auto half = hn::Set(df, g.halfSquared), bend = hn::Set(df, g.bend), centreY = hn::Set(df, y);
  const auto bottom = hn::Set(df, static_cast<float>(area.rows - 1));
  for (int s = 0; s < kGroupStrips; s += static_cast<int>(hn::MaxLanes(df))) {
    const auto first = static_cast<float>((group * kGroupStrips + s) * kBlockColumns);
    const auto left =
        hn::MulAdd(hn::Iota(df, 0.f), hn::Set(df, static_cast<float>(kBlockColumns)), hn::Set(df, first - x));
    const auto last = hn::Min(hn::Add(left, hn::Set(df, static_cast<float>(kBlockColumns - 1))),
                              hn::Set(df, static_cast<float>(area.columns - 1) - x));
    const auto from = hn::Max(left, hn::Neg(reach)), to = hn::Min(last, reach);
    // the ellipse's lowest and highest rows between the two columns
    const auto top = hn::Min(hn::Max(hn::Set(df, g.topX), from), to);
    const auto low = hn::Min(hn::Max(hn::Set(df, -g.topX), from), to);
    const auto up = hn::Sqrt(hn::Max(zero, hn::NegMulAdd(hn::Mul(bend, top), top, half)));
    const auto down = hn::Sqrt(hn::Max(zero, hn::NegMulAdd(hn::Mul(bend, low), low, half)));
    const auto yMax = hn::Min(hn::MulAdd(slope, top, hn::Add(centreY, up)), bottom);
    const auto yMin = hn::Max(hn::MulAdd(slope, low, hn::Sub(centreY, down)), zero);
    const auto first0 = hn::Ceil(yMin), last1 = hn::Floor(yMax);
    const auto touched = hn::And(hn::Le(from, to), hn::Le(first0, last1));
    const auto row0 = hn::ConvertTo(di, first0), row1 = hn::ConvertTo(di, last1);
    // bits [row0 / kBlockRows, row1 / kBlockRows]
    constexpr int kShift = std::countr_zero(static_cast<unsigned>(kBlockRows));
    const auto one = hn::Set(di, 1), begin = hn::ShiftRight<kShift>(row0), end = hn::ShiftRight<kShift>(row1);
    const auto rows = hn::Sub(hn::Shl(hn::Add(one, one), end), hn::Shl(one, begin));
    hn::StoreU(hn::DemoteTo(d8, hn::IfThenElseZero(hn::RebindMask(di, touched), rows)), d8, bits + s);
  }
  uint64_t blocks;
  std::memcpy(&blocks, bits, sizeof(blocks)); // little-endian, as every target is
  return blocks;
}

/// Finds the blocks of entries [begin, end) of the tile, for fillBatch. A pass of its own: where the next loop's
/// branches would have to wait for all of this, a wrong guess costs five times as much.
HWY_INLINE void findBlocks(Frame& frame, const TileArea& area, uint32_t begin, uint32_t end) {
  for (uint32_t e = begin; e < end; ++e) {
    hwy::Prefetch(&frame.records[frame.entries[std::min(e + kAhead, end - 1)].gaussian]);
    const SplatRecord& g = frame.records[frame.entries[e].gaussian];
    const float x = g.x - static_cast<float>(area.x0), y = g.y - static_cast<float>(area.y0);
    for (int group = 0; group < kGroups; ++group)
      frame.blockMasks[static_cast<size_t>(e) * kGroups + static_cast<size_t>(group)] =
          blocksTouched(g, x, y, area, group);
  }
}

/// Fills a batch with entries [begin, end) of the tile, whose blocks are known.
HWY_INLINE void fillBatch(const Frame& frame, const TileArea& area, uint32_t begin, uint32_t end, Batch& batch) {
  std::memset(batch.count, 0, sizeof(batch.count));
  batch.clamps = false;
  for (uint32_t e = begin; e < end; ++e) {
    hwy::Prefetch(&frame.records[frame.entries[std::min(e + kAhead, end - 1)].gaussian]);
    const SplatRecord& g = frame.records[frame.entries[e].gaussian];
    BlendSplat& splat = batch.splats[e - begin];
    std::memcpy(&splat, &g, sizeof(splat)); // the fields blending needs come first
    splat.x -= static_cast<float>(area.x0), splat.y -= static_cast<float>(area.y0);
    batch.clamps |= g.logOpacity > kLog2AlphaMax;
    for (int group = 0; group < kGroups; ++group)
      for (uint64_t blocks = frame.blockMasks[static_cast<size_t>(e) * kGroups + static_cast<size_t>(group)];
           blocks != 0; blocks &= blocks - 1) {
        const int block = group * kGroupStrips * kBlocksInStrip + std::countr_zero(blocks);
        batch.list[block][batch.count[block]++] = static_cast<uint8_t>(e - begin);
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

/// Columns and rows of the pixels of a vector within its block.
HWY_INLINE FloatVector columnsOfVector() {
  alignas(64) float columns[kWidth];
  for (size_t i = 0; i < kWidth; ++i) columns[i] = static_cast<float>(i % static_cast<size_t>(kBlockColumns));
  return hn::Load(d, columns);
}
HWY_INLINE FloatVector rowsOfVector() {
  alignas(64) float rows[kWidth];
  for (size_t i = 0; i < kWidth; ++i) rows[i] = static_cast<float>(i / static_cast<size_t>(kBlockColumns));
  return hn::Load(d, rows);
}

/// log2 alpha of one Gaussian in a block: constant + dy (linear + c dy), where only dy differs between its vectors.
struct BlockTerms {
  FloatVector dx, dy, constant, linear, c; ///< dy: of the first vector
  HWY_INLINE BlockTerms(const BlendSplat& g, FloatVector columns, FloatVector rows)
      : dx(hn::Sub(columns, hn::Set(d, g.x))), dy(hn::Sub(rows, hn::Set(d, g.y))),
        constant(hn::MulAdd(hn::Mul(hn::Set(d, g.a), dx), dx, hn::Set(d, g.logOpacity))),
        linear(hn::Mul(hn::Set(d, g.b), dx)), c(hn::Set(d, g.c)) {}
};

/// alpha at dy, 0 where it is below 1/255.
template <bool kClamp> HWY_INLINE FloatVector alphaOf(const BlockTerms& terms, FloatVector dy) {
  const auto power = hn::MulAdd(dy, hn::MulAdd(terms.c, dy, terms.linear), terms.constant);
  auto alpha = hn::IfThenElseZero(hn::Ge(power, hn::Set(d, kLog2AlphaMin)), exp2Of(power));
  if constexpr (kClamp) alpha = hn::Min(alpha, hn::Set(d, kAlphaMax));
  return alpha;
}

/// The pixels of one row of a tile between the planes of a picture and the states of the tile's blocks, where the
/// pixels of a block lie row by row. `quantity`: float offset of the quantity in a state.
using RowTag = hn::CappedTag<float, 8>; // kBlockColumns floats
static_assert(hn::MaxLanes(RowTag()) == static_cast<size_t>(kBlockColumns));

template <class State> HWY_INLINE float* rowOf(State* states, int strip, int y, size_t quantity) {
  State& state = states[strip * kBlocksInStrip + y / kBlockRows];
  return reinterpret_cast<float*>(&state) + quantity + y % kBlockRows * kBlockColumns;
}
HWY_INLINE hn::Vec<RowTag> loadPart(const float* from, int columns) {
  if (columns >= kBlockColumns) return hn::LoadU(RowTag(), from);
  alignas(64) float part[kBlockColumns] = {};
  for (int x = 0; x < std::min(columns, kBlockColumns); ++x) part[x] = from[x];
  return hn::Load(RowTag(), part);
}
HWY_INLINE void storePart(hn::Vec<RowTag> v, float* to, int columns) {
  if (columns >= kBlockColumns) return hn::StoreU(v, RowTag(), to);
  alignas(64) float part[kBlockColumns];
  hn::Store(v, RowTag(), part);
  for (int x = 0; x < std::min(columns, kBlockColumns); ++x) to[x] = part[x];
}

/// Asks for a row of a tile of `count` planes: rows lie a picture's width apart, so the processor does not guess them.
HWY_INLINE void prefetchRow(const float* row, size_t plane, size_t count) {
  for (size_t c = 0; c < count; ++c)
    for (size_t x = 0; x < kTileColumns; x += 16) hwy::Prefetch(row + c * plane + x);
}
constexpr int kRowsAhead = 4;

/// Whether all pixels of a block have stopped.
HWY_INLINE bool isOpaque(const FloatVector (&transmittance)[kVectors]) {
  auto most = hn::Max(transmittance[0], transmittance[1]);
  if constexpr (kVectors == 4) most = hn::Max(most, hn::Max(transmittance[2], transmittance[3]));
  return hn::AllTrue(d, hn::Le(most, hn::Set(d, kTransmittanceMin)));
}
constexpr int kCheckEvery = 8; // Gaussians between two looks at whether a block is opaque

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#endif // per-target include guard
