// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/media.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/timeline/text.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace d3t::project {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMediaFolder = "media";
constexpr int kMaxEntries = 200'000;

/// UTF-8 with '/', relative to the folder where that is possible.
std::string pathFor(const fs::path& folder, const fs::path& file) {
  const fs::path base = fs::absolute(folder).lexically_normal(), whole = fs::absolute(file).lexically_normal();
  const fs::path relative = whole.lexically_relative(base);
  return (relative.empty() ? whole : relative).generic_string();
}

bool isInside(const Media& m) {
  const fs::path path(m.path);
  return path.is_relative() && (path.empty() || *path.begin() != "..");
}

Result<uint64_t> sizeOf(const fs::path& file) {
  std::error_code code;
  if (!fs::is_regular_file(file, code))
    return badInput(fs::exists(file, code) ? "is not a file" : "the file does not exist", file.string(),
                    "check its name");
  const auto size = fs::file_size(file, code);
  if (code) return systemError("could not be read", file, code.value());
  if (size == 0) return badInput("the file is empty", file.string(), "choose another one");
  return size;
}

bool hasSize(const fs::path& file, uint64_t size) {
  std::error_code code;
  return fs::is_regular_file(file, code) && fs::file_size(file, code) == size && !code;
}

/// "s" and the first number that is free.
std::string newId(const Project& p, MediaKind kind) {
  const char letter = kind == MediaKind::Sound ? 's' : kind == MediaKind::Identity ? 'i' : 'c';
  for (int n = 1;; ++n)
    if (std::string id = fmt::format("{}{}", letter, n); !findMedia(p, id)) return id;
}

Media* mediaOf(Project& p, const std::string& id) {
  for (Media& m : p.media)
    if (m.id == id) return &m;
  return nullptr;
}

/// A name in `folder` for a file of this name and content that is not taken by another content.
fs::path placeFor(const fs::path& folder, const fs::path& name, const Media& m) {
  const fs::path plain = folder / name;
  std::error_code code;
  if (!fs::exists(plain, code)) return plain;
  if (const auto hash = hashFile(plain); hash && *hash == m.hash) return plain;
  return folder / (name.stem().string() + "-" + m.hash.substr(0, 8) + name.extension().string());
}

/// Closes when it goes.
struct File {
  int fd;
  explicit File(int opened) : fd(opened) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd >= 0) ::close(fd);
  }
};

