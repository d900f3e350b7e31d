// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cloud.h"
#include <math.h>

// Functions of the host and of a CUDA device; always inline, because the SIMD build compiles them once per target.
#if defined(__CUDACC__)
#define D3T_HD __host__ __device__ __forceinline__
#else
#define D3T_HD __attribute__((always_inline)) inline
#endif

namespace d3t::splat {

inline constexpr float kLog2AlphaMin = -7.994353437f; ///< log2(1/255): fainter contributions are skipped
inline constexpr float kAlphaMax = 0.999f;
inline constexpr float kTransmittanceMin = 1e-4f; ///< a pixel stops here
inline constexpr float kNearDepth = 0.01f;        ///< Gaussians nearer than this are skipped

/// A camera as the formulas want it.
struct CameraTerms {
  float rotation[9], translation[3]; ///< world -> camera
  float eye[3];                      ///< camera centre in the world
  float fx, fy, cx, cy;
  float tanMin[2], tanMax[2]; ///< x/z and y/z are clamped to these in J only (off-screen Gaussians stay bounded)
};

/// The formulas for float and double (and CUDA). A namespace of its own, so that the SIMD copies are never ambiguous.
namespace scalar {

D3T_HD float squareRoot(float x) {
  return ::sqrtf(x);
}
D3T_HD double squareRoot(double x) {
  return ::sqrt(x);
}
template <class F> D3T_HD F smaller(F a, F b) {
  return a < b ? a : b;
}
template <class F> D3T_HD F larger(F a, F b) {
  return a > b ? a : b;
}
template <class F> D3T_HD F choose(bool yes, F a, F b) {
  return yes ? a : b;
}

#include "core/splat/gaussian_math_inl.h"

} // namespace scalar

/// Clamps as in gsplat: 0.15 of the image's width and height beyond its edges.
inline CameraTerms cameraTerms(const Camera& c) {
  CameraTerms t{};
  for (int i = 0; i < 9; ++i) t.rotation[i] = c.rotation[static_cast<size_t>(i)];
  for (int i = 0; i < 3; ++i) t.translation[i] = c.translation[static_cast<size_t>(i)];
  for (int i = 0; i < 3; ++i) { // eye = -R' t
    const float* r = t.rotation + i;
    t.eye[i] = -(r[0] * t.translation[0] + r[3] * t.translation[1] + r[6] * t.translation[2]);
  }
  t.fx = c.fx, t.fy = c.fy, t.cx = c.cx, t.cy = c.cy;
  const float w = static_cast<float>(c.width), h = static_cast<float>(c.height);
  t.tanMin[0] = (-c.cx - 0.15f * w) / c.fx, t.tanMax[0] = (1.15f * w - c.cx) / c.fx;
  t.tanMin[1] = (-c.cy - 0.15f * h) / c.fy, t.tanMax[1] = (1.15f * h - c.cy) / c.fy;
  return t;
}

} // namespace d3t::splat
