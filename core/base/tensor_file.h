// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace d3t {

/// A dense float32 array with its shape, row-major.
struct Tensor {
  std::vector<int64_t> shape;
  std::vector<float> data;
  bool half = false; ///< F16 in the file: values are rounded to it when written
  int64_t elements() const;
};

/// Named tensors + string metadata, as in a safetensors file (https://github.com/huggingface/safetensors).
struct TensorFile {
  std::map<std::string, Tensor> tensors;
  std::map<std::string, std::string> metadata;

  void set(const std::string& name, std::vector<int64_t> shape, std::vector<float> data);
  /// The tensor of this name with exactly this shape (-1 = any extent), or an Error that names both.
  Result<const Tensor*> get(const std::string& name, const std::vector<int64_t>& shape) const;
};

std::string encodeTensors(const TensorFile& file);
/// Bounds-checked: header length, offsets, overlaps, counts and types are verified; hostile bytes give an Error.
/// F32 and F16 are read and written. NaN and infinity are refused.
Result<TensorFile> decodeTensors(std::string_view bytes, const std::string& name);
Status writeTensors(const std::filesystem::path& file, const TensorFile& tensors);
Result<TensorFile> readTensors(const std::filesystem::path& file);

} // namespace d3t
