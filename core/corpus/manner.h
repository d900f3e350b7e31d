// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/face_shape.h"
#include "core/corpus/voice.h"
#include <span>
#include <vector>

namespace d3t::corpus {

/// What a person does beside moving the mouth, from a seed: blinks every few seconds, brows raised now and then, eyes
/// that jump from place to place, a faint smile. Fills those fields of `frames` (25 per second).
void addLife(uint64_t seed, std::vector<FaceMotion>& frames);

/// Slow head motion about the person's Camera, smooth at all times: yaw within 10, pitch 6, roll 4 degrees; a nod on
/// louder syllables.
/// In camera space of the working frame (core/head/rig.h), the head in the upper middle of the picture.
std::vector<HeadPose> headPoses(const Person& person, std::span<const TimedPhone> phones, size_t frames);

} // namespace d3t::corpus
