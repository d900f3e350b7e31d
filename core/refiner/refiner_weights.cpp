// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_weights.h"

#include "core/base/random.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr const char* kPrefix = "refiner.";
constexpr float kLargest = 1000; // trained values are below 10

struct LayerShape {
  const char* name;
  int in, out, kernel, down; ///< down: its output is so many times smaller than the picture
};

constexpr int C0 = kRefinerWidths[0], C1 = kRefinerWidths[1], C2 = kRefinerWidths[2];
constexpr std::array<LayerShape, kRefinerLayers> kShapes = {{{"entry", 4 * kRefinerInputs, C0, 3, 2},
                                                             {"down1", C0, C1, 3, 4},
                                                             {"mid1", C1, C1, 3, 4},
                                                             {"down2", C1, C2, 3, 8},
                                                             {"mid2", C2, C2, 3, 8},
                                                             {"up1", C2, 4 * C1, 1, 8},
                                                             {"join1", C1, C1, 3, 4},
                                                             {"up0", C1, 4 * C0, 1, 4},
                                                             {"last", C0, 12, 3, 2}}};

std::vector<RefinerBlock> makeBlocks() {
  std::vector<RefinerBlock> blocks;
  size_t begin = 0;
  const auto add = [&](const std::string& name, std::vector<int64_t> shape, float deviation) {
    size_t count = 1;
    for (const int64_t n : shape) count *= static_cast<size_t>(n);
    blocks.push_back({name, std::move(shape), deviation, begin, count});
    begin += count;
  };
  for (const LayerShape& l : kShapes) {
    const bool zero = std::string(l.name) == "last";
    const auto inputs = static_cast<float>(l.in * l.kernel * l.kernel);
    add(std::string(l.name) + ".weight", {l.out, l.in, l.kernel, l.kernel}, zero ? 0.f : std::sqrt(2 / inputs));
    add(std::string(l.name) + ".bias", {l.out}, 0);
  }
  return blocks;
}

} // namespace

const std::vector<RefinerBlock>& refinerBlocks() {
  static const std::vector<RefinerBlock> kBlocks = makeBlocks();
  return kBlocks;
}

double refinerMultiplications(int width, int height) {
  double sum = 0;
  for (const LayerShape& l : kShapes)
    sum += static_cast<double>(l.in * l.out * l.kernel * l.kernel) * width * height / (l.down * l.down);
  return sum;
}

RefinerWeights RefinerWeights::initial(uint64_t seed) {
  const auto& blocks = refinerBlocks();
  RefinerWeights out{std::vector<float>(blocks.back().begin + blocks.back().count, 0.f)};
  Random random(seed);
  for (const auto& block : blocks)
    if (block.deviation > 0)
      for (size_t i = 0; i < block.count; ++i)
        out.values[block.begin + i] = block.deviation * static_cast<float>(random.normal());
  return out;
}

void RefinerWeights::save(TensorFile& file) const {
  for (const auto& block : refinerBlocks()) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(block.begin);
    file.set(kPrefix + block.name, block.shape, {first, first + static_cast<std::ptrdiff_t>(block.count)});
    file.tensors[kPrefix + block.name].half = true;
  }
}

Result<RefinerWeights> RefinerWeights::load(const TensorFile& file) {
  RefinerWeights out;
  for (const auto& block : refinerBlocks()) {
    auto tensor = file.get(kPrefix + block.name, block.shape);
    if (!tensor) return passOn(tensor);
    const auto& data = (*tensor)->data;
    if (std::any_of(data.begin(), data.end(), [](float v) { return !(std::abs(v) < kLargest); }))
      return badInput("the refiner's " + block.name + " has impossible values", "refiner",
                      "make the identity or the general model again");
    out.values.insert(out.values.end(), data.begin(), data.end());
  }
  return out;
}

bool RefinerWeights::isIn(const TensorFile& file) {
  return std::any_of(file.tensors.begin(), file.tensors.end(),
                     [](const auto& entry) { return entry.first.starts_with(kPrefix); });
}

RefinerWeights RefinerWeights::weakened(float share) const {
  RefinerWeights out = *this;
  const size_t begin = refinerBlocks()[2 * size_t{kLast}].begin; // the last blocks
  for (size_t i = begin; i < out.values.size(); ++i) out.values[i] *= share;
  return out;
}

RefinerWeights RefinerWeights::rounded() const {
  TensorFile file;
  save(file);
  auto back = decodeTensors(encodeTensors(file), "refiner");
  if (!back) return *this; // values beyond float16: load() refuses them
  auto weights = load(*back);
  return weights ? std::move(*weights) : *this;
}

} // namespace d3t
