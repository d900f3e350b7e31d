// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace d3t::test {

/// Writes tiny ONNX networks (opset 11) as bytes, so that tests need no model files: the protobuf messages of
/// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, by hand.
class OnnxWriter {
public:
  using Shape = std::vector<int64_t>; ///< -1: a free extent
  using Integers = std::vector<std::pair<std::string, Shape>>;

  void input(const std::string& name, const Shape&);
  void output(const std::string& name, const Shape&);
  void constant(const std::string& name, const Shape&, const std::vector<float>& values);
  void constant(const std::string& name, const std::vector<int64_t>& values);
  /// integers: attributes; a list of one number is written as a number when its name is in `single`.
  void node(const std::string& op, const std::vector<std::string>& inputs, const std::string& output,
            const Integers& lists = {}, const std::vector<std::pair<std::string, int64_t>>& single = {});
  std::string bytes() const;

private:
  std::string graph_;
};

} // namespace d3t::test
