// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip.h"
#include "core/clip/sound_intake.h"
#include <vector>

namespace d3t {

/// Measured on a picture while it is imported; the middle of the picture counts (512 px at most), where the person is.
struct PictureStats {
  double blur = 0;       ///< 0 sharp .. 1 soft: how little a blur changes it (Crete et al. 2007, equations 1-6)
  double brightness = 0; ///< mean grey, 0..255
  double clipped = 0;    ///< share of pixels that are black or white
};
PictureStats measurePicture(const Image&);
/// .1 (of no use) to 1 (as good as any).
double sharpnessScore(double blur);
double lightScore(const PictureStats&);

/// Fills reasons, score, quality and the best stretch (of `wantedSeconds` at most) from what was measured: `pictures`
/// has one entry per frame of the clip.
void fillReport(Clip&, const std::vector<PictureStats>& pictures, const Loudness&, double wantedSeconds);

/// The product of the reasons' scores, and the proposed stretch.
void judge(Clip&, double wantedSeconds);

} // namespace d3t
