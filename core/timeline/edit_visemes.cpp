// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/draft.h"
#include "core/timeline/edit_lanes.h"

#include <algorithm>

namespace d3t::timeline {
namespace {

VisemeSpan cut(VisemeSpan v, Ticks from, Ticks to) {
  v.from = std::max(v.from, from);
  v.to = std::min(v.to, to);
  return v;
}

/// Puts `spans` (rising, within [from, to)) in the place of what lies in [from, to); what lies across an end is cut.
void paint(SharedList<VisemeSpan>& lane, Ticks from, Ticks to, VisemeLane spans) {
  const size_t first = lane.firstWhere([&](const VisemeSpan& v) { return v.to > from; });
  const size_t behind = lane.firstWhere([&](const VisemeSpan& v) { return v.from >= to; });
  if (first < behind) {
    const VisemeSpan left = lane[first], right = lane[behind - 1];
    if (left.from < from) spans.insert(spans.begin(), cut(left, left.from, from));
    if (right.to > to) spans.push_back(cut(right, to, right.to));
  }
  lane.splice(first, first < behind ? behind - first : 0, spans);
}

Status checkStretch(const Timeline& t, Id segment, Ticks from, Ticks to) {
  const Segment* s = findSegment(t, segment);
  if (!s) return noSegment();
  if (from < 0 || to <= from || to > findSound(t, s->sound)->length)
    return refused("the stretch is empty or lies outside of the sound", "drag within the segment");
  return {};
}

void append(VisemeLane& lane, const VisemeSpan& v) {
  if (v.from < v.to) lane.push_back(v);
}

} // namespace

Status setViseme(Timeline& t, Id segment, const VisemeSpan& span) {
  if (auto ok = checkStretch(t, segment, span.from, span.to); !ok) return ok;
  return changeSegment(t, segment, [&](Segment& s) { paint(s.visemes, span.from, span.to, {span}); });
}

Status clearVisemes(Timeline& t, Id segment, Ticks from, Ticks to) {
  if (auto ok = checkStretch(t, segment, from, to); !ok) return ok;
  return changeSegment(t, segment, [&](Segment& s) { paint(s.visemes, from, to, {}); });
}

Status setVisemes(Timeline& t, Id segment, const VisemeLane& lane) {
  if (lane.empty()) return refused("there are no visemes to set");
  for (size_t i = 0; i < lane.size(); ++i)
    if (lane[i].to <= lane[i].from || (i > 0 && lane[i].from < lane[i - 1].to))
      return refused("the visemes are out of order");
  const Ticks from = lane.front().from, to = lane.back().to;
  if (auto ok = checkStretch(t, segment, from, to); !ok) return ok;
  VisemeLane filled;
  for (const VisemeSpan& v : lane) {
    append(filled, {filled.empty() ? v.from : filled.back().to, v.from, kSilence, VisemeMode::Natural});
    filled.push_back(v);
  }
  return changeSegment(t, segment, [&](Segment& s) { paint(s.visemes, from, to, filled); });
}

Status moveVisemeBoundary(Timeline& t, Id segment, const VisemeLane& automatic, Ticks boundary, Ticks to) {
  const Segment* s = findSegment(t, segment);
  if (!s) return noSegment();
  const VisemeLane lane = visemesOf(*s, automatic);
  const auto after = std::find_if(lane.begin(), lane.end(), [&](const VisemeSpan& v) { return v.from >= boundary; });
  const bool hasAfter = after != lane.end() && after->from == boundary;
  const bool hasBefore = after != lane.begin() && std::prev(after)->to == boundary;
  if (!hasAfter && !hasBefore) return refused("no viseme begins or ends here", "drag the boundary of one");
  // Beside a gap the mouth is in silence, which may be covered up to the next shape.
  const Ticks low = after == lane.begin() ? 0
                    : hasBefore           ? std::prev(after)->from + kShortestViseme
                                          : std::prev(after)->to;
  const Ticks high = after == lane.end() ? findSound(t, s->sound)->length
                     : hasAfter          ? after->to - kShortestViseme
                                         : after->from;
  if (to < low || to > high) return refused("a viseme would be shorter than 10 ms", "drag less far, or replace it");
  if (to == boundary) return {};
  VisemeSpan grown{boundary, boundary, kSilence, VisemeMode::Natural};
  if (to < boundary && hasAfter) grown = *after; // as a whole, so that one shape stays one block
  if (to > boundary && hasBefore) grown = *std::prev(after);
  (to < boundary ? grown.from : grown.to) = to;
  return setViseme(t, segment, grown);
}

VisemeLane visemesOf(const Segment& s, const VisemeLane& automatic) {
  VisemeLane lane;
  size_t next = 0;
  Ticks done = 0; // the lane is complete up to here
  const auto takeAutomatic = [&](Ticks to) {
    while (next < automatic.size() && automatic[next].to <= done) ++next;
    for (size_t i = next; i < automatic.size() && automatic[i].from < to; ++i)
      append(lane, cut(automatic[i], done, to));
  };
  for (const VisemeSpan& edit : s.visemes) {
    takeAutomatic(edit.from);
    lane.push_back(edit);
    done = edit.to;
  }
  takeAutomatic(kLatest);
  return lane;
}

VisemeLane visemesOnTimeline(const Segment& s, const VisemeLane& automatic) {
  VisemeLane heard;
  for (const VisemeSpan& v : visemesOf(s, automatic)) {
    VisemeSpan shown = cut(v, s.in, s.out);
    if (shown.from >= shown.to) continue;
    shown.from += s.start - s.in, shown.to += s.start - s.in;
    heard.push_back(shown);
  }
  return heard;
}

} // namespace d3t::timeline
