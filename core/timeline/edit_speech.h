// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <span>

/// Edits of the speech track. Each does its work whole, or says why not and leaves the timeline as it was. They are
/// exact to the tick: snapping (snap.h) is the caller's choice. Not for one Timeline on two threads at once.
namespace d3t::timeline {

/// What a ripple takes along when speech behind a place moves.
enum class Ripple {
  None,
  Speech,     ///< segments and silences
  Everything, ///< markers, keyframes and the loop, too
};

enum class DropMode {
  Refuse,    ///< an error where there is speech already
  Overwrite, ///< cuts away what it covers
  Insert,    ///< cuts the segment there in two and moves what follows later
  Replace,   ///< takes the place of all speech from there on
};

/// A stretch of a sound put on the timeline.
struct Drop {
  Sound sound;
  Ticks in = 0, out = 0; ///< of the sound; out = 0: its end
  Ticks at = 0;          ///< on the timeline
  DropMode mode = DropMode::Refuse;
  Ripple ripple = Ripple::Speech; ///< what an Insert moves beside the segments
};
/// The id of the new segment. A sound that is known already must be the same (hash and length).
Result<Id> dropSound(Timeline&, const Drop&);

/// Cuts the segment at a time in two; the right part gets a new id. Each part keeps the viseme edits on its side.
Status split(Timeline&, Ticks at);

/// Moves segments by the same time. overwrite: others are cut away where these come to lie, else that is refused.
Status moveSegments(Timeline&, std::span<const Id>, Ticks by, bool overwrite = false);

enum class Edge { In, Out };
/// Moves one edge of a segment to `to` on the timeline. Without ripple a neighbour is in the way. With ripple what
/// follows moves along; an In edge then stays where it is and the sound moves under it. Fades shrink where they must.
Status trim(Timeline&, Id, Edge, Ticks to, Ripple = Ripple::None);

/// Removes segments, and closes the gaps with ripple.
Status deleteSegments(Timeline&, std::span<const Id>, Ripple = Ripple::None);
/// Removes all speech of a range: with ripple what follows moves to its start, and a gap is closed.
Status deleteRange(Timeline&, Span range, Ripple = Ripple::None);

Status setGain(Timeline&, Id, double dB);
/// Together with the other fade at most as long as the segment.
Status setFade(Timeline&, Id, Edge, Fade);

} // namespace d3t::timeline
