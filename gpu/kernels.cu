// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/kernels/enqueue.cuh"
#include "gpu/launch.h"

namespace d3t::gpu {

cudaError_t launchForward(const Frame& frame, cudaStream_t stream) {
  cudaError_t sorted = cudaSuccess;
  enqueueForward(frame, stream, [&](const Frame& f, cudaStream_t s) { sorted = sortEntries(f, s); });
  const cudaError_t launched = cudaGetLastError();
  return sorted != cudaSuccess ? sorted : launched;
}

cudaError_t launchBackward(const Frame& frame, size_t entries, cudaStream_t stream) {
  enqueueBackward(frame, entries, stream);
  return cudaGetLastError();
}

cudaError_t launchLoss(const LossFrame& frame, cudaStream_t stream) {
  enqueueLoss(frame, stream);
  return cudaGetLastError();
}

cudaError_t launchAdam(const AdamRow* rows, unsigned count, float c1, float c2, cudaStream_t stream) {
  enqueueAdam(rows, count, c1, c2, stream);
  return cudaGetLastError();
}

cudaError_t probeKernels() {
  cudaFuncAttributes attributes;
  return cudaFuncGetAttributes(&attributes, blendKernel);
}

} // namespace d3t::gpu
