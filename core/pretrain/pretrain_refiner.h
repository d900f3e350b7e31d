// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/refiner/detail.h"
#include "core/speech/speech.h"
#include <filesystem>

namespace d3t {

struct RefinerPretrainOptions {
  std::filesystem::path from; ///< general model that gets the refiner; empty: generalModelFile()
  long steps = 2500;
  double headBudget = 15; ///< s of training for the head of each clip, at least 10
  size_t frames = 80;     ///< of each clip that are learned from, at most
};

struct RefinerPretrainReport {
  int clips = 0, skipped = 0;     ///< learned from; without a usable face
  DetailMeasures coarse, refined; ///< held-out frames of all clips
  double seconds = 0;
};

/// Learns the general refiner from generated talking heads (core/corpus/head_corpus.h): each clip goes through import,
/// tracking and a short training as a user's does; its frames, drawn with the mouth driven by the sound, are learned
/// from together. Puts tensors refiner.* into the general model, whose others stay as they are. Work lies in
/// `<model>.refiner.work` until the model is whole: a run that was killed goes on there, clip by clip and step by step.
/// Errors: no or a damaged corpus, a build without LibTorch, no clip with a usable face, a place that cannot be
/// written.
Result<RefinerPretrainReport> pretrainRefiner(const std::filesystem::path& corpus, const std::filesystem::path& model,
                                              const AcousticModel&, const RefinerPretrainOptions&, Run&);

} // namespace d3t
