// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/head_kernels.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/talker/head_kernels.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace d3t {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::ScalableTag<float> d;
using Vector = hn::Vec<hn::ScalableTag<float>>;
constexpr int kWidth = static_cast<int>(hn::MaxLanes(d));

/// Calls work(load, store, i) for the vectors of [first, last); the last, incomplete one goes through a copy.
template <class Work> HWY_INLINE void forEachVector(int first, int last, Work work) {
  const auto load = [](const float* row, int i) { return hn::LoadU(d, row + i); };
  const auto store = [](Vector v, float* row, int i) { hn::StoreU(v, d, row + i); };
  int i = first;
  for (; i + kWidth <= last; i += kWidth) work(load, store, i);
  if (i == last) return;
  const int used = last - i;
  work(
      [used](const float* row, int at) {
        alignas(64) float rest[kWidth] = {};
        for (int k = 0; k < used; ++k) rest[k] = row[at + k];
        return hn::Load(d, rest);
      },
      [used](Vector v, float* row, int at) {
        alignas(64) float rest[kWidth];
        hn::Store(v, d, rest);
        for (int k = 0; k < used; ++k) row[at + k] = rest[k];
      },
      i);
}

/// Adds the blended node offsets to the means: four floats at a time, x, y and z of a node side by side.
void addNodeOffsets(const GaussianHead& head, const float* nodeOffsets, int first, int last, float* posed) {
  const hn::CappedTag<float, 4> d4;
  constexpr int kStep = static_cast<int>(hn::MaxLanes(d4));
  for (int i = first; i < last; ++i) {
    const int32_t* id = &head.nodeIndex[4 * static_cast<size_t>(i)];
    const float* weight = &head.nodeWeight[4 * static_cast<size_t>(i)];
    alignas(16) float offset[4];
    for (int a = 0; a < 4; a += kStep) {
      auto sum = hn::Zero(d4);
      for (int n = 0; n < 4; ++n)
        sum = hn::MulAdd(hn::Set(d4, weight[n]), hn::LoadU(d4, nodeOffsets + 4 * id[n] + a), sum);
      hn::Store(sum, d4, offset + a);
    }
    for (int a = 0; a < 3; ++a) posed[static_cast<size_t>(a) * static_cast<size_t>(head.count) + i] += offset[a];
  }
}

void pose(const GaussianHead& head, const MotionCode& code, const float* nodeOffsets, int first, int last,
          float* posed) {
  const auto n = static_cast<size_t>(head.count);
  for (int axis = 0; axis < 3; ++axis) {
    const float* basis = head.rig.data() + static_cast<size_t>(axis) * n;
    forEachVector(first, last, [&](auto load, auto store, int i) {
      Vector mean = load(head.row(kMeanRow + axis), i);
      for (size_t k = 0; k < kCodes; ++k) mean = hn::MulAdd(hn::Set(d, code[k]), load(basis + 3 * k * n, i), mean);
      store(mean, posed + static_cast<size_t>(kMeanRow + axis) * n, i);
      store(hn::Exp(d, load(head.row(kLogScaleRow + axis), i)), posed + static_cast<size_t>(kLogScaleRow + axis) * n,
            i);
    });
  }
  forEachVector(first, last, [&](auto load, auto store, int i) {
    const auto one = hn::Set(d, 1.f);
    const auto opacity = hn::Div(one, hn::Add(one, hn::Exp(d, hn::Neg(load(head.row(kOpacityRow), i)))));
    store(opacity, posed + static_cast<size_t>(kOpacityRow) * n, i);
  });
  addNodeOffsets(head, nodeOffsets, first, last, posed);
}

void foldRange(const float* posed, int count, int first, int last, float* gradient) {
  const auto n = static_cast<size_t>(count);
  forEachVector(first, last, [&](auto load, auto store, int i) {
    for (size_t row = kLogScaleRow; row < kRotationRow; ++row) // d/d log s = s d/ds
      store(hn::Mul(load(gradient + row * n, i), load(posed + row * n, i)), gradient + row * n, i);
    const auto opacity = load(posed + kOpacityRow * n, i);
    store(hn::Mul(load(gradient + kOpacityRow * n, i), hn::NegMulAdd(opacity, opacity, opacity)),
          gradient + kOpacityRow * n, i);
  });
}

float dotRows(const float* a, const float* b, int count) {
  auto sum = hn::Zero(d);
  forEachVector(0, count, [&](auto load, auto, int i) { sum = hn::MulAdd(load(a, i), load(b, i), sum); });
  return hn::GetLane(hn::SumOfLanes(d, sum));
}

} // namespace HWY_NAMESPACE
} // namespace d3t
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t {
HWY_EXPORT(pose);
HWY_EXPORT(foldRange);
HWY_EXPORT(dotRows);

void poseGaussians(const GaussianHead& head, const MotionCode& code, const float* nodeOffsets, int first, int last,
                   float* posed) {
  HWY_DYNAMIC_DISPATCH(pose)(head, code, nodeOffsets, first, last, posed);
}

void foldActivations(const float* posed, int count, int first, int last, float* gradient) {
  HWY_DYNAMIC_DISPATCH(foldRange)(posed, count, first, last, gradient);
}

float rigGradient(const GaussianHead& head, const float* gradient, int k) {
  const auto n = static_cast<size_t>(head.count);
  float sum = 0;
  for (size_t axis = 0; axis < 3; ++axis)
    sum += HWY_DYNAMIC_DISPATCH(dotRows)(gradient + (kMeanRow + axis) * n,
                                         head.rig.data() + (3 * static_cast<size_t>(k) + axis) * n, head.count);
  return sum;
}

} // namespace d3t
#endif // HWY_ONCE
