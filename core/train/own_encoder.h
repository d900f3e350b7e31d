// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/encoder_projection.h"
#include "core/track/tracked_clip.h"
#include <optional>

namespace d3t {

/// Lets a user's encoder hear the clip's whole sound for this person: sets speech.extra, from directions found in the
/// training part, and returns them, where that predicts left-out stretches of the training part better than without
/// (extraHelps). Else speech.extra is empty and so is the result.
Result<std::optional<EncoderProjection>> learnEncoder(UserEncoder&, const Audio&, const TrackedClip&,
                                                      SpeechFeatures& speech, const std::vector<std::string>& phones,
                                                      Run&);

} // namespace d3t
