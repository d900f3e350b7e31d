// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/identity/identity.h"
#include "core/speech/speech.h"
#include <filesystem>

namespace d3t {

/// What an identity does while it says a sound.
struct PlannedMotion {
  std::vector<Drive> drives; ///< per frame, 25 per second
  std::vector<int> body;     ///< per frame: index into Identity::body
};

/// Mouth and Individual Field from the sound, upper face and gaze from the body's frames.
PlannedMotion planMotion(const Identity&, const SpeechFeatures&, const std::vector<std::string>& phones, int frames);

/// The user's speech encoder for this identity; none where it was made without one. `onnx`: the file that the user
/// gives, empty: none. BadInput: the identity was made with one and it is not given, or it is another one, or it cannot
/// be used.
Result<std::unique_ptr<UserEncoder>> encoderFor(const Identity&, const std::filesystem::path& onnx, int threads);
/// What the identity hears of a sound (16 kHz). encoder: as from encoderFor().
Result<SpeechFeatures> hearFor(const Identity&, const Audio&, const AcousticModel&, UserEncoder* encoder, Run&);

} // namespace d3t
