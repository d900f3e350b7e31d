// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// What a network that the user brings has to look like.
struct NetworkContract {
  std::string option;                       ///< that names the file: "--lpips"
  std::string wants;                        ///< the contract in words, for errors
  std::vector<std::vector<int64_t>> inputs; ///< the shapes it will be given
  size_t outputs = 1;                       ///< at least so many are needed
};

/// A network of the user's own: an ONNX file, run by OpenVINO on the CPU in f32. Its bytes are hostile: whatever is
/// wrong with them is a BadInput that names the option and says what to do. Inputs may have free or fixed extents and
/// any names; each input of the contract takes the first one of the network that fits its shape. f16 is converted.
/// One request that is used again and again: not thread-safe.
class UserNetwork {
public:
  /// threads: of one run. The network is run once on zeros, so that what cannot work is said before any other work.
  static Result<std::unique_ptr<UserNetwork>> load(const std::filesystem::path& file, const NetworkContract&,
                                                   int threads);
  virtual ~UserNetwork() = default;

  /// Values of the contract's i-th input, row-major, to be written before run().
  virtual std::span<float> input(size_t i) = 0;
  /// Errors (BadInput): it cannot be run, or gives numbers that are not finite.
  virtual Status run() = 0;
  /// The i-th output of the last run.
  virtual std::span<const float> output(size_t i) const = 0;
  virtual std::vector<int64_t> shape(size_t i) const = 0;
};

} // namespace d3t
