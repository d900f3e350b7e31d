// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace d3t::splat {

inline constexpr int kMaxShDegree = 3;
constexpr int shCoefficients(int degree) {
  return (degree + 1) * (degree + 1);
}

/// A cloud of 3-D Gaussians as raw structure-of-arrays views (not owned; count floats each).
/// Means and scales in world units, scales are linear standard deviations > 0, quaternions (w, x, y, z) need not be
/// unit, opacity in (0, 1). sh[3 * k + c] = coefficient k of colour channel c; colour = max(0, 0.5 + sum_k Y_k(d)
/// sh_k), d = unit(mean - camera) (3D Gaussian Splatting, Kerbl et al. 2023, its basis signs).
template <class Float> struct BasicCloudView {
  size_t count = 0;
  int shDegree = 0;
  std::array<Float*, 3> mean{}, scale{};
  std::array<Float*, 4> rotation{};
  Float* opacity = nullptr;
  std::array<Float*, 3 * shCoefficients(kMaxShDegree)> sh{};
};
using CloudView = BasicCloudView<const float>;
using CloudGradients = BasicCloudView<float>; ///< same layout; written (not added to) by backward

/// Pinhole camera, OpenCV axes (x right, y down, z forward): camera = R world + t. A pixel's centre has integer
/// coordinates: u = fx x / z + cx - 0.5.
struct Camera {
  std::array<float, 9> rotation{1, 0, 0, 0, 1, 0, 0, 0, 1}; ///< row-major
  std::array<float, 3> translation{};
  float fx = 1, fy = 1, cx = 0, cy = 0;
  int width = 0, height = 0;
};

/// Planar float pictures (3 x height x width, values 0..1), not owned.
using ConstPlanes = const float*;
using Planes = float*;

} // namespace d3t::splat
