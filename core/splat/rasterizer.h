// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/splat/cloud.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace d3t::splat {

/// Memory that a forward pass leaves for its backward pass and that is reused from call to call. Owned by the caller;
/// one per concurrent use; made by the back end that uses it.
class Scratch {
public:
  virtual ~Scratch() = default;
};

/// One device's Gaussian rasterizer. Deterministic: equal input gives equal bits at any number of threads.
/// Conventions (shared/bench/README.md): 0.3 px^2 added to the 2-D covariance; alpha = min(0.999, opacity exp(-sigma)),
/// skipped below 1/255; a pixel stops at transmittance <= 1e-4; the background is blended with what is left.
/// No gradient through the view direction of the spherical harmonics. Thread-safe with separate scratch.
class Rasterizer {
public:
  virtual ~Rasterizer() = default;
  virtual std::string name() const = 0;
  virtual std::unique_ptr<Scratch> makeScratch() const = 0;

  /// image, background: 3 x H x W planes; background may be null (black). transmittance (H x W) may be null.
  virtual Status forward(const CloudView&, const Camera&, ConstPlanes background, Planes image, float* transmittance,
                         Scratch&) const = 0;
  /// Gradients of a loss with dImage = dLoss/dimage (3 x H x W); must follow forward with the same cloud, camera and
  /// scratch. Rows of `gradients` that are null are not written.
  virtual Status backward(const CloudView&, const Camera&, ConstPlanes dImage, const CloudGradients& gradients,
                          Scratch&) const = 0;
};

/// Back ends that work on this machine, best first ("cpu" is always there). threads: 0 = all.
std::vector<std::string> rasterizerNames();
/// Empty name: the best one. Null when there is no back end of that name.
std::unique_ptr<Rasterizer> makeRasterizer(const std::string& name = {}, int threads = 0);

/// For back ends outside core (CUDA), once at program start: puts one before the others. One that cannot work on this
/// machine must not be added. Thread-safe.
using RasterizerFactory = std::function<std::unique_ptr<Rasterizer>(int threads)>;
void addRasterizer(std::string name, RasterizerFactory make);

} // namespace d3t::splat