/// By hand: the standard library's copy calls a full disk an input/output error, and cannot be cancelled.
Status copyBytes(const fs::path& from, const fs::path& to, const Run& run) {
  const File in(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (in.fd < 0) return systemError("could not be read", from, errno);
  const File out(::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (out.fd < 0) return systemError("could not be written", to, errno);
  std::vector<char> piece(size_t{1} << 20);
  for (;;) {
    if (run.isCancelled()) return cancelledError(from.string());
    const ssize_t n = ::read(in.fd, piece.data(), piece.size());
    if (n < 0) return systemError("could not be read", from, errno);
    if (n == 0) break;
    for (ssize_t done = 0; done < n;) {
      const ssize_t written = ::write(out.fd, piece.data() + done, static_cast<size_t>(n - done));
      if (written < 0) return systemError("could not be written", to, errno);
      done += written;
    }
  }
  return ::fsync(out.fd) == 0 ? Status() : systemError("could not be written", to, errno);
}

/// Copies beside its place, checks, and only then gives it its name.
Status copyChecked(const fs::path& from, const fs::path& to, const std::string& hash, const Run& run) {
  const fs::path temporary = to.parent_path() / ("." + to.filename().string() + ".part");
  std::error_code code, ignored;
  fs::create_directories(to.parent_path(), code);
  if (code) return systemError("the folder could not be made", to.parent_path(), code.value());
  const auto failed = [&](Status status) {
    fs::remove(temporary, ignored);
    return status;
  };
  if (auto ok = copyBytes(from, temporary, run); !ok) return failed(ok);
  const auto copied = hashFile(temporary);
  if (!copied) return failed(passOn(copied));
  if (*copied != hash)
    return failed(badInput("the file has changed since it was put into the project", from.string(), "add it anew"));
  fs::rename(temporary, to, code);
  if (code) return failed(systemError("could not be put in place", to, code.value()));
  return {};
}

} // namespace

fs::path fileOf(const fs::path& folder, const Media& m) {
  return (folder / m.path).lexically_normal();
}

Result<Media> addMedia(Project& p, const fs::path& folder, const fs::path& file, MediaKind kind, Run& run) {
  const auto size = sizeOf(file);
  if (!size) return passOn(size);
  if (run.isCancelled()) return cancelledError(file.string());
  const auto hash = hashFile(file);
  if (!hash) return passOn(hash);
  for (const Media& m : p.media)
    if (m.kind == kind && m.hash == *hash && m.size == *size) return m;
  if (p.media.size() >= kMaxMedia)
    return badInput("the project has too many files", folder.string(), "begin another project");
  Media m{newId(p, kind), kind, pathFor(folder, file), *hash, *size, {}};
  if (!timeline::isUtf8(m.path)) return badInput("its name is not UTF-8", file.string(), "rename the file");
  p.media.push_back(m);
  return m;
}

std::vector<Media> usedMedia(const Project& p) {
  std::set<std::string> ids = {p.timeline.source.identity};
  for (const timeline::Segment& s : p.timeline.segments) ids.insert(s.sound);
  std::vector<Media> used;
  std::copy_if(p.media.begin(), p.media.end(), std::back_inserter(used),
               [&](const Media& m) { return ids.contains(m.id); });
  return used;
}

std::vector<Media> lostMedia(const Project& p, const fs::path& folder) {
  std::vector<Media> lost;
  for (const Media& m : p.media)
    if (!hasSize(fileOf(folder, m), m.size)) lost.push_back(m);
  return lost;
}

Status relinkTo(Project& p, const fs::path& folder, const std::string& id, const fs::path& file, Run& run) {
  Media* m = mediaOf(p, id);
  if (!m) return badInput("the project has no such file", id, "choose one of the list");
  const auto size = sizeOf(file);
  if (!size) return passOn(size);
  if (run.isCancelled()) return cancelledError(file.string());
  const auto hash = *size == m->size ? hashFile(file) : Result<std::string>(std::string());
  if (!hash) return passOn(hash);
  if (*hash != m->hash)
    return badInput("this is another file than the one that is lost", file.string(),
                    "choose the same recording, or add it as a new one");
  m->path = pathFor(folder, file);
  return {};
}

Result<Relinked> relink(Project& p, const fs::path& folder, const fs::path& where, Run& run) {
  std::vector<Media> lost = lostMedia(p, folder);
  Relinked result;
  std::error_code code;
  fs::recursive_directory_iterator it(where, fs::directory_options::skip_permission_denied, code);
  if (code) return systemError("the folder could not be read", where, code.value());
  for (int entries = 0; it != fs::end(it) && !lost.empty() && entries < kMaxEntries; it.increment(code), ++entries) {
    if (code) break;
    if (run.isCancelled()) return cancelledError(where.string());
    std::error_code ignored;
    if (it->is_symlink(ignored) || !it->is_regular_file(ignored)) continue;
    const auto found = std::find_if(lost.begin(), lost.end(), [&](const Media& m) {
      return hasSize(it->path(), m.size) && timeline::isUtf8(it->path().string()) &&
             relinkTo(p, folder, m.id, it->path(), run);
    });
    if (found == lost.end()) continue;
    lost.erase(found);
    run.report("relink", -1, fmt::format("{} found", ++result.found));
  }
  for (const Media& m : lost) result.stillLost.push_back(m.path);
  return result;
}

Result<Collected> collectFiles(Project& p, const fs::path& folder, Run& run) {
  Collected result;
  const std::vector<Media> used = usedMedia(p);
  for (size_t i = 0; i < used.size(); ++i) {
    const Media& m = used[i];
    if (run.isCancelled()) return cancelledError(folder.string());
    run.report("collect", static_cast<double>(i) / static_cast<double>(used.size()), m.path);
    if (isInside(m)) {
      ++result.alreadyThere;
      continue;
    }
    const fs::path from = fileOf(folder, m);
    if (const auto size = sizeOf(from); !size) return passOn(size);
    const fs::path to = placeFor(folder / kMediaFolder, from.filename(), m);
    if (auto ok = copyChecked(from, to, m.hash, run); !ok) return passOn(ok);
    mediaOf(p, m.id)->path = pathFor(folder, to);
    ++result.copied;
    result.bytes += m.size;
  }
  return result;
}

} // namespace d3t::project
