// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/scene.h"

namespace d3t::corpus {

/// Eyeballs as far as the lids leave them open. Tags: 0, 1 place from the middle of the iris in iris radii, 2 distance
/// below the upper lid in iris radii, 3 the side. mesh: from shape.move(motion). Head space, as below.
void addEyes(Scene& scene, const FaceShape& shape, const MeshPoints& mesh, const FaceMotion& motion);

/// Lashes of the upper lids.
void addLashes(Scene& scene, const MeshPoints& mesh, const FaceMotion& motion);

/// What lies behind the lips: the cavity (tag 0: depth 0..1), both rows of teeth (tag 0: teeth along the arch, tag 1:
/// 0 at the gum .. 1 at the edge, tag 2: 1 below) and the tongue.
void addMouth(Scene& scene, const FaceShape& shape, const MeshPoints& mesh, const FaceMotion& motion);

} // namespace d3t::corpus
