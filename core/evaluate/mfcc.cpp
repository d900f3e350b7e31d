// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mfcc.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <unsupported/Eigen/FFT>

namespace d3t {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kWindow = 400, kHop = 160, kFft = 512, kBins = kFft / 2 + 1, kBands = 26;
constexpr double kRate = 16000, kPreEmphasis = .97, kLifter = 22, kFullScale = 32768;

MatrixXd filters() { // bins x bands: triangles between whole bins
  const double high = 2595 * std::log10(1 + kRate / 2 / 700);
  const auto bin = [&](Index k) {
    const double mel = high * static_cast<double>(k) / (kBands + 1);
    return std::floor((kFft + 1) * 700 * (std::pow(10., mel / 2595) - 1) / kRate);
  };
  MatrixXd out = MatrixXd::Zero(kBins, kBands);
  for (Index k = 0; k < kBands; ++k) {
    const double left = bin(k), centre = bin(k + 1), right = bin(k + 2);
    for (auto b = static_cast<Index>(left); b < static_cast<Index>(centre); ++b)
      out(b, k) = (static_cast<double>(b) - left) / (centre - left);
    for (auto b = static_cast<Index>(centre); b < static_cast<Index>(right); ++b)
      out(b, k) = (right - static_cast<double>(b)) / (right - centre);
  }
  return out;
}

MatrixXd liftedCosine() { // bands x cepstra: orthonormal DCT-II, lifted
  MatrixXd out(kBands, kMfcc);
  for (int c = 0; c < kMfcc; ++c)
    for (Index b = 0; b < kBands; ++b)
      out(b, c) = std::sqrt((c == 0 ? 1. : 2.) / kBands) *
                  std::cos(std::numbers::pi * c * (static_cast<double>(b) + .5) / kBands) *
                  (1 + kLifter / 2 * std::sin(std::numbers::pi * c / kLifter));
  return out;
}

double logOf(double value) {
  return std::log(value == 0 ? std::numeric_limits<double>::epsilon() : value);
}

// As 16-bit samples hold it.
double stepped(float sample) {
  return std::clamp(std::nearbyint(static_cast<double>(sample) * kFullScale), -kFullScale, kFullScale - 1);
}

} // namespace

RowMatrix mfcc(std::span<const float> samples) {
  static const MatrixXd kFilters = filters(), kCosine = liftedCosine();
  const auto n = static_cast<Index>(samples.size());
  const Index rows = n <= kWindow ? 1 : 1 + (n - kWindow + kHop - 1) / kHop;
  Eigen::FFT<double> fft;
  std::vector<double> window(kFft);
  std::vector<std::complex<double>> spectrum;
  RowMatrix out(rows, kMfcc);
  for (Index t = 0; t < rows; ++t) {
    std::fill(window.begin(), window.end(), 0.);
    for (Index i = 0; i < kWindow && t * kHop + i < n; ++i) {
      const auto at = static_cast<size_t>(t * kHop + i);
      window[static_cast<size_t>(i)] = stepped(samples[at]) - (at > 0 ? kPreEmphasis * stepped(samples[at - 1]) : 0);
    }
    fft.fwd(spectrum, window);
    VectorXd power(kBins);
    for (Index b = 0; b < kBins; ++b) power[b] = std::norm(spectrum[static_cast<size_t>(b)]) / kFft;
    const VectorXd bands = (kFilters.transpose() * power).unaryExpr(&logOf);
    out.row(t) = (bands.transpose() * kCosine).cast<float>();
    out(t, 0) = static_cast<float>(logOf(power.sum()));
  }
  return out;
}

} // namespace d3t
