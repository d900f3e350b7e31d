// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/rig.h"

namespace d3t {

/// The square of the source frame that is the 512 x 512 working frame: work = (source - (x, y)) * 512 / side.
/// Constant over a clip. It may reach beyond the frame (then the working frame repeats the border).
struct WorkWindow {
  float x = 0, y = 0, side = kWorkSize; ///< source px
  float toWork() const { return kWorkSize / side; }
};

/// Box in working pixels that holds the head in all frames with 12 px to spare: only this is rendered and compared.
struct CropBox {
  int x = 0, y = 0, width = kWorkSize, height = kWorkSize; ///< all even
};

} // namespace d3t
