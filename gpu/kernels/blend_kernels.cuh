// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/device.cuh"

namespace d3t::gpu {

/// The pixel of a thread: a warp covers 8 x 4 pixels, which an ellipse leaves sooner than a strip of 16 x 2.
struct Pixel {
  int x, y;
  bool inside;
  size_t index; ///< y W + x
};
__device__ inline Pixel pixelOfThread(const RegionFrame& region, unsigned tile) {
  const unsigned local = tile - region.firstTile, columns = static_cast<unsigned>(region.columns);
  const unsigned warp = threadIdx.x / 32, lane = threadIdx.x % 32;
  const int x = static_cast<int>(local % columns * kTile + warp % 2 * 8 + lane % 8);
  const int y = static_cast<int>(local / columns * kTile + warp / 2 * 4 + lane / 8);
  const bool inside = x < region.width && y < region.height;
  return {x, y, inside, static_cast<size_t>(y) * static_cast<size_t>(region.width) + static_cast<size_t>(x)};
}

/// log2 of a Gaussian's alpha at a distance, before the clamp. One function for both passes, with explicit fused
/// operations, so that both see the same bits and stop at the same Gaussian.
__device__ inline float logAlphaAt(const SplatRecord& g, float dx, float dy) {
  return fmaf(g.a * dx, dx, fmaf(g.b * dx, dy, fmaf(g.c * dy, dy, g.logOpacity)));
}

/// Copies up to kThreads records of a tile's entries into shared memory, front to back from entry `first`.
__device__ inline void loadRecords(const Frame& frame, uint32_t first, uint32_t end, SplatRecord* shared) {
  const uint32_t k = first + threadIdx.x;
  if (k < end) shared[threadIdx.x] = frame.records[frame.slotGaussian[frame.sortedSlots[k]]];
}

/// What a pixel gathers front to back.
struct PixelSum {
  float transmittance = 1, depth = 0, colour[3] = {0, 0, 0};

  __device__ void add(const SplatRecord& g, float dx, float dy) {
    const float logAlpha = logAlphaAt(g, dx, dy);
    if (logAlpha < splat::kLog2AlphaMin) return;
    const float alpha = fminf(exp2f(logAlpha), splat::kAlphaMax), weight = alpha * transmittance;
    for (int c = 0; c < 3; ++c) colour[c] = fmaf(weight, g.colour[c], colour[c]);
    depth = fmaf(weight, g.depth, depth);
    transmittance *= 1 - alpha;
  }
  __device__ bool full() const { return transmittance <= splat::kTransmittanceMin; }
};

__device__ inline void storePixel(const RegionFrame& region, const Pixel& pixel, const PixelSum& sum) {
  const size_t plane = static_cast<size_t>(region.width) * static_cast<size_t>(region.height);
  for (size_t c = 0; c < 3; ++c) {
    const size_t at = c * plane + pixel.index;
    const float behind = region.background ? region.background[at] : 0.f;
    region.image[at] = fmaf(sum.transmittance, behind, sum.colour[c]);
  }
  if (region.transmittance) region.transmittance[pixel.index] = sum.transmittance;
  if (region.depth) region.depth[pixel.index] = sum.depth;
}

/// One block per tile of all regions, one thread per pixel; grid: frame.tiles.
__global__ void __launch_bounds__(kThreads) blendKernel(Frame frame) {
  __shared__ SplatRecord shared[kThreads];
  const RegionFrame& region = regionOfTile(frame, blockIdx.x);
  const Pixel pixel = pixelOfThread(region, blockIdx.x);
  const auto x = static_cast<float>(pixel.x), y = static_cast<float>(pixel.y);
  const TileRange range = frame.ranges[blockIdx.x];
  PixelSum sum;
  for (uint32_t first = range.begin; first < range.end; first += kThreads) {
    const bool done = !pixel.inside || sum.full();
    if (__syncthreads_count(done) == static_cast<int>(kThreads)) break; // also: everybody has read `shared`
    loadRecords(frame, first, range.end, shared);
    __syncthreads();
    const uint32_t count = min(kThreads, range.end - first);
    for (uint32_t k = 0; k < count && !done && !sum.full(); ++k) sum.add(shared[k], x - shared[k].x, y - shared[k].y);
  }
  if (pixel.inside) storePixel(region, pixel, sum);
}

} // namespace d3t::gpu
