// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/adam.h"

#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/adam.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#ifndef D3T_SPLAT_ADAM_ONCE
#define D3T_SPLAT_ADAM_ONCE
namespace d3t::splat {
struct AdamTerms {
  float rate, c1, c2, lo, hi;
};
} // namespace d3t::splat
#endif

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

HWY_INLINE void adamVector(float* p, float* m, float* v, const float* g, const AdamTerms& t) {
  const hn::ScalableTag<float> d;
  const auto gradient = hn::LoadU(d, g);
  const auto first = hn::MulAdd(hn::Set(d, 1 - kAdamBeta1), gradient, hn::Mul(hn::Set(d, kAdamBeta1), hn::LoadU(d, m)));
  const auto second = hn::MulAdd(hn::Mul(hn::Set(d, 1 - kAdamBeta2), gradient), gradient,
                                 hn::Mul(hn::Set(d, kAdamBeta2), hn::LoadU(d, v)));
  hn::StoreU(first, d, m);
  hn::StoreU(second, d, v);
  const auto root = hn::Add(hn::Sqrt(hn::Mul(second, hn::Set(d, t.c2))), hn::Set(d, 1e-12f));
  const auto step = hn::Div(hn::Mul(first, hn::Set(d, t.rate * t.c1)), root);
  const auto next = hn::Sub(hn::LoadU(d, p), step);
  hn::StoreU(hn::Min(hn::Max(next, hn::Set(d, t.lo)), hn::Set(d, t.hi)), d, p);
}

void adamRow(float* p, float* m, float* v, const float* g, size_t n, const AdamTerms& t) {
  constexpr size_t kWidth = hn::MaxLanes(hn::ScalableTag<float>());
  size_t i = 0;
  for (; i + kWidth <= n; i += kWidth) adamVector(p + i, m + i, v + i, g + i, t);
  if (i == n) return;
  // the rest goes through the same vector code, so that rounding does not depend on the position in the row
  float rest[4][kWidth] = {};
  const size_t bytes = (n - i) * sizeof(float);
  std::memcpy(rest[0], p + i, bytes), std::memcpy(rest[1], m + i, bytes);
  std::memcpy(rest[2], v + i, bytes), std::memcpy(rest[3], g + i, bytes);
  adamVector(rest[0], rest[1], rest[2], rest[3], t);
  std::memcpy(p + i, rest[0], bytes), std::memcpy(m + i, rest[1], bytes), std::memcpy(v + i, rest[2], bytes);
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(adamRow);
}

void adamStep(float* p, float* m, float* v, const float* g, size_t n, float rate, float c1, float c2, float lo,
              float hi) {
  HWY_DYNAMIC_DISPATCH(adamRow)(p, m, v, g, n, {rate, c1, c2, lo, hi});
}

} // namespace d3t::splat
#endif // HWY_ONCE
