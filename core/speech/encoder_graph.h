// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include <memory>

namespace ov {
class Model;
}

namespace d3t {

/// The network of SpeechEncoder for windows of this many samples, as an OpenVINO model: input samples [1, n]; outputs
/// "states" [frames, kHeard] and "rows" [frames, kSpeechCode + 3].
Result<std::shared_ptr<ov::Model>> encoderGraph(const TensorFile& model, int samples);

/// Frames that a window of this many samples has, and when the j-th is: its centre lies kEncoderFirst + j kEncoderHop
/// samples into the window.
int encoderFrames(int samples);
inline constexpr int kEncoderHop = 384, kEncoderFirst = 447;

} // namespace d3t
