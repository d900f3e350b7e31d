// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace d3t {

/// Seeded random numbers that give the same sequence on every machine and standard library (the distributions of
/// <random> do not): a 64-bit Mersenne engine with our own mapping to ranges.
class Random {
public:
  explicit Random(uint64_t seed) : engine_(seed) {}
  /// Uniform in [0, 1).
  double uniform() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  /// Uniform integer in [0, n), n >= 1.
  int below(int n) { return static_cast<int>(uniform() * n); }
  /// Normal with mean 0 and deviation 1 (Box-Muller).
  double normal();
  /// 0..n-1 in random order (Fisher-Yates).
  std::vector<int> permutation(int n);

private:
  std::mt19937_64 engine_;
};

} // namespace d3t
