// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include "core/base/atomic_file.h"
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace d3t {

namespace fs = std::filesystem;

Result<TemporaryFolder> TemporaryFolder::create(const std::string& name) {
  std::error_code code;
  const fs::path place = fs::temp_directory_path(code);
  if (code) return systemError("temporary files have no place (see TMPDIR)", place, code.value());
  std::string path = (place / (name + "-XXXXXX")).string();
  if (!::mkdtemp(path.data())) return systemError("a temporary folder cannot be made", place, errno);
  return TemporaryFolder(path);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

} // namespace d3t
