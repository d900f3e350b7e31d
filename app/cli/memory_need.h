// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <string>

namespace d3t::cli {

/// Largest memory that `create` needs for a clip, MB (1e6 bytes): a line above what was measured (docs/quality.md,
/// "Speed and memory"): a head that fills its picture needs most, and that is not known before. seconds: of the part
/// that is learned from; width, height: px of its frames.
double createMegabytes(int width, int height, double seconds);

/// Before `create` starts: an error (Failed) where the free memory is far too little for this video, a sentence where
/// it is short, empty where it is enough or cannot be told. seconds: as above, at most.
Result<std::string> checkMemory(const std::filesystem::path& source, double seconds);

} // namespace d3t::cli
