// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/rig.h"
#include "core/track/fit.h"
#include <vector>

namespace d3t {

/// A made-up face with known pose and motion: landmarks are exact projections of it, plus noise.
struct SyntheticFace {
  MeshPoints neutral;              ///< head space, centred near the head
  std::vector<MeshPoints> motions; ///< jaw, lip width, brows, lids; the last two also move the irises not at all
  MeshPoints gaze[2];              ///< right, down: px per unit
  std::vector<HeadPose> poses;     ///< per frame
  std::vector<std::vector<float>> amounts; ///< [frame][motion], then gaze right, down
  std::vector<MeshPoints> landmarks;       ///< per frame, working px

  MeshPoints mesh(size_t frame) const; ///< neutral + motions, head space
};

struct SyntheticOptions {
  int frames = 200;
  float noise = 0.3f; ///< px, standard deviation of x, y and z
  float faceWidth = 240;
  float yaw = 12; ///< degrees, amplitude of the slow turning
  uint32_t seed = 7;
};

SyntheticFace makeSyntheticFace(const SyntheticOptions& options);
/// Landmarks of the face, one shot, all frames training.
FitInput asFitInput(const SyntheticFace& face);

} // namespace d3t
