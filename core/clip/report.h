// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip.h"
#include <vector>

namespace d3t {

/// Measured on a picture while it is imported.
struct PictureStats {
  double sharpness = 0;  ///< mean |gradient| of the grey picture, 0..255
  double brightness = 0; ///< mean grey, 0..255
  double clipped = 0;    ///< share of pixels that are black or white
};
PictureStats measurePicture(const Image&);

/// Fills score, reasons and the best stretch from the clip's pictures, cuts and sound. wantedSeconds: length of the
/// stretch to propose.
void fillReport(Clip&, const std::vector<PictureStats>& pictures, const Audio& sound, double wantedSeconds);

} // namespace d3t
