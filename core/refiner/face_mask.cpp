// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/face_mask.h"

#include "core/head/polygon.h"
#include "core/head/topology.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace d3t {
namespace {

constexpr int kSubLines = 4; ///< of a row of pixels; along a row coverage is exact
constexpr float kAround = 6; ///< px of PartBox around the points

class MaskPainter {
public:
  MaskPainter(const CropBox& crop, std::span<float> mask)
      : width_(crop.width), height_(crop.height), mask_(mask), row_(static_cast<size_t>(crop.width)) {}

  // Even-odd filling: mask = mix(mask, value, coverage).
  void fill(const Polygon& polygon, float value) {
    float top = static_cast<float>(height_), bottom = 0;
    for (const auto& p : polygon) top = std::min(top, p.y()), bottom = std::max(bottom, p.y());
    const int first = std::max(0, static_cast<int>(std::floor(top)));
    const int last = std::min(height_, static_cast<int>(std::ceil(bottom)));
    for (int y = first; y < last; ++y) {
      std::fill(row_.begin(), row_.end(), 0.f);
      for (int s = 0; s < kSubLines; ++s)
        cover(polygon, static_cast<float>(y) + (static_cast<float>(s) + .5f) / kSubLines);
      float* to = mask_.data() + static_cast<size_t>(y) * width_;
      for (int x = 0; x < width_; ++x) to[x] += (value - to[x]) * std::min(1.f, row_[x] / kSubLines);
    }
  }

private:
  void cover(const Polygon& polygon, float y) {
    crossings_.clear();
    for (size_t i = 0; i < polygon.size(); ++i) {
      const auto &a = polygon[i], &b = polygon[(i + 1) % polygon.size()];
      if ((a.y() <= y) != (b.y() <= y)) crossings_.push_back(a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()));
    }
    std::sort(crossings_.begin(), crossings_.end());
    for (size_t i = 0; i + 1 < crossings_.size(); i += 2) span(crossings_[i], crossings_[i + 1]);
  }

  void span(float from, float to) {
    from = std::clamp(from, 0.f, static_cast<float>(width_));
    to = std::clamp(to, 0.f, static_cast<float>(width_));
    for (int x = static_cast<int>(from); x < width_ && static_cast<float>(x) < to; ++x)
      row_[x] += std::min(to, static_cast<float>(x + 1)) - std::max(from, static_cast<float>(x));
  }

  int width_, height_;
  std::span<float> mask_;
  std::vector<float> row_, crossings_;
};

using Outline = std::span<const int>;

Polygon pointsOf(const MeshPoints& mesh, const HeadPose& pose, const CropBox& crop, Outline which) {
  const Eigen::Vector2f origin(static_cast<float>(crop.x), static_cast<float>(crop.y));
  Polygon out;
  for (const int i : which) out.push_back(projectToWork(pose, mesh.row(i).transpose()) - origin);
  return out;
}

PartBox boxOf(const Polygon& points, const CropBox& crop) {
  float left = 1e6f, top = 1e6f, right = -1e6f, bottom = -1e6f;
  for (const auto& p : points) {
    left = std::min(left, p.x()), right = std::max(right, p.x());
    top = std::min(top, p.y()), bottom = std::max(bottom, p.y());
  }
  const auto inside = [](float v, int limit) {
    return static_cast<int>(std::lround(std::clamp(v, 0.f, static_cast<float>(limit))));
  };
  return {inside(left - kAround, crop.width), inside(top - kAround, crop.height), inside(right + kAround, crop.width),
          inside(bottom + kAround, crop.height)};
}

} // namespace

FaceParts drawFaceMask(const HeadRig& rig, const HeadPose& pose, const MotionCode& motion, const CropBox& crop,
                       std::span<float> mask) {
  std::fill(mask.begin(), mask.end(), 0.f);
  const MeshPoints mesh = rig.mesh(motion);
  MaskPainter painter(crop, mask);
  const auto outline = [&](Outline which) { return pointsOf(mesh, pose, crop, which); };
  const Polygon lips = outline(topology::lips());
  painter.fill(outline(topology::faceOval()), kMaskSkin);
  painter.fill(outline(topology::rightEye()), kMaskEye);
  painter.fill(outline(topology::leftEye()), kMaskEye);
  painter.fill(convexHull(lips), kMaskMouth);
  const auto eyeBox = [&](Outline lids, Outline brow) {
    Polygon points = outline(lids);
    for (const auto& p : outline(brow)) points.push_back(p);
    return boxOf(points, crop);
  };
  return {boxOf(lips, crop), eyeBox(topology::rightEye(), topology::rightBrow()),
          eyeBox(topology::leftEye(), topology::leftBrow())};
}

} // namespace d3t
