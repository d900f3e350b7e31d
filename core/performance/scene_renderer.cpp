// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/scene_renderer.h"

#include "core/base/trace.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace d3t::performance {
namespace {

constexpr int kMostSide = 4096;

uint8_t byteOf(float value) {
  return static_cast<uint8_t>(std::clamp(value, 0.f, 1.f) * 255.f + .5f);
}

// The pose of the head before a camera that went round it.
HeadPose orbit(const HeadPose& pose, const HeadView& view) {
  using Eigen::AngleAxisf, Eigen::Vector3f;
  HeadPose out;
  out.rotation =
      (AngleAxisf(view.pitch, Vector3f::UnitX()) * AngleAxisf(view.yaw, Vector3f::UnitY())).toRotationMatrix() *
      pose.rotation;
  out.translation = {0, 0, std::clamp(view.distance, .2f, 20.f) * pose.viewTranslation().z()};
  return out;
}

// Planes of premultiplied colour, and of what is left of the background -> straight RGBA.
Image withAlpha(const std::vector<float>& planes, const std::vector<float>& transmittance, int width, int height) {
  Image out(width, height, 4);
  const size_t pixels = transmittance.size();
  for (size_t i = 0; i < pixels; ++i) {
    const float alpha = 1 - transmittance[i];
    for (size_t c = 0; c < 3; ++c)
      out.data[4 * i + c] = alpha > 0 ? byteOf(planes[c * pixels + i] / alpha) : uint8_t{0};
    out.data[4 * i + 3] = byteOf(alpha);
  }
  return out;
}

Image opaque(const std::vector<float>& planes, int width, int height) {
  Image out(width, height, 3);
  const size_t pixels = planes.size() / 3;
  for (size_t i = 0; i < pixels; ++i)
    for (size_t c = 0; c < 3; ++c) out.data[3 * i + c] = byteOf(planes[c * pixels + i]);
  return out;
}

} // namespace

Result<SceneRenderer> SceneRenderer::open(std::shared_ptr<const Actor> actor, const std::filesystem::path& identity,
                                          int threads) {
  auto plates = PlateSource::open(identity);
  if (!plates) return passOn(plates);
  return SceneRenderer(std::move(actor), std::move(*plates), threads);
}

SceneRenderer::SceneRenderer(std::shared_ptr<const Actor> actor, PlateSource plates, int threads)
    : actor_(std::move(actor)), plates_(std::move(plates)), threads_(threads),
      rasterizer_(splat::makeRasterizer({}, threads)), scratch_(rasterizer_->makeScratch()), deformer_(threads) {}

Result<FrameRenderer*> SceneRenderer::rendererFor(const PictureOptions& options) {
  const Identity& id = actor_->identity();
  const int shrink = static_cast<int>(options.quality);
  auto& renderer = renderers_[shrink == 1 ? 0 : shrink == 2 ? 1 : 2];
  if (!renderer) {
    const auto size = static_cast<float>(shrink);
    const WorkWindow window{id.window.x / size, id.window.y / size, id.window.side / size};
    renderer = std::make_unique<FrameRenderer>(window, id.crop, threads_);
  }
  if (options.refine && id.refiner && !renderer->canRefine())
    if (auto ok = renderer->refineWith(*id.refiner, id.rig); !ok) return passOn(ok);
  return renderer.get();
}

Result<Image> SceneRenderer::picture(const FrameState& state, const PictureOptions& options) {
  auto renderer = rendererFor(options);
  if (!renderer) return passOn(renderer);
  auto plate = traced("scene.plate", [&] { return plates_.plate(state.body, static_cast<int>(options.quality)); });
  if (!plate) return passOn(plate);
  Image picture = **plate;
  if (auto ok = (*renderer)->composite(actor_->identity().head, state.pose, state.drive, picture, options.refine); !ok)
    return passOn(ok);
  return picture;
}

Result<Image> SceneRenderer::head(const FrameState& state, const HeadView& view) {
  if (view.width < 1 || view.height < 1 || view.width > kMostSide || view.height > kMostSide)
    return fail(ErrorKind::Usage, "a picture of no size, or of more than 4096 pixels a side", "render",
                "choose a smaller size");
  const size_t pixels = static_cast<size_t>(view.width) * static_cast<size_t>(view.height);
  image_.resize(3 * pixels);
  transmittance_.resize(pixels);
  background_.clear();
  if (view.background)
    for (const uint8_t value : *view.background)
      background_.insert(background_.end(), pixels, static_cast<float>(value) / 255);
  // All of the working frame is seen along the shorter side.
  const float scale = static_cast<float>(std::min(view.width, view.height)) / kWorkSize;
  const float half = kWorkSize / 2.f;
  const splat::Camera camera =
      headCamera(orbit(state.pose, view), half - static_cast<float>(view.width) / scale / 2,
                 half - static_cast<float>(view.height) / scale / 2, scale, view.width, view.height);
  deformer_.deform(actor_->identity().head, state.drive);
  const splat::Region region{.cloud = deformer_.cloud(),
                             .camera = camera,
                             .background = view.background ? background_.data() : nullptr,
                             .image = image_.data(),
                             .transmittance = transmittance_.data(),
                             .scratch = scratch_.get()};
  if (auto ok = rasterizer_->forward(region); !ok) return passOn(ok);
  return view.background ? opaque(image_, view.width, view.height)
                         : withAlpha(image_, transmittance_, view.width, view.height);
}

} // namespace d3t::performance
