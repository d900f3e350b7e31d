// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <string>
#include <string_view>

namespace d3t {

/// XXH3, 128 bits, as 32 lower-case hexadecimal digits in the canonical (big-endian) order that `xxh128sum` prints.
/// Finds changes and accidents; it is no protection against somebody who wants two inputs to collide.
std::string hashBytes(std::string_view bytes);

/// The same of a file of any size, read in pieces.
Result<std::string> hashFile(const std::filesystem::path& file);

} // namespace d3t
