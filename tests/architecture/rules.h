// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace d3t::architecture {

/// Something in the tree that breaks a rule of the project. `rule` is one of: direction, cycle, third-party,
/// include-path, license, file-length, function-length, exception.
struct Violation {
  std::string rule;
  std::string file; ///< from the root of the tree, with '/'
  int line = 0;     ///< from 1; 0 when it is about the whole file or folder
  std::string text;
};

/// Checks every source file below `root`. `exceptions`: a file of lines "YYYY-MM-DD | rule | file | reason", for the
/// two length rules only (a function is named as "file name"); a line that no file needs any more is a violation too.
std::vector<Violation> checkTree(const std::filesystem::path& root, const std::filesystem::path& exceptions);

} // namespace d3t::architecture
