// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include <filesystem>
#include <functional>
#include <span>

namespace d3t {

/// Reads the best sound stream of any local file (the content decides, not the ending) as one channel at `rate`, on the
/// clock that VideoReader uses: late starts and gaps become silence. `sink` gets blocks in order, so hours of sound fit
/// in constant memory; it may return an Error to stop. Errors (BadInput): no such file, no sound stream, not decodable.
Status streamAudio(const std::filesystem::path& file, int rate,
                   const std::function<Status(std::span<const float>)>& sink);

/// The same in one piece: the part from `start` of at most `seconds`.
Result<Audio> readAudio(const std::filesystem::path& file, int rate, double start = 0, double seconds = 36000);

/// 16-bit mono WAV, atomically; samples beyond -1..1 are clipped.
Status writeWav(const std::filesystem::path& file, const Audio& audio);

} // namespace d3t
