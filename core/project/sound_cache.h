// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/timeline/sound_source.h"
#include "core/timeline/waveform.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace d3t::project {

inline constexpr int kCacheRate = 48000; ///< samples per second of every cached sound

/// A sound decoded once into a file of 16-bit samples (346 MB an hour), so that any place of it can be read at once and
/// memory does not grow with its length. read() may be called by several threads. Not copied: shared.
class CachedSound : public timeline::SoundSource {
public:
  /// The whole sound is in `file`. Errors: unreadable, or its size is not one of samples.
  static Result<std::shared_ptr<CachedSound>> open(const std::filesystem::path& file);
  ~CachedSound() override;
  CachedSound(const CachedSound&) = delete;
  CachedSound& operator=(const CachedSound&) = delete;

  int rate() const override { return kCacheRate; }
  int64_t size() const override { return size_; }
  Status read(int64_t first, std::span<float> out) override;

private:
  CachedSound(int fd, int64_t size) : fd_(fd), size_(size) {}
  int fd_;
  int64_t size_;
};

struct LoadedSound {
  std::shared_ptr<CachedSound> samples;
  std::shared_ptr<const timeline::Waveform> waveform;
};

/// The sound of a media file with this hash: from the cache folder (`HASH.pcm`, `HASH.wave`) where it is there, else
/// decoded into it. `sofar`, if given, gets the waveform of what has been decoded now and then (each time it is longer
/// by a quarter), on this thread. Progress under "sound". Errors: not a sound, a full disk, cancelled.
Result<LoadedSound> loadSound(const std::filesystem::path& cacheFolder, const std::string& hash,
                              const std::filesystem::path& file, Run&,
                              const std::function<void(std::shared_ptr<const timeline::Waveform>)>& sofar = {});

} // namespace d3t::project
