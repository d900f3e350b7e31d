// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/actor.h"
#include "core/timeline/timeline.h"

namespace d3t::performance {

/// The mouth at a time of a segment's sound when its viseme edits lie over what was heard.
///
/// Natural: the viseme table's opening, width and jaw, blended with the shapes beside it (edits and automatic ones) by
/// their dominance, as in the prior that audio-to-motion learned with (sync study, recipe step 6), in this person's
/// mouth. It is faded in and out within kBorder around its ends. Hold: the shape itself, whole from its first to its
/// last moment; it is faded outside of it, within kBorder. Mute: the same with the mouth at rest. In p, b, m and
/// silence the lips touch, and a Natural one is faded outside, too, so that a closure of a frame's length is seen.
/// Between two that are faded outside and touch each other, both count the same at their common end.
///
/// heard: the mouth without edits. automatic: the lane of the sound.
LowerCode editedMouth(const Actor&, const timeline::Segment&, const timeline::VisemeLane& automatic,
                      timeline::Ticks ofSound, const LowerCode& heard);

} // namespace d3t::performance
