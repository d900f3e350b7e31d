// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <array>
#include <vector>

namespace d3t {

// Units and frames, here and everywhere in core/: the *working frame* is the 512 x 512 px window around the head.
// Camera axes: x right, y down, z forward; pinhole with focal length kFocal px and centre (256, 256) in the working
// frame. One unit of length is one working pixel at depth kFocal. Pixel (u, v) counts pixel *corners*: the centre of
// the first pixel is (0.5, 0.5). A mesh point (x, y, z in px, z < 0 nearer) lies at Z = f + z, X = (x - 256) Z / f.
inline constexpr int kWorkSize = 512;
inline constexpr float kFocal = 1100.f;
inline constexpr int kMeshPoints = 478; ///< MediaPipe face mesh: 468 points + 2 x 5 iris points (468.., 473..)

// Facial motion code, in units of its standard deviation in the training part: what moves the face apart from its pose.
inline constexpr int kLowerCodes = 8;  ///< lips, jaw, cheeks
inline constexpr int kUpperCodes = 12; ///< lids, brows, forehead
inline constexpr int kGazeCodes = 2;   ///< right, down
inline constexpr int kCodes = kLowerCodes + kUpperCodes + kGazeCodes;
using MotionCode = std::array<float, kCodes>; ///< lower, upper, gaze in this order

using MeshPoints = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>; ///< kMeshPoints x 3

/// Similarity from head to camera space: X = scale R x + translation. Rendering uses view = [R | translation / scale],
/// so that Gaussians stay in head units and the scale disappears into depth.
struct HeadPose {
  float scale = 1;
  Eigen::Matrix3f rotation = Eigen::Matrix3f::Identity();
  Eigen::Vector3f translation{0, 0, kFocal};
  Eigen::Vector3f viewTranslation() const { return translation / scale; }
};

/// Canonical mesh of one person with its linear motion basis (head space, centred on its weighted centroid).
struct HeadRig {
  MeshPoints canonical;                                    ///< kMeshPoints x 3
  std::array<MeshPoints, kLowerCodes + kUpperCodes> basis; ///< displacement per unit of code, kMeshPoints x 3 each
  std::array<float, kGazeCodes> gazeScale{};               ///< px of iris motion (x, y) per unit of gaze code
  MotionCode low{}, high{}; ///< range of each code in the training part: codes are clamped to it

  MeshPoints mesh(const MotionCode& code) const; ///< canonical + sum_k code_k basis_k (irises moved by gaze)
  MotionCode clamp(const MotionCode& code) const;
};

/// Where a head-space point falls in the working frame.
Eigen::Vector2f projectToWork(const HeadPose& pose, const Eigen::Vector3f& point);

} // namespace d3t
