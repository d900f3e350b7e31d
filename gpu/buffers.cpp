// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/buffers.h"

#include <utility>

namespace d3t::gpu {

tl::unexpected<Error> deviceOutOfMemory(const char* where, size_t bytes) {
  const std::string wanted =
      bytes > 0 ? fmt::format(" for {:.0f} MiB more", static_cast<double>(bytes) / 1048576.) : "";
  return fail(ErrorKind::Failed, "the memory of the graphics card does not suffice" + wanted, where,
              "close other programs that use the card, use fewer Gaussians or a smaller picture, or hide the card with "
              "CUDA_VISIBLE_DEVICES= so that the processor does the work");
}

Status check(cudaError_t error, const char* where) {
  if (error == cudaSuccess) return {};
  cudaGetLastError();
  if (error == cudaErrorMemoryAllocation) return deviceOutOfMemory(where, 0);
  return fail(ErrorKind::Failed, fmt::format("CUDA says: {}", cudaGetErrorString(error)), where,
              "start the program again; if it comes back, report it with the output of `d3talker doctor`, and hide the "
              "graphics card with CUDA_VISIBLE_DEVICES= so that the processor does the work");
}

bool isOnDevice(const void* pointer) {
  cudaPointerAttributes attributes{};
  if (!pointer || cudaPointerGetAttributes(&attributes, pointer) != cudaSuccess) {
    cudaGetLastError();
    return false;
  }
  return attributes.type == cudaMemoryTypeDevice || attributes.type == cudaMemoryTypeManaged;
}

Status DeviceBuffer::reserve(size_t bytes, cudaStream_t stream, const char* where) {
  if (bytes <= bytes_) return {};
  release();
  const size_t wanted = (bytes + bytes / 4 + 4095) / 4096 * 4096;
  if (memory_.allocate) {
    data_ = memory_.allocate(wanted, stream, memory_.context);
  } else {
    cudaError_t error = cudaMallocAsync(&data_, wanted, stream);
    if (error == cudaErrorNotSupported) error = cudaMalloc(&data_, wanted);
    if (error != cudaSuccess) {
      data_ = nullptr;
      if (error != cudaErrorMemoryAllocation) return check(error, where);
      cudaGetLastError();
    }
  }
  if (!data_) return deviceOutOfMemory(where, wanted);
  stream_ = stream, bytes_ = wanted;
  return {};
}

void DeviceBuffer::release() {
  if (data_) memory_.release ? memory_.release(data_, stream_, memory_.context) : static_cast<void>(cudaFree(data_));
  data_ = nullptr, bytes_ = 0;
}

PinnedBuffer::~PinnedBuffer() {
  if (data_) cudaFreeHost(data_);
}

Status PinnedBuffer::reserve(size_t bytes, const char* where) {
  if (bytes <= bytes_) return {};
  if (data_) cudaFreeHost(std::exchange(data_, nullptr));
  bytes_ = 0;
  const size_t wanted = bytes + bytes / 4 + 4096;
  if (auto ok = check(cudaMallocHost(&data_, wanted), where); !ok) {
    data_ = nullptr;
    return ok;
  }
  bytes_ = wanted;
  return {};
}

OwnStream::~OwnStream() {
  if (owned_) cudaStreamDestroy(stream_);
}

Status OwnStream::make() {
  if (stream_) return {};
  if (auto ok = check(cudaStreamCreate(&stream_), "making a CUDA stream"); !ok) return ok;
  owned_ = true;
  return {};
}

} // namespace d3t::gpu
