// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/refiner_examples.h"

#include "core/base/parallel.h"
#include "core/train/head_step.h"
#include <algorithm>

namespace d3t {
namespace {

uint8_t byteOf(float v) {
  return static_cast<uint8_t>(std::clamp(v, 0.f, 1.f) * 255.f + .5f);
}

} // namespace

Result<std::vector<RefinerExample>> refinerExamples(const GaussianHead& head, const HeadRig& rig, const FrameSet& set,
                                                    const Run& run) {
  const auto rasterizer = splat::makeRasterizer({}, run.threads);
  HeadStep step(*rasterizer, set.crop, run.threads);
  const size_t pixels = static_cast<size_t>(set.crop.width) * set.crop.height;
  std::vector<float> transmittance(pixels), mask(pixels);
  std::vector<RefinerExample> out;
  for (const TrainingFrame& frame : set.frames) {
    if (run.isCancelled()) return cancelledError("train");
    if (auto ok = step.render(head, frame, 1, transmittance.data()); !ok) return passOn(ok);
    RefinerExample example{set.crop.width, set.crop.height, frame.clipFrame, 0, {}, frame.image.full, {}};
    example.parts = drawFaceMask(rig, frame.pose, frame.drive.motion, set.crop, mask);
    example.input.resize(kRefinerInputs * pixels);
    std::transform(step.image().begin(), step.image().end(), example.input.begin(), byteOf);
    for (size_t i = 0; i < pixels; ++i) {
      example.input[3 * pixels + i] = byteOf(1 - transmittance[i]);
      example.input[4 * pixels + i] = byteOf(mask[i]);
    }
    out.push_back(std::move(example));
  }
  return out;
}

} // namespace d3t
