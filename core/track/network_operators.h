// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ov {
class Core;
}

namespace d3t {

/// Teaches the TensorFlow Lite reader the four custom operators of MediaPipe's face networks:
/// Landmarks2TransformMatrix, TransformTensorBilinear, TransformLandmarks (network_transform.h) and
/// Convolution2DTransposeBias.
void addFaceOperators(ov::Core& core);

} // namespace d3t
