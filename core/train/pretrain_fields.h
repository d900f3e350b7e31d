// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"
#include "core/train/frame_set.h"
#include <vector>

namespace d3t {

/// One identity of a pre-training: a head whose static field has been fitted, with network fields (chooseFields), and
/// the frames it is seen in. Its codes must mean the same as those of the others.
struct FieldPretrainPerson {
  GaussianHead head;
  FrameSet frames;
};

struct FieldPretrainOptions {
  long steps = 5000; ///< one random frame of one random person each; rates fall to a tenth
  int down = 2;      ///< 1: working resolution, 2: half
  /// Weights beside the photometric loss .8 L1 + .2 (1 - SSIM). The paper gives none. InsTaG's negative contrast has
  /// weight 1 in units of which 1,000 px are one.
  float similarity = 1e-2f, negative = 1e-6f;
};

struct FieldPretrainReport {
  double firstLoss = 0, lastLoss = 0;         ///< photometric, mean of the first and the last tenth of the steps
  double firstContrast = 0, lastContrast = 0; ///< similarity contrastive loss, the same
};

/// Pre-training over several identities (arXiv 2508.14449, Eq. 12): the General Field is one for all, each person has
/// an Individual Field of its own, and the contrastive losses keep them apart. The static fields stay as they are. On
/// return all heads hold the same General Field, whose parameters another head's can be set to. BadInput when there are
/// fewer than two persons, or fields whose parameters do not fit each other (a linear basis is bound to its nodes).
Result<FieldPretrainReport> pretrainFields(std::vector<FieldPretrainPerson>&, const FieldPretrainOptions&, Run&);

} // namespace d3t
