// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/splat/cloud.h"
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t::splat {

/// Memory that a forward pass leaves for its backward pass and that is reused from call to call. Owned by the caller;
/// one per concurrent use; made by the back end that uses it.
class Scratch {
public:
  virtual ~Scratch() = default;
};

/// One picture to draw: a cloud through a camera (a whole frame, or a region of one such as the face or the mouth).
/// Nothing is owned; all pictures are of the camera's size.
struct Region {
  CloudView cloud;
  Camera camera;
  ConstPlanes background = nullptr; ///< 3 x H x W; null: black
  Planes image = nullptr;           ///< 3 x H x W
  float* transmittance = nullptr;   ///< H x W, 1 - alpha; may be null
  float* depth = nullptr;           ///< H x W, sum of alpha T z (divide by alpha for the mean depth); may be null
  Scratch* scratch = nullptr;       ///< its own
};

/// What every back end refuses: no size or more than 16,384 pixels a side, no focal length, spherical harmonics of
/// another degree than 0 to 3. where: the back end, for the message.
Status checkRegion(const Region&, const char* where);

/// What the backward pass of a region needs and gives.
struct RegionGradient {
  Region region;                ///< as in the forward pass, its image unchanged
  ConstPlanes dImage = nullptr; ///< dLoss/dimage, 3 x H x W
  CloudGradients gradients;     ///< rows that are null are not written
};

/// One device's Gaussian rasterizer. Deterministic: equal input gives equal bits at any number of threads.
/// Conventions (shared/bench/README.md): 0.3 px^2 added to the 2-D covariance; alpha = min(0.999, opacity exp(-sigma)),
/// skipped below 1/255; a pixel stops at transmittance <= 1e-4; the background is blended with what is left.
/// No gradient through the view direction of the spherical harmonics, nor through transmittance and depth.
/// Thread-safe with separate scratch.
class Rasterizer {
public:
  virtual ~Rasterizer() = default;
  virtual std::string name() const = 0;
  virtual std::unique_ptr<Scratch> makeScratch() const = 0;

  /// Draws all regions; a failure leaves the pictures of the others unspecified.
  virtual Status forward(std::span<const Region>) const = 0;
  /// Must follow forward with the same regions.
  virtual Status backward(std::span<const RegionGradient>) const = 0;

  Status forward(const Region& region) const { return forward({&region, 1}); }
  Status backward(const RegionGradient& region) const { return backward({&region, 1}); }
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
