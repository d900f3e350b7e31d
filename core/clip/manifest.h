// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip.h"

namespace d3t {

inline constexpr double kProposedSeconds = 10; ///< length of the stretch that the report proposes

/// Writes the clip's manifest.json into `folder`, atomically.
Status writeManifest(const Clip&, const std::filesystem::path& folder);

} // namespace d3t
