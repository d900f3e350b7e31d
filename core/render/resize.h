// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/render/resample.h"
#include <array>
#include <cstdint>
#include <vector>

namespace d3t {

/// Changes the size of pictures: means of areas where it shrinks them, between pixels where it enlarges them (see
/// AxisTaps). RGBA is straight before and after: colours count as much as their alpha, so that what lies under
/// transparent pixels does not shine through at edges. Keeps its memory; not thread-safe.
class PictureResizer {
public:
  PictureResizer(int width, int height) : width_(width), height_(height) {}
  /// 1, 3 or 4 channels. A picture of that size already is handed on as it is.
  Image resized(Image picture);

private:
  int width_, height_;
  AxisTaps x_, y_;
  std::vector<float> wide_, line_;
};

/// RGBA (straight) over a colour; RGB is handed on as it is.
Image laidOver(Image picture, std::array<uint8_t, 3> colour);

} // namespace d3t
