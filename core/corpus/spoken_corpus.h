// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include "core/base/run.h"
#include "core/corpus/augment.h"
#include "core/corpus/voice.h"
#include "core/speech/speech.h"
#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace d3t::corpus {

/// A folder of generated speech with exact truth, for learning sound -> articulation:
///   corpus.json             {"kind": "d3t-corpus", "schema": 1, "seed", "minutes", "shardMinutes", "shards"},
///                 with more voices than flite's also "voices": "all"
///   shard_00000.safetensors ...
/// A shard holds for each of its utterances u the float32 tensors "u.samples" [n], "u.motion" [T, 3], "u.phones" [P, 3]
/// (index into the names, start s, end s) and the metadata "key" (the corpus it belongs to), "shard", "phones" (names
/// with spaces between) and "utterances" (JSON list: voice, speed, articulation, noise).
struct CorpusOptions {
  double minutes = 60;
  double shardMinutes = 5; ///< at most kMostShardMinutes
  bool allVoices = false;  ///< all of voices() in their languages, not flite's four alone
};

inline constexpr double kMostShardMinutes = 30;

struct CorpusIndex {
  uint64_t seed = 1;
  double minutes = 0, shardMinutes = 0;
  int shards = 0;
  bool allVoices = false;
  std::string key() const; ///< what a shard's bytes depend on, beside its number
};

struct Utterance {
  Audio sound;      ///< 16 kHz
  RowMatrix motion; ///< speechFrames() x 3: opening, width, jaw at kSpeechFirstTime + row / 100 s, each in
                    ///< units of kMotionDeviation, as visemePrior() gives them
  std::vector<TimedPhone> phones; ///< from 0 to the end of the sound, without gaps
  std::string voice;              ///< of voices()
  float speed = 1;                ///< of speech: pitch factor / duration_stretch
  float articulation = 1;         ///< how far the mouth moves, times the viseme table
  float noise = 50;               ///< dB of the voice above the noise
};

/// Usual deviation of opening, width and jaw over speech (as in core/talker/audio_to_motion.cpp).
inline constexpr std::array<float, 3> kMotionDeviation = {.149F, .204F, .149F};

/// Makes the corpus of run.seed and these options, or goes on where it was stopped: shards that are whole and belong to
/// it are kept. The bytes depend on seed and options only, not on threads or interruptions. A shard ends with the
/// utterance that fills it. Errors: BadInput: the folder holds something else, another corpus or one of a newer
/// version, or cannot be written; Failed: flite is missing; Cancelled.
Status makeCorpus(const std::filesystem::path& folder, const CorpusOptions&, Run&);

/// Errors (BadInput): no corpus there, damaged, of a newer version.
Result<CorpusIndex> openCorpus(const std::filesystem::path& folder);

/// Utterances of shard 0 .. shards - 1. Errors (BadInput): not made yet, damaged, of another corpus.
Result<std::vector<Utterance>> readShard(const std::filesystem::path& folder, const CorpusIndex&, int shard);

} // namespace d3t::corpus
