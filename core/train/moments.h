// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/head_step.h"
#include "core/train/train.h"
#include <vector>

namespace d3t {

/// Draws the moments of a training (TrainMoment) with the trainer's own step. clip and set must outlive it.
class Moments {
public:
  /// heldOut, train: indices into set.frames; heldOut is not empty.
  Moments(const TrackedClip& clip, const FrameSet& set, const std::vector<size_t>& heldOut,
          const std::vector<size_t>& train);

  /// Measures `head` and draws a held-out frame with it, the next one each time. Fills all but seconds, steps and
  /// state.
  Result<TrainMoment> draw(const GaussianHead& head, HeadStep& step);

private:
  Result<double> meanPsnr(const GaussianHead& head, const std::vector<size_t>& frames, HeadStep& step) const;
  Status show(const GaussianHead& head, const TrainingFrame& frame, HeadStep& step, TrainMoment& moment) const;

  const TrackedClip& clip_;
  const FrameSet& set_;
  std::vector<size_t> shown_, heldOut_, train_; ///< all held-out frames; the few that are measured
  size_t next_ = 0;
};

} // namespace d3t
