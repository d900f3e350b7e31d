// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/track/tracked_clip.h"
#include <vector>

namespace d3t {

/// How far the lips lie apart in two versions of the head's crop, px at 512: mean distance of their 40 landmarks as the
/// face network sees them, over the frames in which it sees a face twice. tracks: indices into the clip's frames;
/// before, after: 3 planes of the crop each, 0..1.
Result<double> lipShift(const TrackedClip&, const std::vector<int>& tracks,
                        const std::vector<std::vector<float>>& before, const std::vector<std::vector<float>>& after,
                        const Run&);

} // namespace d3t
