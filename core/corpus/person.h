// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>

namespace d3t::corpus {

enum class HairStyle { Short, SweptBack, Bob };

/// Who is seen and heard: everything that differs between generated persons. Colours are light (linear RGB).
struct Person {
  uint64_t seed = 1;
  bool woman = true;
  std::string voice; ///< flite voice

  // Shape: factors on the neutral face, 1 = neutral.
  float faceWidth = 1, faceHeight = 1, jawWidth = 1, chin = 1;
  float noseWidth = 1, noseLength = 1, eyeSize = 1, mouthWidth = 1, lipFullness = 1, browHeight = 0;

  Eigen::Vector3f skin, lips, hair, brows, iris, sweater, wall;
  HairStyle hairStyle = HairStyle::Short;
  float freckles = 0, stubble = 0;

  // Manner.
  float articulation = 1; ///< factor on mouth opening
  float rounding = 1;     ///< factor on mouth width changes
  float headMotion = 1;
};

/// The person of a seed: the same on every machine.
Person makePerson(uint64_t seed);

} // namespace d3t::corpus
