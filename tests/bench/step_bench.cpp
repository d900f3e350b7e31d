// SPDX-License-Identifier: GPL-3.0-or-later
// Times one training step (pictures, deformation, raster, L1 + D-SSIM, backward, Adam) of a generated head in the crop
// of a usual clip, and prints where the time goes.
//
//   step_bench [GAUSSIANS [THREADS [STEPS [DOWN]]]]     default: 10000 2 400 1; DOWN 2: at half resolution
#include "core/base/trace.h"
#include "core/train/control_nodes.h"
#include "core/train/head_step.h"
#include "core/train/optimiser.h"
#include "tests/splat/bench_scene.h"
#include <cstdlib>
#include <fmt/format.h>
#include <sys/resource.h>

namespace d3t {
namespace {

constexpr int kWidth = 352, kHeight = 422;
const CropBox kCrop{(kWorkSize - kWidth) / 2, (kWorkSize - kHeight) / 2, kWidth, kHeight};

/// The generated head in head space, where a unit is about a pixel.
GaussianHead makeHead(int gaussians) {
  const auto scene = splat::test::makeHead(static_cast<size_t>(gaussians), kWidth, kHeight);
  const float depth = scene.camera.translation[2], pixels = scene.camera.fx / depth;
  GaussianHead head;
  head.count = gaussians;
  const auto n = static_cast<size_t>(gaussians);
  head.rows.resize(kGaussianRows * n);
  head.rig.resize(3 * kCodes * n);
  splat::test::Random random{7};
  for (float& v : head.rig) v = random.uniform(-.3f, .3f);
  const auto& rows = scene.cloud.rows;
  for (size_t i = 0; i < n; ++i) {
    for (size_t a = 0; a < 3; ++a) head.row(kMeanRow + static_cast<int>(a))[i] = rows[a][i] * pixels;
    for (size_t a = 0; a < 3; ++a) head.row(kLogScaleRow + static_cast<int>(a))[i] = std::log(rows[3 + a][i] * pixels);
    for (size_t a = 0; a < 4; ++a) head.row(kRotationRow + static_cast<int>(a))[i] = rows[6 + a][i];
    head.row(kOpacityRow)[i] = std::log(rows[10][i] / (1 - rows[10][i]));
    for (size_t a = 0; a < 3; ++a) head.row(kColourRow + static_cast<int>(a))[i] = rows[11 + a][i];
  }
  placeControlNodes(head, {0, 40, -60}, 40, {});
  return head;
}

std::vector<TrainingFrame> makeFrames(int count) {
  splat::test::Random random{3};
  std::vector<TrainingFrame> frames(static_cast<size_t>(count));
  for (TrainingFrame& frame : frames) {
    for (PlanarPicture* picture : {&frame.image, &frame.plate}) {
      picture->full.resize(3 * kWidth * kHeight);
      picture->half.resize(3 * (kWidth / 2) * (kHeight / 2));
      for (auto* bytes : {&picture->full, &picture->half})
        for (uint8_t& byte : *bytes) byte = static_cast<uint8_t>(random.uniform(0, 255));
    }
    for (float& code : frame.drive.motion) code = random.uniform(-1, 1);
  }
  return frames;
}

int run(int gaussians, int threads, int steps, int down) {
  GaussianHead head = makeHead(gaussians);
  auto frames = makeFrames(8);
  const auto rasterizer = splat::makeRasterizer("cpu", threads);
  HeadStep step(*rasterizer, kCrop, threads);
  HeadOptimiser optimiser(head, std::vector<char>(static_cast<size_t>(head.nodeCount()), 0), threads);
  for (int i = 0; i < steps; ++i) {
    if (i == steps / 4) startTrace(); // after a warm-up
    const TraceSpan span("train.step");
    TrainingFrame& frame = frames[static_cast<size_t>(i) % frames.size()];
    if (!step.render(head, frame, down) || !step.compare(head, frame, down, .2f, false, true)) std::abort();
    optimiser.step(head, step.deformer(), frame.drive, 1e-3f); // small: the head shall stay what it is
  }
  for (const auto& [name, time] : summariseTrace())
    fmt::print("{:24} {:7.3f} ms\n", name, time.medianMilliseconds * (name == "train.planes" ? 2 : 1));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{} Gaussians, {} threads, {} x {}: medians of {} steps; largest memory {} MB\n", gaussians, threads,
             kWidth / down, kHeight / down, steps - steps / 4, usage.ru_maxrss / 1024);
  return 0;
}

} // namespace
} // namespace d3t

int main(int argc, char** argv) {
  const auto number = [&](int i, int otherwise) { return argc > i ? std::atoi(argv[i]) : otherwise; };
  return d3t::run(number(1, 10000), number(2, 2), number(3, 400), number(4, 1));
}
