// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/voice_activity.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr float kLoud = -21;                                           // dB, 95th percentile after level normalisation
constexpr float kLowestFloor = kLoud - 45, kHighestFloor = kLoud - 30; // without pauses the percentile is speech itself
constexpr float kAboveFloor = 6, kSlope = 2;                           // dB
constexpr int kSmooth = 2, kHoldAfter = 15, kHoldBefore = 5;           // rows of 10 ms
static_assert(kSmooth + kHoldAfter <= VoiceActivity::kReach);

} // namespace

VoiceActivity::VoiceActivity(const std::vector<std::string>& phones) {
  for (size_t p = 0; p < phones.size(); ++p)
    if (phones[p] == "sil" || phones[p].starts_with("+")) silent_.push_back(static_cast<int>(p));
}

float VoiceActivity::atOnce(const float* posteriors, float energy, float noiseFloor) const {
  float silence = 0;
  for (const int p : silent_) silence += posteriors[p];
  const float threshold = std::clamp(noiseFloor, kLowestFloor, kHighestFloor) + kAboveFloor;
  return std::clamp(1 - silence, 0.f, 1.f) / (1 + std::exp((threshold - energy) / kSlope));
}

std::vector<float> VoiceActivity::hangover(std::span<const float> atOnce) {
  const int n = static_cast<int>(atOnce.size());
  std::vector<float> smooth(atOnce.size()), out(atOnce.size());
  for (int t = 0; t < n; ++t) {
    float sum = 0;
    for (int o = -kSmooth; o <= kSmooth; ++o) sum += atOnce[static_cast<size_t>(std::clamp(t + o, 0, n - 1))];
    smooth[static_cast<size_t>(t)] = sum / (2 * kSmooth + 1);
  }
  for (int t = 0; t < n; ++t) {
    const auto from = smooth.begin() + std::max(0, t - kHoldAfter);
    out[static_cast<size_t>(t)] = *std::max_element(from, smooth.begin() + std::min(n, t + kHoldBefore + 1));
  }
  return out;
}

} // namespace d3t
