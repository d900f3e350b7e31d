// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/refiner/refiner_weights.h"
#include <memory>
#include <span>

namespace d3t {

/// Runs the refiner's network (core/refiner/refiner_weights.h), by OpenVINO in f32. One object per concurrent use.
class Refiner {
public:
  /// threads: 0 = all. Errors (Failed): OpenVINO cannot build the network.
  static Result<std::unique_ptr<Refiner>> create(const RefinerWeights&, int threads);
  virtual ~Refiner() = default;

  /// input: 5 planes of height x width, any size; residual: 3 planes, what is to be added to the first three. The
  /// first call with a size takes 50 ms more: it compiles the network for it.
  virtual Status residual(std::span<const float> input, int width, int height, std::span<float> residual) = 0;
};

} // namespace d3t
