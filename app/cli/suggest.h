// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace d3t::cli {

/// The command that the command line begins with, with its sub-command ("create", "corpus make"), or "".
std::string commandOf(const CLI::App& app, int argc, char** argv);

/// The valid option or command nearest to the first unknown word of the command line, or "".
std::string suggestion(const CLI::App& app, int argc, char** argv);

} // namespace d3t::cli
