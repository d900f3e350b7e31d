// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs CUDA kernels on the processor, for tests: g++ compiles the kernels' own source after this header. Every thread
// of a block is a fibre with its own stack; they run one after the other and change places at barriers and warp
// exchanges, so a test sees what the device would compute, up to rounding of exp2 and the like. Blocks run in order.
// What a device would hang on (a barrier or exchange that some threads never reach) ends the program with a message.
// One thread of the program at a time. Not here: textures, float atomics, warps of less than 32 lanes, streams.
#define D3T_HOST_CUDA 1

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <utility>

#define __global__ inline
#define __device__
#define __host__
#define __shared__ static
#define __launch_bounds__(threads)

using cudaStream_t = void*;
using std::max;
using std::min;

namespace d3t::gpu::host {

struct Index {
  unsigned x = 0;
};

/// Order in which the warps of a block, and the lanes of a warp, get their turns. Correct kernels do not depend on it.
enum class Order { Up, Down };

/// Runs body() as every thread of every block.
void runKernel(unsigned blocks, const std::function<void()>& body);
void setOrder(Order order);

void waitForBlock();        ///< a barrier of the block
int countInBlock(bool yes); ///< a barrier; how many threads said yes
/// All lanes of the warp give 8 bytes; returns where lane `lane`'s lie until the caller's exchange after next.
const uint64_t* exchangeInWarp(uint64_t value);

template <class T> uint64_t toBits(T value) {
  static_assert(sizeof(T) <= sizeof(uint64_t));
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof(T));
  return bits;
}
template <class T> T fromBits(uint64_t bits) {
  T value;
  std::memcpy(&value, &bits, sizeof(T));
  return value;
}

} // namespace d3t::gpu::host

inline d3t::gpu::host::Index threadIdx, blockIdx;

inline void __syncthreads() {
  d3t::gpu::host::waitForBlock();
}
inline int __syncthreads_count(int yes) {
  return d3t::gpu::host::countInBlock(yes != 0);
}
template <class T> T __shfl_xor_sync(unsigned, T value, int mask) {
  const uint64_t* lanes = d3t::gpu::host::exchangeInWarp(d3t::gpu::host::toBits(value));
  return d3t::gpu::host::fromBits<T>(lanes[(threadIdx.x % 32) ^ static_cast<unsigned>(mask)]);
}
template <class T> T __shfl_up_sync(unsigned, T value, unsigned step) {
  const uint64_t* lanes = d3t::gpu::host::exchangeInWarp(d3t::gpu::host::toBits(value));
  const unsigned lane = threadIdx.x % 32;
  return d3t::gpu::host::fromBits<T>(lanes[lane >= step ? lane - step : lane]);
}
inline unsigned __ballot_sync(unsigned, int yes) {
  const uint64_t* lanes = d3t::gpu::host::exchangeInWarp(yes != 0);
  unsigned bits = 0;
  for (unsigned i = 0; i < 32; ++i) bits |= static_cast<unsigned>(lanes[i]) << i;
  return bits;
}
inline int __any_sync(unsigned mask, int yes) {
  return __ballot_sync(mask, yes) != 0;
}

namespace d3t::gpu {

template <class... Parameters, class... Arguments>
void launch(void (*kernel)(Parameters...), unsigned blocks, cudaStream_t, Arguments... arguments) {
  host::runKernel(blocks, [&] { kernel(Parameters(arguments)...); });
}
inline void fillBytes(void* memory, int value, size_t bytes, cudaStream_t) {
  if (bytes > 0) std::memset(memory, value, bytes);
}

} // namespace d3t::gpu
