// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/edit_speech.h"

#include "core/timeline/draft.h"
#include <algorithm>

namespace d3t::timeline {
namespace {

using Segments = std::vector<Segment>;

Segment* find(Segments& list, Id id) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const Segment& s) { return s.id == id; });
  return it == list.end() ? nullptr : &*it;
}

void sortByStart(Segments& list) {
  std::sort(list.begin(), list.end(), [](const Segment& a, const Segment& b) { return a.start < b.start; });
}

void clampFades(Segment& s) {
  s.fadeIn.length = std::min(s.fadeIn.length, s.length());
  s.fadeOut.length = std::min(s.fadeOut.length, s.length() - s.fadeIn.length);
}

/// What remains of `s` before / from `at` (a time within it). The fade at the cut goes, and viseme edits beyond it:
/// each is kept by one part, else every cut of a long sound would double them.
Segment partBefore(Segment s, Ticks at) {
  s.out = s.in + (at - s.start);
  const size_t beyond = s.visemes.firstWhere([&](const VisemeSpan& v) { return v.from >= s.out; });
  s.visemes.erase(beyond, s.visemes.size() - beyond);
  s.fadeOut.length = 0;
  clampFades(s);
  return s;
}
Segment partFrom(Segment s, Ticks at) {
  s.in += at - s.start;
  s.start = at;
  s.visemes.erase(0, s.visemes.firstWhere([&](const VisemeSpan& v) { return v.to > s.in; }));
  s.fadeIn.length = 0;
  clampFades(s);
  return s;
}

/// Takes [from, to) out of the speech. Pieces shorter than a sample go with it.
Segments without(const Segments& list, Ticks from, Ticks to, Id& nextId) {
  Segments kept;
  for (const Segment& s : list) {
    if (s.end() <= from || s.start >= to) {
      kept.push_back(s);
      continue;
    }
    const bool left = from - s.start >= kShortest, right = s.end() - to >= kShortest;
    if (left) kept.push_back(partBefore(s, from));
    if (right) kept.push_back(partFrom(s, to));
    if (left && right) kept.back().id = nextId++;
  }
  return kept;
}

void shiftFrom(Segments& list, Ticks at, Ticks by) {
  for (Segment& s : list)
    if (s.start >= at) s.start += by;
}

/// Cuts the segment at `at`, so that none lies across it. An edge nearer than a sample is as good as a cut: the whole
/// segment then counts as lying on its longer side.
Ticks cutForInsert(Segments& list, Ticks at, Id& nextId) {
  for (Segment& s : list) {
    if (s.start >= at || s.end() <= at) continue;
    if (at - s.start < kShortest) return s.start;
    if (s.end() - at < kShortest) return s.end();
    Segment right = partFrom(s, at);
    right.id = nextId++;
    s = partBefore(s, at);
    list.push_back(std::move(right));
    sortByStart(list);
    return at;
  }
  return at;
}

Status addSound(Timeline& draft, const Sound& sound) {
  const Sound* known = findSound(draft, sound.id);
  if (!known) {
    draft.sounds.insert(draft.sounds.size(), sound);
    return {};
  }
  if (known->hash != sound.hash || known->length != sound.length)
    return refused("another sound has this id already", "import the sound again");
  return {};
}

bool overlapsAny(const Segments& list, Ticks from, Ticks to) {
  return std::any_of(list.begin(), list.end(), [&](const Segment& s) { return s.start < to && s.end() > from; });
}

/// Makes room for `length` at drop.at; gives the place, which an insert moves to the edge of a segment.
Result<Ticks> makeRoom(Timeline& draft, Segments& list, const Drop& drop, Ticks length) {
  switch (drop.mode) {
  case DropMode::Refuse:
    if (overlapsAny(list, drop.at, drop.at + length))
      return refused("there is speech already", "drop it into a gap, or hold the key for overwrite or insert");
    break;
  case DropMode::Overwrite:
    list = without(list, drop.at, drop.at + length, draft.nextId);
    break;
  case DropMode::Replace:
    list = without(list, drop.at, kLatest + 1, draft.nextId);
    break;
  case DropMode::Insert: {
    const Ticks at = cutForInsert(list, drop.at, draft.nextId);
    shiftFrom(list, at, length);
    insertTime(draft, at, length, drop.ripple);
    return at;
  }
  }
  return drop.at;
}

/// Moves an edge within one segment: only in and out change, and `start` with a plain In.
Status moveEdge(const Timeline& t, Segment& s, Edge edge, Ticks to, bool ripple) {
  const Ticks length = findSound(t, s.sound)->length;
  if (to < 0 || to > kLatest) return refused("the edge would lie outside of the timeline");
  const Ticks by = to - (edge == Edge::In ? s.start : s.end());
  (edge == Edge::In ? s.in : s.out) += by;
  if (edge == Edge::In && !ripple) s.start = to;
  if (s.in < 0 || s.out > length) return refused("the sound has nothing more there", "drag less far");
  if (s.length() < kShortest) return refused("nothing would be left of the segment", "delete it instead");
  clampFades(s);
  return {};
}

} // namespace

