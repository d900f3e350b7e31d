// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a waveform: header, blocks of the finest level, samples of the open block, hash of all that. The coarser
// levels are made anew: that is quicker than to read and to check them. Little-endian, as all machines we run on.
#include "core/timeline/waveform.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include <bit>
#include <cstring>

namespace d3t::timeline {
namespace {

namespace fs = std::filesystem;
static_assert(std::endian::native == std::endian::little);

constexpr size_t kHashDigits = 32;
constexpr int64_t kMaxSamples = int64_t{24} * 3600 * 192000;

struct Header {
  char magic[8];
  uint32_t version;
  int32_t rate;
  int64_t samples;
  char sound[kHashDigits];
};
static_assert(sizeof(Header) == 24 + kHashDigits);

Header headerFor(int rate, int64_t samples, const std::string& soundHash) {
  Header h{{'D', '3', 'T', 'W', 'A', 'V', 'E', '\n'}, 1, rate, samples, {}};
  std::memcpy(h.sound, soundHash.data(), std::min(soundHash.size(), sizeof h.sound));
  return h;
}

template <class T> void append(std::string& out, const T* items, size_t count) {
  out.append(reinterpret_cast<const char*>(items), count * sizeof(T));
}

} // namespace

Status Waveform::save(const fs::path& file, const std::string& soundHash) const {
  const Header header = headerFor(rate_, size_, soundHash);
  std::string bytes;
  append(bytes, &header, 1);
  if (!levels_.empty()) append(bytes, levels_[0].data(), levels_[0].size());
  append(bytes, open_.data(), open_.size());
  bytes += hashBytes(bytes);
  return writeFileAtomically(file, bytes);
}

Result<Waveform> Waveform::load(const fs::path& file, const std::string& soundHash) {
  const auto bytes = readFile(file);
  if (!bytes) return passOn(bytes);
  const auto damaged = [&] { return badInput("is no waveform, or damaged", file.string(), "it is made anew"); };
  Header header;
  if (bytes->size() < sizeof header + kHashDigits) return damaged();
  std::memcpy(&header, bytes->data(), sizeof header);
  const Header wanted = headerFor(header.rate, header.samples, soundHash);
  if (std::memcmp(&header, &wanted, sizeof header) != 0 || header.rate <= 0) return damaged();
  if (header.samples < 0 || header.samples > kMaxSamples) return damaged();
  const auto blocks = static_cast<size_t>(header.samples / kBlock), rest = static_cast<size_t>(header.samples % kBlock);
  const size_t body = sizeof header + blocks * sizeof(Block) + rest * sizeof(float);
  if (bytes->size() != body + kHashDigits) return damaged();
  if (hashBytes(std::string_view(*bytes).substr(0, body)) != std::string_view(*bytes).substr(body)) return damaged();

  Waveform w(header.rate);
  const char* at = bytes->data() + sizeof header;
  for (size_t i = 0; i < blocks; ++i, at += sizeof(Block)) {
    Block block;
    std::memcpy(&block, at, sizeof block);
    if (!(block.low <= block.high && block.squares >= 0)) return damaged(); // nor NaN
    w.addBlock(block);
  }
  w.open_.resize(rest);
  if (rest > 0) std::memcpy(w.open_.data(), at, rest * sizeof(float));
  w.size_ = header.samples;
  return w;
}

Result<Waveform> loadOrBuildWaveform(const fs::path& cacheFile, const std::string& soundHash, SoundSource& source,
                                     Run& run) {
  if (auto kept = Waveform::load(cacheFile, soundHash);
      kept && kept->rate() == source.rate() && kept->size() == source.size())
    return kept;
  Waveform w(source.rate());
  std::vector<float> piece(size_t{1} << 18);
  while (w.size() < source.size()) {
    if (run.isCancelled()) return cancelledError("waveform");
    piece.resize(static_cast<size_t>(std::min<int64_t>(static_cast<int64_t>(piece.size()), source.size() - w.size())));
    if (auto ok = source.read(w.size(), piece); !ok) return passOn(ok);
    w.push(piece);
    run.report("waveform", static_cast<double>(w.size()) / static_cast<double>(source.size()));
  }
  // A cache that cannot be written costs time at the next start, and nothing now.
  if (const auto ok = w.save(cacheFile, soundHash); !ok) logWarning(ok.error().message());
  return w;
}

} // namespace d3t::timeline
