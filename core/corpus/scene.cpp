// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/scene.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace d3t::corpus {

void Scene::addGrid(const Grid& grid, const std::function<Vertex(float, float)>& surface) {
  const int first = static_cast<int>(vertices.size()), stride = grid.columns + 1;
  for (int r = 0; r <= grid.rows; ++r)
    for (int c = 0; c <= grid.columns; ++c)
      vertices.push_back(surface(static_cast<float>(c) / static_cast<float>(grid.columns),
                                 static_cast<float>(r) / static_cast<float>(grid.rows)));
  const auto at = [&](int r, int c) -> Vertex& { return vertices[first + r * stride + c]; };
  for (int r = 0; r <= grid.rows; ++r)
    for (int c = 0; c <= grid.columns; ++c) {
      const bool seam = grid.closed && (c == 0 || c == grid.columns);
      const int left = seam ? grid.columns - 1 : std::max(c - 1, 0);
      const int right = seam ? 1 : std::min(c + 1, grid.columns);
      const Eigen::Vector3f along = at(r, right).position - at(r, left).position;
      const Eigen::Vector3f down = at(std::min(r + 1, grid.rows), c).position - at(std::max(r - 1, 0), c).position;
      Vertex& v = at(r, c);
      const Eigen::Vector3f n = along.cross(down);
      const Eigen::Vector3f out = v.position - grid.inside;
      v.normal = n.norm() > 1e-6F ? n.normalized() : out.normalized();
      if (v.normal.dot(out) < 0) v.normal = -v.normal;
    }
  for (int r = 0; r < grid.rows; ++r)
    for (int c = 0; c < grid.columns; ++c) {
      const int a = first + r * stride + c, b = a + stride;
      triangles.push_back({{a, b, a + 1}, grid.material, grid.head});
      triangles.push_back({{a + 1, b, b + 1}, grid.material, grid.head});
    }
}

void Scene::transform(size_t first, const HeadPose& pose) {
  for (size_t i = first; i < vertices.size(); ++i) {
    Vertex& v = vertices[i];
    v.position = pose.scale * (pose.rotation * v.position) + pose.translation;
    v.normal = pose.rotation * v.normal;
  }
}

} // namespace d3t::corpus
