// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/evaluate/evaluate.h"
#include "core/speech/speech.h"
#include <filesystem>

namespace d3t {

/// How well sound predicts the mouth, without rendering: training windows of `trainSeconds` rotate through the clip,
/// each tested on the rest; mean correlations (keys rotate.inner, .outer, .width, .mean, .baseline.mean). Of the
/// options it reads `train`, `without` and `speechEncoder`.
Result<Measures> rotateClip(const std::filesystem::path& clip, const std::filesystem::path& folder,
                            const AcousticModel&, const EvaluateOptions&, Run&);

} // namespace d3t
