// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/timeline/sound_source.h"
#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// The picture of a sound at any zoom: smallest, largest and mean-square sample of blocks of 256, 1024, 4096, ...
/// samples. Twelve bytes per 192 samples: 22 MB for 2 hours at 48 kHz (half more
/// while it grows).
///
///   Result<Waveform> w = loadOrBuildWaveform(cache / (hash + ".wave"), hash, source, run);
///   std::vector<WaveColumn> columns = w->query(firstSample, endSample, widthInPixels);
namespace d3t::timeline {

struct WaveColumn {
  float low = 0, high = 0; ///< the smallest and the largest sample
  float rms = 0;
};

/// Grows while samples come in; may be queried at any time between pushes. Not thread-safe while it grows, readable by
/// any number of threads afterwards.
class Waveform {
public:
  static constexpr int64_t kBlock = 256; ///< samples of a block of the finest level
  static constexpr int64_t kFan = 4;     ///< blocks of a level that make one of the next

  explicit Waveform(int rate = 48000) : rate_(rate) {}

  /// The next samples. What is no number counts as 0.
  void push(std::span<const float> samples);

  int rate() const { return rate_; }
  int64_t size() const { return size_; } ///< samples

  /// `columns` columns over the samples [first, end), which must lie within 0 .. size(); column c covers
  /// [first + (end - first) * c / columns, first + (end - first) * (c + 1) / columns), at least one sample. Its values
  /// are those of that range widened to whole blocks of 256 samples: where the bounds are multiples of 256, `low` and
  /// `high` are exact and `rms` within a relative 1e-6; elsewhere a peak is never missed, though it may show one block
  /// too far. (Nearer than 256 samples per pixel a window draws the samples themselves.)
  std::vector<WaveColumn> query(int64_t first, int64_t end, int columns) const;

  /// As a file; soundHash: the content that it was made from.
  Status save(const std::filesystem::path&, const std::string& soundHash) const;
  /// BadInput: damaged, of another version, or of another sound.
  static Result<Waveform> load(const std::filesystem::path&, const std::string& soundHash);

  size_t bytes() const; ///< of memory

private:
  struct Block {
    float low = 0, high = 0;
    float squares = 0; ///< sum of the samples' squares
  };
  struct Sum {
    float low, high;
    double squares;
    int64_t samples;
    void add(const Block&, int64_t samples);
  };
  void addBlock(Block);
  Sum sumOf(int64_t firstBlock, int64_t endBlock) const;
  Block blockOf(std::span<const float> samples) const;

  int rate_;
  int64_t size_ = 0;
  std::vector<std::vector<Block>> levels_; ///< whole blocks only
  std::vector<float> open_;                ///< samples of the block that is not full yet
};

/// The waveform in this file when it was made from this sound, else builds and writes it. A damaged or old file is
/// replaced. run: cancellation and progress.
Result<Waveform> loadOrBuildWaveform(const std::filesystem::path& cacheFile, const std::string& soundHash, SoundSource&,
                                     Run&);

} // namespace d3t::timeline
