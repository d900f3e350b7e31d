// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sound_cache.h"

#include "core/base/atomic_file.h"
#include "core/media/audio_reader.h"
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace d3t::project {
namespace {

namespace fs = std::filesystem;
using timeline::Waveform;

constexpr float kScale = 32767;
constexpr double kReportEvery = 2; // s of sound

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

class Decoding {
public:
  Decoding(fs::path file, Run& run, const std::function<void(std::shared_ptr<const Waveform>)>& sofar)
      : path_(std::move(file)), run_(run), sofar_(sofar) {}

  Status from(const fs::path& sound) {
    out_.reset(std::fopen(path_.c_str(), "wb"));
    if (!out_) return systemError("written", path_, errno);
    auto ok = streamAudio(sound, kCacheRate, [this](std::span<const float> block) { return take(block); });
    if (!ok) return ok;
    if (waveform_.size() == 0) return badInput("there is no sound in it", sound.string(), "choose another file");
    std::FILE* file = out_.release();
    if (std::fclose(file) != 0) return systemError("written", path_, errno);
    return {};
  }
  Waveform& waveform() { return waveform_; }

private:
  Status take(std::span<const float> block) {
    if (run_.isCancelled()) return cancelledError("sound");
    pcm_.resize(block.size());
    std::transform(block.begin(), block.end(), pcm_.begin(), [](float v) {
      return static_cast<int16_t>(std::lround(std::clamp(std::isfinite(v) ? v : 0.f, -1.f, 1.f) * kScale));
    });
    if (std::fwrite(pcm_.data(), sizeof(int16_t), pcm_.size(), out_.get()) != pcm_.size())
      return systemError("written", path_, errno);
    waveform_.push(block);
    if (waveform_.size() >= next_) {
      next_ =
          waveform_.size() + std::max<int64_t>(static_cast<int64_t>(kReportEvery * kCacheRate), waveform_.size() / 4);
      run_.report("sound", -1, fmt::format("{} s", waveform_.size() / kCacheRate));
      if (sofar_) sofar_(std::make_shared<const Waveform>(waveform_));
    }
    return {};
  }

  fs::path path_;
  Run& run_;
  const std::function<void(std::shared_ptr<const Waveform>)>& sofar_;
  std::unique_ptr<std::FILE, Closer> out_;
  std::vector<int16_t> pcm_;
  Waveform waveform_{kCacheRate};
  int64_t next_ = static_cast<int64_t>(kReportEvery * kCacheRate);
};

Result<LoadedSound> fromCache(const fs::path& pcm, const fs::path& wave, const std::string& hash) {
  auto samples = CachedSound::open(pcm);
  if (!samples) return passOn(samples);
  auto waveform = Waveform::load(wave, hash);
  if (!waveform) return passOn(waveform);
  if (waveform->size() != (*samples)->size())
    return badInput("sound and waveform do not fit", pcm.string(), "it is made anew");
  return LoadedSound{std::move(*samples), std::make_shared<const Waveform>(std::move(*waveform))};
}

} // namespace

Result<std::shared_ptr<CachedSound>> CachedSound::open(const fs::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return systemError("read", file, errno);
  struct stat info {};
  if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size == 0 ||
      info.st_size % static_cast<off_t>(sizeof(int16_t)) != 0) {
    ::close(fd);
    return badInput("is no cached sound", file.string(), "it is made anew");
  }
  return std::shared_ptr<CachedSound>(new CachedSound(fd, info.st_size / static_cast<int64_t>(sizeof(int16_t))));
}

CachedSound::~CachedSound() {
  ::close(fd_);
}

Status CachedSound::read(int64_t first, std::span<float> out) {
  if (first < 0 || first + static_cast<int64_t>(out.size()) > size_)
    return fail(ErrorKind::Failed, "a place outside of the sound was asked for", "sound");
  std::vector<int16_t> pcm(out.size());
  size_t have = 0;
  const size_t bytes = pcm.size() * sizeof(int16_t);
  while (have < bytes) {
    const ssize_t got =
        ::pread(fd_, reinterpret_cast<char*>(pcm.data()) + have, bytes - have,
                static_cast<off_t>(first * static_cast<int64_t>(sizeof(int16_t))) + static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return fail(ErrorKind::Failed, "the cached sound cannot be read", "sound", "open the project again");
    have += static_cast<size_t>(got);
  }
  std::transform(pcm.begin(), pcm.end(), out.begin(), [](int16_t v) { return static_cast<float>(v) / kScale; });
  return {};
}

Result<LoadedSound> loadSound(const fs::path& cacheFolder, const std::string& hash, const fs::path& file, Run& run,
                              const std::function<void(std::shared_ptr<const Waveform>)>& sofar) {
  const fs::path pcm = cacheFolder / (hash + ".pcm"), wave = cacheFolder / (hash + ".wave");
  if (auto cached = fromCache(pcm, wave, hash)) return cached;
  std::error_code code;
  fs::create_directories(cacheFolder, code);
  if (code) return systemError("made", cacheFolder, code.value());
  // Two windows may decode the same sound at once: each into its own file, the last one to be done counts.
  const fs::path part = cacheFolder / fmt::format("{}.{}.part", hash, ::getpid());
  Decoding decoding(part, run, sofar);
  auto ok = decoding.from(file);
  if (ok) ok = decoding.waveform().save(wave, hash);
  if (ok) {
    fs::rename(part, pcm, code);
    if (code) ok = systemError("written", pcm, code.value());
  }
  if (!ok) {
    fs::remove(part, code);
    return passOn(ok);
  }
  return fromCache(pcm, wave, hash);
}

} // namespace d3t::project
