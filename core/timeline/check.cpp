// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/text.h"
#include "core/timeline/timeline.h"

#include <cmath>
#include <set>

namespace d3t::timeline {
namespace {

/// Written so that it refuses NaN, too.
bool within(double value, double low, double high) {
  return value >= low && value <= high;
}
bool isTime(Ticks t) {
  return t >= 0 && t <= kLatest;
}

tl::unexpected<Error> broken(std::string what, const std::string& where = "timeline") {
  return fail(ErrorKind::Usage, std::move(what), where);
}
std::string nameOf(const Segment& s) {
  return fmt::format("segment {} at {:.3f} s", s.id, secondsOf(s.start));
}

Status checkSounds(const Timeline& t) {
  if (t.sounds.size() > kMaxSegments) return broken("there are too many sounds");
  std::set<std::string> ids;
  for (const Sound& s : t.sounds) {
    if (s.id.empty() || !isName(s.id) || !isName(s.hash) || !isName(s.name)) return broken("a sound has a broken name");
    if (!ids.insert(s.id).second) return broken("two sounds have the id " + s.id);
    if (s.length < kShortest || s.length > kLatest)
      return broken(fmt::format("the sound {} is {} s long", s.name, secondsOf(s.length)));
  }
  if (!isName(t.source.identity) || !isName(t.source.hash)) return broken("the identity has a broken name");
  if (!isTime(t.source.from) || !isTime(t.source.to) || (t.source.to != 0 && t.source.to <= t.source.from))
    return broken("the stretch of the body ends before it starts");
  return {};
}

Status checkVisemes(const Segment& s, Ticks soundLength) {
  if (s.visemes.size() > kMaxVisemes) return broken("there are too many viseme edits", nameOf(s));
  Ticks before = 0;
  for (const VisemeSpan& v : s.visemes) {
    if (v.from < before) return broken("viseme edits overlap", nameOf(s));
    if (v.to <= v.from || v.to > soundLength) return broken("a viseme edit lies outside of its sound", nameOf(s));
    if (v.viseme >= kVisemeNames.size() || v.mode < VisemeMode::Natural || v.mode > VisemeMode::Mute)
      return broken("a viseme edit is none", nameOf(s));
    before = v.to;
  }
  return {};
}

Status checkFades(const Segment& s) {
  for (const Fade& f : {s.fadeIn, s.fadeOut}) {
    if (f.length < 0) return broken("a fade is shorter than nothing", nameOf(s));
    if (f.shape < FadeShape::Linear || f.shape > FadeShape::Smooth) return broken("a fade has no shape", nameOf(s));
  }
  if (s.fadeIn.length > s.length() || s.fadeOut.length > s.length() - s.fadeIn.length)
    return broken("the fades are longer than the segment", nameOf(s));
  return {};
}

Status checkSegment(const Timeline& t, const Segment& s) {
  const Sound* sound = findSound(t, s.sound);
  if (!sound) return broken("its sound is not there", nameOf(s));
  if (!isTime(s.start)) return broken("starts before 0 or after 24 hours", nameOf(s));
  if (s.in < 0 || s.in > sound->length || s.out < 0 || s.out > sound->length)
    return broken("reaches beyond its sound", nameOf(s));
  if (s.out - s.in < kShortest) return broken("is shorter than a sample", nameOf(s));
  if (s.end() > kLatest) return broken("ends after 24 hours", nameOf(s));
  if (!within(s.gainDb, kMinGainDb, kMaxGainDb))
    return broken(fmt::format("its gain is not from {} to {} dB", kMinGainDb, kMaxGainDb), nameOf(s));
  if (auto ok = checkFades(s); !ok) return ok;
  return checkVisemes(s, sound->length);
}

Status checkSegments(const Timeline& t) {
  if (t.segments.size() > kMaxSegments) return broken("there are too many segments");
  if (t.nextId == 0 || t.nextId > kMaxId) return broken("the ids are used up");
  const Segment* before = nullptr;
  std::set<Id> ids;
  for (const Segment& s : t.segments) {
    if (auto ok = checkSegment(t, s); !ok) return ok;
    if (before && s.start < before->end()) return broken("overlaps the one before", nameOf(s));
    if (s.id == 0 || s.id >= t.nextId || !ids.insert(s.id).second) return broken("has an id of another", nameOf(s));
    before = &s;
  }
  for (const Marker& m : t.markers)
    if (m.id == 0 || m.id >= t.nextId || !ids.insert(m.id).second) return broken("a marker has an id of another");
  return {};
}

Status checkParameters(const Timeline& t) {
  for (size_t i = 0; i < kParameters; ++i) {
    const ParameterSpec& spec = specOf(static_cast<ParameterId>(i));
    const Parameter& p = t.parameters[i];
    const auto outOfRange = [&] { return broken(fmt::format("is not from {} to {}", spec.low, spec.high), spec.name); };
    if (!within(p.value, spec.low, spec.high)) return outOfRange();
    if (p.keyframes.size() > kMaxKeyframes) return broken("there are too many keyframes", spec.name);
    Ticks before = -1;
    for (const Keyframe& k : p.keyframes) {
      if (!isTime(k.time) || k.time <= before) return broken("keyframes are out of order", spec.name);
      if (!within(k.value, spec.low, spec.high)) return outOfRange();
      if (k.towardsNext < Interpolation::Hold || k.towardsNext > Interpolation::Smooth)
        return broken("a keyframe has no interpolation", spec.name);
      before = k.time;
    }
  }
  return {};
}

Status checkSilences(const Timeline& t) {
  if (t.silences.size() > kMaxSilences) return broken("there are too many silences");
  Ticks before = -1;
  for (const Span& s : t.silences) {
    if (s.from <= before) return broken("silences overlap or touch");
    if (s.to <= s.from || !isTime(s.to)) return broken("a silence ends before it starts");
    before = s.to;
  }
  return {};
}

Status checkMarkers(const Timeline& t) {
  if (t.markers.size() > kMaxMarkers) return broken("there are too many markers");
  const Marker* before = nullptr;
  for (const Marker& m : t.markers) {
    if (!isTime(m.time)) return broken("a marker lies before 0 or after 24 hours");
    if (before && std::pair(m.time, m.id) <= std::pair(before->time, before->id))
      return broken("markers are out of order");
    if (m.colour < 0 || m.colour >= kMarkerColours) return broken("a marker has a colour that is not there");
    if (!isName(m.name)) return broken("a marker's name is too long or no text");
    before = &m;
  }
  return {};
}

} // namespace

Status check(const Timeline& t) {
  for (const auto part : {checkSounds, checkSegments, checkParameters, checkSilences, checkMarkers})
    if (auto ok = part(t); !ok) return ok;
  if (t.lipOffset < -kMaxLipOffset || t.lipOffset > kMaxLipOffset)
    return broken("lips and sound are more than a second apart");
  if (t.loop && (!isTime(t.loop->from) || !isTime(t.loop->to) || t.loop->to <= t.loop->from))
    return broken("the loop ends before it starts");
  return {};
}

} // namespace d3t::timeline
