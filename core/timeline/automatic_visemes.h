// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/viseme.h"
#include <span>
#include <string>

namespace d3t::timeline {

/// The automatic lane of a sound: the likeliest sequence of mouth shapes under phone posteriors, where each change of
/// shape costs a factor of 20, so that no shape flickers. posteriors: rows of phones.size() numbers that sum to 1, row
/// i centred on firstTime + i / rate s (core/speech: SpeechFeatures::posteriors, AcousticModel::phones(), 100 per s,
/// .0125 s). Phones that are no mouth shape ("+nsn+") count as silence. The lane covers 0 .. length without gaps; a
/// boundary lies in the middle between two rows.
///
///   VisemeLane lane = automaticVisemes({f.posteriors.data(), f.posteriors.size()}, model.phones(), kSpeechFrameRate,
///                                      kSpeechFirstTime, sound.length);
VisemeLane automaticVisemes(std::span<const float> posteriors, std::span<const std::string> phones, double rate,
                            double firstTime, Ticks length);

} // namespace d3t::timeline
