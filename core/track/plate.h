// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/head/rig.h"
#include <vector>

namespace d3t {

/// One look at the background: a working frame and where it shows background (255), see backgroundMask().
struct BackgroundSample {
  Image frame, seen;
  int segment = 0; ///< which stretch between cuts it is from
};

/// What is behind the head as far as it was ever seen: median colour, and 255 where that is known.
struct Background {
  Image colour, known;
};

/// Per-pixel median over the samples where at least 3 of them see the background.
Background medianBackground(const std::vector<const BackgroundSample*>& samples, int threads);

/// Backgrounds of a clip: segments that show the same view share one, so that a jump cut costs nothing and a change of
/// scene does not mix two rooms. Few samples: none.
std::vector<Background> findBackgrounds(const std::vector<BackgroundSample>& samples, int threads);

/// Mean absolute difference (of 255) where both the frame and the background are seen; 255 when that is nowhere.
float backgroundDifference(const Background& background, const Image& frame, const Image& seen);

/// The background this frame shows, or null when none fits (the camera moved).
const Background* matchingBackground(const std::vector<Background>& backgrounds, const Image& frame, const Image& seen);

/// The working frame without the head: the median background where it is known (not between the jaw corners below the
/// ears, where the torso moves), a smooth fill elsewhere. Outside the head mask widened by 8 px, and beside the jaw
/// corners where long hair hangs down, it is the frame itself.
Image makePlate(const Image& frame, const Image& head, const MeshPoints& landmarks, const Background* background);

/// Fills the pixels of an RGB picture where known == 0 smoothly from the others (push-pull, Gortler et al. 1996).
Image fillHoles(const Image& rgb, const Image& known);

} // namespace d3t
