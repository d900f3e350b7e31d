// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/timeline/random_edits.h"

#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include <limits>

namespace d3t::timeline::test {
namespace {

Status dropped(const Result<Id>& result) {
  return result ? Status() : Status(tl::make_unexpected(result.error()));
}

/// Draws the arguments of edits.
class Draw {
public:
  Draw(Random& random, const Timeline& t) : random_(random), t_(t) {}

  int below(int n) { return random_.below(n); }
  bool chance(int in) { return below(in) == 0; }

  /// Mostly within `span`: on frames, samples, edges of segments, or anywhere; at times outside, or absurd.
  Ticks time(Ticks span = 120 * kTicksPerSecond) {
    const auto inside = static_cast<Ticks>(random_.uniform() * static_cast<double>(span));
    switch (below(12)) {
    case 0: {
      constexpr Ticks kAbsurd[] = {-1,
                                   kLatest,
                                   kLatest + 1,
                                   std::numeric_limits<Ticks>::min(),
                                   std::numeric_limits<Ticks>::max(),
                                   -kTicksPerSecond};
      return kAbsurd[below(6)];
    }
    case 1:
    case 2:
      return edge();
    case 3:
      return edge() + below(3) - 1;
    case 4:
    case 5:
      return inside;
    case 6:
      return ticksOfSamples(inside / ticksPerSample(44100), 44100);
    default:
      return ticksOfFrames(frameAt(inside, {25, 1}), {25, 1});
    }
  }
  Span span() {
    const Ticks from = time(), length = chance(10) ? -5 : static_cast<Ticks>(random_.uniform() * 5 * kTicksPerSecond);
    return {from, from < kLatest && from > -kLatest ? from + length : from};
  }
  double value() {
    constexpr double kOdd[] = {std::numeric_limits<double>::quiet_NaN(), -1, 1e300, 0, 1};
    return chance(8) ? kOdd[below(5)] : random_.uniform(0, 1);
  }
  Id segment() {
    if (t_.segments.empty() || chance(12)) return static_cast<Id>(below(50));
    return t_.segments[static_cast<size_t>(below(static_cast<int>(t_.segments.size())))].id;
  }
  std::vector<Id> segments() {
    std::vector<Id> ids = {segment()};
    if (chance(3)) ids.push_back(segment());
    return ids;
  }
  const Segment* existing() { return findSegment(t_, segment()); }
  ParameterId parameter() { return static_cast<ParameterId>(below(kParameters)); }
  Ripple ripple() { return static_cast<Ripple>(below(3)); }
  Keyframe keyframe() { return {time(), value(), static_cast<Interpolation>(1 + below(3))}; }
  Ticks keyframeTime(ParameterId id) {
    const auto& all = t_.parameter(id).keyframes;
    return all.empty() || chance(5) ? time() : all[static_cast<size_t>(below(static_cast<int>(all.size())))].time;
  }
  Id marker() {
    if (t_.markers.empty() || chance(8)) return static_cast<Id>(below(50));
    return t_.markers[static_cast<size_t>(below(static_cast<int>(t_.markers.size())))].id;
  }

private:
  Ticks edge() {
    const Segment* s = existing();
    return !s ? 0 : chance(2) ? s->start : s->end();
  }
  Random& random_;
  const Timeline& t_;
};

NamedEdit speechEdit(Draw& draw) {
  const Id id = draw.segment();
  const std::vector<Id> ids = draw.segments();
  const Ticks at = draw.time();
  const auto ripple = draw.ripple();
  const Edge edge = draw.chance(2) ? Edge::In : Edge::Out;
  switch (draw.below(11)) {
  case 0:
  case 1: {
    Drop drop{
        .sound = soundNumber(draw.below(3)), .at = at, .mode = static_cast<DropMode>(draw.below(4)), .ripple = ripple};
    if (draw.chance(2)) drop.in = draw.time(drop.sound.length), drop.out = draw.time(drop.sound.length);
    if (draw.chance(20)) drop.sound.hash = "other";
    return {"Drop sound", [=](Timeline& t) { return dropped(dropSound(t, drop)); }, {}};
  }
  case 2:
    return {"Split", [=](Timeline& t) { return split(t, at); }, {}};
  case 3:
  case 4: {
    const Ticks by = draw.chance(2) ? at : -at / 4;
    const bool overwrite = draw.chance(2);
    return {"Move", [=](Timeline& t) { return moveSegments(t, ids, by, overwrite); }, draw.chance(3) ? "move" : ""};
  }
  case 5:
  case 6:
    return {"Trim", [=](Timeline& t) { return trim(t, id, edge, at, ripple); }, draw.chance(3) ? "trim" : ""};
  case 7:
    return {"Delete", [=](Timeline& t) { return deleteSegments(t, ids, ripple); }, {}};
  case 8: {
    const Span span = draw.span();
    return {"Delete range", [=](Timeline& t) { return deleteRange(t, span, ripple); }, {}};
  }
  case 9: {
    const double dB = draw.value() * 12;
    return {"Gain", [=](Timeline& t) { return setGain(t, id, dB); }, draw.chance(2) ? "gain" : ""};
  }
  default: {
    const Fade fade{draw.time(2 * kTicksPerSecond), static_cast<FadeShape>(1 + draw.below(3))};
    return {"Fade", [=](Timeline& t) { return setFade(t, id, edge, fade); }, {}};
  }
  }
}

NamedEdit parameterEdit(Draw& draw) {
  const ParameterId id = draw.parameter();
  const Keyframe keyframe = draw.keyframe();
  const Ticks at = draw.keyframeTime(id);
  switch (draw.below(5)) {
  case 0:
    return {"Value", [=](Timeline& t) { return setParameter(t, id, keyframe.value); }, draw.chance(2) ? "value" : ""};
  case 1:
    return {"Move keyframe", [=](Timeline& t) { return moveKeyframe(t, id, at, keyframe); }, {}};
  case 2:
    return {"Remove keyframe", [=](Timeline& t) { return removeKeyframe(t, id, at); }, {}};
  default:
    return {"Keyframe", [=](Timeline& t) { return setKeyframe(t, id, keyframe); }, {}};
  }
}

NamedEdit visemeEdit(Draw& draw) {
  const Segment* s = draw.existing();
  const Id id = s ? s->id : 77;
  const Ticks length = s ? s->out : kTicksPerSecond;
  const Ticks from = draw.time(length), to = draw.chance(2) ? draw.time(length) : from / 2 + length / 3;
  const VisemeSpan span{from, to, static_cast<VisemeId>(draw.below(41)), static_cast<VisemeMode>(1 + draw.below(3))};
  switch (draw.below(5)) {
  case 0:
    return {"Automatic visemes", [=](Timeline& t) { return clearVisemes(t, id, from, to); }, {}};
  case 1: {
    const VisemeLane lane = laneOf(draw.below(3) * kTicksPerSecond);
    return {"Import visemes", [=](Timeline& t) { return setVisemes(t, id, lane); }, {}};
  }
  case 2: {
    const Ticks boundary = draw.below(30) * 80 * kTicksPerMs, moved = boundary + (draw.below(200) - 100) * kTicksPerMs;
    const VisemeLane lane = laneOf(2 * kTicksPerSecond);
    return {"Drag viseme", [=](Timeline& t) { return moveVisemeBoundary(t, id, lane, boundary, moved); },
            draw.chance(2) ? "viseme" : ""};
  }
  default:
    return {"Viseme", [=](Timeline& t) { return setViseme(t, id, span); }, {}};
  }
}

NamedEdit otherEdit(Draw& draw) {
  const Span span = draw.span();
  const Ticks at = draw.time();
  const Marker marker{draw.marker(), at, draw.below(10) - 1, draw.chance(9) ? "\xFF" : "Zunge raus"};
  switch (draw.below(9)) {
  case 0:
    return {"Offset", [=](Timeline& t) { return setLipOffset(t, at / 100); }, {}};
  case 1:
    return {"Loop", [=](Timeline& t) { return setLoop(t, span); }, {}};
  case 2:
    return {"No loop", [](Timeline& t) { return clearLoop(t); }, {}};
  case 3:
    return {"Silence", [=](Timeline& t) { return addSilence(t, span); }, {}};
  case 4:
    return {"No silence", [=](Timeline& t) { return removeSilence(t, span); }, {}};
  case 5:
    return {"Remove marker", [=](Timeline& t) { return removeMarker(t, marker.id); }, {}};
  case 6:
    return {"Change marker", [=](Timeline& t) { return changeMarker(t, marker); }, {}};
  case 7: {
    const Source source{"id1", "hash", span.from, span.to};
    return {"Body", [=](Timeline& t) { return setSource(t, source); }, {}};
  }
  default:
    return {"Marker", [=](Timeline& t) { return dropped(addMarker(t, at, marker.name, marker.colour)); }, {}};
  }
}

} // namespace

Sound soundNumber(int n) {
  constexpr Ticks kSeconds[] = {2, 30, 600, 7200};
  return {fmt::format("s{}", n), fmt::format("hash{}", n), fmt::format("sound {}.wav", n),
          kSeconds[n] * kTicksPerSecond};
}

VisemeLane laneOf(Ticks length) {
  VisemeLane lane;
  const Ticks step = 80 * kTicksPerMs;
  for (Ticks at = 0; at + step <= length; at += step)
    lane.push_back({at, at + step, static_cast<VisemeId>(at / step % 40), VisemeMode::Natural});
  return lane;
}

NamedEdit randomEdit(Random& random, const Timeline& t) {
  Draw draw(random, t);
  switch (draw.below(10)) {
  case 0:
  case 1:
    return parameterEdit(draw);
  case 2:
    return visemeEdit(draw);
  case 3:
  case 4:
    return otherEdit(draw);
  default:
    return speechEdit(draw);
  }
}

} // namespace d3t::timeline::test
