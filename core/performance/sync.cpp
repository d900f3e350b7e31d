// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/sync.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace d3t::performance {
namespace {

constexpr int64_t kSecond = 25, kBefore = 12, kBehind = 13; // frames: 2 s around the middle of a second
constexpr float kStill = .05f;                              // of the person's reach
constexpr float kWanted = .5f;                              // of MouthCue::touch
constexpr float kClosed = .15f;                             // of the reach: an opening that is seen as closed
constexpr size_t kClosureReach = 1;                         // frames; sound and lips may be a frame apart

using Window = std::vector<Performance::Lips>;

// Correlation; a common still part makes two flat lines agree.
float agreementOf(const Window& window, float reach) {
  const auto n = static_cast<float>(window.size());
  float shown = 0, expected = 0;
  for (const auto& l : window) shown += l.shown / n, expected += l.expected / n;
  float both = 0, a = 0, b = 0;
  for (const auto& l : window) {
    both += (l.shown - shown) * (l.expected - expected) / n;
    a += (l.shown - shown) * (l.shown - shown) / n;
    b += (l.expected - expected) * (l.expected - expected) / n;
  }
  const float still = kStill * kStill * reach * reach + 1e-12f;
  return std::clamp((both + still) / std::sqrt((a + still) * (b + still)), 0.f, 1.f);
}

float closuresOf(const Window& window, float limit) {
  int wanted = 0, made = 0;
  for (size_t i = 0; i < window.size();) {
    if (window[i].touch < kWanted) {
      ++i;
      continue;
    }
    const size_t first = i < kClosureReach ? 0 : i - kClosureReach;
    while (i < window.size() && window[i].touch >= kWanted) ++i;
    const size_t end = std::min(window.size(), i + kClosureReach);
    ++wanted;
    made +=
        std::any_of(window.begin() + static_cast<std::ptrdiff_t>(first),
                    window.begin() + static_cast<std::ptrdiff_t>(end), [&](const auto& l) { return l.shown <= limit; });
  }
  return wanted == 0 ? 1 : static_cast<float>(made) / static_cast<float>(wanted);
}

} // namespace

Sync syncConfidence(const Performance& performance, int64_t second) {
  const Actor& actor = performance.actor();
  const int64_t first = std::max<int64_t>(0, second * kSecond - kBefore), end = (second + 1) * kSecond + kBehind;
  Window window;
  for (int64_t frame = first; frame < end; ++frame) window.push_back(performance.lips(frame));
  Sync out;
  out.clearness = 0;
  for (const auto& l : window) out.clearness += l.clearness / static_cast<float>(window.size());
  out.agreement = agreementOf(window, actor.openingReach());
  out.closures = closuresOf(window, actor.opening(actor.rest()) + kClosed * actor.openingReach());
  out.confidence = out.clearness * out.agreement * (1 + out.closures) / 2;
  return out;
}

} // namespace d3t::performance
