// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/node_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace d3t {
namespace {

// Rates of InsTaG's universal motion field: planes 5e-3, networks 5e-4, attention five times that.
constexpr float kPlaneRate = 5e-3f, kNetworkRate = 5e-4f, kAttentionRate = 2.5e-3f;
constexpr float kPlaneInitial = 1e-4f; // the field starts as good as still

class BlockList {
public:
  explicit BlockList(size_t begin) : end_(begin) {}

  void add(std::string name, std::vector<int64_t> shape, float rate, float initial) {
    size_t count = 1;
    for (int64_t n : shape) count *= static_cast<size_t>(n);
    blocks_.push_back({std::move(name), std::move(shape), rate, initial, end_, count});
    end_ += count;
  }
  // A layer without bias, drawn as LibTorch draws its own: uniform within 1 / sqrt(inputs).
  void layer(std::string name, std::vector<int64_t> shape, float rate) {
    int64_t inputs = 1;
    for (size_t i = 1; i < shape.size(); ++i) inputs *= shape[i];
    add(std::move(name), std::move(shape), rate, 1 / std::sqrt(static_cast<float>(inputs)));
  }
  void branch(const std::string& name, std::span<const int> levels, int64_t hidden) {
    add(name + ".planes", {planeValues(levels)}, kPlaneRate, kPlaneInitial);
    layer(name + ".attention.0", {kMotionWidth, kPlaneFeatures}, kAttentionRate);
    layer(name + ".attention.1", {kMotionWidth, kMotionWidth}, kAttentionRate);
    layer(name + ".head.0", {hidden, kPlaneFeatures + kMotionWidth}, kNetworkRate);
    layer(name + ".head.1", {hidden, hidden}, kNetworkRate);
    layer(name + ".head.2", {3, hidden}, kNetworkRate);
  }
  std::vector<ParameterBlock> take() { return std::move(blocks_); }

private:
  size_t end_;
  std::vector<ParameterBlock> blocks_;
};

std::vector<int> levelsBetween(double first, double last) {
  std::vector<int> levels;
  for (int l = 0; l < kPlaneLevels; ++l)
    levels.push_back(static_cast<int>(std::ceil(first * std::pow(last / first, l / (kPlaneLevels - 1.)) - 1e-6)));
  return levels;
}

} // namespace

std::vector<ParameterBlock> networkBlocks(int inputs, size_t begin) {
  BlockList list(begin);
  list.layer("code", {kMotionWidth, inputs}, kNetworkRate);
  for (const char* name : {"smooth.0", "smooth.1"}) list.layer(name, {kMotionWidth, kMotionWidth, 3}, kNetworkRate);
  list.branch("face", faceLevels(), 64);
  list.branch("mouth", mouthLevels(), 32);
  return list.take();
}

std::vector<int> faceLevels() {
  return levelsBetween(16, 38.4);
}

std::vector<int> mouthLevels() {
  return levelsBetween(64, 57.6);
}

int64_t planeValues(std::span<const int> levels) {
  int64_t sum = 0;
  for (int r : levels) sum += static_cast<int64_t>(r + 1) * (r + 1);
  return 3 * sum;
}

PlaneCells planeCells(std::span<const int> levels, std::span<const float> position) {
  constexpr std::array<std::array<size_t, 2>, 3> kAxes{{{0, 1}, {1, 2}, {0, 2}}};
  const size_t count = position.size() / 3;
  PlaneCells cells;
  for (size_t i = 0; i < count; ++i) {
    int64_t table = 0;
    for (const auto& axes : kAxes)
      for (int r : levels) {
        std::array<float, 2> rest{};
        std::array<int64_t, 2> low{};
        for (size_t a = 0; a < 2; ++a) {
          const float u = std::clamp(.5f + position[axes[a] * count + i] / (2 * kPlaneReach), 0.f, 1.f);
          const float at = u * static_cast<float>(r - 1) + .5f; // cell centres carry the values' middle, as in InsTaG
          low[a] = static_cast<int64_t>(at);
          rest[a] = at - static_cast<float>(low[a]);
        }
        for (int64_t corner = 0; corner < 4; ++corner) {
          const int64_t x = corner & 1, y = corner >> 1;
          cells.index.push_back(table + (low[1] + y) * (r + 1) + low[0] + x);
          cells.weight.push_back((x ? rest[0] : 1 - rest[0]) * (y ? rest[1] : 1 - rest[1]));
        }
        table += static_cast<int64_t>(r + 1) * (r + 1);
      }
  }
  return cells;
}

} // namespace d3t
