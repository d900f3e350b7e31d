// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/clip/clip.h"
#include "core/track/tracked_clip.h"

namespace d3t {

struct TrackOptions {
  std::filesystem::path modelFolder;            ///< empty: defaultModelFolder()
  std::vector<std::pair<double, double>> train; ///< s, [from, to): the part the rig is fitted on; empty = everything
  std::vector<std::pair<double, double>> extra; ///< s: further frames that are only tracked (the test part of evaluate)
  std::filesystem::path debugFolder;            ///< contact sheet + overlay video, when set
};

/// Stage 2: landmarks -> pose, canonical mesh, codes; head masks; background plates. Errors: no usable face (BadInput).
/// Photometric refinement needs a head model and follows in train/ (refine.h).
Result<TrackedClip> trackClip(const Clip&, const std::filesystem::path& folder, const TrackOptions&, Run&);

} // namespace d3t
