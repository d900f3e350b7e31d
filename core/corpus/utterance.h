// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/spoken_corpus.h"
#include "core/corpus/texts.h"

namespace d3t::corpus {

/// The truth of an utterance: mouthMotion() of its phones at the times of speech features, in units of
/// kMotionDeviation.
RowMatrix motionOf(std::span<const TimedPhone> phones, size_t samples, float articulation);

/// Phones of a clean voice at the times of what augmented() made of it, without gaps: each starts where the one before
/// ends, the last one ends with the sound. Times are float32, as in the files.
std::vector<TimedPhone> movedPhones(std::vector<TimedPhone> phones, double pitch, const Audio& sound);

/// One to three lines said by one voice in one manner, all of it drawn from the seed. Lines are the source's for
/// English voices, else of sentencesIn(). allVoices: of voices(), not flite's alone.
Result<Utterance> makeUtterance(SentenceSource&, uint64_t seed, bool allVoices = false);

/// A seed for part `part` of what has `seed`, unlike those of all others.
uint64_t partSeed(uint64_t seed, uint64_t part);

} // namespace d3t::corpus
