// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/device.cuh"
#include "gpu/kernels/loss_frame.h"

namespace d3t::gpu {

// Two passes over tiles of 16 x 16 pixels of one channel: SSIM with its slopes by the window means, then the window
// over the slopes. In each, a block holds its pixels with a rim of 5, filters along rows, then along columns.

inline constexpr int kRim = kTile + 2 * kLossRadius;

/// A block's tile: grid = 3 channels x tiles.
struct LossTile {
  int channel, x0, y0, x, y; ///< first pixel of the tile; the thread's pixel
  bool inside;
  size_t pixel, at; ///< y W + x; the same in the channel's plane
};
__device__ inline LossTile lossTile(const LossFrame& f) {
  LossTile t;
  const unsigned tile = blockIdx.x % f.tiles();
  t.channel = static_cast<int>(blockIdx.x / f.tiles());
  t.x0 = static_cast<int>(tile % f.columns()) * kTile, t.y0 = static_cast<int>(tile / f.columns()) * kTile;
  t.x = t.x0 + static_cast<int>(threadIdx.x) % kTile, t.y = t.y0 + static_cast<int>(threadIdx.x) / kTile;
  t.inside = t.x < f.width && t.y < f.height;
  t.pixel = static_cast<size_t>(t.y) * static_cast<size_t>(f.width) + static_cast<size_t>(t.x);
  t.at = static_cast<size_t>(t.channel) * f.pixels() + t.pixel;
  return t;
}

/// The tile with its rim from a plane; 0 outside the picture.
__device__ inline void loadRim(const LossFrame& f, const LossTile& t, const float* plane, float (*out)[kRim]) {
  for (int k = static_cast<int>(threadIdx.x); k < kRim * kRim; k += static_cast<int>(kThreads)) {
    const int x = t.x0 + k % kRim - kLossRadius, y = t.y0 + k / kRim - kLossRadius;
    const bool inside = x >= 0 && y >= 0 && x < f.width && y < f.height;
    out[k / kRim][k % kRim] =
        inside ? plane[static_cast<size_t>(y) * static_cast<size_t>(f.width) + static_cast<size_t>(x)] : 0.f;
  }
}

/// The window along rows: kRim x kRim -> kRim x kTile, of value(row, column).
template <class Value> __device__ inline void filterRows(const LossFrame& f, float (*out)[kTile], Value value) {
  for (int k = static_cast<int>(threadIdx.x); k < kRim * kTile; k += static_cast<int>(kThreads)) {
    const int row = k / kTile, column = k % kTile + kLossRadius;
    float sum = f.window[0] * value(row, column);
    for (int i = 1; i <= kLossRadius; ++i)
      sum = fmaf(f.window[i], value(row, column - i) + value(row, column + i), sum);
    out[row][k % kTile] = sum;
  }
}

/// The window along columns at the thread's pixel.
__device__ inline float filterColumn(const LossFrame& f, const float (*rows)[kTile]) {
  const int column = static_cast<int>(threadIdx.x) % kTile, row = static_cast<int>(threadIdx.x) / kTile + kLossRadius;
  float sum = f.window[0] * rows[row][column];
  for (int i = 1; i <= kLossRadius; ++i) sum = fmaf(f.window[i], rows[row - i][column] + rows[row + i][column], sum);
  return sum;
}

/// Sum of the weights of a block of pixels; grid: enough for all pixels.
__global__ void weightKernel(LossFrame f) {
  __shared__ double partial[kWarps];
  const size_t i = size_t{blockIdx.x} * kThreads + threadIdx.x;
  const double sum = blockSum(i < f.pixels() ? static_cast<double>(f.weight ? f.weight[i] : 1.f) : 0., partial);
  if (threadIdx.x == 0) f.partial[blockIdx.x] = sum;
}

/// *out = the sum of `count` partial sums, always in the same order. One block.
__global__ void addPartialKernel(const double* partials, unsigned count, double* out) {
  __shared__ double partial[kWarps];
  double sum = 0;
  for (unsigned i = threadIdx.x; i < count; i += kThreads) sum += partials[i];
  sum = blockSum(sum, partial);
  if (threadIdx.x == 0) *out = sum;
}

/// Factor of every term of the loss; 0 where nothing has weight.
__device__ inline float lossScale(const LossFrame& f) {
  return f.sums[0] > 0 ? static_cast<float>(1 / (3 * f.sums[0])) : 0.f;
}

/// SSIM at a pixel from its window means (of x, y, x^2 + y^2, x y), and its derivatives by the first, third and fourth.
struct Ssim {
  float value, dMean, dSquares, dProduct;
};
__device__ inline Ssim ssimOf(float m1, float m2, float squares, float product) {
  // S = a1 a2 / (b1 b2), a1 = 2 m1 m2 + C1, a2 = 2 cov + C2, b1 = m1^2 + m2^2 + C1, b2 = var1 + var2 + C2
  const float m12 = m1 * m2, means = fmaf(m1, m1, m2 * m2);
  const float a1 = 2 * m12 + 1e-4f, a2 = 2 * (product - m12) + 9e-4f;
  const float inverse1 = 1 / (means + 1e-4f), inverse2 = 1 / (squares - means + 9e-4f), inverse = inverse1 * inverse2;
  const float s = a1 * a2 * inverse;
  return {s, 2 * (m2 * (a2 - a1) * inverse - m1 * s * (inverse1 - inverse2)), -s * inverse2, 2 * a1 * inverse};
}

__global__ void __launch_bounds__(kThreads) ssimKernel(LossFrame f) {
  __shared__ float x[kRim][kRim], y[kRim][kRim], rows[4][kRim][kTile];
  __shared__ double partial[kWarps];
  const LossTile t = lossTile(f);
  const size_t plane = static_cast<size_t>(t.channel) * f.pixels();
  loadRim(f, t, f.image + plane, x);
  loadRim(f, t, f.target + plane, y);
  __syncthreads();
  filterRows(f, rows[0], [&](int r, int c) { return x[r][c]; });
  filterRows(f, rows[1], [&](int r, int c) { return y[r][c]; });
  filterRows(f, rows[2], [&](int r, int c) { return fmaf(x[r][c], x[r][c], y[r][c] * y[r][c]); });
  filterRows(f, rows[3], [&](int r, int c) { return x[r][c] * y[r][c]; });
  __syncthreads();
  const Ssim s =
      ssimOf(filterColumn(f, rows[0]), filterColumn(f, rows[1]), filterColumn(f, rows[2]), filterColumn(f, rows[3]));
  double loss = 0;
  if (t.inside) {
    const float weight = f.weight ? f.weight[t.pixel] : 1.f, factor = -f.lambda * lossScale(f) * weight;
    const size_t kind = 3 * f.pixels();
    f.slopes[t.at] = factor * s.dMean;
    f.slopes[kind + t.at] = factor * s.dSquares;
    f.slopes[2 * kind + t.at] = factor * s.dProduct;
    const float l1 = fabsf(f.image[t.at] - f.target[t.at]);
    loss = static_cast<double>(weight * ((1 - f.lambda) * l1 + f.lambda * (1 - s.value)));
  }
  loss = blockSum(loss, partial);
  if (threadIdx.x == 0) f.partial[blockIdx.x] = loss;
}

__global__ void __launch_bounds__(kThreads) lossGradientKernel(LossFrame f) {
  __shared__ float slopes[3][kRim][kRim], rows[3][kRim][kTile];
  const LossTile t = lossTile(f);
  const size_t plane = static_cast<size_t>(t.channel) * f.pixels(), kind = 3 * f.pixels();
  for (size_t k = 0; k < 3; ++k) loadRim(f, t, f.slopes + k * kind + plane, slopes[k]);
  __syncthreads();
  for (int k = 0; k < 3; ++k) filterRows(f, rows[k], [&](int r, int c) { return slopes[k][r][c]; });
  __syncthreads();
  if (!t.inside) return;
  const float x = f.image[t.at], y = f.target[t.at], difference = x - y;
  const float weight = f.weight ? f.weight[t.pixel] : 1.f, l1 = (1 - f.lambda) * lossScale(f) * weight;
  float gradient = difference > 0 ? l1 : difference < 0 ? -l1 : 0.f;
  gradient += filterColumn(f, rows[0]);
  gradient = fmaf(2 * x, filterColumn(f, rows[1]), gradient);
  f.dImage[t.at] = fmaf(y, filterColumn(f, rows[2]), gradient);
}

} // namespace d3t::gpu
