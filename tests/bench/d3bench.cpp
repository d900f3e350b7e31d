// SPDX-License-Identifier: GPL-3.0-or-later
// Times of what stands beside the rasterizer in a training step. See README.md.
#include "core/splat/adam.h"
#include "core/splat/image_loss.h"
#include "tests/splat/scene.h"

#include <benchmark/benchmark.h>

namespace d3t::splat {
namespace {

void runLoss(benchmark::State& state) {
  const Camera size = test::makeCamera(352, 422);
  const auto image = test::makePlanes(3, size, 0, 1), target = test::makePlanes(4, size, 0, 1);
  auto weight = test::makePlanes(5, size, 0.5f, 2);
  std::vector<float> gradient(image.size());
  ImageLoss loss(static_cast<int>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(
        loss.evaluate(352, 422, image.data(), target.data(), weight.data(), 0.2f, gradient.data()));
}

void runAdam(benchmark::State& state) {
  const auto n = static_cast<size_t>(state.range(0)) * 23;
  std::vector<float> p(n, 0.5f), m(n, 0.f), v(n, 0.f), g(n, 1e-3f);
  for (auto _ : state) adamStep(p.data(), m.data(), v.data(), g.data(), n, 1e-6f, 1, 1);
}

void addAll() {
  benchmark::RegisterBenchmark("imageLoss_352x422/threads", runLoss)
      ->Arg(1)
      ->Arg(2)
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("adam_23rows/count", runAdam)->Arg(10000)->Arg(20000)->Unit(benchmark::kMillisecond);
}

} // namespace
} // namespace d3t::splat

int main(int argc, char** argv) {
  d3t::splat::addAll();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
