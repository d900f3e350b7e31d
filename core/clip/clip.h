// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/image.h"
#include "core/base/run.h"
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace d3t {

struct ClipOptions {
  double start = 0;         ///< s, first moment taken (the clip begins with the first frame at or after it)
  double maxSeconds = 600;  ///< s, at most so much is taken from there
  double maxSource = 7200;  ///< s, longer sources are refused with a clear message
  bool requireSound = true; ///< a missing or silent sound track is then an error
};

/// One thing the report says about the clip: a score 0..1 (1 = ideal) and a sentence in plain words.
struct ClipReason {
  double score = 1;
  std::string text;
};

/// A clip ready to track: a folder with manifest.json, frames/000000.jpg ... (source size, upright, JPEG 4:4:4 q97),
/// sound.wav (16 kHz mono 16 bit). Frame i shows time i / 25 s of the sound: audio is the master clock.
struct Clip {
  std::filesystem::path folder;
  std::string sourceName, sourceHash; ///< file name and xxh3 of the source's bytes
  int width = 0, height = 0, frames = 0;
  std::vector<int> cuts;                     ///< indices of the first frame after each cut
  std::vector<int> duplicatesDropped;        ///< source frames dropped as repeats, counted from the first decoded
  double score = 1;                          ///< product of the reasons' scores
  std::map<std::string, ClipReason> reasons; ///< length, face, blur, light, pose, speech, noise, cuts
  double bestStart = 0, bestSeconds = 0;     ///< proposed stretch, s
  double sourceStart = 0;                    ///< s, moment of the source that is time 0 of the clip
  std::vector<float> quality;                ///< per frame, 0..1: light, sharpness and speech around it
  std::vector<float> frameScores;            ///< per frame, 0..1, from updateReport; empty before

  double seconds() const { return frames / kFrameRate; }
  std::filesystem::path framePath(int index) const;
  std::filesystem::path soundPath() const { return folder / "sound.wav"; }
  Result<Image> frame(int index) const;
  Result<Audio> sound() const;
};

/// Stage 1: decodes any video FFmpeg reads into a Clip folder (made atomically; an older clip there is replaced, any
/// other folder with something in it refused). Repeated source frames are dropped first; then frame i is the one whose
/// time is nearest to i / 25. The clip covers the time that has both picture and sound. Errors: no video, no sound,
/// silent sound, too short (< 2 s), too long, too large (> 4096 px), unreadable.
Result<Clip> importClip(const std::filesystem::path& source, const std::filesystem::path& folder, const ClipOptions&,
                        Run&);
/// Reads the manifest of a Clip folder; files are read when asked for.
Result<Clip> openClip(const std::filesystem::path& folder);

/// Adds what a later stage knows (`face`, `pose`) to the report and rewrites the manifest atomically: reasons of the
/// same name are replaced, the score is their product again, and the stretch is proposed anew. `frameScores` (one per
/// frame, or empty) become clip.frameScores. `clip` is unchanged when the manifest cannot be written.
Status updateReport(Clip& clip, const std::map<std::string, ClipReason>& reasons,
                    const std::vector<float>& frameScores = {});

/// The start (s) of the best `seconds` in a row: the highest mean of quality * frameScores, with as few cuts in it as
/// possible.
double bestStretch(const Clip& clip, double seconds);

} // namespace d3t
