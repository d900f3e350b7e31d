// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"

namespace d3t {

inline constexpr int kMfcc = 13;

/// Mel-frequency cepstra as `python_speech_features.mfcc(signal, 16000)` with its default options gives them for 16-bit
/// samples, which is what SyncNet was trained on: T x 13, a row every 10 ms from windows of 25 ms without taper, 26
/// bands from 0 to 8 kHz over 512 points, pre-emphasis .97, lifter 22, the first column replaced by log energy. Double
/// precision inside. samples: 16 kHz, -1..1; rows: 1 + ceil((samples - 400) / 160), the last ones padded with zeros.
RowMatrix mfcc(std::span<const float> samples);

} // namespace d3t
