// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/edit_lanes.h"

#include "core/timeline/draft.h"
#include <algorithm>

namespace d3t::timeline {
namespace {

Parameter& parameterOf(Timeline& t, ParameterId id) {
  return t.parameters[static_cast<size_t>(id)];
}

/// Index of the keyframe at exactly this time, else the number of keyframes.
size_t keyframeAt(const Parameter& p, Ticks time) {
  const size_t i = p.keyframes.firstWhere([&](const Keyframe& k) { return k.time >= time; });
  return i < p.keyframes.size() && p.keyframes[i].time == time ? i : p.keyframes.size();
}

void putKeyframe(Parameter& p, const Keyframe& keyframe) {
  const size_t i = p.keyframes.firstWhere([&](const Keyframe& k) { return k.time >= keyframe.time; });
  const bool same = i < p.keyframes.size() && p.keyframes[i].time == keyframe.time;
  p.keyframes.splice(i, same, std::span(&keyframe, 1));
}

size_t markerIndex(const Timeline& t, Id id) {
  size_t i = 0;
  for (const Marker& m : t.markers) {
    if (m.id == id) break;
    ++i;
  }
  return i;
}

void putMarker(Timeline& t, const Marker& marker) {
  const auto place = std::pair(marker.time, marker.id);
  t.markers.insert(t.markers.firstWhere([&](const Marker& m) { return std::pair(m.time, m.id) > place; }), marker);
}

tl::unexpected<Error> noMarker() {
  return refused("the marker is not there any more", "select another one");
}
tl::unexpected<Error> noKeyframe() {
  return refused("there is no keyframe", "add one at the playhead");
}

} // namespace

Status setSource(Timeline& t, const Source& source) {
  Timeline draft = t;
  draft.source = source;
  return commit(t, std::move(draft));
}

Status setLipOffset(Timeline& t, Ticks offset) {
  Timeline draft = t;
  draft.lipOffset = offset;
  return commit(t, std::move(draft));
}

Status setLoop(Timeline& t, Span span) {
  if (!isSpan(span)) return refused("the loop's end is not behind its start", "set the in point first");
  Timeline draft = t;
  draft.loop = span;
  return commit(t, std::move(draft));
}

Status clearLoop(Timeline& t) {
  t.loop.reset();
  return {};
}

Status setParameter(Timeline& t, ParameterId id, double value) {
  Timeline draft = t;
  if (!t.parameter(id).keyframes.empty())
    return refused("the parameter has keyframes", "set a keyframe at the playhead, or remove them all");
  parameterOf(draft, id).value = value;
  return commit(t, std::move(draft));
}

Status setKeyframe(Timeline& t, ParameterId id, const Keyframe& keyframe) {
  Timeline draft = t;
  putKeyframe(parameterOf(draft, id), keyframe);
  return commit(t, std::move(draft));
}

Status moveKeyframe(Timeline& t, ParameterId id, Ticks from, const Keyframe& to) {
  Timeline draft = t;
  Parameter& p = parameterOf(draft, id);
  const size_t i = keyframeAt(p, from);
  if (i == p.keyframes.size()) return noKeyframe();
  p.keyframes.erase(i);
  if (keyframeAt(p, to.time) < p.keyframes.size())
    return refused("another keyframe is there already", "remove it first");
  putKeyframe(p, to);
  return commit(t, std::move(draft));
}

Status removeKeyframe(Timeline& t, ParameterId id, Ticks at) {
  Timeline draft = t;
  Parameter& p = parameterOf(draft, id);
  const size_t i = keyframeAt(p, at);
  if (i == p.keyframes.size()) return noKeyframe();
  p.value = p.keyframes[i].value; // where the last one goes, the value stays what was seen
  p.keyframes.erase(i);
  return commit(t, std::move(draft));
}

Result<Id> addMarker(Timeline& t, Ticks time, const std::string& name, int colour) {
  Timeline draft = t;
  const Id id = draft.nextId++;
  putMarker(draft, {id, time, colour, name});
  if (auto ok = commit(t, std::move(draft)); !ok) return passOn(ok);
  return id;
}

Status changeMarker(Timeline& t, const Marker& changed) {
  Timeline draft = t;
  const size_t i = markerIndex(t, changed.id);
  if (i == t.markers.size()) return noMarker();
  draft.markers.erase(i);
  putMarker(draft, changed);
  return commit(t, std::move(draft));
}

Status removeMarker(Timeline& t, Id id) {
  const size_t i = markerIndex(t, id);
  if (i == t.markers.size()) return noMarker();
  t.markers.erase(i);
  return {};
}

Status addSilence(Timeline& t, Span span) {
  if (!isSpan(span)) return refused("the silence is empty", "drag over a stretch");
  Timeline draft = t;
  const size_t first = t.silences.firstWhere([&](const Span& s) { return s.to >= span.from; });
  const size_t behind = t.silences.firstWhere([&](const Span& s) { return s.from > span.to; });
  if (first < behind) {
    span.from = std::min(span.from, t.silences[first].from);
    span.to = std::max(span.to, t.silences[behind - 1].to);
  }
  draft.silences.splice(first, behind - first, std::span(&span, 1));
  return commit(t, std::move(draft));
}

Status removeSilence(Timeline& t, Span span) {
  if (!isSpan(span)) return refused("the range is empty", "drag over a stretch");
  Timeline draft = t;
  const size_t first = t.silences.firstWhere([&](const Span& s) { return s.to > span.from; });
  const size_t behind = t.silences.firstWhere([&](const Span& s) { return s.from >= span.to; });
  if (first >= behind) return refused("there is no silence here");
  std::vector<Span> rest;
  if (t.silences[first].from < span.from) rest.push_back({t.silences[first].from, span.from});
  if (t.silences[behind - 1].to > span.to) rest.push_back({span.to, t.silences[behind - 1].to});
  draft.silences.splice(first, behind - first, rest);
  return commit(t, std::move(draft));
}

} // namespace d3t::timeline
