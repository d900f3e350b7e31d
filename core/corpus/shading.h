// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/raster.h"
#include "core/corpus/skin_paint.h"

namespace d3t::corpus {

/// Light and colours: what a surface looks like from the camera (camera space, linear RGB).
class Shading {
public:
  Shading(const FaceShape& shape, const Person& person);

  /// The key light's view of this scene, for shadows: call it before colour(). reach: head units around `centre`.
  void castShadows(const Scene& scene, const Eigen::Vector3f& centre, int threads);
  Eigen::Vector3f colour(const Vertex& at, Material material) const;

private:
  ScreenPoint fromLight(const Eigen::Vector3f& position) const;
  float litShare(const Eigen::Vector3f& position, const Eigen::Vector3f& normal) const;
  Eigen::Vector3f lit(const Vertex& at, const Paint& paint, const Eigen::Vector3f& wrap) const;
  Paint eye(const Vertex& at) const;
  Paint mouthPart(const Vertex& at, Material material) const;
  Paint cloth(const Vertex& at) const;
  Eigen::Vector3f hair(const Vertex& at) const;

  SkinPaint skin_;
  Person person_;
  Eigen::Vector3f keyFrom_, key_, fill_; ///< towards the key light (unit length); its light, and the fill light's
  Eigen::Matrix3f light_;                ///< rows: right, down, towards the key light
  Eigen::Vector3f centre_{0, 0, 0};
  Visible shadow_;
};

/// Linear light to an 8-bit sRGB value with a soft shoulder.
uint8_t developed(float light);

} // namespace d3t::corpus
