// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/run.h"
#include "core/corpus/voice.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace d3t::corpus {

/// A folder of generated talking heads with exact truth, for pre-training:
///   corpus.json   {"kind": "d3t-heads", "schema": 1, "seed", "shards", "clipsPerShard", "seconds", "size"} and, once
///   all
///                 is there, "shardHashes"
///   shard_00000/  shard.json, and for each clip c of it clip_00c.mp4 (pictures alone, 25 per second),
///   clip_00c.head.mp4
///                 (white where the head is seen), clip_00c.wav (16 kHz, 16 bit) and clip_00c.safetensors
/// The safetensors hold float32: "motion" [F, kMotionSignals], "pose" [F, 13] (rotation row by row, translation, scale:
/// head space of the face mesh -> camera space of the 512 x 512 frame, core/head/rig.h), "landmarks" [F, 478, 3] (px
/// of the picture, z < 0 nearer), "neutral" [478, 3] (head units, the face at rest) and "phones" [P, 3] (index into the
/// names, start s, end s). shard.json holds who is seen, the voice, the style, what was done to the sound, and the
/// hashes of the files.
struct HeadCorpusOptions {
  int shards = 8, clipsPerShard = 4;
  double seconds = 8; ///< of each clip, 1..60
  int size = 256;     ///< px a side, even, 64..1024
  int jobs = 0;       ///< shards made at once; 0: as many as Run has threads. The bytes do not depend on it
};

inline constexpr int kMostHeadShards = 100000, kMostClipsPerShard = 1000;

/// Columns of "motion": see FaceMotion. opening, closure (how far the lips are pressed beyond touching) in head units,
/// gaze in rad, the others shares.
inline constexpr std::array kMotionSignals = {"opening", "width", "jaw",   "protrusion", "closure", "tongue",
                                              "smile",   "brows", "blink", "gaze_x",     "gaze_y"};

struct HeadCorpusIndex {
  uint64_t seed = 1;
  HeadCorpusOptions options;
  std::string key() const; ///< what a shard's bytes depend on, beside its number
};

/// What lies in a clip's files.
struct HeadClip {
  std::filesystem::path video, mask, sound;
  uint64_t seed = 1; ///< of castPerson() and all else
  std::string voice; ///< of voices()
  RowMatrix motion;  ///< F x kMotionSignals
  std::vector<HeadPose> poses;
  std::vector<MeshPoints> landmarks;
  MeshPoints neutral;
  std::vector<TimedPhone> phones; ///< from 0 to the end of the sound, without gaps
};

/// Makes the corpus of run.seed and these options, or goes on where it was stopped: shards that are whole and belong to
/// it are kept. One run at a time works on a folder. Errors: Usage: options out of range; BadInput: the folder holds
/// something else, another corpus or one of a newer version, cannot be written, or another run is at it; Failed: a
/// voice is missing; Cancelled.
Status makeHeadCorpus(const std::filesystem::path& folder, const HeadCorpusOptions&, Run&);

/// Errors (BadInput): no corpus of heads there, damaged, of a newer version.
Result<HeadCorpusIndex> openHeadCorpus(const std::filesystem::path& folder);

/// Clips of shard 0 .. shards - 1. Errors (BadInput): not made yet, damaged, of another corpus.
Result<std::vector<HeadClip>> readHeadShard(const std::filesystem::path& folder, const HeadCorpusIndex&, int shard);

} // namespace d3t::corpus
