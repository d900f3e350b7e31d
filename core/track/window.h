// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/track/tracked_clip.h"
#include <vector>

namespace d3t {

/// Box around one face's landmarks in source pixels.
struct FaceExtent {
  float left = 0, top = 0, right = 0, bottom = 0;
  float width() const { return right - left; }
  float height() const { return bottom - top; }
};

FaceExtent extentOf(const MeshPoints& landmarks);
/// Overlap of two boxes: intersection over union, 0..1.
float overlap(const FaceExtent& a, const FaceExtent& b);

/// The square that all frames are worked in: 2.4 median face widths a side, larger where the head (hair included) moves
/// further, at most the shorter side of the frame; the whole shorter side when that is nearly reached anyway. Inside
/// the frame, whole pixels. faces: one per usable frame, at least one.
WorkWindow chooseWindow(const std::vector<FaceExtent>& faces, int sourceWidth, int sourceHeight);

/// True when the working frame is the source frame itself.
bool isWholeFrame(const WorkWindow& window, int sourceWidth, int sourceHeight);

/// The 512 x 512 working frame of a source frame (RGB).
Image cutWorkFrame(const Image& source, const WorkWindow& window);

/// Landmarks from source to working pixels (z in the same unit).
MeshPoints toWorkPixels(const MeshPoints& landmarks, const WorkWindow& window);

} // namespace d3t
