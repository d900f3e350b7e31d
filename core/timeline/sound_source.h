// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>

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

/// A sound in memory.
class AudioSource : public SoundSource {
public:
  explicit AudioSource(Audio audio) : audio_(std::move(audio)) {}
  int rate() const override { return audio_.rate; }
  int64_t size() const override { return static_cast<int64_t>(audio_.samples.size()); }
  Status read(int64_t first, std::span<float> out) override {
    if (first < 0 || first + static_cast<int64_t>(out.size()) > size())
      return fail(ErrorKind::Failed, "read outside of the sound", "sound", "report this");
    std::copy_n(audio_.samples.begin() + first, out.size(), out.begin());
    return {};
  }

private:
  Audio audio_;
};

/// The source of a sound (Sound::id), not owned; nullptr where its file is lost.
using FindSource = std::function<SoundSource*(const std::string& id)>;

} // namespace d3t::timeline
