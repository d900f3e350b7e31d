// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/augment.h"

#include "core/base/rates.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace d3t::corpus {
namespace {

constexpr float kPeak = .98F;
constexpr int kTaps = 16;         // of the resampler, to each side
constexpr int kTapSteps = 256;    // its kernel is tabulated this often per sample
constexpr double kPassBand = .95; // of the lower half rate
constexpr double kRoomDecay = .007;

/// A Hann-windowed sinc, from its middle on.
std::vector<float> lowPassKernel(double cutoff) {
  std::vector<float> kernel(kTaps * kTapSteps + 2, 0.F);
  for (int i = 0; i < kTaps * kTapSteps; ++i) {
    const double t = static_cast<double>(i) / kTapSteps, x = std::numbers::pi * cutoff * t;
    const double window = .5 + .5 * std::cos(std::numbers::pi * t / kTaps);
    kernel[static_cast<size_t>(i)] = static_cast<float>((i == 0 ? cutoff : cutoff * std::sin(x) / x) * window);
  }
  return kernel;
}

/// Sample i of the result is the input at i * step.
std::vector<float> resampled(const std::vector<float>& in, double step) {
  const std::vector<float> kernel = lowPassKernel(kPassBand * std::min(1., 1 / step));
  std::vector<float> out(static_cast<size_t>(static_cast<double>(in.size()) / step));
  const auto last = static_cast<long>(in.size()) - 1;
  for (size_t i = 0; i < out.size(); ++i) {
    const double at = static_cast<double>(i) * step;
    const auto middle = static_cast<long>(at);
    float sum = 0;
    for (long k = std::max(middle - kTaps + 1, 0L); k <= std::min(middle + kTaps, last); ++k) {
      const double place = std::abs(at - static_cast<double>(k)) * kTapSteps;
      const auto below = static_cast<size_t>(place);
      const auto share = static_cast<float>(place - static_cast<double>(below));
      sum += in[static_cast<size_t>(k)] * ((1 - share) * kernel[below] + share * kernel[below + 1]);
    }
    out[i] = sum;
  }
  return out;
}

void tilt(std::vector<float>& x, float by) {
  for (size_t i = x.size(); i-- > 1;) x[i] += by * x[i - 1];
}

std::vector<float> inRoom(const std::vector<float>& x, const std::vector<Reflection>& room) {
  std::vector<float> out = x;
  for (const Reflection& r : room)
    for (size_t i = static_cast<size_t>(r.delay); i < x.size(); ++i)
      out[i] += r.gain * x[i - static_cast<size_t>(r.delay)];
  return out;
}

/// White, or three one-pole filters side by side whose sum falls by about 3 dB per octave from 20 Hz to 8 kHz.
std::vector<float> noiseOf(size_t samples, bool pink, uint64_t seed) {
  constexpr std::array<double, 3> kPole = {.99765, .963, .57}, kGain = {.0990460, .2965164, 1.0526913};
  constexpr double kDirect = .1848;
  Random random(seed);
  std::array<double, 3> state{};
  std::vector<float> out(samples);
  for (float& sample : out) {
    const double white = random.normal();
    double sum = kDirect * white;
    for (size_t p = 0; p < state.size(); ++p) sum += state[p] = kPole[p] * state[p] + kGain[p] * white;
    sample = static_cast<float>(pink ? sum : white);
  }
  return out;
}

float rmsOf(const std::vector<float>& x) {
  double sum = 0;
  for (const float v : x) sum += static_cast<double>(v) * v;
  return static_cast<float>(std::sqrt(sum / static_cast<double>(std::max<size_t>(x.size(), 1))));
}

void scale(std::vector<float>& x, float by) {
  for (float& v : x) v *= by;
}

} // namespace

SoundManner drawManner(Random& random) {
  SoundManner manner;
  manner.pitch = random.uniform(.85, 1.18);
  manner.loudness = static_cast<float>(.02 * std::pow(10, random.uniform()));
  manner.tilt = static_cast<float>(random.uniform(-.5, .5));
  const double liveliness = random.uniform(0, .5);
  const int reflections = 3 + random.below(5);
  for (int i = 0; i < reflections; ++i) {
    const double delay = random.uniform(.001, .025);
    const double gain = liveliness * std::exp(-delay / kRoomDecay) * (random.below(2) ? 1 : -1);
    manner.room.push_back({static_cast<int>(std::lround(delay * kSpeechRate)), static_cast<float>(gain)});
  }
  manner.noise = static_cast<float>(random.uniform(15, 50));
  manner.pinkNoise = random.below(2) == 1;
  manner.noiseSeed = static_cast<uint64_t>(random.uniform() * 0x1.0p53);
  return manner;
}

double meanDelay(const std::vector<Reflection>& room, int rate) {
  double sum = 0, weight = 1;
  for (const Reflection& r : room) {
    sum += static_cast<double>(r.gain) * r.gain * r.delay / rate;
    weight += static_cast<double>(r.gain) * r.gain;
  }
  return sum / weight;
}

Audio augmented(const Audio& clean, const SoundManner& manner) {
  Audio sound;
  sound.rate = clean.rate;
  std::vector<float> x = resampled(clean.samples, manner.pitch);
  tilt(x, manner.tilt);
  x = inRoom(x, manner.room);
  const float voice = std::max(rmsOf(x), 1e-9F);
  std::vector<float> noise = noiseOf(x.size(), manner.pinkNoise, manner.noiseSeed);
  scale(noise, voice * std::pow(10.F, -manner.noise / 20) / std::max(rmsOf(noise), 1e-9F));
  float peak = 1e-9F;
  for (size_t i = 0; i < x.size(); ++i) {
    x[i] += noise[i];
    peak = std::max(peak, std::abs(x[i]));
  }
  scale(x, std::min(manner.loudness / voice, kPeak / peak));
  sound.samples = std::move(x);
  return sound;
}

} // namespace d3t::corpus
