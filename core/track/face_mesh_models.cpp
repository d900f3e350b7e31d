// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/face_mesh.h"

#include <cstdlib>
#include <system_error>

namespace d3t {

std::filesystem::path defaultModelFolder() {
  namespace fs = std::filesystem;
  if (const char* chosen = std::getenv("D3TALKER_MODELS"); chosen != nullptr && *chosen != '\0') return chosen;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share" / "d3talker" / "models";
    if (fs::is_directory(installed, error)) return installed;
  }
  return D3T_MODEL_DIR;
}

} // namespace d3t
