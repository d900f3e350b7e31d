// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fma_peak.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <chrono>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/bench/fma_peak.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace d3t::splat::test {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// Ten independent chains hide the latency of four cycles on two ports. Returns the operations done.
double multiplyAdd(long rounds, float* sink) {
  const hn::ScalableTag<float> d;
  const auto x = hn::Set(d, 0.999f), y = hn::Set(d, 0.001f);
  hn::Vec<hn::ScalableTag<float>> chains[10];
  for (auto& c : chains) c = y;
  for (long i = 0; i < rounds; ++i) {
    HWY_UNROLL(10)
    for (auto& c : chains) c = hn::MulAdd(c, x, y);
  }
  auto sum = hn::Zero(d);
  for (const auto& c : chains) sum = hn::Add(sum, c);
  *sink = hn::GetLane(sum);
  return static_cast<double>(rounds) * 10 * 2 * static_cast<double>(hn::Lanes(d));
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat::test
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat::test {
HWY_EXPORT(multiplyAdd);

double fmaPeak(int threads) {
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    double operations = 0;
    volatile float sink = 0;
    const auto start = std::chrono::steady_clock::now();
    parallelFor(threads, threads, [&](int thread) {
      float result = 0;
      const double done = HWY_DYNAMIC_DISPATCH(multiplyAdd)(2000000, &result);
      if (thread != 0) return;
      operations = done * threads;
      sink = result;
    });
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    best = std::max(best, operations / seconds * 1e-9);
  }
  return best;
}

} // namespace d3t::splat::test
#endif // HWY_ONCE
