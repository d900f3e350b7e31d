// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/frame_store.h"

#include "core/base/atomic_file.h"
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <system_error>
#include <turbojpeg.h>
#include <unistd.h>

namespace d3t {
namespace {
namespace fs = std::filesystem;

constexpr int kQuality = 97;

tl::unexpected<Error> notWritten(const fs::path& file, int code) {
  return systemError("a frame could not be written", file.parent_path().parent_path(), code);
}

struct Compressor {
  tjhandle handle = tjInitCompress();
  unsigned char* bytes = nullptr; // grown by the library, used again for every picture
  unsigned long capacity = 0;
  Compressor() = default;
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  ~Compressor() {
    tjFree(bytes);
    if (handle) tjDestroy(handle);
  }

  Status write(const fs::path& file, const Image& picture) {
    unsigned long size = capacity;
    if (!handle || tjCompress2(handle, picture.data.data(), picture.width, 0, picture.height, TJPF_RGB, &bytes, &size,
                               TJSAMP_444, kQuality, TJFLAG_ACCURATEDCT) != 0)
      return fail(ErrorKind::Failed, "a frame could not be encoded as JPEG", file.string(), "free some memory");
    capacity = std::max(capacity, size);
    const std::unique_ptr<FILE, int (*)(FILE*)> out(std::fopen(file.c_str(), "wb"), &std::fclose);
    if (!out) return notWritten(file, errno);
    errno = 0;
    if (std::fwrite(bytes, 1, size, out.get()) != size || std::fflush(out.get()) != 0) return notWritten(file, errno);
    return {};
  }
};

} // namespace

std::string frameName(int index) {
  return fmt::format("{:06}.jpg", index);
}

FrameStore::FrameStore(fs::path folder, int threads)
    : folder_(std::move(folder)), room_(static_cast<size_t>(threads) + 1) {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

FrameStore::~FrameStore() {
  {
    std::lock_guard lock(mutex_);
    queue_.clear();
  }
  (void)finish();
}

fs::path FrameStore::file(int index) const {
  return folder_ / ("s" + frameName(index));
}

Status FrameStore::makeFolder() const {
  std::error_code code;
  fs::create_directories(folder_, code);
  return code ? Status(notWritten(folder_ / "frame", code.value())) : Status{};
}

Status FrameStore::add(int index, Image picture) {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [&] { return queue_.size() < room_ || failure_; });
  if (failure_) return tl::make_unexpected(*failure_);
  queue_.emplace_back(index, std::move(picture));
  wake_.notify_all();
  return {};
}

Status FrameStore::finish() {
  {
    std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wake_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
  return failure_ ? Status(tl::make_unexpected(*failure_)) : Status{};
}

void FrameStore::work() {
  Compressor compressor;
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [&] { return closing_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const auto [index, picture] = std::move(queue_.front());
    queue_.pop_front();
    wake_.notify_all();
    lock.unlock();
    const Status written = compressor.write(file(index), picture);
    lock.lock();
    if (!written && !failure_) failure_ = written.error();
    if (failure_) queue_.clear();
    wake_.notify_all();
  }
}

Status FrameStore::keep(const std::vector<int>& picked, int stored) const {
  std::error_code code;
  for (size_t i = 0; i < picked.size(); ++i) {
    const fs::path target = folder_ / frameName(static_cast<int>(i));
    const bool shownAgain = i + 1 < picked.size() && picked[i + 1] == picked[i]; // equal ones are neighbours
    if (shownAgain)
      fs::copy_file(file(picked[i]), target, code);
    else
      fs::rename(file(picked[i]), target, code);
    if (code) return notWritten(target, code.value());
  }
  for (int i = 0; i < stored; ++i) fs::remove(file(i), code);
  // One write-out for all: the sync of every single file that follows when the folder gets its name then has nothing
  // to wait for (300 s of video: 20 s less).
  if (const int fd = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); fd >= 0) {
    ::syncfs(fd);
    ::close(fd);
  }
  return {};
}

} // namespace d3t
