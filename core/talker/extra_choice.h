// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/audio_to_motion.h"

namespace d3t {

/// Whether SpeechFeatures::extra helps this person: audio-to-motion is learned with and without it, five times with
/// another fifth of the examples left out (and .4 s beside it, so that nothing leaks), and the mean squared error on
/// what was left out is compared, each signal in units of its deviation. false where there is no extra.
Result<bool> extraHelps(const SpeechFeatures&, const std::vector<std::string>& phones,
                        const std::vector<AudioToMotion::Example>&);

} // namespace d3t
