// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/image_loss.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/image_loss.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#ifndef D3T_SPLAT_IMAGE_LOSS_ONCE
#define D3T_SPLAT_IMAGE_LOSS_ONCE
namespace d3t::splat {
inline constexpr int kRadius = 5, kTaps = 2 * kRadius + 1;
inline constexpr int kStripRows = 64; ///< rows of one channel that are one item of work
inline constexpr size_t kPad = 16;    ///< zeros left and right of a line: at least kRadius and a whole vector

/// One evaluation, as the strips see it.
struct LossJob {
  int width = 0, height = 0;
  const float *image = nullptr, *target = nullptr, *weight = nullptr;
  float lambda = 0, scale = 0; ///< scale = 1 / (3 x sum of the weights)
  float* dImage = nullptr;
  double* rowSums = nullptr; ///< 3 x H
  float window[kRadius + 1] = {};
  size_t stride = 0; ///< floats of a padded line

  size_t lines() const { return 4 * (kStripRows + 4 * kRadius) + 3 * (kStripRows + 2 * kRadius) + 4 + 1; }
  size_t workerFloats() const { return lines() * stride; }
};
} // namespace d3t::splat
#endif

HWY_BEFORE_NAMESPACE();
namespace d3t::splat {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::ScalableTag<float> d;
using Vector = hn::Vec<hn::ScalableTag<float>>;
constexpr size_t kWidth = hn::MaxLanes(d);
static_assert(kWidth <= kPad);

/// Padded lines of one picture quantity for consecutive rows, the first of which is `row0`.
struct Lines {
  float* memory;
  size_t stride;
  int row0;
  float* at(int row) const { return memory + static_cast<size_t>(row - row0) * stride + kPad; }
};

/// One strip of one channel, with the memory of its worker cut up.
struct Strip {
  const LossJob& job;
  int channel, row0, row1;
  Lines moments[4]; ///< x, y, x^2 + y^2, x y for rows [row0 - 10, row1 + 10); 0 outside the picture
  Lines slopes[3];  ///< dLoss/d(window mean of x, of x^2 + y^2, of x y) for rows [row0 - 5, row1 + 5)
  Lines blurred;    ///< four lines after the vertical pass
  float* weights;   ///< weights of the current row, 0 beyond the width

