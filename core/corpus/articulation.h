// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/voice.h"
#include "core/speech/speech.h"
#include <span>
#include <vector>

namespace d3t::corpus {

/// Mouth of every frame (25 per second; frame i shows time i / 25 s) from phones at known times, by the coarticulation
/// model of Cohen and Massaro (1993): each phone pulls at each parameter with a dominance that falls off as a negative
/// exponential of the time from its middle; a parameter is the mean of all targets weighted so. Targets and dominances
/// come from the viseme table. Then the lips are shut (opening <= 0) in p, b, m and in silence of 0.1 s and more, with
/// limited speed towards and away from it. Sets jaw, opening, width and tongue; the rest stays as it is.
void articulate(std::span<const TimedPhone> phones, const Person& person, std::vector<FaceMotion>& frames);

/// The same model at any times (s) without a person's face: times x 3, opening, width and jaw in the viseme table's
/// units, each times `articulation` (1: as in the table); a closure goes below 0 as the table's do.
RowMatrix mouthMotion(std::span<const TimedPhone> phones, std::span<const double> times, float articulation);

} // namespace d3t::corpus
