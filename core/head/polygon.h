// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

namespace d3t {

using Polygon = std::vector<Eigen::Vector2f>; ///< closed, either winding

/// Distance to the polygon's border, > 0 inside (in the polygon's units).
float signedDistance(const Polygon&, const Eigen::Vector2f& point);
/// Convex hull, counter-clockwise in x right, y up.
Polygon convexHull(std::span<const Eigen::Vector2f> points);

} // namespace d3t
