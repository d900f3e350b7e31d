// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/generated_clip.h"
#include <filesystem>

namespace d3t::test {

/// A generated talking head and its video file. The truth of frame i of the file is frame i of the clip.
struct GeneratedHead {
  corpus::GeneratedClip clip;
  std::filesystem::path file; ///< MP4, 512 x 512, 25 frames per second, with sound
};

/// Made on first use (about 0.1 s per frame on two cores) and kept for the life of the process; the file goes with it.
/// One clip per process: asking for another recipe is a mistake and throws, as does a missing voice.
const GeneratedHead& generatedHead(const corpus::ClipRecipe& recipe);

} // namespace d3t::test
