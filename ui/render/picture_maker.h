// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/timeline/time.h"
#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace d3t::ui {

inline constexpr timeline::FrameRate kPictureRate{25, 1}; ///< of every identity

/// Where the camera is when the head alone is looked at. Angles in degrees.
struct Orbit {
  double yaw = 0, pitch = 0;
  double distance = 1; ///< times the one of the clip
  QColor background;   ///< invalid: transparent
  bool operator==(const Orbit&) const = default;
};

/// What is drawn over the picture.
struct OverlayChoice {
  bool landmarks = false, mask = false, gaussians = false, crop = false;
  bool any() const { return landmarks || mask || gaussians || crop; }
  bool operator==(const OverlayChoice&) const = default;
};

/// How a picture is wanted.
struct PictureOptions {
  int quality = 1; ///< 1 full, 2 half, 4 quarter
  bool refine = true;
  bool coarse = false;        ///< also the picture before the refiner
  std::optional<Orbit> orbit; ///< the head alone
  OverlayChoice overlays;
  bool operator==(const PictureOptions&) const = default;
};

/// Things over the picture, in pixels of the frame at full size.
struct Overlay {
  std::vector<QPointF> landmarks;
  std::vector<std::pair<QPointF, QColor>> gaussians;
  std::vector<QPolygonF> mask; ///< outlines of face, eyes and lips
  QRectF crop;
};

/// A finished picture.
struct Picture {
  QImage image;  ///< as large as the quality says; null: none
  QImage coarse; ///< null: not asked for
  QSize size;    ///< of the frame at full size
  Overlay overlay;
  int64_t frame = 0;
  int quality = 1;
  bool refined = false; ///< was to be
  uint64_t order = 0;   ///< of the request
  double seconds = 0;   ///< that drawing took
};

/// Draws frames of one state of the project. One thread at a time.
class PictureMaker {
public:
  virtual ~PictureMaker() = default;
  virtual Result<Picture> make(int64_t frame, const PictureOptions&) = 0;
};

} // namespace d3t::ui
