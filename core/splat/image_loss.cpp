// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/image_loss.h"
#include "core/base/parallel.h"
#include "core/splat/ssim_window.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <utility>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/splat/image_loss.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#ifndef D3T_SPLAT_IMAGE_LOSS_ONCE
#define D3T_SPLAT_IMAGE_LOSS_ONCE
namespace d3t::splat {
inline constexpr int kRadius = kSsimRadius, kTaps = 2 * kRadius + 1;
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

  size_t lines() const { return 2 * (kStripRows + 4 * kRadius) + 7 * (kStripRows + 2 * kRadius) + 3 + 1; }
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
  Lines x, y;       ///< image and target for rows [row0 - 10, row1 + 10); 0 outside the picture
  Lines moments[4]; ///< x, y, x^2 + y^2, x y blurred along columns, for rows [row0 - 5, row1 + 5)
  Lines slopes[3];  ///< dLoss/d(window mean of x, of x^2 + y^2, of x y) blurred along rows, for the same rows
  Lines row;        ///< three lines: the slopes of the current row
  float* weights;   ///< weights of the current row, 0 beyond the width

  Strip(const LossJob& j, int c, int first, float* memory)
      : job(j), channel(c), row0(first), row1(std::min(j.height, first + kStripRows)) {
    const auto take = [&](int rows, int from) {
      const Lines lines{memory, j.stride, from};
      memory += static_cast<size_t>(rows) * j.stride;
      return lines;
    };
    for (Lines* lines : {&x, &y}) *lines = take(kStripRows + 4 * kRadius, row0 - 2 * kRadius);
    for (auto& m : moments) m = take(kStripRows + 2 * kRadius, row0 - kRadius);
    for (auto& s : slopes) s = take(kStripRows + 2 * kRadius, row0 - kRadius);
    row = take(3, 0);
    weights = take(1, 0).at(0);
  }
  const float* rowOf(const float* planes, int r) const {
    return planes + (static_cast<size_t>(channel) * job.height + r) * job.width;
  }
};

HWY_INLINE void clearLine(float* line, size_t stride) {
  std::fill_n(line - kPad, stride, 0.f);
}

/// Only the zeros beside what is written to the line next.
HWY_INLINE void clearPadding(float* line, const LossJob& job) {
  const size_t right = job.stride - 2 * kPad - kWidth; // the last vector of the row may reach beyond the width
  std::fill_n(line - kPad, kPad, 0.f);
  std::fill_n(line + right, kWidth + kPad, 0.f);
}

void loadPictures(const Strip& s) {
  for (int r = s.row0 - 2 * kRadius; r < s.row1 + 2 * kRadius; ++r) {
    const bool inside = r >= 0 && r < s.job.height;
    for (const auto& [lines, planes] : {std::pair{&s.x, s.job.image}, std::pair{&s.y, s.job.target}}) {
      if (!inside) {
        clearLine(lines->at(r), s.job.stride);
        continue;
      }
      clearPadding(lines->at(r), s.job);
      std::copy_n(s.rowOf(planes, r), s.job.width, lines->at(r));
    }
  }
}

/// The window along one column of vectors: out(r) for r in [begin, end), from in(r) for r in [begin - 5, end + 5). Each
/// input is loaded once: eleven sums, those of the outputs that it belongs to, stay in registers.
template <class Input, class Output>
HWY_INLINE void blurColumn(const LossJob& job, int begin, int end, Input in, Output out) {
  Vector taps[kRadius + 1], sums[kTaps];
  for (int k = 0; k <= kRadius; ++k) taps[k] = hn::Set(d, job.window[k]);
  for (auto& sum : sums) sum = hn::Zero(d);
  const int last = end + kRadius;
  for (int r = begin - kRadius; r < last; r += kTaps) {
    HWY_UNROLL(11)
    for (int phase = 0; phase < kTaps; ++phase) { // row r + phase; output o is summed in sums[(o - begin) % 11]
      if (r + phase >= last) return;
      const Vector v = in(r + phase);
      HWY_UNROLL(11)
      for (int k = -kRadius; k < kRadius; ++k) {
        Vector& sum = sums[(phase + k + kRadius + 1) % kTaps];
        sum = hn::MulAdd(taps[k < 0 ? -k : k], v, sum);
      }
      Vector& done = sums[(phase + 1) % kTaps];
      if (r + phase - kRadius >= begin) out(r + phase - kRadius, done);
      sums[phase % kTaps] = hn::Mul(taps[kRadius], v); // the first of the output five rows down
    }
  }
}

