// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/polygon.h"

#include <algorithm>
#include <limits>

namespace d3t {

float signedDistance(const Polygon& polygon, const Eigen::Vector2f& point) {
  bool inside = false;
  float best = std::numeric_limits<float>::max();
  for (size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Eigen::Vector2f &a = polygon[j], &b = polygon[i], edge = b - a, to = point - a;
    const float along = std::clamp(to.dot(edge) / std::max(edge.squaredNorm(), 1e-12f), 0.f, 1.f);
    best = std::min(best, (to - along * edge).norm());
    if ((a.y() > point.y()) != (b.y() > point.y()) && point.x() < a.x() + edge.x() * to.y() / edge.y())
      inside = !inside;
  }
  return inside ? best : -best;
}

Polygon convexHull(std::span<const Eigen::Vector2f> points) {
  Polygon sorted(points.begin(), points.end()), hull;
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y()); });
  const auto turnsRight = [&](const Eigen::Vector2f& p) {
    const Eigen::Vector2f a = hull.back() - hull[hull.size() - 2], b = p - hull.back();
    return a.x() * b.y() - a.y() * b.x() <= 0;
  };
  for (int side = 0; side < 2; ++side) { // Andrew's monotone chain: lower hull, then upper
    const size_t start = hull.size();
    for (const auto& p : sorted) {
      while (hull.size() >= start + 2 && turnsRight(p)) hull.pop_back();
      hull.push_back(p);
    }
    if (!hull.empty()) hull.pop_back();
    std::reverse(sorted.begin(), sorted.end());
  }
  return hull;
}

} // namespace d3t
