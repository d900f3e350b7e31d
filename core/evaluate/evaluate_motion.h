// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include <filesystem>
#include <string>
#include <vector>

namespace d3t {

struct EvaluateMotionOptions {
  bool generated = false;      ///< also voices of flite, whose phones have known times
  std::filesystem::path clean; ///< the sounds are this one with noise: compare the motion with its; empty: they are not
  std::filesystem::path speechEncoder; ///< ONNX file, for identities that were made with one
};

/// Measures of one sound. Openings are in units of the person's own range (lip_motion.h, OpeningScale).
///   seconds, range, speed, clip_speed (of the person's own clip)  motion while it is spoken: frozen, or flapping?
///   silence.most, .not_closed, .speed     from .6 to 2.6 s of 3 s of silence that are put into the sound
///   closure.count, .closed, .vowels_closed   p, b, m with closed lips; times known (generated) or heard (others)
///   clean.correlation                     with the motion of the clean sound
struct SoundMeasures {
  std::string sound;
  Measures measures;
};

/// How an identity's mouth moves with these sounds, by its rig, without drawing anything. Errors: no identity, a sound
/// that cannot be read or is shorter than a second, no flite.
Result<std::vector<SoundMeasures>> evaluateMotion(const std::filesystem::path& identity,
                                                  const std::vector<std::filesystem::path>& sounds,
                                                  const AcousticModel&, const EvaluateMotionOptions&, Run&);

} // namespace d3t
