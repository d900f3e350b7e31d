// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/train/schedule.h"

namespace d3t::cli {

/// Trains a generated head with the trainer's own steps for some seconds (about 5 in all) and gives their median times.
/// gaussians: size of the head. The scene is drawn into a temporary folder, which goes again.
Result<StepTimes> measureSteps(int gaussians, Run& run);

} // namespace d3t::cli
