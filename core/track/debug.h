// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/track/tracked_clip.h"

namespace d3t {

/// Pictures to judge a TrackedClip by: overlay/NNNNNN.jpg per frame (green: the fitted mesh, yellow: raw lips, red:
/// edge of the head mask, blue: crop box) and contact_sheet.png (about 8 frames: overlay above plate).
Status writeTrackDebug(const TrackedClip& tracked, const std::filesystem::path& folder, const Run& run);

/// The overlay of one frame; plain working frame in, same size out.
Image drawOverlay(const TrackedClip& tracked, int index, const Image& work, const Image& mask);

} // namespace d3t
