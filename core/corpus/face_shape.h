// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/person.h"
#include "core/head/rig.h"
#include <array>

namespace d3t::corpus {

/// What moves a generated face, apart from its pose.
struct FaceMotion {
  float jaw = 0;                     ///< 0 closed .. 1 dropped as far as in speech
  float opening = 0;                 ///< head units between the inner lips at the middle; <= 0: closed and pressed
  float width = 0;                   ///< -1 rounded .. 1 spread
  float tongue = 0;                  ///< 0 low .. 1 its tip at the teeth
  float smile = 0;                   ///< 0..1
  float brows = 0;                   ///< 0..1 raised
  float blink = 0;                   ///< 0 open .. 1 closed
  Eigen::Vector2f gaze = {0.F, 0.F}; ///< rad, right and down in the picture
};

/// An eyeball: an ellipsoid, wider than high so that it fills the opening.
struct Eyeball {
  Eigen::Vector3f centre, radii;
  float iris = 0; ///< radius of the iris
  /// Surface point nearest to the viewer at this offset from the middle.
  Eigen::Vector3f front(float dx, float dy) const;
  /// Middle of the iris at this gaze.
  Eigen::Vector3f irisCentre(const Eigen::Vector2f& gaze) const;
};

/// The 478-point face of one person and how it moves: a jaw that turns about the axis through the ears, lips whose gap
/// is set exactly, lids that slide over the eyeballs, and soft displacements for the rest. Head units, y down, z away.
class FaceShape {
public:
  explicit FaceShape(const Person& person);

  MeshPoints move(const FaceMotion& motion) const;
  /// The lower teeth and the tongue move with the jaw: where a point of theirs goes.
  Eigen::Vector3f withJaw(const Eigen::Vector3f& point, float jaw) const;

  const MeshPoints& neutral() const { return neutral_; }
  const std::array<Eyeball, 2>& eyes() const { return eyes_; } ///< at the picture's left, right
  float mouthHalfWidth() const { return mouthHalfWidth_; }
  Eigen::Vector3f mouthCentre() const { return mouthCentre_; }

private:
  void personalise(const Person& person);
  void placeEyes(const Person& person);
  void weighJaw();
  void moveJaw(MeshPoints& mesh, const FaceMotion& motion) const;
  void setLips(MeshPoints& mesh, const FaceMotion& motion) const;
  void soften(MeshPoints& mesh, const FaceMotion& motion) const;
  void moveEyes(MeshPoints& mesh, const FaceMotion& motion) const;

  MeshPoints neutral_;
  Eigen::VectorXf jawWeight_, mouthWeight_, browWeight_; ///< one per point, 0..1
  std::array<Eyeball, 2> eyes_;
  Eigen::Vector3f mouthCentre_{0, 0, 0};
  float mouthHalfWidth_ = 0;
};

} // namespace d3t::corpus
