// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/rig.h"
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace d3t::corpus {

enum class Material : uint8_t { Skin, Hair, Eye, Lash, Mouth, Teeth, Tongue, Cloth, Frame };

struct Vertex {
  Eigen::Vector3f position{0, 0, 0}, normal{0, 0, -1};
  Eigen::Vector3f rest{0, 0, 0}; ///< where it lies on the neutral head: textures stick to that (hair: its direction)
  std::array<float, 4> tag{};    ///< what the material needs more, see shading.cpp
};

struct Triangle {
  std::array<int, 3> corner{};
  Material material = Material::Skin;
  bool head = true; ///< belongs to the head mask
};

/// Triangles of one frame: head parts are built in head space and then moved to camera space.
struct Scene {
  std::vector<Vertex> vertices;
  std::vector<Triangle> triangles;

  /// rows x columns quads over (u, v) in 0..1; normals come from the surface itself, turned away from `inside`.
  /// closed: the last column meets the first.
  struct Grid {
    int rows = 1, columns = 1;
    Material material = Material::Skin;
    bool head = true, closed = false;
    Eigen::Vector3f inside{0, 0, 0};
  };
  void addGrid(const Grid& grid, const std::function<Vertex(float u, float v)>& surface);

  /// Applies a pose to the vertices from `first` on.
  void transform(size_t first, const HeadPose& pose);
};

} // namespace d3t::corpus