Result<Id> dropSound(Timeline& t, const Drop& drop) {
  const Ticks out = drop.out == 0 ? drop.sound.length : drop.out;
  const Ticks length = drop.sound.length;
  if (length > kLatest || drop.in < 0 || drop.in > length || out < 0 || out > length || out - drop.in < kShortest)
    return refused("the sound has nothing in this stretch", "choose another stretch");
  if (drop.at < 0 || drop.at > kLatest) return refused("nothing can lie there", "drop it between 0 and 24 hours");
  Timeline draft = t;
  if (auto ok = addSound(draft, drop.sound); !ok) return passOn(ok);
  Segments list = draft.segments.items();
  const auto at = makeRoom(draft, list, drop, out - drop.in);
  if (!at) return passOn(at);
  Segment s;
  s.id = draft.nextId++;
  s.sound = drop.sound.id;
  s.start = *at, s.in = drop.in, s.out = out;
  list.push_back(s);
  sortByStart(list);
  draft.segments.become(list);
  if (auto ok = commit(t, std::move(draft)); !ok) return passOn(ok);
  return s.id;
}

Status split(Timeline& t, Ticks at) {
  const Segment* s = segmentAt(t, at);
  if (!s || at - s->start < kShortest || s->end() - at < kShortest)
    return refused("there is nothing to split here", "move the playhead into a segment");
  Timeline draft = t;
  Segments list = draft.segments.items();
  cutForInsert(list, at, draft.nextId);
  draft.segments.become(list);
  return commit(t, std::move(draft));
}

Status moveSegments(Timeline& t, std::span<const Id> ids, Ticks by, bool overwrite) {
  if (by < -kLatest || by > kLatest) return refused("nothing can lie there");
  Timeline draft = t;
  Segments moved, rest;
  for (const Segment& s : t.segments)
    (std::find(ids.begin(), ids.end(), s.id) == ids.end() ? rest : moved).push_back(s);
  if (moved.empty() || moved.size() != ids.size()) return noSegment();
  for (Segment& s : moved) {
    s.start += by;
    if (s.start < 0) return refused("it would start before the timeline", "drag less far");
    if (overwrite)
      rest = without(rest, s.start, s.end(), draft.nextId);
    else if (overlapsAny(rest, s.start, s.end()))
      return refused("there is speech already", "move it into a gap, or hold the key for overwrite");
  }
  rest.insert(rest.end(), moved.begin(), moved.end());
  sortByStart(rest);
  draft.segments.become(rest);
  return commit(t, std::move(draft));
}

Status trim(Timeline& t, Id id, Edge edge, Ticks to, Ripple ripple) {
  Timeline draft = t;
  Segments list = draft.segments.items();
  Segment* s = find(list, id);
  if (!s) return noSegment();
  const Ticks edgeBefore = edge == Edge::In ? s->start : s->end(), endBefore = s->end();
  if (auto ok = moveEdge(t, *s, edge, to, ripple != Ripple::None); !ok) return ok;
  const Segment now = *s;
  list.erase(list.begin() + (s - list.data()));
  if (ripple == Ripple::None && overlapsAny(list, now.start, now.end()))
    return refused("the neighbour is in the way", "trim it first, or ripple");
  if (ripple != Ripple::None) {
    const Ticks longer = now.end() - endBefore;
    shiftFrom(list, endBefore, longer);
    const Ticks first = std::min(edgeBefore, edge == Edge::In ? edgeBefore : now.end());
    if (longer > 0)
      insertTime(draft, edgeBefore, longer, ripple);
    else if (longer < 0)
      eraseTime(draft, {first, first - longer}, ripple);
  }
  list.push_back(now);
  sortByStart(list);
  draft.segments.become(list);
  return commit(t, std::move(draft));
}

Status deleteSegments(Timeline& t, std::span<const Id> ids, Ripple ripple) {
  Timeline draft = t;
  Segments list = draft.segments.items();
  size_t found = 0;
  for (size_t i = list.size(); i-- > 0;) { // from the last, so that the places of earlier ones still hold
    const Segment s = list[i];
    if (std::find(ids.begin(), ids.end(), s.id) == ids.end()) continue;
    ++found;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
    if (ripple == Ripple::None) continue;
    shiftFrom(list, s.end(), -s.length());
    eraseTime(draft, {s.start, s.end()}, ripple);
  }
  if (found == 0 || found != ids.size()) return noSegment();
  draft.segments.become(list);
  return commit(t, std::move(draft));
}

Status deleteRange(Timeline& t, Span range, Ripple ripple) {
  if (!isSpan(range)) return refused("the range is empty", "set its in and out points first");
  Timeline draft = t;
  Segments list = without(draft.segments.items(), range.from, range.to, draft.nextId);
  if (ripple != Ripple::None) {
    shiftFrom(list, range.to, range.from - range.to);
    eraseTime(draft, range, ripple);
  }
  draft.segments.become(list);
  return commit(t, std::move(draft));
}

Status setGain(Timeline& t, Id id, double dB) {
  return changeSegment(t, id, [&](Segment& s) { s.gainDb = dB; });
}

Status setFade(Timeline& t, Id id, Edge edge, Fade fade) {
  return changeSegment(t, id, [&](Segment& s) { (edge == Edge::In ? s.fadeIn : s.fadeOut) = fade; });
}

} // namespace d3t::timeline
