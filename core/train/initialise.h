// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"

namespace d3t {

/// The head before training: about `gaussians` Gaussians on the mesh, on what lies outside of it (hair, ears, neck
/// edge) and in the mouth, coloured from the frames nearest the mean and the extreme poses; 800 control nodes, fields
/// at zero (reference/fewshot_study.md, section 4, "Gaussians" and "Residual"). Deterministic by run.seed.
Result<GaussianHead> initialiseHead(const TrackedClip&, int gaussians, const Run&);

} // namespace d3t
