// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace d3t {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view kTemporaryEnd = ".part";
constexpr std::string_view kReplacedEnd = ".old.part";
constexpr size_t kLongestNamePart = 180; // of 255, so that the temporary's own additions still fit

class Descriptor {
public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  bool isOpen() const { return fd_ >= 0; }
  int get() const { return fd_; }
  int close() { return fd_ >= 0 ? ::close(std::exchange(fd_, -1)) : 0; }

private:
  int fd_;
};

std::string_view hintFor(int code) {
  switch (code) {
  case ENOSPC:
  case EDQUOT:
    return "free some space or write to another disk";
  case EACCES:
  case EPERM:
  case EROFS:
    return "choose a folder you may write to, or change its permissions";
  case ENOENT:
  case ENOTDIR:
    return "check the path";
  case ENAMETOOLONG:
    return "use a shorter name";
  default:
    return "check the disk";
  }
}

std::string_view reasonFor(int code) {
  switch (code) {
  case ENOSPC:
    return "the disk is full";
  case EDQUOT:
    return "your share of the disk (quota) is used up";
  case EACCES:
  case EPERM:
    return "permission is missing";
  case EROFS:
    return "the disk is read-only";
  case ENAMETOOLONG:
    return "the name is too long";
  default:
    return {};
  }
}

/// "a/b/" and "a/b" name the same thing, and "b" lies in ".".
fs::path withoutTrailingSlash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}
fs::path folderOf(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

std::string temporaryPrefix(const fs::path& path) {
  return fmt::format(".{}.", path.filename().string().substr(0, kLongestNamePart));
}

// Tells this process from an earlier one with the same process number (containers start at the same one each time).
uint32_t processToken() {
  static const uint32_t token = std::random_device{}();
  return token;
}

fs::path temporaryFor(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  return folderOf(path) / fmt::format("{}{}-{:08x}-{}{}", temporaryPrefix(path), ::getpid(), processToken(),
                                      counter.fetch_add(1), kTemporaryEnd);
}

Status makeFolder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) return systemError("the folder could not be made", folder, code.value());
  return {};
}

Status syncPath(const fs::path& path, int flags) {
  const Descriptor fd(::open(path.c_str(), flags | O_CLOEXEC));
  if (!fd.isOpen()) return systemError("could not be opened to be synced", path, errno);
  // Some file systems cannot sync a folder and say EINVAL; there is nothing better to do there.
  if (::fsync(fd.get()) != 0 && errno != EINVAL) return systemError("could not be written", path, errno);
  return {};
}

Status syncFolder(const fs::path& folder) {
  return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

Status syncTree(const fs::path& folder) {
  std::error_code code;
  for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    Status synced;
    if (it->is_symlink(code)) continue;
    if (it->is_directory(code))
      synced = syncFolder(it->path());
    else if (it->is_regular_file(code))
      synced = syncPath(it->path(), O_RDONLY);
    if (!synced) return synced;
  }
  if (code) return systemError("the folder could not be read", folder, code.value());
  return syncFolder(folder);
}

Status writeAll(int fd, std::string_view bytes, const fs::path& file) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return systemError("could not be written", file, errno);
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

Status writeAndSync(const fs::path& temporary, std::string_view bytes, const fs::path& file) {
  Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!fd.isOpen()) return systemError("could not be written", file, errno);
  if (auto s = writeAll(fd.get(), bytes, file); !s) return s;
  if (::fsync(fd.get()) != 0) return systemError("could not be written", file, errno);
  if (fd.close() != 0) return systemError("could not be written", file, errno);
  return {};
}

