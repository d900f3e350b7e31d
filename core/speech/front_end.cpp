// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/front_end.h"

#include "core/base/random.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <unsupported/Eigen/FFT>

namespace d3t {
namespace {

using Eigen::Index;
using Eigen::RowVectorXf;

constexpr int kHop = 160, kSphinxWindow = 410, kMelWindow = 400, kFft = 512, kBins = kFft / 2 + 1;
constexpr int kSphinxBands = 25, kMelBands = 40;
constexpr float kFullScale = 32768;
constexpr float kTargetLevel = 3000; // 16-bit steps, recipe step 1
constexpr float kMaxGain = 200;      // a sound below -67 dBFS holds no speech
constexpr double kBinHertz = static_cast<double>(kSpeechRate) / kFft;

double melOf(double hertz) {
  return 2595 * std::log10(1 + hertz / 700);
}
double hertzOf(double mel) {
  return 700 * (std::pow(10., mel / 2595) - 1);
}

// Sphinx: triangles of unit area between edges that are rounded to whole bins.
RowMatrix sphinxFilters() {
  std::vector<double> edges;
  const double low = melOf(130), high = melOf(6800);
  for (int k = 0; k < kSphinxBands + 2; ++k) {
    const double hertz = hertzOf(low + (high - low) * k / (kSphinxBands + 1));
    edges.push_back(std::floor(hertz / kBinHertz + .5) * kBinHertz);
  }
  RowMatrix filters(kBins, kSphinxBands);
  for (int k = 0; k < kSphinxBands; ++k) {
    const double left = edges[k], centre = edges[k + 1], right = edges[k + 2];
    for (int b = 0; b < kBins; ++b) {
      const double hertz = b * kBinHertz;
      const double height = std::min((hertz - left) / (centre - left), (right - hertz) / (right - centre));
      filters(b, k) = static_cast<float>(std::max(0., height) * 2 / (right - left));
    }
  }
  return filters;
}

// Triangles of unit height between edges in fractional bins; the inverse of the mel scale is linear between bins.
RowMatrix melFilters() {
  const auto binOf = [](double mel) {
    const int b = std::clamp(static_cast<int>(hertzOf(mel) / kBinHertz), 0, kBins - 2);
    const double below = melOf(b * kBinHertz), above = melOf((b + 1) * kBinHertz);
    return b + (mel - below) / (above - below);
  };
  const double low = melOf(60), high = melOf(7600);
  const auto edge = [&](int k) { return binOf(low + (high - low) * k / (kMelBands + 1)); };
  RowMatrix filters(kBins, kMelBands);
  for (int k = 0; k < kMelBands; ++k) {
    const double left = edge(k), centre = edge(k + 1), right = edge(k + 2);
    for (int b = 0; b < kBins; ++b)
      filters(b, k) =
          static_cast<float>(std::max(0., std::min((b - left) / (centre - left), (right - b) / (right - centre))));
  }
  return filters;
}

// Orthonormal DCT-II with Sphinx's lifter of 22.
RowMatrix lifteredCosine() {
  RowMatrix cosine(kSphinxBands, kCepstra);
  for (int c = 0; c < kCepstra; ++c) {
    const double norm = std::sqrt((c == 0 ? 1. : 2.) / kSphinxBands);
    const double lifter = 1 + 11 * std::sin(std::numbers::pi * c / 22);
    for (int b = 0; b < kSphinxBands; ++b)
      cosine(b, c) = static_cast<float>(std::cos(std::numbers::pi * c * (b + .5) / kSphinxBands) * norm * lifter);
  }
  return cosine;
}

RowVectorXf raisedCosine(int n, double a) {
  RowVectorXf window(n);
  for (int i = 0; i < n; ++i)
    window[i] = static_cast<float>(a - (1 - a) * std::cos(2 * std::numbers::pi * i / (n - 1)));
  return window;
}

// White noise that depends on the sample's position alone, so that pieces of a sound see the noise of the whole. The
// period of 4 s is far beyond any window.
float noiseAt(int64_t sample) {
  constexpr size_t kPeriod = 65537;
  static const std::vector<float> noise = [] {
    std::vector<float> values(kPeriod);
    Random random(1);
    for (float& v : values) v = static_cast<float>(random.normal());
    return values;
  }();
  return noise[static_cast<size_t>(sample) % kPeriod];
}

// Samples [begin, end) in 16-bit steps: scaled, with noise.
RowVectorXf prepared(std::span<const float> samples, int64_t origin, int64_t begin, int64_t end, float gain) {
  RowVectorXf out(static_cast<Index>(end - begin));
  for (int64_t s = begin; s < end; ++s) {
    const int64_t i = s - origin;
    const float x = i >= 0 && i < static_cast<int64_t>(samples.size()) ? samples[static_cast<size_t>(i)] : 0;
    out[static_cast<Index>(s - begin)] = x * kFullScale * gain + noiseAt(s);
  }
  return out;
}

// Power spectra of windowed pieces of a signal, 160 samples apart.
class PowerSpectrum {
public:
  PowerSpectrum() { fft_.SetFlag(Eigen::FFT<float>::HalfSpectrum); }

