// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/onnx_writer.h"

namespace d3t::test {

/// In the form of LPIPS: mean absolute difference, 1 x 1 x 1 x 1.
inline std::string toyLpips() {
  OnnxWriter net;
  net.input("a", {-1, 3, -1, -1});
  net.input("b", {-1, 3, -1, -1});
  net.node("Sub", {"a", "b"}, "difference");
  net.node("Abs", {"difference"}, "size");
  net.node("ReduceMean", {"size"}, "distance", {{"axes", {1, 2, 3}}}, {{"keepdims", 1}});
  net.output("distance", {-1, 1, 1, 1});
  return net.bytes();
}

/// In the form of SyncNet: both towers measure loudness, the mean of the blue channel over five frames / 255, and the
/// mean log energy of .2 s of a tone of 440 Hz, both as 0..1.
inline std::string toySyncNet() {
  OnnxWriter net;
  net.input("video", {-1, 3, 5, 224, 224});
  net.input("sound", {1, 1, 13, 20});
  net.constant("starts", {0});
  net.constant("ends", {1});
  net.constant("axis", {1});
  net.constant("height", {2});
  net.node("Slice", {"video", "starts", "ends", "axis"}, "blue");
  net.node("ReduceMean", {"blue"}, "grey", {{"axes", {1, 2, 3, 4}}}, {{"keepdims", 0}});
  net.node("Slice", {"sound", "starts", "ends", "height"}, "energy");
  net.node("ReduceMean", {"energy"}, "loud", {{"axes", {1, 2, 3}}}, {{"keepdims", 0}});
  net.constant("high", {2}, {255, 255});
  net.constant("least", {2}, {10.37f, 10.37f}); // log energy at loudness 0 (sync_net_test.cpp)
  net.constant("most", {2}, {9.21f, 9.21f});    // and what it grows by
  net.node("Div", {"grey", "high"}, "a");
  net.node("Sub", {"loud", "least"}, "above");
  net.node("Div", {"above", "most"}, "b");
  net.output("a", {1, 2});
  net.output("b", {1, 2});
  return net.bytes();
}

} // namespace d3t::test
