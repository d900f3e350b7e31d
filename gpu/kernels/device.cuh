// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kernels are compiled twice: by nvcc, and by g++ for tests, where tests/gpu/host_cuda.h (included before) runs
// them on the processor. Here is what both have; kernels use nothing else of CUDA's host interface.
#if defined(__CUDACC__)
#include <cuda_runtime.h>

namespace d3t::gpu {

template <class... Parameters, class... Arguments>
void launch(void (*kernel)(Parameters...), unsigned blocks, cudaStream_t stream, Arguments... arguments) {
  if (blocks > 0) kernel<<<blocks, 256, 0, stream>>>(Parameters(arguments)...);
}

inline void fillBytes(void* memory, int value, size_t bytes, cudaStream_t stream) {
  if (bytes > 0) cudaMemsetAsync(memory, value, bytes, stream);
}

} // namespace d3t::gpu
#elif !defined(D3T_HOST_CUDA)
#error "compile kernels with nvcc, or include tests/gpu/host_cuda.h first"
#endif

#include "gpu/kernels/frame.h"

namespace d3t::gpu {

/// The region that a block of Gaussians (or a tile) belongs to: the last one that begins at or before it. There are
/// few.
__device__ inline const RegionFrame& regionOfBlock(const Frame& frame, unsigned block) {
  unsigned r = 0;
  while (r + 1 < frame.regions && frame.region[r + 1].firstBlock <= block) ++r;
  return frame.region[r];
}
__device__ inline const RegionFrame& regionOfTile(const Frame& frame, unsigned tile) {
  unsigned r = 0;
  while (r + 1 < frame.regions && frame.region[r + 1].firstTile <= tile) ++r;
  return frame.region[r];
}

/// Sum over the 32 lanes of a warp, in every lane; always the same order of additions.
template <class T> __device__ inline T warpSum(T value) {
  for (int step = 16; step > 0; step /= 2) value += __shfl_xor_sync(0xffffffffu, value, step);
  return value;
}

/// Sum over a block of kThreads, in every thread. `partial`: kWarps values of shared memory, free again after a
/// barrier.
template <class T> __device__ inline T blockSum(T value, T* partial) {
  value = warpSum(value);
  if (threadIdx.x % 32 == 0) partial[threadIdx.x / 32] = value;
  __syncthreads();
  T sum = 0;
  for (unsigned w = 0; w < kWarps; ++w) sum += partial[w];
  return sum;
}

/// Sum of the values of the threads before this one in its block; `all`: sum over the block.
template <class T> __device__ inline T blockSumBefore(T value, T* partial, T& all) {
  const unsigned lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  T sum = value;
  for (unsigned step = 1; step < 32; step *= 2) {
    const T before = __shfl_up_sync(0xffffffffu, sum, step);
    if (lane >= step) sum += before;
  }
  if (lane == 31) partial[warp] = sum;
  __syncthreads();
  T start = 0;
  all = 0;
  for (unsigned w = 0; w < kWarps; ++w) {
    if (w < warp) start += partial[w];
    all += partial[w];
  }
  return start + sum - value;
}

} // namespace d3t::gpu