  template <class Row, class Out> void compute(const Row& signal, const RowVectorXf& window, Out&& out) {
    time_.head(window.size()) = signal.cwiseProduct(window);
    time_.tail(kFft - window.size()).setZero();
    fft_.fwd(spectrum_.data(), time_.data(), kFft);
    for (int b = 0; b < kBins; ++b) out[b] = std::norm(spectrum_[static_cast<size_t>(b)]);
  }

private:
  Eigen::FFT<float> fft_;
  RowVectorXf time_ = RowVectorXf::Zero(kFft);
  std::vector<std::complex<float>> spectrum_ = std::vector<std::complex<float>>(kBins);
};

float decibel(float meanSquare) {
  return 10 * std::log10(meanSquare / (kFullScale * kFullScale) + 1e-12f);
}

} // namespace

int speechFrames(size_t samples) {
  return samples < kSphinxWindow ? 1 : 1 + static_cast<int>((samples - kSphinxWindow) / kHop);
}

float soundLevel(std::span<const float> samples) {
  const auto rms = [&](size_t begin, size_t end) {
    double square = 0;
    for (size_t i = begin; i < end; ++i) square += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return static_cast<float>(std::sqrt(square / static_cast<double>(end - begin)));
  };
  std::vector<float> levels;
  for (size_t begin = 0; begin + kHop <= samples.size(); begin += kHop) levels.push_back(rms(begin, begin + kHop));
  if (levels.empty()) levels.push_back(rms(0, samples.size()));
  return percentile(levels, .95);
}

float levelGain(float level) {
  return std::min(kTargetLevel / kFullScale / std::max(level, 1e-12f), kMaxGain);
}

bool isAlmostSilent(float level) {
  return level * kMaxGain < kTargetLevel / kFullScale;
}

float percentile(std::vector<float>& values, double fraction) {
  if (values.empty()) return 0;
  const double place = fraction * static_cast<double>(values.size() - 1);
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
  std::nth_element(values.begin(), below, values.end());
  if (below + 1 == values.end()) return *below;
  const float above = *std::min_element(below + 1, values.end());
  return *below + static_cast<float>(place - std::floor(place)) * (above - *below);
}

FrontEnd::FrontEnd()
    : sphinxFilters_(sphinxFilters()), melFilters_(melFilters()), cosine_(lifteredCosine()),
      hamming_(raisedCosine(kSphinxWindow, .54)), hann_(raisedCosine(kMelWindow, .5)) {}

FrontEndRows FrontEnd::rows(std::span<const float> samples, int64_t origin, int first, int last, float gain,
                            bool withLogMel) const {
  const int n = std::max(0, last - first);
  FrontEndRows out;
  out.cepstra.resize(n, kCepstra);
  out.energy.resize(static_cast<size_t>(n));
  if (withLogMel) out.logMel.resize(n, kMelBands);
  if (n == 0) return out;
  const int64_t begin = int64_t{kHop} * first, end = int64_t{kHop} * (last - 1) + kSphinxWindow;
  const RowVectorXf sound = prepared(samples, origin, begin - 1, end, gain); // one sample earlier, for the pre-emphasis
  const Index size = sound.size() - 1;
  RowVectorXf sharp = sound.tail(size) - .97f * sound.head(size);
  if (begin == 0) sharp[0] = sound[1] - .97f * sound[1];
  PowerSpectrum spectrum;
  RowMatrix power(n, kBins);
  for (int t = 0; t < n; ++t) spectrum.compute(sharp.segment(kHop * t, kSphinxWindow), hamming_, power.row(t));
  out.cepstra = ((power * sphinxFilters_).array() + 1e-4f).log().matrix() * cosine_;
  for (int t = 0; t < n; ++t) {
    const auto piece = sound.segment(1 + kHop * t, kMelWindow);
    out.energy[static_cast<size_t>(t)] = decibel(piece.squaredNorm() / kMelWindow);
    if (withLogMel) spectrum.compute(piece / kFullScale, hann_, power.row(t));
  }
  if (withLogMel) out.logMel = ((power * melFilters_).array() + 1e-6f).log().matrix();
  return out;
}

} // namespace d3t