/// Puts `temporary` in the place of `folder`. The exchange is one step where the file system can do it; where it
/// cannot, the old folder is set aside first and removeLeftovers puts it back after a kill in between.
Status putInPlace(const fs::path& temporary, const fs::path& folder) {
  if (::rename(temporary.c_str(), folder.c_str()) == 0) return {}; // nothing there, or an empty folder
  if (errno != ENOTEMPTY && errno != EEXIST) return systemError("could not be written", folder, errno);
  std::error_code ignored;
  if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) {
    fs::remove_all(temporary, ignored);
    return {};
  }
  fs::path aside = temporary;
  aside.replace_extension(kReplacedEnd);
  if (::rename(folder.c_str(), aside.c_str()) != 0) return systemError("could not be replaced", folder, errno);
  if (::rename(temporary.c_str(), folder.c_str()) != 0) {
    const int code = errno;
    fs::rename(aside, folder, ignored);
    return systemError("could not be replaced", folder, code);
  }
  fs::remove_all(aside, ignored);
  return {};
}

/// Whether `rest` ("<pid>-<token>-<n>.part", with ".old" before ".part" for a folder set aside) was left by a process
/// that is gone.
bool isLeftover(std::string_view rest) {
  int pid = 0;
  const char* end = rest.data() + rest.size();
  auto [after, code] = std::from_chars(rest.data(), end, pid);
  if (code != std::errc{} || pid <= 0 || after == end || *after != '-') return false;
  const std::string_view tail(after + 1, static_cast<size_t>(end - after - 1));
  if (tail.size() < 10 || tail[8] != '-') return false;
  if (pid == ::getpid()) return tail.substr(0, 8) != fmt::format("{:08x}", processToken());
  return ::kill(pid, 0) != 0 && errno == ESRCH;
}

} // namespace

tl::unexpected<Error> systemError(const std::string& action, const fs::path& file, int code) {
  std::string reason(reasonFor(code));
  const bool place = !reason.empty() || code == ENOENT || code == ENOTDIR;
  if (reason.empty()) reason = std::generic_category().message(code);
  return fail(place ? ErrorKind::BadInput : ErrorKind::Failed, action + ": " + reason, file.string(),
              std::string(hintFor(code)));
}

Status writeFileAtomically(const fs::path& file, std::string_view bytes) {
  if (!file.has_filename())
    return fail(ErrorKind::Failed, "is not the name of a file", file.string(), "check the path");
  if (auto s = makeFolder(folderOf(file)); !s) return s;
  const fs::path temporary = temporaryFor(file);
  Status written = writeAndSync(temporary, bytes, file);
  if (written && ::rename(temporary.c_str(), file.c_str()) != 0)
    written = systemError("could not be written", file, errno);
  if (!written) {
    ::unlink(temporary.c_str());
    return written;
  }
  return syncFolder(folderOf(file));
}

Result<std::string> readFile(const fs::path& file, size_t maxBytes) {
  const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.isOpen()) {
    if (errno == ENOENT) return badInput("the file does not exist", file.string(), "check its name");
    return systemError("could not be read", file, errno);
  }
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return systemError("could not be read", file, errno);
  if (S_ISDIR(info.st_mode)) return badInput("is a folder, not a file", file.string(), "name a file in it");
  const auto tooLarge = [&] {
    return badInput(fmt::format("the file is larger than {} MB", maxBytes >> 20), file.string(),
                    "check that it is the right file");
  };
  if (S_ISREG(info.st_mode) && static_cast<size_t>(info.st_size) > maxBytes) return tooLarge();
  std::string bytes(S_ISREG(info.st_mode) ? static_cast<size_t>(info.st_size) : 0, '\0');
  size_t have = 0;
  for (;;) {
    if (have == bytes.size()) bytes.resize(have + 65536); // also what tells the end of the file
    const ssize_t n = ::read(fd.get(), bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return systemError("could not be read", file, errno);
    if (n == 0) break;
    have += static_cast<size_t>(n);
    if (have > maxBytes) return tooLarge();
  }
  bytes.resize(have);
  return bytes;
}

Unfinished::Unfinished(fs::path wanted, bool isFolder)
    : wanted_(withoutTrailingSlash(wanted)), temporary_(temporaryFor(wanted_)), isFolder_(isFolder) {}

Unfinished::Unfinished(Unfinished&& other) noexcept
    : wanted_(std::move(other.wanted_)), temporary_(std::exchange(other.temporary_, {})), isFolder_(other.isFolder_) {}

