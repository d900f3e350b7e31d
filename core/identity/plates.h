// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/clip/clip.h"
#include "core/track/tracked_clip.h"
#include <filesystem>
#include <vector>

namespace d3t {

/// The source frame without its head, at source size: the tracked plate fills the head's place (softly), everything
/// else is the source's own pixels. track: index into TrackedClip::frames.
Result<Image> plateAtSource(const Clip&, const TrackedClip&, int track);

/// Encodes the plates of these tracked frames, in order, to an MP4 (H.264, a key frame every kPlateInterval frames so
/// that they can be played backward).
inline constexpr int kPlateInterval = 12;
Status writePlates(const Clip&, const TrackedClip&, const std::vector<int>& tracks, const std::filesystem::path& video,
                   Run&);

} // namespace d3t
