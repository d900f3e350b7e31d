// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_speech.h"
#include "core/timeline/timeline.h"
#include <string>

/// Edits of everything but the speech track, in the manner of edit_speech.h.
///
///   setKeyframe(t, ParameterId::LipStrength, {ticksOfSeconds(1), 1.2});
///   setViseme(t, segment, {from, to, *visemeNamed("m"), VisemeMode::Hold});
namespace d3t::timeline {

Status setSource(Timeline&, const Source&);
/// In ticks; > 0: the lips move later than the sound.
Status setLipOffset(Timeline&, Ticks);
Status setLoop(Timeline&, Span);
Status clearLoop(Timeline&);

/// The value of a parameter that has no keyframes.
Status setParameter(Timeline&, ParameterId, double value);
/// Adds a keyframe, or replaces the one at its time.
Status setKeyframe(Timeline&, ParameterId, const Keyframe&);
/// Moves the keyframe at `from`; another one at its new time is in the way.
Status moveKeyframe(Timeline&, ParameterId, Ticks from, const Keyframe& to);
Status removeKeyframe(Timeline&, ParameterId, Ticks at);

Result<Id> addMarker(Timeline&, Ticks, const std::string& name, int colour = 0);
/// Takes time, name and colour from `changed`, whose id says which marker.
Status changeMarker(Timeline&, const Marker& changed);
Status removeMarker(Timeline&, Id);

/// Joins with silences that it overlaps or touches.
Status addSilence(Timeline&, Span);
/// Takes the range out of all silences.
Status removeSilence(Timeline&, Span);

/// The user's mouth shape over a stretch of the sound, in place of the edits that lie there.
Status setViseme(Timeline&, Id segment, const VisemeSpan&);
/// Back to the automatic shapes from `from` to `to` (of the sound).
Status clearVisemes(Timeline&, Id segment, Ticks from, Ticks to);
/// All shapes of a lane (an import) in place of the edits that lie under it. Gaps in it become silence.
Status setVisemes(Timeline&, Id segment, const VisemeLane&);
/// Drags the boundary between two shapes at `boundary` to `to` (of the sound). Both keep at least kShortestViseme.
/// automatic: of the segment's sound.
Status moveVisemeBoundary(Timeline&, Id segment, const VisemeLane& automatic, Ticks boundary, Ticks to);
inline constexpr Ticks kShortestViseme = 10 * kTicksPerMs;

/// The shapes that count, of the sound: the automatic ones with the edits over them, whether in or out of the segment.
VisemeLane visemesOf(const Segment&, const VisemeLane& automatic);
/// As visemesOf(), only those heard, cut at the segment's ends, in time of the timeline.
VisemeLane visemesOnTimeline(const Segment&, const VisemeLane& automatic);

} // namespace d3t::timeline
