// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace d3t::cli {

/// The valid option or command nearest to the first unknown word of the command line, or "".
std::string suggestion(const CLI::App& app, int argc, char** argv);

} // namespace d3t::cli
