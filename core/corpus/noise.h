// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace d3t::corpus {

inline float mix(float a, float b, float t) {
  return a + (b - a) * t;
}
inline Eigen::Vector3f mix(const Eigen::Vector3f& a, const Eigen::Vector3f& b, float t) {
  return a + (b - a) * t;
}
/// 0 below low, 1 above high, smooth between (low > high turns it round).
inline float smoothStep(float low, float high, float x) {
  const float t = std::clamp((x - low) / (high - low), 0.f, 1.f);
  return t * t * (3 - 2 * t);
}
/// 1 at 0, about .37 at +-width.
inline float bell(float x, float width) {
  return std::exp(-x * x / (width * width));
}

/// Well mixed bits of an integer (the finaliser of MurmurHash3).
inline uint32_t scramble(uint32_t h) {
  h ^= h >> 16;
  h *= 0x85ebca6bU;
  h ^= h >> 13;
  h *= 0xc2b2ae35U;
  return h ^ (h >> 16);
}
/// 0..1, the same for the same cell.
inline float cellNoise(int x, int y, uint32_t seed) {
  const uint32_t h = scramble(static_cast<uint32_t>(x) * 0x9e3779b1U ^ scramble(static_cast<uint32_t>(y) + seed));
  return static_cast<float>(h >> 8) * 0x1.0p-24F;
}
/// Smooth noise in 0..1 with features about one unit in size.
inline float valueNoise(float x, float y, uint32_t seed) {
  const float fx = std::floor(x), fy = std::floor(y);
  const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
  const float tx = smoothStep(0, 1, x - fx), ty = smoothStep(0, 1, y - fy);
  const float top = mix(cellNoise(ix, iy, seed), cellNoise(ix + 1, iy, seed), tx);
  const float bottom = mix(cellNoise(ix, iy + 1, seed), cellNoise(ix + 1, iy + 1, seed), tx);
  return mix(top, bottom, ty);
}
/// Several octaves of valueNoise, 0..1.
inline float layeredNoise(float x, float y, int octaves, uint32_t seed) {
  float sum = 0, weight = 1, total = 0;
  for (int i = 0; i < octaves; ++i) {
    sum += weight * valueNoise(x, y, seed + 101U * static_cast<uint32_t>(i));
    total += weight;
    weight *= .5F;
    x *= 2;
    y *= 2;
  }
  return sum / total;
}

/// sRGB value 0..1 as light, and back.
inline float toLight(float value) {
  return value <= .04045F ? value / 12.92F : std::pow((value + .055F) / 1.055F, 2.4F);
}
inline Eigen::Vector3f toLight(const Eigen::Vector3f& c) {
  return {toLight(c.x()), toLight(c.y()), toLight(c.z())};
}

} // namespace d3t::corpus
