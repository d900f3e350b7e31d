// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/installed.h"

#include <system_error>

namespace d3t {

std::filesystem::path installedFile(const std::string& name, const std::filesystem::path& built) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return built;
  const fs::path installed = program.parent_path().parent_path() / "share" / "d3talker" / name;
  return fs::exists(installed, error) ? installed : built;
}

} // namespace d3t
