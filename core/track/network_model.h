// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// One compiled network with one request that is used again and again. f32 throughout. Not thread-safe.
class NetworkModel {
public:
  virtual ~NetworkModel() = default;
  /// Input values (batch 1, height x width x channels interleaved), to be written before run().
  virtual std::span<float> input() = 0;
  virtual Status run() = 0;
  /// The i-th of the outputs asked for in load(); valid until the next run().
  virtual std::span<const float> output(size_t i) const = 0;
};

/// Loads and compiles networks on the CPU (OpenVINO). load() may be called from several threads.
class NetworkLoader {
public:
  static Result<std::unique_ptr<NetworkLoader>> create();
  virtual ~NetworkLoader() = default;
  /// outputs: tensor names in the order in which output(i) shall give them. threads: of one run.
  virtual Result<std::unique_ptr<NetworkModel>> load(const std::filesystem::path& file,
                                                     const std::vector<std::string>& outputs, int threads) = 0;
};

} // namespace d3t
