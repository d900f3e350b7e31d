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

/// Makes a folder whole or not at all: `fill` gets a temporary sibling folder; when it succeeds the folder is
/// synced and renamed to its final name (an older one is replaced), else it is removed.
Status writeFolderAtomically(const std::filesystem::path& folder,
                             const std::function<Status(const std::filesystem::path& temporary)>& fill);

/// Removes the temporary files and folders that a killed run of writeFile/FolderAtomically left beside `path`.
void removeLeftovers(const std::filesystem::path& path);

} // namespace d3t
