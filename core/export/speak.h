// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/speech/speech.h"
#include <filesystem>

namespace d3t {

struct SpeakOptions {
  int quality = 18;                    ///< x264 CRF
  std::filesystem::path speechEncoder; ///< ONNX file, for identities that were made with one
  bool refine = true;                  ///< by the identity's refiner, if it has one
};

struct SpeakReport {
  int frames = 0;
  double seconds = 0;         ///< of sound
  double framesPerSecond = 0; ///< of computing, with encoding
  bool encoderUnused = false; ///< one was given, and the identity was made without
};

/// An identity says a sound: facial motion from the sound, head pose, gaze, blinks and body from the source clip, each
/// frame composited into the source frame at source size; H.264 + AAC, as long as the sound within one frame.
Result<SpeakReport> speak(const std::filesystem::path& identity, const std::filesystem::path& sound,
                          const std::filesystem::path& video, const AcousticModel&, const SpeakOptions&, Run&);

} // namespace d3t
