// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"
#include <string>
#include <vector>

namespace d3t::performance {

/// How surely it is known what is said, per row of the features (100 Hz), 0..1:
///
///   clearness = quiet (1 - voice (1 - sharp))
///
/// quiet: how far the background lies below loud speech (the tenth of the 3 s around that are least loud; 1 from -45 dB
/// down, 0 from -27 dB up: speech at 0 dB has noise at about -24). sharp: how much the likeliest mouth shape of the
/// phone posteriors stands out, mean of 0.2 s. voice: of SpeechFeatures. So a pause before a quiet background is
/// clear: nothing is said.
std::vector<float> clearness(const SpeechFeatures&, const std::vector<std::string>& phones);

} // namespace d3t::performance
