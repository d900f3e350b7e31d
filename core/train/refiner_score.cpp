// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/refiner_score.h"

#include "core/refiner/refiner.h"
#include <algorithm>

namespace d3t {

Result<RefinerScore> scoreRefiner(const RefinerWeights* weights, std::span<const RefinerExample> examples,
                                  int threads) {
  std::unique_ptr<Refiner> refiner;
  if (weights) {
    auto made = Refiner::create(*weights, threads);
    if (!made) return passOn(made);
    refiner = std::move(*made);
  }
  DetailSum sum;
  RefinerScore score;
  for (const RefinerExample& e : examples) {
    const size_t pixels = static_cast<size_t>(e.width) * e.height;
    std::vector<float> input(e.input.begin(), e.input.end()), truth(e.truth.begin(), e.truth.end());
    for (auto* planes : {&input, &truth})
      for (float& v : *planes) v /= 255;
    std::vector<float> picture(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(3 * pixels));
    std::vector<float> change(3 * pixels);
    if (refiner)
      if (auto ok = refiner->residual(input, e.width, e.height, change); !ok) return passOn(ok);
    for (size_t i = 0; i < picture.size(); ++i) picture[i] = std::clamp(picture[i] + change[i], 0.f, 1.f);
    sum.add(picture, truth, std::span(input).subspan(3 * pixels, pixels), e.width, e.height, e.parts, e.time);
    score.pictures.push_back(std::move(picture));
  }
  score.measures = sum.mean();
  return score;
}

} // namespace d3t