Unfinished& Unfinished::operator=(Unfinished&& other) noexcept {
  std::swap(wanted_, other.wanted_);
  std::swap(temporary_, other.temporary_);
  std::swap(isFolder_, other.isFolder_);
  return *this;
}

Unfinished::~Unfinished() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

Result<Unfinished> Unfinished::file(const fs::path& wanted) {
  Unfinished made(wanted, false);
  std::error_code ignored;
  if (!wanted.has_filename() || fs::is_directory(wanted, ignored))
    return fail(ErrorKind::Usage, "this is a folder, not a file", wanted.string(), "choose a name for the file in it");
  if (auto s = makeFolder(folderOf(made.wanted_)); !s) return passOn(s);
  removeLeftovers(made.wanted_);
  return made;
}

Result<Unfinished> Unfinished::folder(const fs::path& wanted) {
  Unfinished made(wanted, true);
  if (auto s = makeFolder(folderOf(made.wanted_)); !s) return passOn(s);
  removeLeftovers(made.wanted_);
  if (::mkdir(made.temporary_.c_str(), 0777) != 0)
    return systemError("the folder could not be made", made.wanted_, errno);
  return made;
}

Status Unfinished::finish() {
  if (auto s = isFolder_ ? syncTree(temporary_) : syncPath(temporary_, O_RDONLY); !s) return s;
  if (isFolder_) {
    if (auto s = putInPlace(temporary_, wanted_); !s) return s;
  } else if (::rename(temporary_.c_str(), wanted_.c_str()) != 0) {
    return systemError("could not be written", wanted_, errno);
  }
  temporary_.clear();
  return syncFolder(folderOf(wanted_));
}

Status writeFolderAtomically(const fs::path& folder, const std::function<Status(const fs::path&)>& fill) {
  auto made = Unfinished::folder(folder);
  if (!made) return passOn(made);
  if (Status filled = fill(made->path()); !filled) return filled;
  return made->finish();
}

Status checkCanWrite(const fs::path& wanted) {
  const fs::path path = withoutTrailingSlash(wanted), folder = folderOf(path);
  std::error_code code;
  if (!fs::is_directory(folder, code)) {
    if (code && code != std::errc::no_such_file_or_directory && code != std::errc::not_a_directory)
      return systemError("cannot be reached", folder, code.value());
    return badInput("there is no such folder", folder.string(), "make it first, or check the path");
  }
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0 && errno == ENAMETOOLONG)
    return systemError("could not be written", path, errno);
  const fs::path temporary = temporaryFor(path); // its name is shortened where it has to be
  const Status written = writeAndSync(temporary, {}, path);
  ::unlink(temporary.c_str());
  return written;
}

Status checkReplaceable(const fs::path& folder, const std::string& kind, const std::function<bool()>& isOne) {
  std::error_code code;
  if (!fs::exists(folder, code)) return {};
  if (!fs::is_directory(folder, code))
    return fail(ErrorKind::Usage, fmt::format("this is a file; a {} is a folder", kind), folder.string(),
                "choose another name");
  if (fs::is_empty(folder, code) || isOne()) return {};
  return fail(ErrorKind::Usage, fmt::format("the folder holds other things than a {}", kind), folder.string(),
              "choose a new name");
}

void removeLeftovers(const fs::path& wanted) {
  const fs::path path = withoutTrailingSlash(wanted);
  const std::string prefix = temporaryPrefix(path);
  std::error_code code;
  std::vector<fs::path> leftovers;
  for (fs::directory_iterator it(folderOf(path), code), end; !code && it != end; it.increment(code)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(kTemporaryEnd) &&
        isLeftover(std::string_view(name).substr(prefix.size())))
      leftovers.push_back(it->path());
  }
  for (const auto& leftover : leftovers) {
    const bool setAside = leftover.string().ends_with(kReplacedEnd);
    if (setAside && !fs::exists(path, code))
      fs::rename(leftover, path, code);
    else
      fs::remove_all(leftover, code);
  }
}

} // namespace d3t
