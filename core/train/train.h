// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"
#include "core/train/control_nodes.h"
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace d3t {

struct TrainOptions {
  double budgetSeconds = 60; ///< wall time, at least 10; a good head may stop earlier
  std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now(); ///< when the budget began to run
  int gaussians = 10000;
  std::filesystem::path checkpoint; ///< file; when it exists and fits, training goes on from it; empty: none is kept
  /// Train the Individual Field too. Off: as a linear field of four sound codes it lost on the held-out frames of two
  /// measured clips (docs/quality.md); sound then acts through the facial motion alone.
  bool individualField = false;
  /// Networks need a program that called registerNodeNetworks(). Trained on one clip alone they do not beat the
  /// linear basis (docs/quality.md).
  FieldChoice field = FieldChoice::Linear;
};

struct TrainReport {
  long steps = 0;
  double seconds = 0;          ///< wall time used, over all runs of this training
  double stepMilliseconds = 0; ///< mean time of a full-resolution step
  double heldOutPsnr = 0;      ///< dB of the head's crop on held-out frames, the returned state
  double trainPsnr = 0;        ///< the same on frames that were trained on
  double refineSeconds = 0;
  int rollbacks = 0; ///< times a NaN was caught
};

struct TrainedHead {
  GaussianHead head;
  GaussianHead landmarkHead; ///< the best of the first round: fits frames whose tracking is not refined
  /// TrackedClip::frames with refined pose, upper-face and gaze codes (the training ones).
  std::vector<TrackedFrame> frames;
  TrainReport report;
};

/// A budget (s) below 10 is BadInput.
Status checkBudget(double seconds);

/// Of the i-th training frame: every tenth stretch of 5 is held out, so that no neighbour of most of them was seen.
bool isHeldOut(size_t i);

/// Stage 3: fits a head to the training frames of a TrackedClip. sounds: one per TrackedClip frame.
/// Every tenth stretch of frames is held out; the state that is best on it is returned (over-fitting starts after about
/// a minute). After the first round the tracking of all training frames is refined against the head and training goes
/// on. A checkpoint is written every 10 s; the same call goes on from it after a stop or kill -9.
Result<TrainedHead> trainHead(const TrackedClip&, const std::vector<SoundCode>& sounds, const TrainOptions&, Run&);

} // namespace d3t
