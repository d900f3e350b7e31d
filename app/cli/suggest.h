// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace d3t::cli {

bool isCommand(const CLI::App& app, const std::string& word);

/// The valid option or command nearest to the first unknown word of the command line, or "".
std::string suggestion(const CLI::App& app, int argc, char** argv);

} // namespace d3t::cli
