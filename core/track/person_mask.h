// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/track/network_model.h"

namespace d3t {

inline constexpr int kPersonMaskSize = 256; ///< side of the segmentation network's input and output

/// Runs MediaPipe's selfie segmentation on the whole picture (stretched to the square input, as there) and resizes the
/// result back: 255 = surely a person. Grey, size of the input.
Result<Image> personProbability(NetworkModel& segmentation, const Image& rgb);

} // namespace d3t
