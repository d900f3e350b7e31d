// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip.h"
#include "core/track/track_faces.h"
#include "core/track/tracked_clip.h"

namespace d3t {

/// Writes work/, mask/ and plate/ for all frames of `tracked` into its folder (which exists) and sets its crop box from
/// the masks. The background comes from training frames only. Frames are done in parallel; nothing of the clip but some
/// 50 samples is held in memory. progress: called from the calling thread with 0..1.
Status writePictures(const Clip& clip, NetworkPool& networks, const Run& run,
                     const std::function<void(double)>& progress, TrackedClip& tracked);

/// The box around all that belongs to the head often enough, with 12 px to spare; even, and the width a multiple of 16
/// where the frame has room. counts: 512 x 512, how many of `frames` masks hold a pixel.
CropBox cropAround(const std::vector<uint32_t>& counts, int frames);

} // namespace d3t
