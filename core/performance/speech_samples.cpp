// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/speech_samples.h"

#include "core/base/rates.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace d3t::performance {
namespace {

constexpr int kCrossings = 24; // of the sinc, on both sides
constexpr int64_t kAtOnce = int64_t{10} * kSpeechRate;

std::vector<float> lowPass(int factor) {
  using std::numbers::pi;
  const int reach = kCrossings * factor;
  std::vector<float> out;
  double sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    const double x = static_cast<double>(i) / factor, t = static_cast<double>(i) / (reach + 1);
    const double window = .42 + .5 * std::cos(pi * t) + .08 * std::cos(2 * pi * t); // Blackman's
    const double value = window * (i == 0 ? 1 : std::sin(pi * x) / (pi * x));
    out.push_back(static_cast<float>(value));
    sum += value;
  }
  for (float& v : out) v = static_cast<float>(v / sum);
  return out;
}

} // namespace

Result<SpeechSamples> SpeechSamples::of(timeline::SoundSource& source) {
  if (source.rate() < kSpeechRate || source.rate() % kSpeechRate != 0)
    return fail(ErrorKind::Usage, fmt::format("{} samples per second are not supported", source.rate()), "hear",
                "use 16000 or 48000");
  if (source.size() < 1) return badInput("the sound is empty", "sound", "choose a file with speech");
  return SpeechSamples(source, source.rate() / kSpeechRate);
}

SpeechSamples::SpeechSamples(timeline::SoundSource& source, int factor)
    : source_(&source), factor_(factor), size_((source.size() + factor - 1) / factor), filter_(lowPass(factor)) {}

Result<Audio> SpeechSamples::read(int64_t first, int64_t count) const {
  Audio out;
  out.rate = kSpeechRate;
  out.samples.resize(static_cast<size_t>(count));
  if (factor_ == 1) {
    if (auto ok = source_->read(first, out.samples); !ok) return passOn(ok);
    return out;
  }
  const int64_t reach = static_cast<int64_t>(filter_.size() / 2);
  std::vector<float> in;
  for (int64_t at = 0; at < count; at += kAtOnce) {
    const int64_t some = std::min(kAtOnce, count - at), low = (first + at) * factor_ - reach,
                  high = (first + at + some - 1) * factor_ + reach + 1;
    in.assign(static_cast<size_t>(high - low), 0.f); // silence around the sound
    const int64_t from = std::max<int64_t>(0, low), to = std::min(source_->size(), high);
    if (auto ok =
            source_->read(from, std::span(in).subspan(static_cast<size_t>(from - low), static_cast<size_t>(to - from)));
        !ok)
      return passOn(ok);
    for (int64_t i = 0; i < some; ++i) {
      const float* window = in.data() + i * factor_;
      float sum = 0;
      for (size_t k = 0; k < filter_.size(); ++k) sum += filter_[k] * window[k];
      out.samples[static_cast<size_t>(at + i)] = sum;
    }
  }
  return out;
}

} // namespace d3t::performance
