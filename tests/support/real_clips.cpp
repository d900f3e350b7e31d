// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/real_clips.h"

#include <cstdlib>

namespace d3t::test {

std::optional<std::filesystem::path> realClips() {
  const char* named = std::getenv("REAL_CLIPS_DIR");
  const std::filesystem::path folder = named ? named : std::filesystem::path(D3T_SOURCE_DIR) / "../shared/clips";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder / "talking", ignored)) return std::nullopt;
  return folder;
}

} // namespace d3t::test
