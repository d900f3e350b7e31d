// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/scene.h"

namespace d3t::corpus {

/// Ears, in head space. mesh: the posed face.
void addEars(Scene& scene, const Person& person);

/// Rims, bridge and temples of the person's glasses, if any, in head space; they sit still while the face moves.
void addGlasses(Scene& scene, const Person& person, const FaceShape& shape);

/// Hair over the skull from the hairline back, in head space. Tags: 0 strand across, 1 place along it; rest: direction.
void addHair(Scene& scene, const Person& person, const MeshPoints& mesh);

/// Neck and shoulders in camera space: the neck's top goes with the head, its foot with the body, which follows the
/// head a little. size: of the head (pose.scale).
void addBody(Scene& scene, const Person& person, const HeadPose& head);

} // namespace d3t::corpus
