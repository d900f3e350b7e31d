// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>

namespace d3t::gpu {

inline constexpr unsigned kAdamRowsPerLaunch = 24;

/// `count` parameters with their moments and gradient, all in device memory, with one learning rate and range.
struct AdamRow {
  float *value = nullptr, *first = nullptr, *second = nullptr;
  const float* gradient = nullptr;
  size_t count = 0;
  float rate = 0;
  float low = -std::numeric_limits<float>::infinity(), high = std::numeric_limits<float>::infinity();
};

} // namespace d3t::gpu
