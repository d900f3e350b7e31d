// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cloud.h"
#include "core/splat/rasterizer.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace d3t::splat::test {

inline constexpr size_t kMaxRows = 11 + 3 * shCoefficients(kMaxShDegree);

/// A cloud that owns its rows, in the order of the view: mean, scale, rotation, opacity, sh.
struct OwnedCloud {
  OwnedCloud(size_t count, int shDegree);
  size_t count;
  int shDegree;
  std::vector<std::vector<float>> rows;

  size_t rowCount() const { return rows.size(); }
  CloudView view() const;
  CloudGradients gradients();
};

/// The five kinds of parameters as ranges of rows.
struct Group {
  const char* name;
  size_t first, end;
};
std::vector<Group> groups(int shDegree);

/// Small reproducible random numbers (splitmix64), the same on every machine.
struct Random {
  uint64_t state;
  float uniform(float from, float to);
};

/// `count` Gaussians of many shapes in the box [-1, 1]^3; quaternions are not unit.
OwnedCloud makeCloud(uint64_t seed, size_t count, int shDegree, float scaleMin = 0.02f, float scaleMax = 0.25f);
/// About 3.5 in front of the box, turned a little, its axis off the picture's centre.
Camera makeCamera(int width, int height);
/// 3 x H x W numbers in [from, to).
std::vector<float> makePlanes(uint64_t seed, const Camera& camera, float from, float to);

/// "reference", or a name of rasterizerNames().
std::unique_ptr<Rasterizer> makeBackEnd(const std::string& name, int threads = 2);
/// Every back end, the reference included.
std::vector<std::string> allBackEnds();

struct Rendered {
  std::vector<float> image, transmittance, depth;
};
Rendered render(const Rasterizer& r, const CloudView& cloud, const Camera& camera, const float* background,
                Scratch& scratch);
Rendered render(const Rasterizer& r, const CloudView& cloud, const Camera& camera, const float* background = nullptr);
/// Forward and backward in fresh scratch memory.
OwnedCloud gradientsOf(const Rasterizer& r, const OwnedCloud& cloud, const Camera& camera, const float* background,
                       const float* dImage);

double psnr(const std::vector<float>& a, const std::vector<float>& b);
/// |a - b| / |b| over the rows of a group.
double relativeError(const OwnedCloud& a, const OwnedCloud& b, const Group& group);

} // namespace d3t::splat::test