/// The four moments blurred along columns. Two read from the pictures, two made of both.
void blurMoments(const Strip& s) {
  const int begin = s.row0 - kRadius, end = s.row1 + kRadius;
  for (int i = 0; i < s.job.width; i += static_cast<int>(kWidth)) {
    const auto x = [&](int r) { return hn::Load(d, s.x.at(r) + i); };
    const auto y = [&](int r) { return hn::Load(d, s.y.at(r) + i); };
    const auto to = [&](int q) { return [&s, i, q](int r, Vector v) { hn::Store(v, d, s.moments[q].at(r) + i); }; };
    blurColumn(s.job, begin, end, x, to(0));
    blurColumn(s.job, begin, end, y, to(1));
    blurColumn(
        s.job, begin, end, [&](int r) { return hn::MulAdd(x(r), x(r), hn::Mul(y(r), y(r))); }, to(2));
    blurColumn(
        s.job, begin, end, [&](int r) { return hn::Mul(x(r), y(r)); }, to(3));
  }
}

/// The window along a row, at [i, i + kWidth).
HWY_INLINE Vector blurRow(const LossJob& job, const float* line, int i) {
  auto sum = hn::Mul(hn::Set(d, job.window[0]), hn::Load(d, line + i));
  for (int k = 1; k <= kRadius; ++k)
    sum = hn::MulAdd(hn::Set(d, job.window[k]), hn::Add(hn::LoadU(d, line + i - k), hn::LoadU(d, line + i + k)), sum);
  return sum;
}

HWY_INLINE void loadWeights(const Strip& s, int r) {
  clearPadding(s.weights, s.job); // weight 0 beyond the width makes the slopes there 0
  if (s.job.weight)
    std::copy_n(s.job.weight + static_cast<size_t>(r) * s.job.width, s.job.width, s.weights);
  else
    std::fill_n(s.weights, s.job.width, 1.f);
}

/// SSIM of row r: its slopes, blurred along the row; returns the row's sum of weight x (1 - SSIM).
double ssimRow(const Strip& s, int r) {
  const LossJob& job = s.job;
  if (r < 0 || r >= job.height) {
    for (const auto& slopes : s.slopes) clearLine(slopes.at(r), job.stride);
    return 0;
  }
  loadWeights(s, r);
  const auto c1 = hn::Set(d, 1e-4f), c2 = hn::Set(d, 9e-4f), one = hn::Set(d, 1.f), two = hn::Set(d, 2.f);
  const auto factor = hn::Set(d, -job.lambda * job.scale);
  auto total = hn::Zero(d);
  for (int i = 0; i < job.width; i += static_cast<int>(kWidth)) {
    const auto m1 = blurRow(job, s.moments[0].at(r), i), m2 = blurRow(job, s.moments[1].at(r), i);
    const auto squares = blurRow(job, s.moments[2].at(r), i), product = blurRow(job, s.moments[3].at(r), i);
    const auto m12 = hn::Mul(m1, m2), means = hn::MulAdd(m1, m1, hn::Mul(m2, m2));
    // S = a1 a2 / (b1 b2), a1 = 2 m1 m2 + C1, a2 = 2 cov + C2, b1 = m1^2 + m2^2 + C1, b2 = var1 + var2 + C2
    const auto a1 = hn::MulAdd(two, m12, c1), a2 = hn::MulAdd(two, hn::Sub(product, m12), c2);
    const auto b1 = hn::Add(means, c1), b2 = hn::Add(hn::Sub(squares, means), c2);
    const auto inverse = hn::Div(one, hn::Mul(b1, b2)), inverse1 = hn::Mul(inverse, b2),
               inverse2 = hn::Mul(inverse, b1);
    const auto ssim = hn::Mul(hn::Mul(a1, a2), inverse);
    const auto weight = hn::Load(d, s.weights + i), k = hn::Mul(factor, weight);
    total = hn::MulAdd(weight, hn::Sub(one, ssim), total);
    // dS/dm1 = 2 m2 (a2 - a1) / (b1 b2) - 2 m1 S (1/b1 - 1/b2); dS/dE[x^2 + y^2] = -S / b2; dS/dE[xy] = 2 a1 / (b1 b2)
    const auto dMean = hn::Sub(hn::Mul(hn::Mul(m2, hn::Sub(a2, a1)), inverse),
                               hn::Mul(hn::Mul(m1, ssim), hn::Sub(inverse1, inverse2)));
    hn::Store(hn::Mul(hn::Mul(two, k), dMean), d, s.row.at(0) + i);
    hn::Store(hn::Neg(hn::Mul(k, hn::Mul(ssim, inverse2))), d, s.row.at(1) + i);
    hn::Store(hn::Mul(hn::Mul(two, k), hn::Mul(a1, inverse)), d, s.row.at(2) + i);
  }
  for (int q = 0; q < 3; ++q)
    for (int i = 0; i < job.width; i += static_cast<int>(kWidth))
      hn::Store(blurRow(job, s.row.at(q), i), d, s.slopes[q].at(r) + i);
  return static_cast<double>(hn::GetLane(hn::SumOfLanes(d, total)));
}

