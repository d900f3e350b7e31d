// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/scene_maker.h"

#include "core/performance/overlay.h"
#include "core/performance/scene_renderer.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace d3t::ui {

using namespace performance;

namespace {

constexpr int kMostHeadSide = 1080;

QImage imageOf(Image&& image) {
  const auto format = image.channels == 4 ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
  auto* kept = new Image(std::move(image));
  const QImage shared(
      kept->data.data(), kept->width, kept->height, static_cast<qsizetype>(kept->rowBytes()), format,
      [](void* old) { delete static_cast<Image*>(old); }, kept);
  // What the window draws without converting it at each paint.
  return shared.convertToFormat(kept->channels == 4 ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

QPointF pointOf(Place place) {
  return {place.x, place.y};
}

ui::Overlay overlayFor(const Identity& id, const FrameState& state, const OverlayChoice& choice) {
  ui::Overlay out;
  if (choice.landmarks || choice.mask || choice.crop) {
    const performance::Overlay found = overlayOf(id, state);
    for (const Place place : found.mesh) out.landmarks.push_back(pointOf(place));
    for (const auto& outline : found.mask) {
      out.mask.emplace_back();
      for (const Place place : outline) out.mask.back() << pointOf(place);
    }
    out.crop = QRectF(pointOf(found.cropFrom), pointOf(found.cropTo));
  }
  if (!choice.gaussians) return out;
  std::vector<GaussianDot> dots = gaussianDots(id, state);
  std::sort(dots.begin(), dots.end(), [](const auto& a, const auto& b) { return a.depth > b.depth; });
  for (const GaussianDot& dot : dots)
    out.gaussians.emplace_back(pointOf(dot.centre), QColor(dot.colour[0], dot.colour[1], dot.colour[2]));
  return out;
}

class SceneMaker : public PictureMaker {
public:
  SceneMaker(std::shared_ptr<const Actor> actor, SceneRenderer renderer)
      : actor_(std::move(actor)), renderer_(std::move(renderer)) {}

  const std::shared_ptr<const Actor>& actor() const { return actor_; }
  void perform(Performance performance) { performance_ = std::move(performance); }

  Result<Picture> make(int64_t frame, const ui::PictureOptions& options) override {
    const FrameState state = performance_->at(frame);
    Picture out;
    out.frame = frame;
    out.quality = options.quality;
    auto drawn = options.orbit ? head(state, options, out) : inPlace(state, options, out);
    if (!drawn) return passOn(drawn);
    out.image = imageOf(std::move(*drawn));
    return out;
  }

private:
  Result<Image> inPlace(const FrameState& state, const ui::PictureOptions& options, Picture& out) {
    const Identity& id = actor_->identity();
    out.size = {id.width, id.height};
    if (options.overlays.any()) out.overlay = overlayFor(id, state, options.overlays);
    const auto quality = static_cast<Quality>(options.quality);
    if (options.coarse) {
      auto coarse = renderer_.picture(state, {.quality = quality, .refine = false});
      if (!coarse) return coarse;
      out.coarse = imageOf(std::move(*coarse));
    }
    return renderer_.picture(state, {.quality = quality, .refine = options.refine});
  }

  Result<Image> head(const FrameState& state, const ui::PictureOptions& options, Picture& out) {
    const Identity& id = actor_->identity();
    const int side = std::min({id.width, id.height, kMostHeadSide});
    out.size = {side, side};
    HeadView view;
    view.width = view.height = std::max(1, side / options.quality);
    constexpr double kRadians = std::numbers::pi / 180;
    view.yaw = static_cast<float>(options.orbit->yaw * kRadians);
    view.pitch = static_cast<float>(options.orbit->pitch * kRadians);
    view.distance = static_cast<float>(options.orbit->distance);
    if (const QColor& c = options.orbit->background; c.isValid())
      view.background = {static_cast<uint8_t>(c.red()), static_cast<uint8_t>(c.green()),
                         static_cast<uint8_t>(c.blue())};
    return renderer_.head(state, view);
  }

  std::shared_ptr<const Actor> actor_;
  SceneRenderer renderer_;
  std::optional<Performance> performance_;
};

} // namespace

RenderThread::MakeMaker sceneMaker(Performer::Snapshot now) {
  return [now = std::move(now)](std::shared_ptr<PictureMaker> before) -> Result<std::shared_ptr<PictureMaker>> {
    auto scene = std::dynamic_pointer_cast<SceneMaker>(std::move(before));
    if (!scene || scene->actor() != now.actor) {
      auto renderer = SceneRenderer::open(now.actor, now.identity, 0);
      if (!renderer) return passOn(renderer);
      scene = std::make_shared<SceneMaker>(now.actor, std::move(*renderer));
    }
    auto performance = Performance::create(now.actor, now.timeline, now.hearings);
    if (!performance) return passOn(performance);
    scene->perform(std::move(*performance));
    return scene;
  };
}

} // namespace d3t::ui
