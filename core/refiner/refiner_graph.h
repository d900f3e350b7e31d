// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/refiner/refiner_weights.h"
#include <memory>

namespace ov {
class Model;
}

namespace d3t {

/// The refiner's network for pictures of this size (multiples of kRefinerStep) as an OpenVINO model: input
/// [1, 5, height, width], output [1, 3, height, width]: the residual.
std::shared_ptr<ov::Model> refinerGraph(const RefinerWeights&, int width, int height);

} // namespace d3t
