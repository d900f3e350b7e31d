// SPDX-License-Identifier: GPL-3.0-or-later
// A SIMD vector of the target being compiled as a number type, and gaussian_math_inl.h for it. Per-target include:
// re-included once per instruction set by Highway's foreach_target.h.
#if defined(D3T_SPLAT_WIDE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef D3T_SPLAT_WIDE_INL_H
#undef D3T_SPLAT_WIDE_INL_H
#else
#define D3T_SPLAT_WIDE_INL_H
#endif

#include "core/splat/gaussian_math.h"
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::ScalableTag<float>;
using FloatVector = hn::Vec<FloatTag>;
inline constexpr size_t kWidth = hn::MaxLanes(FloatTag()); ///< floats in a vector = pixels in a strip's row

struct WideMask {
  hn::Mask<FloatTag> m;
};
HWY_INLINE WideMask operator&(WideMask a, WideMask b) {
  return {hn::And(a.m, b.m)};
}

struct Wide {
  FloatVector v;
  Wide() = default; // trivial: an implicit constructor would be compiled without the target
  HWY_INLINE Wide(FloatVector x) : v(x) {}
  HWY_INLINE explicit Wide(float x) : v(hn::Set(FloatTag(), x)) {}
  HWY_INLINE explicit Wide(double x) : v(hn::Set(FloatTag(), static_cast<float>(x))) {}
  HWY_INLINE explicit Wide(int x) : v(hn::Set(FloatTag(), static_cast<float>(x))) {}
  HWY_INLINE static Wide load(const float* p) { return hn::LoadU(FloatTag(), p); }
  HWY_INLINE void store(float* p) const { hn::StoreU(v, FloatTag(), p); }
};
HWY_INLINE Wide operator+(Wide a, Wide b) {
  return hn::Add(a.v, b.v);
}
HWY_INLINE Wide operator-(Wide a, Wide b) {
  return hn::Sub(a.v, b.v);
}
HWY_INLINE Wide operator*(Wide a, Wide b) {
  return hn::Mul(a.v, b.v);
}
HWY_INLINE Wide operator/(Wide a, Wide b) {
  return hn::Div(a.v, b.v);
}
HWY_INLINE Wide operator-(Wide a) {
  return hn::Neg(a.v);
}
HWY_INLINE WideMask operator<(Wide a, Wide b) {
  return {hn::Lt(a.v, b.v)};
}
HWY_INLINE WideMask operator>(Wide a, Wide b) {
  return {hn::Gt(a.v, b.v)};
}
HWY_INLINE WideMask operator<=(Wide a, Wide b) {
  return {hn::Le(a.v, b.v)};
}
HWY_INLINE WideMask operator>=(Wide a, Wide b) {
  return {hn::Ge(a.v, b.v)};
}
HWY_INLINE WideMask operator==(Wide a, Wide b) {
  return {hn::Eq(a.v, b.v)};
}
HWY_INLINE Wide squareRoot(Wide a) {
  return hn::Sqrt(a.v);
}
HWY_INLINE Wide smaller(Wide a, Wide b) {
  return hn::Min(a.v, b.v);
}
HWY_INLINE Wide larger(Wide a, Wide b) {
  return hn::Max(a.v, b.v);
}
HWY_INLINE Wide choose(WideMask m, Wide a, Wide b) {
  return hn::IfThenElse(m.m, a.v, b.v);
}
HWY_INLINE Wide log2Of(Wide a) {
  return hn::Log2(FloatTag(), a.v);
}

#include "core/splat/gaussian_math_inl.h"

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#endif // per-target include guard
