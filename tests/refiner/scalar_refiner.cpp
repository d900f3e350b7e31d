// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/refiner/scalar_refiner.h"

#include "core/base/random.h"
#include <algorithm>
#include <cmath>

namespace d3t::test {
namespace {

struct Map {
  int channels = 0, width = 0, height = 0;
  std::vector<float> values;
  Map(int c, int w, int h)
      : channels(c), width(w), height(h), values(static_cast<size_t>(c) * static_cast<size_t>(w) * h) {}
  float& at(int c, int x, int y) {
    return values[(static_cast<size_t>(c) * static_cast<size_t>(height) + y) * static_cast<size_t>(width) + x];
  }
  float read(int c, int x, int y) { return x < 0 || y < 0 || x >= width || y >= height ? 0 : at(c, x, y); }
};

Map convolve(const RefinerWeights& w, RefinerLayer l, Map in, int stride) {
  const auto& kernel = refinerBlocks()[2 * static_cast<size_t>(l)];
  const auto& bias = refinerBlocks()[2 * static_cast<size_t>(l) + 1];
  const int outputs = static_cast<int>(kernel.shape[0]), k = static_cast<int>(kernel.shape[2]);
  Map out(outputs, in.width / stride, in.height / stride);
  for (int o = 0; o < outputs; ++o)
    for (int y = 0; y < out.height; ++y)
      for (int x = 0; x < out.width; ++x) {
        double sum = static_cast<double>(w.values[bias.begin + o]);
        for (int c = 0; c < in.channels; ++c)
          for (int v = 0; v < k; ++v)
            for (int u = 0; u < k; ++u) {
              const size_t at = kernel.begin + ((static_cast<size_t>(o) * in.channels + c) * k + v) * k + u;
              sum += static_cast<double>(w.values[at] * in.read(c, x * stride + u - k / 2, y * stride + v - k / 2));
            }
        out.at(o, x, y) = static_cast<float>(sum);
      }
  return out;
}

Map active(Map m) {
  for (float& v : m.values) v = v > 0 ? v : kRefinerLeak * v;
  return m;
}

Map sum(Map a, const Map& b) {
  for (size_t i = 0; i < a.values.size(); ++i) a.values[i] += b.values[i];
  return active(std::move(a));
}

Map larger(Map in) {
  Map out(in.channels / 4, 2 * in.width, 2 * in.height);
  for (int c = 0; c < out.channels; ++c)
    for (int y = 0; y < out.height; ++y)
      for (int x = 0; x < out.width; ++x) out.at(c, x, y) = in.at(4 * c + 2 * (y % 2) + x % 2, x / 2, y / 2);
  return out;
}

Map smaller(Map in) {
  Map out(4 * in.channels, in.width / 2, in.height / 2);
  for (int c = 0; c < in.channels; ++c)
    for (int y = 0; y < in.height; ++y)
      for (int x = 0; x < in.width; ++x) out.at(4 * c + 2 * (y % 2) + x % 2, x / 2, y / 2) = in.at(c, x, y);
  return out;
}

} // namespace

std::vector<float> scalarResidual(const RefinerWeights& w, const std::vector<float>& input, int width, int height) {
  Map picture(kRefinerInputs, width, height);
  picture.values = input;
  const Map entry = active(convolve(w, kEntry, smaller(picture), 1));
  const Map mid1 = active(convolve(w, kMid1, active(convolve(w, kDown1, entry, 2)), 1));
  const Map mid2 = active(convolve(w, kMid2, active(convolve(w, kDown2, mid1, 2)), 1));
  const Map join1 = active(convolve(w, kJoin1, sum(larger(convolve(w, kUp1, mid2, 1)), mid1), 1));
  Map out = larger(convolve(w, kLast, sum(larger(convolve(w, kUp0, join1, 1)), entry), 1));
  for (int c = 0; c < 3; ++c)
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        out.at(c, x, y) = kRefinerReach * std::tanh(out.at(c, x, y)) * std::min(1.f, 2 * picture.at(3, x, y));
  return out.values;
}

RefinerWeights busyWeights(uint64_t seed) {
  RefinerWeights w = RefinerWeights::initial(seed);
  Random random(seed + 1);
  for (const auto& block : refinerBlocks())
    if (block.deviation == 0)
      for (size_t i = 0; i < block.count; ++i) w.values[block.begin + i] = static_cast<float>(.05 * random.normal());
  return w;
}

std::vector<float> noisyInput(int width, int height, uint64_t seed) {
  Random random(seed);
  const size_t pixels = static_cast<size_t>(width) * static_cast<size_t>(height);
  std::vector<float> out(kRefinerInputs * pixels);
  for (float& v : out) v = static_cast<float>(random.uniform());
  for (size_t i = 0; i < pixels; ++i) {
    const auto x = static_cast<int>(i) % width;
    if (x < width / 4) out[3 * pixels + i] = 0;
    if (x >= width / 2) out[3 * pixels + i] = 1;
  }
  return out;
}

} // namespace d3t::test
