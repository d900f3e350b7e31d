// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/head/rig.h"
#include <Eigen/Core>
#include <vector>

namespace d3t {

/// Landmarks of a clip in working pixels. All vectors have one entry per frame, in time order.
struct FitInput {
  std::vector<MeshPoints> landmarks; ///< kMeshPoints x 3: x, y, z in px (z < 0 nearer)
  std::vector<int> shots;            ///< non-decreasing; frames of one shot are consecutive in time
  std::vector<char> training;        ///< non-zero: the rig is fitted on this frame
};

/// What the landmarks say about the head. Angles in degrees against a frontal, upright face.
struct FaceFit {
  HeadRig rig;
  std::vector<HeadPose> poses;
  std::vector<MotionCode> codes; ///< not clamped
  std::vector<float> residuals;  ///< px: rms distance of the rigid points from the posed canonical mesh, per frame
  std::vector<Eigen::Vector3f> angles;         ///< yaw, pitch, roll per frame
  double lowerVariance = 0, upperVariance = 0; ///< share of the training motion the codes hold, 0..1
};

/// Pose, canonical mesh and codes of one face (reference/fewshot_study.md section 4): four rounds of Procrustes,
/// Gaussian smoothing within shots, PCA of what is left. A pure function of its input, exact for noise-free input but
/// for the smoothing. With few training frames fewer components are kept; the others are zero. Errors: fewer than 3
/// training frames, sizes that disagree, landmarks that are not finite or of no extent.
Result<FaceFit> fitFace(const FitInput& input);

} // namespace d3t
