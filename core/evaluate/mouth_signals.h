// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include <vector>

namespace d3t {

/// Mouth signals of each frame: T x 4 columns inner opening |13-14|, outer opening |0-17|, width |61-291| (x and y
/// only) and jaw (chin 152 below the nose bridge 168, 6), free of head pose: each frame is aligned to the clip's mean
/// shape by a 3-D similarity on 28 points of forehead, eyes and nose. In units of the outer eye distance 33-263 (sync
/// study, "Set-up").
///
/// meshes: landmarks of one clip, 478 x 3 in px; an empty mesh or one with NaN stands for a frame without a face and
/// gives a row of NaN. Error: fewer than two frames with a face.
Result<RowMatrix> mouthSignals(const std::vector<MeshPoints>& meshes);

} // namespace d3t
