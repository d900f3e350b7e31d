// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/buffers.h"
#include <cstring>
#include <vector>

namespace d3t::gpu {

/// Brings what the caller keeps in host memory to the device and back, through pinned memory, in one copy each way.
/// Used twice with the same calls: first to count, then, after open(), to replace the pointers. Host memory is read in
/// the second pass and written by finish(). Not thread-safe.
class Staging {
public:
  explicit Staging(const Memory& memory) : deviceIn_(memory), deviceOut_(memory) {}

  /// Starts a new call; the pointers of the last one stay valid until open().
  void begin();
  /// `count` values that the kernels read; the pointer is left alone when it is null or on the device.
  template <class T> void input(const T*& pointer, size_t count, bool onDevice) {
    if (!pointer || onDevice || count == 0) return;
    const size_t at = take(in_, count * sizeof(T));
    if (!opened_) return;
    std::memcpy(pinnedIn_.data() + at, pointer, count * sizeof(T));
    pointer = reinterpret_cast<const T*>(static_cast<char*>(deviceIn_.data()) + at);
  }
  /// `count` values that the kernels write.
  void output(float*& pointer, size_t count, bool onDevice);
  Status open(cudaStream_t, const char* where);
  Status upload(cudaStream_t, const char* where);   ///< after the second pass
  Status download(cudaStream_t, const char* where); ///< after the kernels; enqueues only
  void finish();                                    ///< after the stream was waited for
  bool hasOutput() const { return out_ > 0; }

private:
  struct Output {
    float* host;
    size_t at, bytes;
  };
  static size_t take(size_t& used, size_t bytes) {
    const size_t at = used;
    used += (bytes + 255) / 256 * 256;
    return at;
  }

  DeviceBuffer deviceIn_, deviceOut_;
  PinnedBuffer pinnedIn_, pinnedOut_;
  size_t in_ = 0, out_ = 0;
  bool opened_ = false;
  std::vector<Output> outputs_;
};

} // namespace d3t::gpu
