// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/rasterizer.h"
#include "core/splat/cpu/cpu_rasterizer.h"

#include <algorithm>
#include <mutex>

namespace d3t::splat {
namespace {

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
