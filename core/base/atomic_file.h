// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace d3t {

/// Writes the whole file or nothing: temporary file in the same folder, fsync, rename, fsync of the folder.
/// Missing parent folders are made. A full disk or missing permission is an Error that says so.
Status writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

/// Reads a whole file of at most maxBytes.
Result<std::string> readFile(const std::filesystem::path& file, size_t maxBytes = size_t{1} << 30);

/// A file or folder that is made piece by piece, under a temporary name in the folder of its final one. finish() syncs
/// it and gives it the final name (an older one is replaced); without it nothing is left. Leftovers of killed runs are
/// removed first, missing parent folders are made.
///
///   auto output = Unfinished::file("out.mp4");
///   ... writes output->path() ...
///   Status ok = output->finish();
class Unfinished {
public:
  static Result<Unfinished> file(const std::filesystem::path&);   ///< a name only: the caller makes the file
  static Result<Unfinished> folder(const std::filesystem::path&); ///< made, and empty
  Unfinished(Unfinished&&) noexcept;
  Unfinished& operator=(Unfinished&&) noexcept;
  ~Unfinished();

  const std::filesystem::path& path() const { return temporary_; }
  Status finish();

private:
  Unfinished(std::filesystem::path wanted, bool isFolder);
  std::filesystem::path wanted_, temporary_; ///< temporary_ is empty when there is nothing to remove any more
  bool isFolder_ = false;
};

/// Makes a folder whole or not at all: `fill` gets a temporary sibling folder; when it succeeds the folder is
/// synced and renamed to its final name (an older one is replaced), else it is removed. Leftovers of killed runs are
/// removed first.
Status writeFolderAtomically(const std::filesystem::path& folder,
                             const std::function<Status(const std::filesystem::path& temporary)>& fill);

/// "ACTION: reason" of an errno, with what to do. A place that cannot be used (full, forbidden, not there) is BadInput,
/// like any other thing a person gave us that cannot be used; the rest is Failed.
tl::unexpected<Error> systemError(const std::string& action, const std::filesystem::path& file, int code);

/// Says before long work whether a file or a folder of this name could be made: the folder it lies in is there and may
/// be written. Leaves nothing.
Status checkCanWrite(const std::filesystem::path& path);

/// Whether a folder of ours may be put at `folder`: nothing is there, or an empty folder, or an older one of the same
/// kind (`isOne`). Anything else is the user's and must not be replaced. kind: "clip", for the message.
Status checkReplaceable(const std::filesystem::path& folder, const std::string& kind,
                        const std::function<bool()>& isOne);

/// Removes the temporary files and folders that a killed run of writeFile/FolderAtomically left beside `path`.
void removeLeftovers(const std::filesystem::path& path);

} // namespace d3t
