// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/frame_renderer.h"

#include "core/base/parallel.h"
#include "core/base/trace.h"
#include <algorithm>
#include <cmath>

namespace d3t {

FrameRenderer::FrameRenderer(const WorkWindow& window, const CropBox& crop, int threads)
    : window_(window), crop_(crop), threads_(threads), rasterizer_(splat::makeRasterizer({}, threads)),
      scratch_(rasterizer_->makeScratch()), deformer_(threads) {}

Status FrameRenderer::refineWith(const RefinerWeights& weights, const HeadRig& rig) {
  auto refiner = PictureRefiner::create(weights, rig, window_, crop_, threads_);
  if (!refiner) return passOn(refiner);
  refiner_ = std::move(*refiner);
  return {};
}

FrameRenderer::Box FrameRenderer::boxIn(const Image& picture) const {
  const float scale = window_.side / kWorkSize; // source px per working px
  const auto low = [&](float at, int offset) {
    return std::max(0, static_cast<int>(std::floor(at + static_cast<float>(offset) * scale)));
  };
  const auto high = [&](float at, int offset, int limit) {
    return std::min(limit, static_cast<int>(std::ceil(at + static_cast<float>(offset) * scale)));
  };
  const int x = low(window_.x, crop_.x), y = low(window_.y, crop_.y);
  return {x, y, high(window_.x, crop_.x + crop_.width, picture.width) - x,
          high(window_.y, crop_.y + crop_.height, picture.height) - y};
}

Status FrameRenderer::composite(const GaussianHead& head, const HeadPose& pose, const Drive& drive, Image& picture,
                                bool refine) {
  const TraceSpan span("render.frame");
  const Box box = boxIn(picture);
  if (box.width < 1 || box.height < 1)
    return fail(ErrorKind::Failed, "the head lies outside of the picture", "render",
                "use a picture of the source's size");
  const size_t pixels = static_cast<size_t>(box.width) * box.height;
  background_.resize(3 * pixels);
  image_.resize(3 * pixels);
  refine = refine && canRefine();
  if (refine) transmittance_.resize(pixels);
  parallelFor(box.height, threads_, [&](int y) {
    const uint8_t* row = picture.at(box.x, box.y + y);
    for (int x = 0; x < box.width; ++x)
      for (int c = 0; c < 3; ++c)
        background_[c * pixels + static_cast<size_t>(y) * box.width + x] = static_cast<float>(row[3 * x + c]) / 255.f;
  });
  const float toWork = window_.toWork();
  const splat::Camera camera =
      headCamera(pose, (static_cast<float>(box.x) - window_.x) * toWork,
                 (static_cast<float>(box.y) - window_.y) * toWork, 1 / toWork, box.width, box.height);
  deformer_.deform(head, drive);
  const splat::Region region{.cloud = deformer_.cloud(),
                             .camera = camera,
                             .background = background_.data(),
                             .image = image_.data(),
                             .transmittance = refine ? transmittance_.data() : nullptr,
                             .scratch = scratch_.get()};
  if (auto ok = rasterizer_->forward(region); !ok) return ok;
  if (refine)
    if (auto ok = refiner_->refine(pose, drive.motion, box, image_, transmittance_); !ok) return ok;
  parallelFor(box.height, threads_, [&](int y) {
    uint8_t* row = picture.at(box.x, box.y + y);
    for (int x = 0; x < box.width; ++x)
      for (int c = 0; c < 3; ++c) {
        const float v = image_[c * pixels + static_cast<size_t>(y) * box.width + x];
        row[3 * x + c] = static_cast<uint8_t>(std::clamp(v, 0.f, 1.f) * 255.f + .5f);
      }
  });
  return {};
}

} // namespace d3t
