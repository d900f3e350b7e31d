// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/work_folder.h"

#include "core/base/atomic_file.h"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;
constexpr const char* kLock = "lock"; // also what tells a folder of ours from others
constexpr std::array kStages = {"clip", "track"};
constexpr std::array kOthers = {"incoming", "train.safetensors", "refiner.safetensors", "history", "plates.mp4"};

tl::unexpected<Error> notMade(const fs::path& folder, int code) {
  return systemError("the work folder cannot be made", folder, code);
}

// Whether the locked file is still the one of that name: the process that held it before may have removed it.
bool isThere(int fd, const fs::path& file) {
  struct stat open {
  }, named{};
  return ::fstat(fd, &open) == 0 && ::stat(file.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev;
}

std::string holderOf(int fd) {
  std::array<char, 32> text{};
  const ssize_t n = ::pread(fd, text.data(), text.size() - 1, 0);
  return n > 0 ? " (process " + std::string(text.data(), static_cast<size_t>(n)) + ")" : std::string();
}

// The descriptor of the locked file; -1: it vanished meanwhile, try again.
Result<int> lockIn(const fs::path& folder) {
  const fs::path file = folder / kLock;
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) return errno == ENOENT ? Result<int>(-1) : Result<int>(notMade(folder, errno));
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) { // some network disks cannot lock: go on there
    const std::string holder = holderOf(fd);
    ::close(fd);
    return fail(ErrorKind::Failed, "another d3talker" + holder + " is making this identity", folder.stem().string(),
                "wait until it is done, or give another name for the result");
  }
  if (!isThere(fd, file)) {
    ::close(fd);
    return -1;
  }
  const std::string me = std::to_string(::getpid());
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, me.data(), me.size(), 0) < 0) {
    const int code = errno;
    ::close(fd);
    return notMade(folder, code);
  }
  return fd;
}

} // namespace

Result<WorkFolder> WorkFolder::open(const fs::path& folder) {
  constexpr int kTries = 10;
  for (int i = 0; i < kTries; ++i) {
    std::error_code code, ignored;
    const bool made = fs::create_directory(folder, code);
    if (code && !fs::is_directory(folder, ignored)) return notMade(folder, code.value());
    const bool ours = fs::exists(folder / kLock, ignored), empty = fs::is_empty(folder, ignored);
    if (!ours && !empty)
      return fail(ErrorKind::Usage, "the folder in which the work would be kept holds other things", folder.string(),
                  "give another name for the result, or move that folder away");
    auto lock = lockIn(folder);
    if (!lock) {
      if (made) fs::remove(folder, ignored);
      return passOn(lock);
    }
    if (*lock < 0) continue;
    WorkFolder work(folder, *lock, !ours);
    work.removeTemporaries();
    return work;
  }
  return notMade(folder, EBUSY);
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)), new_(other.new_) {}

WorkFolder::~WorkFolder() {
  if (lock_ >= 0) ::close(lock_);
}

void WorkFolder::removeTemporaries() const {
  std::error_code code;
  std::vector<fs::path> found;
  for (fs::directory_iterator it(folder_, code), end; !code && it != end; it.increment(code)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(".") && name.ends_with(".part")) found.push_back(it->path());
  }
  for (const auto& path : found) fs::remove_all(path, code);
}

bool WorkFolder::holdsWork() const {
  std::error_code ignored;
  return fs::exists(folder_ / kStages[0] / "manifest.json", ignored);
}

bool WorkFolder::has(const std::string& stage, const std::string& key) const {
  std::error_code ignored;
  const auto noted = readFile(folder_ / (stage + ".key"), 4096);
  return noted && *noted == key && fs::exists(folder_ / stage / "manifest.json", ignored);
}

Status WorkFolder::begin(const std::string& stage, const std::string& key) {
  const fs::path note = folder_ / (stage + ".key");
  std::error_code code;
  fs::remove(note, code);
  if (!code) fs::remove_all(folder_ / stage, code);
  if (code)
    return fail(ErrorKind::Failed, "old work cannot be removed: " + code.message(), folder_.string(),
                "check the permissions there");
  return writeFileAtomically(note, key);
}

void WorkFolder::remove() {
  std::error_code ignored;
  removeTemporaries();
  for (const char* stage : kStages) {
    fs::remove(folder_ / (std::string(stage) + ".key"), ignored);
    fs::remove_all(folder_ / stage, ignored);
  }
  for (const char* other : kOthers) fs::remove_all(folder_ / other, ignored);
  fs::remove(folder_ / kLock, ignored); // last: until then the folder is known as ours
  fs::remove(folder_, ignored);         // fails where other things are in it
}

} // namespace d3t::cli
