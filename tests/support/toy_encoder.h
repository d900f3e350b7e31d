// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/onnx_writer.h"
#include <cmath>

namespace d3t::test {

/// An ONNX file in the form of wav2vec 2.0 (windows of 400 samples, a frame every 320): number k of a frame is what the
/// window gives with filter k. Filter 0 is the sample in the middle; the others are tones that rise with k, squared.
inline std::string toyEncoder(int width = 8) {
  std::vector<float> filters;
  for (int k = 0; k < width; ++k)
    for (int i = 0; i < 400; ++i)
      filters.push_back(k == 0 ? (i == 200 ? 1.f : 0.f) : .05f * static_cast<float>(std::sin(.02 * k * (k + 2) * i)));
  OnnxWriter net;
  net.input("input_values", {-1, -1});
  net.constant("filters", {width, 1, 400}, filters);
  net.node("Unsqueeze", {"input_values"}, "channel", {{"axes", {1}}});
  net.node("Conv", {"channel", "filters"}, "frames", {{"kernel_shape", {400}}, {"strides", {320}}});
  net.node("Transpose", {"frames"}, "hidden", {{"perm", {0, 2, 1}}});
  net.output("hidden", {-1, -1, width});
  return net.bytes();
}

} // namespace d3t::test
