// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_speech.h"
#include "core/timeline/timeline.h"
#include <string>
#include <utility>

/// What the edits have in common; for edit_*.cpp only.
namespace d3t::timeline {

inline tl::unexpected<Error> refused(std::string what, std::string todo = {}) {
  return fail(ErrorKind::Usage, std::move(what), "timeline", std::move(todo));
}

/// An edit works on a copy and hands it in here: only a whole timeline takes the place of the old one.
inline Status commit(Timeline& target, Timeline&& draft) {
  if (auto ok = check(draft); !ok) return ok;
  target = std::move(draft);
  return {};
}

inline bool isSpan(Span s) {
  return s.from >= 0 && s.from < s.to && s.to <= kLatest;
}

inline tl::unexpected<Error> noSegment() {
  return refused("the segment is not there any more", "select another one");
}

/// Changes one segment that keeps its place in the order.
template <class Change> Status changeSegment(Timeline& t, Id id, const Change& change) {
  size_t i = 0;
  for (const Segment& s : t.segments) {
    if (s.id == id) break;
    ++i;
  }
  if (i == t.segments.size()) return noSegment();
  Timeline draft = t;
  Segment changed = draft.segments[i];
  change(changed);
  draft.segments.set(i, changed);
  return commit(t, std::move(draft));
}

/// Time is taken out of, or put into, everything but the speech track.
void eraseTime(Timeline&, Span, Ripple);
void insertTime(Timeline&, Ticks at, Ticks length, Ripple);

} // namespace d3t::timeline
