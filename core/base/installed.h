// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace d3t {

/// A file or folder that comes with the program: where it is installed (`../share/d3talker/NAME` from the program's own
/// folder) when it is there, else `built`, its place in the tree it was built from.
std::filesystem::path installedFile(const std::string& name, const std::filesystem::path& built);

} // namespace d3t