  Strip(const LossJob& j, int c, int first, float* memory)
      : job(j), channel(c), row0(first), row1(std::min(j.height, first + kStripRows)) {
    const auto take = [&](int rows, int from) {
      const Lines lines{memory, j.stride, from};
      memory += static_cast<size_t>(rows) * j.stride;
      return lines;
    };
    for (auto& m : moments) m = take(kStripRows + 4 * kRadius, row0 - 2 * kRadius);
    for (auto& s : slopes) s = take(kStripRows + 2 * kRadius, row0 - kRadius);
    blurred = take(4, 0);
    weights = take(1, 0).at(0);
  }
  const float* row(const float* planes, int y) const {
    return planes + (static_cast<size_t>(channel) * job.height + y) * job.width;
  }
};

HWY_INLINE void clearLine(float* line, size_t stride) {
  std::fill_n(line - kPad, stride, 0.f);
}

void loadMoments(const Strip& s) {
  for (int y = s.row0 - 2 * kRadius; y < s.row1 + 2 * kRadius; ++y) {
    float* out[4];
    for (size_t k = 0; k < 4; ++k) out[k] = s.moments[k].at(y), clearLine(out[k], s.job.stride);
    if (y < 0 || y >= s.job.height) continue;
    std::copy_n(s.row(s.job.image, y), s.job.width, out[0]);
    std::copy_n(s.row(s.job.target, y), s.job.width, out[1]);
    for (int i = 0; i < s.job.width; i += static_cast<int>(kWidth)) {
      const auto a = hn::LoadU(d, out[0] + i), b = hn::LoadU(d, out[1] + i);
      hn::StoreU(hn::MulAdd(a, a, hn::Mul(b, b)), d, out[2] + i);
      hn::StoreU(hn::Mul(a, b), d, out[3] + i);
    }
  }
}

/// The window along columns at `row`, from `lines` to the padded line `out` (whose padding stays 0, as that of
/// `lines`).
HWY_INLINE void blurColumns(const LossJob& job, const Lines& lines, int row, float* out) {
  const float* rows[kTaps];
  for (int k = 0; k < kTaps; ++k) rows[k] = lines.at(row + k - kRadius);
  for (int i = 0; i < job.width; i += static_cast<int>(kWidth)) {
    auto sum = hn::Mul(hn::Set(d, job.window[0]), hn::LoadU(d, rows[kRadius] + i));
    for (int k = 1; k <= kRadius; ++k)
      sum = hn::MulAdd(hn::Set(d, job.window[k]),
                       hn::Add(hn::LoadU(d, rows[kRadius - k] + i), hn::LoadU(d, rows[kRadius + k] + i)), sum);
    hn::StoreU(sum, d, out + i);
  }
}

/// The window along a row, at [i, i + kWidth).
HWY_INLINE Vector blurRow(const LossJob& job, const float* line, int i) {
  auto sum = hn::Mul(hn::Set(d, job.window[0]), hn::LoadU(d, line + i));
  for (int k = 1; k <= kRadius; ++k)
    sum = hn::MulAdd(hn::Set(d, job.window[k]), hn::Add(hn::LoadU(d, line + i - k), hn::LoadU(d, line + i + k)), sum);
  return sum;
}

HWY_INLINE void loadWeights(const Strip& s, int y) {
  clearLine(s.weights, s.job.stride); // weight 0 beyond the width makes the slopes there 0
  if (s.job.weight)
    std::copy_n(s.job.weight + static_cast<size_t>(y) * s.job.width, s.job.width, s.weights);
  else
    std::fill_n(s.weights, s.job.width, 1.f);
}

/// SSIM of row y: its slopes; returns the row's sum of weight x (1 - SSIM).
double ssimRow(const Strip& s, int y) {
  const LossJob& job = s.job;
  float* out[3];
  for (size_t k = 0; k < 3; ++k) out[k] = s.slopes[k].at(y), clearLine(out[k], job.stride);
  if (y < 0 || y >= job.height) return 0;
  loadWeights(s, y);
  const float* line[4];
  for (int k = 0; k < 4; ++k) {
    blurColumns(job, s.moments[k], y, s.blurred.at(k));
    line[k] = s.blurred.at(k);
  }
  const auto c1 = hn::Set(d, 1e-4f), c2 = hn::Set(d, 9e-4f), one = hn::Set(d, 1.f), two = hn::Set(d, 2.f);
  const auto factor = hn::Set(d, -job.lambda * job.scale);
  auto total = hn::Zero(d);
  for (int i = 0; i < job.width; i += static_cast<int>(kWidth)) {
    const auto m1 = blurRow(job, line[0], i), m2 = blurRow(job, line[1], i);
    const auto squares = blurRow(job, line[2], i), product = blurRow(job, line[3], i);
    const auto m12 = hn::Mul(m1, m2), means = hn::MulAdd(m1, m1, hn::Mul(m2, m2));
    // S = a1 a2 / (b1 b2), a1 = 2 m1 m2 + C1, a2 = 2 cov + C2, b1 = m1^2 + m2^2 + C1, b2 = var1 + var2 + C2
    const auto a1 = hn::MulAdd(two, m12, c1), a2 = hn::MulAdd(two, hn::Sub(product, m12), c2);
    const auto b1 = hn::Add(means, c1), b2 = hn::Add(hn::Sub(squares, means), c2);
    const auto inverse1 = hn::Div(one, b1), inverse2 = hn::Div(one, b2), inverse = hn::Mul(inverse1, inverse2);
    const auto ssim = hn::Mul(hn::Mul(a1, a2), inverse);
    const auto weight = hn::LoadU(d, s.weights + i), k = hn::Mul(factor, weight);
    total = hn::MulAdd(weight, hn::Sub(one, ssim), total);
    // dS/dm1 = 2 m2 (a2 - a1) / (b1 b2) - 2 m1 S (1/b1 - 1/b2); dS/dE[x^2 + y^2] = -S / b2; dS/dE[xy] = 2 a1 / (b1 b2)
    const auto dMean = hn::Sub(hn::Mul(hn::Mul(m2, hn::Sub(a2, a1)), inverse),
                               hn::Mul(hn::Mul(m1, ssim), hn::Sub(inverse1, inverse2)));
    hn::StoreU(hn::Mul(hn::Mul(two, k), dMean), d, out[0] + i);
    hn::StoreU(hn::Neg(hn::Mul(k, hn::Mul(ssim, inverse2))), d, out[1] + i);
    hn::StoreU(hn::Mul(hn::Mul(two, k), hn::Mul(a1, inverse)), d, out[2] + i);
  }
  return static_cast<double>(hn::GetLane(hn::SumOfLanes(d, total)));
}

/// dImage of row y; returns the row's sum of weight x |x - y|.
double gradientRow(const Strip& s, int y) {
  const LossJob& job = s.job;
  const bool structural = job.lambda > 0;
  loadWeights(s, y);
  for (int k = 0; structural && k < 3; ++k) blurColumns(job, s.slopes[k], y, s.blurred.at(k));
  const float *x = s.moments[0].at(y), *t = s.moments[1].at(y);
  float* out = job.dImage + (static_cast<size_t>(s.channel) * job.height + y) * job.width;
  const auto factor = hn::Set(d, job.scale * (1 - job.lambda)), zero = hn::Zero(d);
  auto total = zero;
  for (int i = 0; i < job.width; i += static_cast<int>(kWidth)) {
    const auto a = hn::LoadU(d, x + i), b = hn::LoadU(d, t + i), difference = hn::Sub(a, b);
    const auto weight = hn::LoadU(d, s.weights + i);
    total = hn::MulAdd(weight, hn::Abs(difference), total);
    // sign(x - y), 0 where equal
    auto gradient = hn::IfThenElse(hn::Eq(difference, zero), zero, hn::CopySign(hn::Mul(factor, weight), difference));
    if (structural) {
      gradient = hn::Add(gradient, blurRow(job, s.blurred.at(0), i));
      gradient = hn::MulAdd(hn::Add(a, a), blurRow(job, s.blurred.at(1), i), gradient);
      gradient = hn::MulAdd(b, blurRow(job, s.blurred.at(2), i), gradient);
    }
    const int left = job.width - i;
    if (left >= static_cast<int>(kWidth)) {
      hn::StoreU(gradient, d, out + i);
    } else {
      float rest[kWidth];
      hn::StoreU(gradient, d, rest);
      std::copy_n(rest, left, out + i);
    }
  }
  return static_cast<double>(hn::GetLane(hn::SumOfLanes(d, total)));
}

void lossStrip(const LossJob& job, int channel, int row0, float* memory) {
  const Strip s(job, channel, row0, memory);
  for (int k = 0; k < 4; ++k) clearLine(s.blurred.at(k), job.stride);
  loadMoments(s);
  const auto sums = job.rowSums + static_cast<size_t>(channel) * job.height;
  std::fill(sums + s.row0, sums + s.row1, 0.0);
  if (job.lambda > 0)
    for (int y = s.row0 - kRadius; y < s.row1 + kRadius; ++y) {
      const double sum = ssimRow(s, y);
      if (y >= s.row0 && y < s.row1) sums[y] += static_cast<double>(job.lambda) * sum;
    }
  for (int y = s.row0; y < s.row1; ++y) sums[y] += (1 - static_cast<double>(job.lambda)) * gradientRow(s, y);
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(lossStrip);

void fillWindow(float* window) { // exp(-k^2 / (2 1.5^2)), normalised
  double taps[kRadius + 1], sum = 0;
  for (int k = 0; k <= kRadius; ++k) {
    taps[k] = std::exp(-k * k / 4.5);
    sum += k == 0 ? taps[k] : 2 * taps[k];
  }
  for (int k = 0; k <= kRadius; ++k) window[k] = static_cast<float>(taps[k] / sum);
}

double sumOfWeights(const float* weight, size_t rows, size_t columns) {
  if (!weight) return static_cast<double>(rows * columns);
  double sum = 0;
  for (size_t y = 0; y < rows; ++y) {
    float row = 0;
    for (size_t x = 0; x < columns; ++x) row += weight[y * columns + x];
    sum += static_cast<double>(row);
  }
  return sum;
}

} // namespace

double ImageLoss::evaluate(int width, int height, ConstPlanes image, ConstPlanes target, const float* weight,
                           float lambda, Planes dImage) {
  if (width < 1 || height < 1) return 0;
  const auto rows = static_cast<size_t>(height), columns = static_cast<size_t>(width);
  const double weights = sumOfWeights(weight, rows, columns);
  if (!(weights > 0)) {
    std::fill_n(dImage, 3 * rows * columns, 0.f);
    return 0;
  }
  rowSums_.resize(3 * rows);
  LossJob job{width,  height,         image, target, weight, lambda, static_cast<float>(1 / (3 * weights)),
              dImage, rowSums_.data()};
  fillWindow(job.window);
  job.stride = (columns + kPad - 1) / kPad * kPad + 2 * kPad;
  const int strips = (height + kStripRows - 1) / kStripRows, items = 3 * strips;
  const int workers = std::min(items, threads_ > 0 ? threads_ : hardwareThreads());
  if (const size_t wanted = job.workerFloats() * workers + kPad; scratch_.size() < wanted) scratch_.resize(wanted);
  float* memory = scratch_.data(); // on a cache line
  while (reinterpret_cast<uintptr_t>(memory) % 64 != 0) ++memory;

  std::atomic<int> next{0};
  const auto run = HWY_DYNAMIC_DISPATCH(lossStrip);
  parallelFor(workers, workers, [&](int worker) {
    for (int item = next++; item < items; item = next++)
      run(job, item / strips, item % strips * kStripRows, memory + static_cast<size_t>(worker) * job.workerFloats());
  });
  double sum = 0; // in a fixed order, whoever computed the rows
  for (const double row : rowSums_) sum += row;
  return sum * static_cast<double>(job.scale);
}

} // namespace d3t::splat
#endif // HWY_ONCE
