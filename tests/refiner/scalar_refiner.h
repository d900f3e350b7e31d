// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/refiner/refiner_weights.h"
#include <cstdint>
#include <vector>

namespace d3t::test {

/// The network of core/refiner/refiner_weights.h by plain loops: 5 x height x width -> 3 x height x width.
std::vector<float> scalarResidual(const RefinerWeights&, const std::vector<float>& input, int width, int height);

/// Weights with a last layer that does something.
RefinerWeights busyWeights(uint64_t seed);
/// A picture of noise; alpha is 0 in its left quarter and 1 in its right half.
std::vector<float> noisyInput(int width, int height, uint64_t seed);

} // namespace d3t::test
