// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/projection.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/cpu/projection.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include "core/splat/cpu/wide_inl.h"

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {

constexpr size_t kRows = 11 + 3 * shCoefficients(kMaxShDegree);

/// The last, incomplete vector of a cloud, copied so that whole vectors can be read and written.
struct CloudTail {
  alignas(64) float rows[kRows][kWidth];
  size_t used = 0;

  template <class Float, class Visit> static void forEachRow(const BasicCloudView<Float>& cloud, Visit visit) {
    size_t row = 0;
    for (auto p : cloud.mean) visit(row++, p);
    for (auto p : cloud.scale) visit(row++, p);
    for (auto p : cloud.rotation) visit(row++, p);
    visit(row++, cloud.opacity);
    for (size_t k = 0; k < static_cast<size_t>(3 * shCoefficients(cloud.shDegree)); ++k) visit(row++, cloud.sh[k]);
  }
  /// The same cloud layout pointing into this object; rows that are null in `like` stay null.
  template <class Float> BasicCloudView<Float> view(const BasicCloudView<Float>& like) {
    BasicCloudView<Float> out = like;
    size_t row = 0;
    const auto point = [&](Float*& p) {
      if (p) p = rows[row];
      ++row;
    };
    for (auto& p : out.mean) point(p);
    for (auto& p : out.scale) point(p);
    for (auto& p : out.rotation) point(p);
    point(out.opacity);
    for (size_t k = 0; k < static_cast<size_t>(3 * shCoefficients(like.shDegree)); ++k) point(out.sh[k]);
    return out;
  }
  CloudView copyFrom(const CloudView& cloud, size_t first) {
    used = cloud.count - first;
    forEachRow(cloud, [&](size_t row, const float* p) {
      for (size_t i = 0; i < kWidth; ++i) rows[row][i] = p[first + std::min(i, used - 1)];
    });
    return view(cloud);
  }
  void copyTo(const CloudGradients& gradients, size_t first) const {
    forEachRow(gradients, [&](size_t row, float* p) {
      if (p) std::memcpy(p + first, rows[row], used * sizeof(float));
    });
  }
};

HWY_INLINE GaussianShape<Wide> loadShape(const CloudView& cloud, size_t i) {
  GaussianShape<Wide> g;
  for (size_t k = 0; k < 3; ++k) g.mean[k] = Wide::load(cloud.mean[k] + i), g.scale[k] = Wide::load(cloud.scale[k] + i);
  for (size_t k = 0; k < 4; ++k) g.rotation[k] = Wide::load(cloud.rotation[k] + i);
  return g;
}

/// Writes one vector of Gaussians as records: field f of Gaussian j lies at fields[f][j].
constexpr size_t kRecordFields = sizeof(SplatRecord) / sizeof(float);
HWY_INLINE void writeRecords(const float (*fields)[kWidth], size_t used, SplatRecord* out) {
  for (size_t j = 0; j < used; ++j) {
    float* record = &out[j].x;
    for (size_t f = 0; f < kRecordFields; ++f) record[f] = fields[f][j];
  }
}

/// Projects Gaussians [i, i + kWidth) of `cloud` to Gaussians [first, first + used) of the frame.
HWY_INLINE void projectBlock(const CloudView& cloud, Frame& frame, size_t i, size_t first, size_t used) {
  const auto shape = loadShape(cloud, i);
  const auto p = projectGaussian(frame.camera, shape);
  const Wide opacity = Wide::load(cloud.opacity + i), logOpacity = log2Of(opacity);
  const auto reach = ellipseReach(p, logOpacity);
  Wide basis[16], colour[3] = {Wide(0.5f), Wide(0.5f), Wide(0.5f)};
  shBasis(cloud.shDegree, frame.camera, shape.mean, basis);
  for (size_t k = 0; k < static_cast<size_t>(shCoefficients(cloud.shDegree)); ++k)
    for (size_t c = 0; c < 3; ++c) colour[c] = colour[c] + basis[k] * Wide::load(cloud.sh[3 * k + c] + i);
  const auto visible = isVisible(p, reach, opacity, colour[0] + colour[1] + colour[2], frame.width, frame.height);

  const Wide log2e(1.4426950408889634), halfLog2e(0.7213475204444817), zero(0);
  alignas(64) float fields[kRecordFields][kWidth];
  const Wide values[kRecordFields] = {p.pixelX,
                                      p.pixelY,
                                      -halfLog2e * p.conicA,
                                      -log2e * p.conicB,
                                      -halfLog2e * p.conicC,
                                      logOpacity,
                                      larger(colour[0], zero),
                                      larger(colour[1], zero),
                                      larger(colour[2], zero),
                                      p.position[2],
                                      reach.x,
                                      reach.y,
                                      reach.slope,
                                      reach.halfSquared,
                                      reach.bend,
                                      reach.topX};
  for (size_t f = 0; f < kRecordFields; ++f) values[f].store(fields[f]);
  writeRecords(fields, used, frame.records.data() + first);

  alignas(64) uint32_t key[kWidth];
  const hn::RebindToUnsigned<FloatTag> du;
  const auto bits = hn::BitCast(du, p.position[2].v); // positive floats sort as integers
  hn::Store(hn::IfThenElse(hn::RebindMask(du, visible.m), bits, hn::Set(du, kHidden)), du, key);
  std::memcpy(frame.depthKey.data() + first, key, used * sizeof(uint32_t));
  const TileGrid grid = frame.grid();
  for (size_t j = 0; j < used; ++j) { // slots are counted here and placed in binToTiles
    const SplatRecord& r = frame.records[first + j];
    TileBox& box = frame.tileBoxes[first + j];
    if (key[j] != kHidden) box = tileBox(grid, r.x, r.y, r.reachX, r.reachY);
    frame.slotStart[first + j + 1] = key[j] == kHidden ? 0 : box.count();
  }
}

void projectRange(const CloudView& cloud, Frame& frame, size_t begin, size_t end) {
  for (size_t i = begin; i < end; i += kWidth) {
    const size_t used = std::min(kWidth, cloud.count - i);
    if (used == kWidth) {
      projectBlock(cloud, frame, i, i, kWidth);
    } else {
      CloudTail tail;
      projectBlock(tail.copyFrom(cloud, i), frame, 0, i, used);
    }
  }
}

/// Sums of one vector of Gaussians' gradient slots: sums[s][j] = sum s of Gaussian j. Returns false if none has any.
HWY_INLINE bool gatherSlots(const Frame& frame, size_t first, size_t used, float (*sums)[kWidth]) {
  const hn::CappedTag<float, 4> d4; // four floats at a time, one on the scalar target
  constexpr size_t kStep = hn::MaxLanes(d4);
  bool any = false;
  alignas(64) float totals[kWidth][kSlotFloats] = {};
  for (size_t j = 0; j < used; ++j) {
    const uint32_t begin = frame.slotStart[first + j], end = frame.slotStart[first + j + 1];
    if (begin == end) continue;
    any = true;
    const float* slot = frame.slots.data() + begin * kSlotFloats;
    hn::Vec<decltype(d4)> sum[kSlotFloats / kStep];
    for (size_t k = 0; k < kSlotFloats; k += kStep) sum[k / kStep] = hn::Load(d4, slot + k);
    for (uint32_t n = begin + 1; n < end; ++n) {
      slot += kSlotFloats;
      for (size_t k = 0; k < kSlotFloats; k += kStep) sum[k / kStep] = hn::Add(sum[k / kStep], hn::Load(d4, slot + k));
    }
    for (size_t k = 0; k < kSlotFloats; k += kStep) hn::Store(sum[k / kStep], d4, totals[j] + k);
  }
  const FloatTag d;
  const hn::RebindToSigned<FloatTag> di;
  const auto rows = hn::Mul(hn::Iota(di, 0), hn::Set(di, static_cast<int>(kSlotFloats)));
  for (size_t k = 0; k < 9; ++k) hn::Store(hn::GatherIndex(d, totals[0] + k, rows), d, sums[k]);
  return any;
}

HWY_INLINE void storeIf(float* row, size_t i, Wide value) {
  if (row) value.store(row + i);
}

HWY_INLINE void clearBlock(const CloudGradients& out, size_t i) {
  CloudTail::forEachRow(out, [&](size_t, float* row) {
    if (row) std::memset(row + i, 0, kWidth * sizeof(float));
  });
}

/// Gradients of Gaussians [i, i + kWidth) of `cloud`, from the sums over their pixels. sums: see blend.h.
HWY_INLINE void backwardBlock(const CloudView& cloud, const Frame& frame, const float (*sums)[kWidth], size_t i,
                              const CloudGradients& out) {
  const auto shape = loadShape(cloud, i);
  const auto p = projectGaussian(frame.camera, shape);
  const Wide opacity = Wide::load(cloud.opacity + i), zero(0), half(0.5f);
  const Wide sum = Wide::load(sums[3]), sumX = Wide::load(sums[4]), sumY = Wide::load(sums[5]);
  // sums of g = alpha dLoss/dalpha and its moments; alpha = opacity exp(-sigma)
  FootprintGradient<Wide> d;
  d.pixelX = p.conicA * sumX + p.conicB * sumY, d.pixelY = p.conicB * sumX + p.conicC * sumY;
  d.conicA = -half * Wide::load(sums[6]), d.conicB = -Wide::load(sums[7]), d.conicC = -half * Wide::load(sums[8]);
  const auto g = projectGaussianBackward(frame.camera, shape, p, d);
  // a hidden Gaussian may have any values, NaN included; its gradient is 0
  const auto drawn = Wide::load(sums[9]) > zero;
  for (size_t k = 0; k < 3; ++k) {
    storeIf(out.mean[k], i, choose(drawn, g.mean[k], zero));
    storeIf(out.scale[k], i, choose(drawn, g.scale[k], zero));
  }
  for (size_t k = 0; k < 4; ++k) storeIf(out.rotation[k], i, choose(drawn, g.rotation[k], zero));
  storeIf(out.opacity, i, choose(drawn, sum / opacity, zero));
  Wide basis[16];
  shBasis(cloud.shDegree, frame.camera, shape.mean, basis);
  const Wide colour[3] = {Wide::load(sums[0]), Wide::load(sums[1]), Wide::load(sums[2])};
  for (size_t k = 0; k < static_cast<size_t>(shCoefficients(cloud.shDegree)); ++k)
    for (size_t c = 0; c < 3; ++c) storeIf(out.sh[3 * k + c], i, choose(drawn, basis[k] * colour[c], zero));
}

void backwardRange(const CloudView& cloud, const Frame& frame, const CloudGradients& out, size_t begin, size_t end) {
  alignas(64) float sums[10][kWidth] = {};
  for (size_t i = begin; i < end; i += kWidth) {
    const size_t used = std::min(kWidth, cloud.count - i);
    const bool any = gatherSlots(frame, i, used, sums);
    for (size_t j = 0; j < kWidth; ++j) { // drawn? and no gradient through colours clamped at 0
      const size_t last = i + std::min(j, used - 1);
      const SplatRecord& r = frame.records[last];
      sums[9][j] = frame.slotStart[last] < frame.slotStart[last + 1] ? 1.f : 0.f;
      sums[0][j] = r.red > 0 ? sums[0][j] : 0.f;
      sums[1][j] = r.green > 0 ? sums[1][j] : 0.f;
      sums[2][j] = r.blue > 0 ? sums[2][j] : 0.f;
    }
    if (used == kWidth) {
      if (any)
        backwardBlock(cloud, frame, sums, i, out);
      else
        clearBlock(out, i);
    } else {
      CloudTail input, output;
      output.used = used;
      backwardBlock(input.copyFrom(cloud, i), frame, sums, 0, output.view(out));
      output.copyTo(out, i);
    }
  }
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {

HWY_EXPORT(projectRange);
HWY_EXPORT(backwardRange);

constexpr size_t kChunk = 1024; // Gaussians per item of work; a multiple of every vector width

int chunksOf(size_t count) {
  return static_cast<int>((count + kChunk - 1) / kChunk);
}

} // namespace

void projectCloud(const CloudView& cloud, Frame& frame) {
  frame.records.reserve(cloud.count);
  frame.depthKey.reserve(cloud.count);
  frame.tileBoxes.reserve(cloud.count);
  frame.slotStart.reserve(cloud.count + 1);
  const auto range = HWY_DYNAMIC_DISPATCH(projectRange);
  parallelFor(chunksOf(cloud.count), frame.threads, [&](int chunk) {
    const size_t begin = static_cast<size_t>(chunk) * kChunk;
    range(cloud, frame, begin, std::min(cloud.count, begin + kChunk));
  });
}

void projectCloudBackward(const CloudView& cloud, const Frame& frame, const CloudGradients& gradients) {
  const auto range = HWY_DYNAMIC_DISPATCH(backwardRange);
  CloudGradients out = gradients;
  out.count = cloud.count, out.shDegree = cloud.shDegree;
  parallelFor(chunksOf(cloud.count), frame.threads, [&](int chunk) {
    const size_t begin = static_cast<size_t>(chunk) * kChunk;
    range(cloud, frame, out, begin, std::min(cloud.count, begin + kChunk));
  });
}

} // namespace d3t::splat
#endif // HWY_ONCE
