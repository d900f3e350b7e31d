// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/scene.h"

namespace d3t::corpus {

/// What a place of a surface is like, before light falls on it.
struct Paint {
  Eigen::Vector3f colour{0, 0, 0}; ///< share of light given back (linear RGB)
  float gloss = 0;                 ///< strength of the highlight
  float sharpness = 20;            ///< exponent of the highlight
  float leastLit = 0;              ///< share of the key light that arrives even in shadow
  float open = 1;                  ///< share of the sky that reaches it
};

/// The skin's colours, made by formula in the coordinates of the neutral head, so that they stick to the moving face:
/// complexion, brows, lips, lid edges, nostrils, freckles, stubble, the scalp under the hair.
class SkinPaint {
public:
  SkinPaint(const FaceShape& shape, const Person& person);
  Paint at(const Eigen::Vector3f& rest, const std::array<float, 4>& tag) const;

private:
  float brow(float x, float y) const;
  void complexion(Paint& paint, const Eigen::Vector3f& rest) const;
  void beard(Paint& paint, const Eigen::Vector3f& rest) const;
  void hollows(Paint& paint, const Eigen::Vector3f& rest) const;
  void lips(Paint& paint, const Eigen::Vector3f& rest, float amount) const;
  float scalp(const Eigen::Vector3f& rest) const;

  Person person_;
  std::array<Eigen::Vector3f, 5> brow_; ///< x, y of the middle line from outside to inside (left side), half thickness
  Eigen::Vector3f nostril_, eye_, mouth_;
  uint32_t seed_;
};

} // namespace d3t::corpus
