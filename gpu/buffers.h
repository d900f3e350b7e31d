// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/memory.h"
#include <cstdint>
#include <cuda_runtime_api.h>

namespace d3t::gpu {

/// A CUDA error as a person needs it; `where`: what was being done. Clears the error of the thread.
Status check(cudaError_t, const char* where);
tl::unexpected<Error> deviceOutOfMemory(const char* where, size_t bytes);

/// Whether a pointer is memory of the device (or managed); plain and pinned host memory is not.
bool isOnDevice(const void* pointer);

/// Device memory that only grows; growing loses the contents. Not thread-safe.
class DeviceBuffer {
public:
  explicit DeviceBuffer(const Memory& memory = {}) : memory_(memory) {}
  DeviceBuffer(const DeviceBuffer&) = delete;
  DeviceBuffer& operator=(const DeviceBuffer&) = delete;
  ~DeviceBuffer() { release(); }

  Status reserve(size_t bytes, cudaStream_t stream, const char* where);
  void* data() const { return data_; }
  size_t bytes() const { return bytes_; }

private:
  void release();
  Memory memory_;
  cudaStream_t stream_ = nullptr; ///< of the allocation
  void* data_ = nullptr;
  size_t bytes_ = 0;
};

/// Page-locked host memory that only grows: copies from and to it do not stop the host.
class PinnedBuffer {
public:
  PinnedBuffer() = default;
  PinnedBuffer(const PinnedBuffer&) = delete;
  PinnedBuffer& operator=(const PinnedBuffer&) = delete;
  ~PinnedBuffer();

  Status reserve(size_t bytes, const char* where);
  char* data() const { return static_cast<char*>(data_); }

private:
  void* data_ = nullptr;
  size_t bytes_ = 0;
};

/// The caller's stream, or one of its own (in order with the default stream), made when it is first needed.
class OwnStream {
public:
  explicit OwnStream(cudaStream_t given) : stream_(given) {}
  OwnStream(const OwnStream&) = delete;
  OwnStream& operator=(const OwnStream&) = delete;
  ~OwnStream();

  Status make();
  cudaStream_t get() const { return stream_; }

private:
  cudaStream_t stream_;
  bool owned_ = false;
};

} // namespace d3t::gpu
