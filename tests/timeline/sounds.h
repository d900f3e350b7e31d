// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/timeline/sound_source.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace d3t::timeline::test {

/// A sound in memory.
class MemorySound : public SoundSource {
public:
  MemorySound(int rate, std::vector<float> samples) : rate_(rate), samples_(std::move(samples)) {}
  int rate() const override { return rate_; }
  int64_t size() const override { return static_cast<int64_t>(samples_.size()); }
  Status read(int64_t first, std::span<float> out) override {
    if (first < 0 || first + static_cast<int64_t>(out.size()) > size())
      return fail(ErrorKind::Failed, "read outside of the sound", "test");
    std::copy_n(samples_.begin() + first, out.size(), out.begin());
    return {};
  }
  const std::vector<float>& samples() const { return samples_; }

private:
  int rate_;
  std::vector<float> samples_;
};

/// Bursts of noise and tones, seeded.
inline std::vector<float> generatedSound(size_t samples, uint64_t seed) {
  Random random(seed);
  std::vector<float> out(samples);
  double loud = 0;
  for (size_t i = 0; i < samples; ++i) {
    if (i % 997 == 0) loud = random.uniform(0, .9);
    out[i] = static_cast<float>(loud * (.5 * std::sin(static_cast<double>(i) * .05) + random.uniform(-.5, .5)));
  }
  return out;
}

} // namespace d3t::timeline::test
