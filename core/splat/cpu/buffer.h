// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <hwy/aligned_allocator.h>
#include <new>
#include <type_traits>

namespace d3t::splat {

/// Aligned memory that only grows, so that frames after the first allocate nothing. Growing loses the contents.
template <class T> class Buffer {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  /// Room for n elements (uninitialised when it grows). Throws std::bad_alloc.
  T* reserve(size_t n) {
    if (n > capacity_) {
      const size_t wanted = n + n / 4 + 64;
      memory_.reset();
      capacity_ = 0;
      memory_ = hwy::AllocateAligned<T>(wanted);
      if (!memory_) throw std::bad_alloc();
      capacity_ = wanted;
    }
    return memory_.get();
  }
  T* data() { return memory_.get(); }
  const T* data() const { return memory_.get(); }
  T& operator[](size_t i) { return memory_[i]; }
  const T& operator[](size_t i) const { return memory_[i]; }
  size_t capacity() const { return capacity_; }

private:
  hwy::AlignedFreeUniquePtr<T[]> memory_;
  size_t capacity_ = 0;
};

} // namespace d3t::splat
