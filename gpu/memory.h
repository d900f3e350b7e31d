// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstddef>

struct CUstream_st; // cudaStream_t is a pointer to it

namespace d3t::gpu {

using Stream = CUstream_st*;

/// Where device memory comes from and in which stream the work goes, so that the allocator and the stream of another
/// library (Torch) can be used. The functions must be thread-safe, must not throw, and return memory aligned to 256
/// bytes or null; memory is released in the stream it was allocated for, perhaps after all other uses of this object.
struct Memory {
  void* (*allocate)(size_t bytes, Stream, void* context) = nullptr; ///< null: cudaMallocAsync and cudaFree
  void (*release)(void* memory, Stream, void* context) = nullptr;
  void* context = nullptr; ///< handed to both; not owned
  Stream stream = nullptr; ///< not owned; null: a rasterizer's scratch makes its own, adamStep takes the default one
};

} // namespace d3t::gpu
