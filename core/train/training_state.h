// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/frame_set.h"
#include "core/train/optimiser.h"
#include "core/train/train.h"
#include <optional>
#include <string>

namespace d3t {

/// Everything needed to go on with a training after kill -9.
struct TrainingState {
  GaussianHead head, best, firstBest; ///< firstBest: the best of round 0
  double bestPsnr = 0;
  int round = 0; ///< 0: from the start; 1, 2 ...: after the n-th refinement of the tracking
  bool finished = false;
  double budgetSeconds = 0; ///< of the run that wrote it: what `finished` is about
  long roundSteps = 0;      ///< steps done in this round
  double roundSeconds = 0;
  TrainReport report;

  /// `fingerprint` names clip, seed and options; a checkpoint with another one is not used.
  Status save(const std::filesystem::path&, const std::string& fingerprint, const HeadOptimiser&,
              const FrameSet& frames) const;
  /// nullopt when there is no usable checkpoint. Poses and codes go into `frames`.
  static std::optional<TrainingState> load(const std::filesystem::path&, const std::string& fingerprint,
                                           FrameSet& frames, TensorFile& optimiserTensors);
};

} // namespace d3t
