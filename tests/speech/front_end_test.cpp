// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/speech/front_end.h"
#include "tests/speech/voices.h"
#include <complex>
#include <numbers>

namespace d3t {
namespace {

using std::numbers::pi;

// Loud noise: every band is far above the noise of one 16-bit step that the front end adds.
std::vector<float> loudNoise(size_t n) {
  std::vector<float> out(n);
  Random random(11);
  for (float& s : out) s = static_cast<float>(random.uniform(-.5, .5));
  return out;
}

// The cepstra of one row as the definition says them, by a plain Fourier sum.
std::vector<double> cepstraByDefinition(const std::vector<float>& samples, int row) {
  std::vector<double> power(257);
  const size_t begin = static_cast<size_t>(row) * 160;
  for (size_t b = 0; b < power.size(); ++b) {
    std::complex<double> sum = 0;
    for (size_t i = 0; i < 410; ++i) {
      const double here = samples[begin + i] * 32768., before = begin + i > 0 ? samples[begin + i - 1] * 32768. : here;
      const double window = .54 - .46 * std::cos(2 * pi * static_cast<double>(i) / 409);
      sum += (here - .97 * before) * window * std::polar(1., -2 * pi * static_cast<double>(b * i) / 512);
    }
    power[b] = std::norm(sum);
  }
  const auto mel = [](double f) { return 2595 * std::log10(1 + f / 700); };
  std::vector<double> edges, logs, out;
  for (int k = 0; k < 27; ++k) {
    const double m = mel(130) + (mel(6800) - mel(130)) * k / 26;
    edges.push_back(std::floor(700 * (std::pow(10, m / 2595) - 1) / 31.25 + .5) * 31.25);
  }
  for (size_t k = 0; k < 25; ++k) {
    double sum = 0;
    for (size_t b = 0; b < power.size(); ++b) {
      const double f = 31.25 * static_cast<double>(b);
      const double rise = (f - edges[k]) / (edges[k + 1] - edges[k]);
      const double fall = (edges[k + 2] - f) / (edges[k + 2] - edges[k + 1]);
      sum += std::max(0., std::min(rise, fall)) * 2 / (edges[k + 2] - edges[k]) * power[b];
    }
    logs.push_back(std::log(sum + 1e-4));
  }
  for (int c = 0; c < 13; ++c) {
    double sum = 0;
    for (size_t k = 0; k < 25; ++k) sum += logs[k] * std::cos(pi * c * (static_cast<double>(k) + .5) / 25);
    out.push_back(sum * std::sqrt((c ? 2. : 1.) / 25) * (1 + 11 * std::sin(pi * c / 22)));
  }
  return out;
}

TEST(FrontEnd, CepstraFollowTheirDefinition) {
  const auto sound = loudNoise(16000);
  const FrontEndRows rows = FrontEnd().rows(sound, 0, 0, 60, 1, true);
  for (const int row : {0, 1, 30, 59}) {
    const auto expected = cepstraByDefinition(sound, row);
    for (int c = 0; c < 13; ++c)
      EXPECT_NEAR(rows.cepstra(row, c), expected[static_cast<size_t>(c)], .05) << "row " << row << " cepstrum " << c;
  }
}

TEST(FrontEnd, PiecesGiveTheRowsOfTheWhole) {
  const auto sound = loudNoise(32000);
  const FrontEnd frontEnd;
  const FrontEndRows whole = frontEnd.rows(sound, 0, 0, 150, .5f, true);
  const int64_t origin = 160 * 40 - 1;
  const FrontEndRows piece =
      frontEnd.rows(std::span(sound).subspan(static_cast<size_t>(origin)), origin, 40, 90, .5f, true);
  EXPECT_LT(test::largestDifference(whole.cepstra.middleRows(40, 50), piece.cepstra), 1e-4f);
  EXPECT_LT(test::largestDifference(whole.logMel.middleRows(40, 50), piece.logMel), 1e-4f);
  for (size_t t = 0; t < 50; ++t) EXPECT_EQ(whole.energy[40 + t], piece.energy[t]);
}

TEST(FrontEnd, EnergyIsDecibelOfFullScale) {
  std::vector<float> tone(16000);
  for (size_t i = 0; i < tone.size(); ++i) tone[i] = .5f * std::sin(static_cast<float>(i) * .3f);
  const FrontEndRows rows = FrontEnd().rows(tone, 0, 0, 90, 1, false);
  for (const float e : rows.energy) EXPECT_NEAR(e, 20 * std::log10(.5) - 3.01, .1);
  EXPECT_EQ(rows.logMel.rows(), 0);
}

TEST(FrontEnd, CountsRows) {
  EXPECT_EQ(speechFrames(1), 1);
  EXPECT_EQ(speechFrames(410), 1);
  EXPECT_EQ(speechFrames(569), 1);
  EXPECT_EQ(speechFrames(570), 2);
  EXPECT_EQ(speechFrames(160 * 99 + 410), 100);
}

TEST(FrontEnd, PercentileInterpolatesAsNumpyDoes) {
  std::vector<float> values = {5, 1, 4, 2, 3};
  EXPECT_FLOAT_EQ(percentile(values, .95), 4.8f);
  EXPECT_FLOAT_EQ(percentile(values, 0), 1);
  EXPECT_FLOAT_EQ(percentile(values, 1), 5);
  std::vector<float> none;
  EXPECT_EQ(percentile(none, .5), 0);
}

} // namespace
} // namespace d3t
