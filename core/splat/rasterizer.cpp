// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/rasterizer.h"
#include "core/splat/cpu/cpu_rasterizer.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace d3t::splat {
namespace {

constexpr int kMaxSide = 1 << 14;

struct BackEnd {
  std::string name;
  RasterizerFactory make;
};

struct Registry {
  std::mutex mutex;
  std::vector<BackEnd> backEnds{{"cpu", makeCpuRasterizer}}; ///< best first
};

Registry& registry() {
  static Registry r;
  return r;
}

} // namespace

Status checkRegion(const Region& region, const char* where) {
  const Camera& camera = region.camera;
  if (camera.width < 1 || camera.height < 1 || camera.width > kMaxSide || camera.height > kMaxSide)
    return badInput(fmt::format("an image of {} x {} pixels", camera.width, camera.height), where,
                    fmt::format("use 1 to {} pixels each way", kMaxSide));
  if (!(std::fabs(camera.fx) > 0) || !(std::fabs(camera.fy) > 0))
    return badInput("a camera without a focal length", where, "set fx and fy in pixels");
  const int degree = region.cloud.shDegree;
  if (degree < 0 || degree > kMaxShDegree)
    return badInput(fmt::format("spherical harmonics of degree {}", degree), where,
                    fmt::format("use degree 0 to {}", kMaxShDegree));
  return {};
}

void addRasterizer(std::string name, RasterizerFactory make) {
  auto& r = registry();
  std::lock_guard lock(r.mutex);
  std::erase_if(r.backEnds, [&](const BackEnd& b) { return b.name == name; });
  r.backEnds.insert(r.backEnds.begin(), {std::move(name), std::move(make)});
}

std::vector<std::string> rasterizerNames() {
  auto& r = registry();
  std::lock_guard lock(r.mutex);
  std::vector<std::string> names;
  for (const auto& b : r.backEnds) names.push_back(b.name);
  return names;
}

std::unique_ptr<Rasterizer> makeRasterizer(const std::string& name, int threads) {
  auto& r = registry();
  std::lock_guard lock(r.mutex);
  for (const auto& b : r.backEnds)
    if (name.empty() || b.name == name) return b.make(threads);
  return nullptr;
}

} // namespace d3t::splat
