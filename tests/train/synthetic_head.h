// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/gaussian_head.h"
#include "core/track/tracked_clip.h"
#include "core/train/frame_set.h"
#include <filesystem>

namespace d3t {

/// A head made of known Gaussians before a striped wall, tracked without error: what training has to find again.
struct SyntheticHead {
  GaussianHead truth;
  TrackedClip clip; ///< pictures lie in its folder
};

/// frames: all are training frames but every fourth one.
SyntheticHead makeSyntheticHead(const std::filesystem::path& folder, int frames);

} // namespace d3t
