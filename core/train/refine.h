// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/train/frame_set.h"

namespace d3t {

struct RefineOptions {
  int iterations = 10; ///< Adam steps per frame, at half resolution; fewer are longer
};

/// Photometric refinement: adjusts pose, upper-face and gaze codes of each frame so that the rendered head matches the
/// picture; the lower-face code stays, the lips weigh nothing (no mouth motion may leak into the pose). Changes
/// frames[i].pose and .drive.motion. Frames are worked on in parallel. The largest lever of the few-shot study (+1.4
/// dB).
Status refineTracking(const GaussianHead&, FrameSet&, const HeadRig&, const RefineOptions&, const Run&);

} // namespace d3t
