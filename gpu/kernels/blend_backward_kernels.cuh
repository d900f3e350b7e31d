// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/blend_kernels.cuh"

namespace d3t::gpu {

// Per Gaussian and tile, sums over the pixels: dLoss/dcolour (3), g = alpha dLoss/dalpha, g dx, g dy, g dx^2, g dx dy,
// g dy^2. No float atomics: a warp's lanes are summed by a butterfly, the warps of the block in order, and later the
// tiles of a Gaussian in order (gatherSums). Equal input gives equal bits.

inline constexpr unsigned kBackwardBatch = 32; ///< entries whose sums wait in shared memory

/// A pixel going front to back again: `behind` is dImage . (what lies behind the current Gaussian, background
/// included), so that neither lists per pixel nor a second, backward order is needed.
struct PixelGradient {
  float transmittance = 1, behind = 0, dImage[3] = {0, 0, 0};

  __device__ PixelGradient(const RegionFrame& region, const Pixel& pixel) {
    if (!pixel.inside) return;
    const size_t plane = static_cast<size_t>(region.width) * static_cast<size_t>(region.height);
    for (size_t c = 0; c < 3; ++c) {
      dImage[c] = region.dImage[c * plane + pixel.index];
      behind = fmaf(dImage[c], region.image[c * plane + pixel.index], behind);
    }
  }
  __device__ bool full() const { return transmittance <= splat::kTransmittanceMin; }

  /// The contribution of one Gaussian to its sums; returns false (and leaves `sums`) where there is none.
  __device__ bool step(const SplatRecord& g, float dx, float dy, float* sums) {
    const float logAlpha = logAlphaAt(g, dx, dy);
    if (logAlpha < splat::kLog2AlphaMin) return false;
    const float raw = exp2f(logAlpha), alpha = fminf(raw, splat::kAlphaMax), weight = alpha * transmittance;
    float along = 0; // dImage . colour
    for (int c = 0; c < 3; ++c) {
      along = fmaf(dImage[c], g.colour[c], along);
      sums[c] = weight * dImage[c];
    }
    behind = fmaf(-weight, along, behind);
    // C = ... + alpha t colour + (1 - alpha) t rest; no gradient by a clamped alpha
    const float dAlpha = transmittance * along - behind / (1 - alpha),
                s = raw < splat::kAlphaMax ? alpha * dAlpha : 0.f;
    sums[3] = s, sums[4] = s * dx, sums[5] = s * dy;
    sums[6] = sums[4] * dx, sums[7] = sums[4] * dy, sums[8] = sums[5] * dy;
    transmittance *= 1 - alpha;
    return true;
  }
};

/// Sums of 16 values over the 32 lanes of a warp with 16 exchanges instead of 80: each step, a lane hands half of its
/// values on and keeps the other half. Returns the sum of value number lane / 2.
__device__ inline float warpSums(const float* values) {
  const unsigned lane = threadIdx.x % 32;
  float v[16];
  for (int k = 0; k < 16; ++k) v[k] = k < kSums ? values[k] : 0.f;
#ifdef __CUDACC__
#pragma unroll
#endif
  for (int half = 8; half > 0; half /= 2) {
    const bool upper = (lane & static_cast<unsigned>(2 * half)) != 0;
#ifdef __CUDACC__
#pragma unroll
#endif
    for (int k = 0; k < half; ++k) {
      const float give = upper ? v[k] : v[k + half], keep = upper ? v[k + half] : v[k];
      v[k] = keep + __shfl_xor_sync(0xffffffffu, give, 2 * half);
    }
  }
  return v[0] + __shfl_xor_sync(0xffffffffu, v[0], 1);
}

/// Adds the warps' sums of `count` entries in order and writes them to the entries' slots.
__device__ inline void storeSums(const Frame& frame, const float (*partial)[kBackwardBatch][kSums],
                                 const uint32_t* slot, unsigned count) {
  for (unsigned k = threadIdx.x; k < count * kSums; k += kThreads) {
    const unsigned entry = k / kSums, value = k % kSums;
    float sum = 0;
    for (unsigned w = 0; w < kWarps; ++w) sum += partial[w][entry][value];
    frame.sums[slot[entry] * kSlotFloats + value] = sum;
  }
}

/// One block per tile of all regions, one thread per pixel; grid: frame.tiles. Slots that no pixel reaches were set
/// to 0.
__global__ void __launch_bounds__(kThreads) blendBackwardKernel(Frame frame) {
  __shared__ SplatRecord shared[kBackwardBatch];
  __shared__ uint32_t slot[kBackwardBatch];
  __shared__ float partial[kWarps][kBackwardBatch][kSums];
  const RegionFrame& region = regionOfTile(frame, blockIdx.x);
  const Pixel pixel = pixelOfThread(region, blockIdx.x);
  const auto x = static_cast<float>(pixel.x), y = static_cast<float>(pixel.y);
  const unsigned warp = threadIdx.x / 32, lane = threadIdx.x % 32;
  const TileRange range = frame.ranges[blockIdx.x];
  PixelGradient gradient(region, pixel);
  for (uint32_t first = range.begin; first < range.end; first += kBackwardBatch) {
    // the barrier also says: everybody has read what the last round left in shared memory
    if (__syncthreads_count(!pixel.inside || gradient.full()) == static_cast<int>(kThreads)) break;
    const unsigned count = min(kBackwardBatch, range.end - first);
    if (threadIdx.x < count) {
      slot[threadIdx.x] = frame.sortedSlots[first + threadIdx.x];
      shared[threadIdx.x] = frame.records[frame.slotGaussian[slot[threadIdx.x]]];
    }
    __syncthreads();
    for (unsigned k = 0; k < count; ++k) {
      float sums[kSums] = {};
      const SplatRecord& g = shared[k];
      const bool used = pixel.inside && !gradient.full() && gradient.step(g, x - g.x, y - g.y, sums);
      const float sum = __any_sync(0xffffffffu, used) ? warpSums(sums) : 0.f;
      if (lane % 2 == 0 && lane / 2 < kSums) partial[warp][k][lane / 2] = sum;
    }
    __syncthreads();
    storeSums(frame, partial, slot, count);
  }
}

} // namespace d3t::gpu
