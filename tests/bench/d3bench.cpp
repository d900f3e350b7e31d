// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the rasterizer and of what stands beside it in a training step. See README.md.
#include "core/splat/adam.h"
#include "core/splat/image_loss.h"
#include "tests/splat/bench_scene.h"

#include <benchmark/benchmark.h>
#include <filesystem>

namespace d3t::splat {
namespace {

/// A scene with all the memory of a training step.
struct Step {
  test::BenchScene scene;
  std::unique_ptr<Rasterizer> rasterizer;
  std::unique_ptr<Scratch> scratch;
  test::OwnedCloud gradients;
  std::vector<float> background, image, transmittance, dImage;

  Step(test::BenchScene s, const std::string& backEnd, int threads)
      : scene(std::move(s)), rasterizer(makeRasterizer(backEnd, threads)), scratch(rasterizer->makeScratch()),
        gradients(scene.cloud.count, scene.cloud.shDegree), background(test::makePlanes(1, scene.camera, 0, 1)),
        image(background), transmittance(background.size() / 3), dImage(test::makePlanes(2, scene.camera, -1, 1)) {}

  Region region() {
    return {.cloud = scene.cloud.view(),
            .camera = scene.camera,
            .background = background.data(),
            .image = image.data(),
            .transmittance = transmittance.data(),
            .scratch = scratch.get()};
  }
  bool forward() { return rasterizer->forward(region()).has_value(); }
  bool backward() { return rasterizer->backward({region(), dImage.data(), gradients.gradients()}).has_value(); }
};

void runStep(benchmark::State& state, Step& step, bool withBackward) {
  for (auto _ : state)
    if (!step.forward() || (withBackward && !step.backward())) state.SkipWithError("the rasterizer failed");
}

using MakeScene = std::function<test::BenchScene()>;

void addScene(const std::string& scene, const MakeScene& make) {
  for (const auto& backEnd : rasterizerNames())
    for (const int threads : {1, 2})
      for (const bool withBackward : {false, true}) {
        const auto name = backEnd + "/" + scene + (withBackward ? "/forward+backward" : "/forward") +
                          "/threads:" + std::to_string(threads);
        benchmark::RegisterBenchmark(name.c_str(),
                                     [=](benchmark::State& state) {
                                       Step step(make(), backEnd, threads);
                                       runStep(state, step, withBackward);
                                     })
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
      }
}

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
  addScene("head10k_352x422", [] { return test::makeHead(10000, 352, 422); });
  addScene("head20k_512x512", [] { return test::makeHead(20000, 512, 512); });
  addScene("head50k_512x512", [] { return test::makeHead(50000, 512, 512); });
  for (const std::string name : {"scene_20000", "scene_20000_dense"}) {
    const auto path = test::benchDirectory() + "/data/" + name + ".bin";
    if (std::filesystem::exists(path)) addScene(name, [path] { return test::readBenchScene(path, 512); });
  }
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
