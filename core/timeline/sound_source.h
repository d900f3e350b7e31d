// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace d3t::timeline {

/// Samples of one sound, mono, -1..1, that can be read anywhere: a decoded file, a cache, a generated sound. Where it
/// is shared between threads its owner sees to that.
class SoundSource {
public:
  virtual ~SoundSource() = default;
  virtual int rate() const = 0;     ///< samples per second
  virtual int64_t size() const = 0; ///< samples
  /// Fills `out` with the samples from `first` on; first >= 0, first + out.size() <= size().
  virtual Status read(int64_t first, std::span<float> out) = 0;
};

/// The source of a sound (Sound::id), not owned; nullptr where its file is lost.
using FindSource = std::function<SoundSource*(const std::string& id)>;

} // namespace d3t::timeline
