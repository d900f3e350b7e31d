// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace d3t::test {

/// A file that takes long to make, kept in the build folder for all tests (ctest runs each one as a process of its
/// own). It is made anew when `key` changes; `make` gets the name to write it under. Throws when it is not there
/// afterwards.
std::filesystem::path madeOnce(const std::string& name, const std::string& key,
                               const std::function<void(const std::filesystem::path&)>& make);

} // namespace d3t::test
