// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/picture_refiner.h"

#include "core/base/parallel.h"
#include "core/base/trace.h"
#include "core/refiner/face_mask.h"

namespace d3t {

Result<std::unique_ptr<PictureRefiner>> PictureRefiner::create(const RefinerWeights& weights, const HeadRig& rig,
                                                               const WorkWindow& window, const CropBox& crop,
                                                               int threads) {
  auto network = Refiner::create(weights, threads);
  if (!network) return passOn(network);
  return std::unique_ptr<PictureRefiner>(new PictureRefiner(std::move(*network), rig, window, crop, threads));
}

void PictureRefiner::place(const Box& box) {
  if (box.x == box_.x && box.y == box_.y && box.width == box_.width && box.height == box_.height) return;
  box_ = box;
  const float scale = window_.side / kWorkSize; // picture px per working px
  const auto axes = [&](int cropStart, int cropLength, float windowStart, int boxStart, int boxLength) {
    const float start = windowStart + static_cast<float>(cropStart) * scale - static_cast<float>(boxStart);
    return std::pair{AxisTaps(cropLength, start, scale, boxLength),
                     AxisTaps(boxLength, -start / scale, 1 / scale, cropLength)};
  };
  auto [xToWork, xToPicture] = axes(crop_.x, crop_.width, window_.x, box.x, box.width);
  auto [yToWork, yToPicture] = axes(crop_.y, crop_.height, window_.y, box.y, box.height);
  toWork_ = Resampler(std::move(xToWork), std::move(yToWork));
  toPicture_ = Resampler(std::move(xToPicture), std::move(yToPicture));
}

Status PictureRefiner::refine(const HeadPose& pose, const MotionCode& motion, const Box& box, std::span<float> planes,
                              std::span<const float> transmittance) {
  const TraceSpan span("render.refine");
  place(box);
  const size_t pixels = static_cast<size_t>(box.width) * box.height;
  const size_t workPixels = static_cast<size_t>(crop_.width) * crop_.height;
  alpha_.resize(pixels);
  change_.resize(3 * pixels);
  input_.resize(kRefinerInputs * workPixels);
  residual_.resize(3 * workPixels);
  for (size_t i = 0; i < pixels; ++i) alpha_[i] = 1 - transmittance[i];
  parallelFor(kRefinerInputs, threads_, [&](int c) {
    const std::span<float> to = std::span(input_).subspan(static_cast<size_t>(c) * workPixels, workPixels);
    if (c < 3)
      toWork_.run(planes.subspan(static_cast<size_t>(c) * pixels, pixels), to);
    else if (c == 3)
      toWork_.run(alpha_, to);
    else
      drawFaceMask(*rig_, pose, motion, crop_, to);
  });
  if (auto ok = network_->residual(input_, crop_.width, crop_.height, residual_); !ok) return ok;
  parallelFor(3, threads_, [&](int c) {
    const auto from = static_cast<size_t>(c);
    toPicture_.run(std::span(residual_).subspan(from * workPixels, workPixels),
                   std::span(change_).subspan(from * pixels, pixels));
    for (size_t i = 0; i < pixels; ++i)
      if (transmittance[i] < 1) planes[from * pixels + i] += change_[from * pixels + i];
  });
  return {};
}

} // namespace d3t
