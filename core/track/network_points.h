// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace d3t {

inline constexpr int kDensePoints = 468; ///< points of the dense mesh
inline constexpr int kMeshPoints = 478;  ///< with five points per iris

/// Which mesh point each point of a refining sub-network is (MediaPipe's tensors_to_face_landmarks_with_attention).
/// "Left" is the eye at the left of an unmirrored picture: the person's right eye.
extern const std::array<int, 80> kLipPoints;
extern const std::array<int, 71> kLeftEyePoints;
extern const std::array<int, 71> kRightEyePoints;
inline constexpr int kEyeContour = 16; ///< the first points of an eye list are its lid contour
inline constexpr int kLeftIris = 468, kRightIris = 473, kIrisPoints = 5;

/// Output tensors of the attention mesh, x y (z) in px of its 192 x 192 input.
struct AttentionOutputs {
  std::span<const float> mesh;                ///< 468 x 3
  std::span<const float> lips;                ///< 80 x 2
  std::span<const float> leftEye, rightEye;   ///< 71 x 2
  std::span<const float> leftIris, rightIris; ///< 5 x 2
};

/// Mesh with the refined x, y of lips, eyes and irises; z stays that of the mesh, an iris gets the mean z of its lid
/// contour. points: 478 x 3.
void mergeRefined(const AttentionOutputs& outputs, std::span<float> points);

} // namespace d3t
