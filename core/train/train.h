// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/base/work_clock.h"
#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"
#include "core/train/control_nodes.h"
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace d3t {

struct TrainMoment;

struct TrainOptions {
  double budgetSeconds = 60;    ///< wall time without pauses, at least 10; a good head may stop earlier
  double start = workSeconds(); ///< when the budget began to run (core/base/work_clock.h)
  int gaussians = 10000;
  std::filesystem::path checkpoint; ///< file; when it exists and fits, training goes on from it; empty: none is kept
  /// Train the Individual Field too. Off: as a linear field of four sound codes it lost on the held-out frames of two
  /// measured clips (docs/quality.md); sound then acts through the facial motion alone.
  bool individualField = false;
  /// Networks need a program that called registerNodeNetworks(). Trained on one clip alone they do not beat the
  /// linear basis (docs/quality.md).
  FieldChoice field = FieldChoice::Linear;
  /// Called from the training thread, first after some steps, then every momentEvery seconds and at the end, for
  /// whoever watches; a moment takes about 20 ms to draw. Empty: nothing is drawn.
  std::function<void(TrainMoment&)> onMoment;
  double momentEvery = 1.9; ///< s
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

/// What a training looks like at some time. The pictures are the head's crop of a held-out frame, another one each
/// time.
///
///     options.onMoment = [](TrainMoment& m) { fmt::print("{:.0f} s {:.2f} dB\n", m.seconds, m.heldOutPsnr); };
struct TrainMoment {
  double seconds = 0; ///< of the budget that are used, over all runs
  long steps = 0;
  /// dB of the head as it is now, on the same few frames each time (that a moment stays cheap): a little off the
  /// TrainReport's, which is measured on all held-out frames.
  double heldOutPsnr = 0, trainPsnr = 0;
  std::optional<double> sync; ///< heldOutSync() of the person, from trainPerson; the same in all moments
  int clipFrame = 0;          ///< the frame that is shown, 1/25 s
  Image truth, result;
  CropBox mouth;                      ///< where the mouth is in them, px
  std::function<TrainedHead()> state; ///< a copy of the head as it is now; valid during the call
};

/// A budget (s) below 10 is BadInput.
Status checkBudget(double seconds);

/// Of the i-th training frame: every tenth stretch of 5 is held out, so that no neighbour of most of them was seen.
bool isHeldOut(size_t i);

/// Stage 3: fits a head to the training frames of a TrackedClip. sounds: one per TrackedClip frame.
/// Every tenth stretch of frames is held out; the state that is best on it is returned (over-fitting starts after about
/// a minute). After the first round the tracking of all training frames is refined against the head and training goes
/// on. A checkpoint is written every 10 s; the same call goes on from it after a stop or kill -9. Run::finishing ends
/// it with the best state so far (not before a refinement of the tracking that has begun is over: some seconds);
/// another call with that checkpoint goes on with what the budget still has.
Result<TrainedHead> trainHead(const TrackedClip&, const std::vector<SoundCode>& sounds, const TrainOptions&, Run&);

} // namespace d3t
