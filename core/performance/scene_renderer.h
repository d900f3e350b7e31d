// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/performance.h"
#include "core/performance/plate_source.h"
#include "core/render/frame_renderer.h"
#include "core/splat/rasterizer.h"
#include <array>
#include <optional>

namespace d3t::performance {

/// Sides of the picture: of the source, a half, a quarter (rounded up). Plate, rasterizer and composite work at that
/// size; the refiner always at the resolution that it was trained at.
enum class Quality { Full = 1, Half = 2, Quarter = 4 };

struct PictureOptions {
  Quality quality = Quality::Full;
  bool refine = true; ///< by the identity's refiner, if it has one; false: the coarse picture, as before it
};

/// The head alone, as a camera sees it that looks at the head's middle from a place on a sphere around it.
struct HeadView {
  int width = 512, height = 512; ///< px, at most 4096
  float yaw = 0, pitch = 0;      ///< radians by which the camera went round: > 0 to its right, > 0 up
  float distance = 1;            ///< of the source's camera; clamped to 0.2 .. 20
  std::optional<std::array<uint8_t, 3>> background = {}; ///< RGB; without: RGBA with straight alpha
};

/// Pictures of an identity. Owns its memory: one object per thread that draws; actor and file are shared.
///
///   auto scene = SceneRenderer::open(actor, "me.d3id", 0);
///   Result<Image> picture = scene->picture(performance.at(312), {.quality = Quality::Half});
class SceneRenderer {
public:
  /// threads: of a picture, 0: as many as the machine has. The file must be the actor's.
  static Result<SceneRenderer> open(std::shared_ptr<const Actor>, const std::filesystem::path& identity, int threads);

  /// The head in its plate, RGB. The first one with a refiner at a quality takes longer: it makes the network.
  Result<Image> picture(const FrameState&, const PictureOptions&);
  /// The head alone, never refined: the refiner knows the source's camera only.
  Result<Image> head(const FrameState&, const HeadView&);

private:
  SceneRenderer(std::shared_ptr<const Actor>, PlateSource, int threads);
  Result<FrameRenderer*> rendererFor(const PictureOptions&);

  std::shared_ptr<const Actor> actor_;
  PlateSource plates_;
  int threads_;
  std::array<std::unique_ptr<FrameRenderer>, 3> renderers_; ///< full, half, quarter; made when first wanted
  std::unique_ptr<splat::Rasterizer> rasterizer_;           ///< of the head alone
  std::unique_ptr<splat::Scratch> scratch_;
  HeadDeformer deformer_;
  std::vector<float> image_, background_, transmittance_;
};

} // namespace d3t::performance
