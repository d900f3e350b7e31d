// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/face_mesh.h"

#include "core/base/installed.h"
#include <cstdlib>

namespace d3t {

std::filesystem::path defaultModelFolder() {
  if (const char* chosen = std::getenv("D3TALKER_MODELS"); chosen != nullptr && *chosen != '\0') return chosen;
  return installedFile("models", D3T_MODEL_DIR);
}

} // namespace d3t
