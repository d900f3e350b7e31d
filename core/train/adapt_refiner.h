// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/refiner/detail.h"
#include "core/refiner/refiner_weights.h"
#include "core/speech/speech.h"
#include "core/train/person.h"
#include <filesystem>
#include <optional>
#include <string>

namespace d3t {

struct RefinerOptions {
  double seconds = 12;                 ///< wall time, about; below 4 nothing is trained
  std::optional<RefinerWeights> start; ///< pre-trained; none: from the start
  std::filesystem::path checkpoint;    ///< file; the same call goes on from it; empty: none is kept
};

/// What was decided about a person's refiner, and on which grounds: held-out frames with the mouth driven by sound.
struct RefinerReport {
  bool used = false;
  std::string reason; ///< why it is not used; empty: it is
  long steps = 0;
  double seconds = 0;
  float strength = 0;             ///< share of the trained residual that is kept
  DetailMeasures coarse, refined; ///< refined: of the one that was taken, else of the full strength
  double lipShift = 0;            ///< px at 512: mean distance of the lip landmarks before and after
};

struct PersonRefiner {
  std::optional<RefinerWeights> weights; ///< none: left off
  RefinerReport report;
};

/// The general model's refiner, where adaptation starts; none when the model has none. Errors: it is damaged.
Result<std::optional<RefinerWeights>> generalRefiner();

/// Most that a refiner may move the lips, px at 512.
inline constexpr double kMostLipShift = .3;

/// How much of a budget of training is kept for the refiner, s: none below 30 s.
double refinerSeconds(double budgetSeconds);
/// How much there is for it once the head is trained: what was kept, and what the head did not need.
double refinerSeconds(double budgetSeconds, const TrainReport&);

/// The Coarse-to-Fine step: trains a refiner (core/refiner/refiner_weights.h) on the training frames as `speak` draws
/// them: the mouth from the sound, pose and upper face off by what unseen frames are off. Used only where, on held-out
/// frames, PSNR and flicker become no worse, mouth and eyes sharper, and the lips stay; where the full residual fails,
/// smaller shares of it are tried. Without LibTorch `start` is tried as it is; Run::finishing ends the training at
/// once.
Result<PersonRefiner> adaptRefiner(const TrackedClip&, const Person&, const SpeechFeatures&,
                                   const std::vector<std::string>& phones, const RefinerOptions&, Run&);

} // namespace d3t
