// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace d3t::project {

/// The text of a project of version `from` (1 .. Project::kVersion - 1) as one of kVersion: one step per version, so
/// that a new version adds one function. Throws an exception of the standard library where fields are missing or of
/// the wrong kind.
std::string migrate(std::string_view json, int from);

} // namespace d3t::project
