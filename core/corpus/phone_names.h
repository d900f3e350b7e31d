// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

namespace d3t::corpus {

/// The names that the phones of say() may have; their places are what the files of a corpus say.
std::span<const char* const> phoneNames();
std::string phoneList(); ///< all of them, spaces between
std::optional<int> phoneIndex(const std::string& name);

} // namespace d3t::corpus
