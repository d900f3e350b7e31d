// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/refiner/detail.h"
#include "core/refiner/refiner_training.h"
#include <span>
#include <vector>

namespace d3t {

struct RefinerScore {
  DetailMeasures measures;
  std::vector<std::vector<float>> pictures; ///< 3 planes each, 0..1
};

/// Measures examples as they are (weights: null), or refined.
Result<RefinerScore> scoreRefiner(const RefinerWeights* weights, std::span<const RefinerExample>, int threads);

} // namespace d3t
