// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace d3t {

/// Lines for the log file (nothing is printed to the terminal). Before openLog the lines are dropped. Thread-safe.
void openLog(const std::filesystem::path& file);
void logInfo(const std::string& line);
void logWarning(const std::string& line);

} // namespace d3t
