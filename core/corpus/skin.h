// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/scene.h"

namespace d3t::corpus {

/// The skin of the head as one closed surface: the face mesh, and rings from its rim over the skull to the back. Drawn
/// as curved patches that pass through every vertex (Vlachos et al. 2001, "Curved PN triangles"), so that the landmarks
/// lie exactly on it. Tags: 0 lips (.5 at their edge), 1 upper lid's edge, 2 lower lid's edge, 3 how much of it is
/// skull.
class Skin {
public:
  explicit Skin(const FaceShape& shape);

  /// Head space. mesh: from FaceShape::move.
  void add(Scene& scene, const MeshPoints& mesh) const;
  /// A point of the surface behind the face: `angle` in turns around the face (0 = top of the forehead, clockwise as
  /// seen), back 0 at the rim of the face .. 1 at the back of the head. raised: head units above it.
  static Eigen::Vector3f behind(const MeshPoints& mesh, float angle, float back, float raised = 0);
  static Eigen::Vector3f middle() { return {0, -38, 45}; } ///< of the skull

private:
  std::vector<Eigen::Vector3f> positions(const MeshPoints& mesh) const;

  std::vector<std::array<int, 3>> triangles_; ///< turned so that (b - a) x (c - a) points out
  std::vector<Vertex> base_;                  ///< rest and tags
};

} // namespace d3t::corpus