/// The slopes blurred along columns and taken to the image: sum of blur(s0) + 2 x blur(s1) + y blur(s2), left in
/// moments[0].
void gatherSlopes(const Strip& s) {
  for (int i = 0; i < s.job.width; i += static_cast<int>(kWidth)) {
    const auto from = [&](int q) { return [&s, i, q](int r) { return hn::Load(d, s.slopes[q].at(r) + i); }; };
    const auto out = [&](int r) { return s.moments[0].at(r) + i; };
    blurColumn(s.job, s.row0, s.row1, from(0), [&](int r, Vector v) { hn::Store(v, d, out(r)); });
    blurColumn(s.job, s.row0, s.row1, from(1), [&](int r, Vector v) {
      const auto x = hn::Load(d, s.x.at(r) + i);
      hn::Store(hn::MulAdd(hn::Add(x, x), v, hn::Load(d, out(r))), d, out(r));
    });
    blurColumn(s.job, s.row0, s.row1, from(2), [&](int r, Vector v) {
      hn::Store(hn::MulAdd(hn::Load(d, s.y.at(r) + i), v, hn::Load(d, out(r))), d, out(r));
    });
  }
}

/// dImage of row r; returns the row's sum of weight x |x - y|.
double gradientRow(const Strip& s, int r) {
  const LossJob& job = s.job;
  const bool structural = job.lambda > 0;
  loadWeights(s, r);
  const float *x = s.x.at(r), *y = s.y.at(r);
  float* out = job.dImage + (static_cast<size_t>(s.channel) * job.height + r) * job.width;
  const auto factor = hn::Set(d, job.scale * (1 - job.lambda)), zero = hn::Zero(d);
  auto total = zero;
  for (int i = 0; i < job.width; i += static_cast<int>(kWidth)) {
    const auto difference = hn::Sub(hn::Load(d, x + i), hn::Load(d, y + i)), weight = hn::Load(d, s.weights + i);
    total = hn::MulAdd(weight, hn::Abs(difference), total);
    // sign(x - y), 0 where equal
    auto gradient = hn::IfThenElse(hn::Eq(difference, zero), zero, hn::CopySign(hn::Mul(factor, weight), difference));
    if (structural) gradient = hn::Add(gradient, hn::Load(d, s.moments[0].at(r) + i));
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
  loadPictures(s);
  const auto sums = job.rowSums + static_cast<size_t>(channel) * job.height;
  std::fill(sums + s.row0, sums + s.row1, 0.0);
  if (job.lambda > 0) {
    for (int r = s.row0 - kRadius; r < s.row1 + kRadius; ++r) // the padding beside what blurMoments and ssimRow write
      for (const auto& m : s.moments) clearPadding(m.at(r), job);
    for (int q = 0; q < 3; ++q) clearPadding(s.row.at(q), job);
    blurMoments(s);
    for (int r = s.row0 - kRadius; r < s.row1 + kRadius; ++r) {
      const double sum = ssimRow(s, r);
      if (r >= s.row0 && r < s.row1) sums[r] += static_cast<double>(job.lambda) * sum;
    }
    gatherSlopes(s);
  }
  for (int r = s.row0; r < s.row1; ++r) sums[r] += (1 - static_cast<double>(job.lambda)) * gradientRow(s, r);
}

} // namespace HWY_NAMESPACE
} // namespace d3t::splat
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace d3t::splat {
namespace {
HWY_EXPORT(lossStrip);

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
  fillSsimWindow(job.window);
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
