// SPDX-License-Identifier: GPL-3.0-or-later
// Times the rasterizer on one scene and prints one line of JSON: medians over the repetitions in milliseconds, the
// pairs of a Gaussian and a pixel that it drew, and the machine's FMA peak. Started by tests/bench/raster.
//
//   raster_bench SCENE SIDE THREADS REPETITIONS     SCENE: a scene_*.bin, or head:COUNT for a generated head
#include "core/base/parallel.h"
#include "core/splat/gaussian_math.h"
#include "tests/bench/fma_peak.h"
#include "tests/splat/bench_scene.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace d3t::splat {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Pixels of one Gaussian with alpha >= 1/255: what a perfect rasterizer would have to look at.
size_t pairsOf(const CloudView& cloud, const Camera& camera, const CameraTerms& terms, size_t i) {
  scalar::GaussianShape<double> g{};
  for (size_t k = 0; k < 3; ++k) g.mean[k] = cloud.mean[k][i], g.scale[k] = cloud.scale[k][i];
  for (size_t k = 0; k < 4; ++k) g.rotation[k] = cloud.rotation[k][i];
  const auto p = scalar::projectGaussian(terms, g);
  const double opacity = cloud.opacity[i];
  const auto reach = scalar::ellipseReach(p, std::log2(opacity));
  if (!scalar::isVisible(p, reach, opacity, 0.0, camera.width, camera.height)) return 0;
  size_t pairs = 0;
  for (int y = std::max(0, static_cast<int>(std::ceil(p.pixelY - reach.y)));
       y <= std::min(camera.height - 1, static_cast<int>(std::floor(p.pixelY + reach.y))); ++y)
    for (int x = std::max(0, static_cast<int>(std::ceil(p.pixelX - reach.x)));
         x <= std::min(camera.width - 1, static_cast<int>(std::floor(p.pixelX + reach.x))); ++x) {
      const double dx = x - p.pixelX, dy = y - p.pixelY;
      pairs += p.conicA * dx * dx + 2 * p.conicB * dx * dy + p.conicC * dy * dy <= reach.level;
    }
  return pairs;
}

size_t countPairs(const CloudView& cloud, const Camera& camera) {
  const CameraTerms terms = cameraTerms(camera);
  size_t pairs = 0;
  for (size_t i = 0; i < cloud.count; ++i) pairs += pairsOf(cloud, camera, terms, i);
  return pairs;
}

/// The prototype's job: a picture before one colour (here black), an L1 loss, and all gradients.
class Job {
public:
  Job(test::BenchScene scene, int threads)
      : scene_(std::move(scene)), threads_(threads), rasterizer_(makeRasterizer("cpu", threads)),
        scratch_(rasterizer_->makeScratch()), gradients_(scene_.cloud.count, scene_.cloud.shDegree),
        target_(test::makePlanes(1, scene_.camera, 0, 1)), image_(target_),
        dImage_(target_), region_{.cloud = scene_.cloud.view(),
                                  .camera = scene_.camera,
                                  .image = image_.data(),
                                  .scratch = scratch_.get()} {}

  double forward() {
    const auto start = Clock::now();
    if (!rasterizer_->forward(region_)) std::abort();
    return millisecondsSince(start);
  }
  double forwardBackward() {
    const auto start = Clock::now();
    if (!rasterizer_->forward(region_)) std::abort();
    const size_t rows = 3 * static_cast<size_t>(scene_.camera.height), width = image_.size() / rows;
    const float share = 1.f / static_cast<float>(image_.size());
    constexpr size_t kRows = 32;
    parallelFor(static_cast<int>((rows + kRows - 1) / kRows), threads_, [&](int i) {
      const size_t begin = static_cast<size_t>(i) * kRows * width, end = std::min(image_.size(), begin + kRows * width);
      for (size_t k = begin; k < end; ++k) dImage_[k] = std::copysign(share, image_[k] - target_[k]);
    });
    if (!rasterizer_->backward({region_, dImage_.data(), gradients_.gradients()})) std::abort();
    return millisecondsSince(start);
  }

private:
  test::BenchScene scene_;
  int threads_;
  std::unique_ptr<Rasterizer> rasterizer_;
  std::unique_ptr<Scratch> scratch_;
  test::OwnedCloud gradients_;
  std::vector<float> target_, image_, dImage_;
  Region region_;
};

int run(const std::string& name, int side, int threads, int repetitions) {
  auto scene = name.starts_with("head:") ? test::makeHead(std::stoul(name.substr(5)), side, side)
                                         : test::readBenchScene(name, side);
  const size_t pairs = countPairs(scene.cloud.view(), scene.camera);
  Job job(std::move(scene), threads);
  for (const auto start = Clock::now(); millisecondsSince(start) < 300;) job.forwardBackward(); // warm-up
  std::vector<double> forward, both;
  for (int i = 0; i < repetitions; ++i) forward.push_back(job.forward());
  for (int i = 0; i < repetitions; ++i) both.push_back(job.forwardBackward());
  fmt::print("{{\"fwd_ms\": {:.4f}, \"fwdbwd_ms\": {:.4f}, \"pairs\": {}, \"peak_gflops\": {:.1f}}}\n", median(forward),
             median(both), pairs, test::fmaPeak(threads));
  return 0;
}

} // namespace
} // namespace d3t::splat

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: raster_bench SCENE SIDE THREADS REPETITIONS\n", stderr);
    return 2;
  }
  return d3t::splat::run(argv[1], std::atoi(argv[2]), std::atoi(argv[3]), std::atoi(argv[4]));
}
