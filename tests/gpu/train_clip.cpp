// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a head from a TrackedClip folder for a few hundred steps with one rasterizer after the other, and prints PSNR
// and time per step as JSON lines. For GPU boxes: needs neither FFmpeg nor OpenCV nor OpenVINO.
//
//   d3gputrain TRACKED_CLIP [STEPS]
#include "core/splat/rasterizer.h"
#include "core/train/control_nodes.h"
#include "core/train/head_step.h"
#include "core/train/initialise.h"
#include "core/train/optimiser.h"
#include "gpu/gpu.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace d3t {
namespace {

constexpr int kGaussians = 10000;
constexpr float kSsimWeight = .2f;

struct Outcome {
  double before = 0, after = 0; ///< dB, mean over every tenth frame
  double milliseconds = 0;      ///< per step
};

Result<double> meanPsnr(HeadStep& step, const GaussianHead& head, const FrameSet& set) {
  double sum = 0;
  int count = 0;
  for (size_t i = 0; i < set.frames.size(); i += 10, ++count) {
    if (auto ok = step.render(head, set.frames[i], 1); !ok) return passOn(ok);
    sum += step.psnr(set.frames[i], 1);
  }
  return sum / count;
}

Result<Outcome> train(const splat::Rasterizer& rasterizer, const TrackedClip& clip, const FrameSet& set,
                      const GaussianHead& start, int steps) {
  GaussianHead head = start.clone();
  HeadStep step(rasterizer, set.crop, 0);
  HeadOptimiser optimiser(head, findLipNodes(head, clip.rig));
  Outcome out;
  auto before = meanPsnr(step, head, set);
  if (!before) return passOn(before);
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < steps; ++i) {
    const TrainingFrame& frame = set.frames[static_cast<size_t>(i) * 7 % set.frames.size()];
    if (auto ok = step.render(head, frame, 1); !ok) return passOn(ok);
    if (auto loss = step.compare(head, frame, 1, kSsimWeight, false, true); !loss) return passOn(loss);
    const double share = static_cast<double>(i) / steps;
    optimiser.step(head, step.deformer(), frame.drive, static_cast<float>(std::pow(.1, share)));
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  auto after = meanPsnr(step, head, set);
  if (!after) return passOn(after);
  return Outcome{*before, *after, took.count() / steps};
}

Status run(const char* folder, int steps) {
  auto clip = openTrackedClip(folder);
  if (!clip) return passOn(clip);
  Run work;
  auto set = FrameSet::load(*clip, clip->trainingFrames(), {}, work);
  if (!set) return passOn(set);
  auto head = initialiseHead(*clip, kGaussians, work);
  if (!head) return passOn(head);
  for (const std::string& name : splat::rasterizerNames()) {
    auto outcome = train(*splat::makeRasterizer(name), *clip, *set, *head, steps);
    if (!outcome) return passOn(outcome);
    fmt::print("{{\"rasterizer\": \"{}\", \"steps\": {}, \"gaussians\": {}, \"psnrBefore\": {:.3f}, \"psnrAfter\": "
               "{:.3f}, \"millisecondsPerStep\": {:.3f}}}\n",
               name, steps, head->count, outcome->before, outcome->after, outcome->milliseconds);
    std::fflush(stdout);
    if (outcome->after < outcome->before + 1)
      return fail(ErrorKind::Failed, fmt::format("training with \"{}\" gained less than 1 dB", name), folder);
  }
  return {};
}

} // namespace
} // namespace d3t

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: d3gputrain TRACKED_CLIP [STEPS]\n");
    return 2;
  }
  d3t::gpu::registerCuda();
  const auto status = d3t::run(argv[1], argc > 2 ? std::max(1, std::atoi(argv[2])) : 300);
  if (status) return 0;
  std::fprintf(stderr, "d3gputrain: %s\n", status.error().message().c_str());
  return static_cast<int>(status.error().kind);
}
