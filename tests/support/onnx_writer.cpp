// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/onnx_writer.h"

namespace d3t::test {
namespace {

std::string varint(uint64_t value) {
  std::string out;
  for (; value >= 128; value >>= 7) out += static_cast<char>((value & 127) | 128);
  return out + static_cast<char>(value);
}

// Protobuf fields: a number, or bytes with their length.
std::string field(int number, int64_t value) {
  return varint(static_cast<uint64_t>(number) << 3) + varint(static_cast<uint64_t>(value));
}
std::string field(int number, const std::string& bytes) {
  return varint(static_cast<uint64_t>(number) << 3 | 2) + varint(bytes.size()) + bytes;
}

std::string valueInfo(const std::string& name, const OnnxWriter::Shape& shape) {
  std::string dimensions;
  for (size_t i = 0; i < shape.size(); ++i)
    dimensions += field(1, shape[i] < 0 ? field(2, name + std::to_string(i)) : field(1, shape[i]));
  constexpr int64_t kFloat = 1;
  return field(1, name) + field(2, field(1, field(1, kFloat) + field(2, dimensions)));
}

template <class T>
std::string tensor(const std::string& name, const OnnxWriter::Shape& shape, int64_t type, const std::vector<T>& v) {
  std::string out;
  for (const int64_t d : shape) out += field(1, d);
  return out + field(2, type) + field(8, name) +
         field(9, std::string(reinterpret_cast<const char*>(v.data()), v.size() * sizeof(T)));
}

} // namespace

void OnnxWriter::input(const std::string& name, const Shape& shape) {
  graph_ += field(11, valueInfo(name, shape));
}
void OnnxWriter::output(const std::string& name, const Shape& shape) {
  graph_ += field(12, valueInfo(name, shape));
}
void OnnxWriter::constant(const std::string& name, const Shape& shape, const std::vector<float>& values) {
  graph_ += field(5, tensor(name, shape, 1, values));
}
void OnnxWriter::constant(const std::string& name, const std::vector<int64_t>& values) {
  graph_ += field(5, tensor(name, {static_cast<int64_t>(values.size())}, 7, values));
}

void OnnxWriter::node(const std::string& op, const std::vector<std::string>& inputs, const std::string& output,
                      const Integers& lists, const std::vector<std::pair<std::string, int64_t>>& single) {
  std::string out;
  for (const auto& name : inputs) out += field(1, name);
  out += field(2, output) + field(3, output) + field(4, op);
  for (const auto& [name, values] : lists) {
    std::string attribute = field(1, name);
    for (const int64_t v : values) attribute += field(8, v);
    out += field(5, attribute + field(20, 7));
  }
  for (const auto& [name, value] : single) out += field(5, field(1, name) + field(3, value) + field(20, 2));
  graph_ += field(1, out);
}

std::string OnnxWriter::bytes() const {
  const std::string opset = field(1, std::string()) + field(2, int64_t{11});
  return field(1, int64_t{6}) + field(7, graph_ + field(2, std::string("tiny"))) + field(8, opset);
}

} // namespace d3t::test
