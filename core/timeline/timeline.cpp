// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline.h"

#include <cmath>
#include <numbers>

namespace d3t::timeline {
namespace {

constexpr ParameterSpec kSpecs[kParameters] = {
    {"headMotion", "Head motion", "x", 0, 2, 1, "0 holds the head still, 1 moves it as in the clip, 2 twice as far"},
    {"blink", "Blinks", "x", 0, 2, 1, "depth of the clip's blinks; 0 keeps the eyes open"},
    {"gaze", "Gaze", "x", 0, 2, 1, "0 looks ahead, 1 looks around as in the clip"},
    {"lipStrength", "Lip strength", "x", 0, 2, 1,
     "how far the mouth moves from rest; beyond about 1.5 it looks forced"},
    {"individualMix", "Individual", "", 0, 1, 1, "0 moves as anybody would, 1 as this person was learned to"},
};

double smooth(double x) {
  return x * x * (3 - 2 * x);
}

} // namespace

std::optional<VisemeId> visemeNamed(std::string_view name) {
  for (size_t i = 0; i < kVisemeNames.size(); ++i)
    if (kVisemeNames[i] == name) return static_cast<VisemeId>(i);
  return std::nullopt;
}

const ParameterSpec& specOf(ParameterId id) {
  return kSpecs[static_cast<size_t>(id)];
}

std::array<Parameter, kParameters> Timeline::standardParameters() {
  std::array<Parameter, kParameters> all;
  for (size_t i = 0; i < kParameters; ++i) all[i].value = kSpecs[i].standard;
  return all;
}

Ticks endOf(const Timeline& t) {
  return t.segments.empty() ? 0 : t.segments.back().end();
}

const Segment* findSegment(const Timeline& t, Id id) {
  for (const Segment& s : t.segments)
    if (s.id == id) return &s;
  return nullptr;
}

const Segment* segmentAt(const Timeline& t, Ticks time) {
  const size_t i = t.segments.firstWhere([&](const Segment& s) { return s.end() > time; });
  return i < t.segments.size() && t.segments[i].start <= time ? &t.segments[i] : nullptr;
}

const Sound* findSound(const Timeline& t, const std::string& id) {
  for (const Sound& s : t.sounds)
    if (s.id == id) return &s;
  return nullptr;
}

double valueAt(const Timeline& t, ParameterId id, Ticks time) {
  const Parameter& p = t.parameter(id);
  if (p.keyframes.empty()) return p.value;
  const size_t next = p.keyframes.firstWhere([&](const Keyframe& k) { return k.time > time; });
  if (next == 0) return p.keyframes[0].value;
  const Keyframe& a = p.keyframes[next - 1];
  if (next == p.keyframes.size() || a.towardsNext == Interpolation::Hold) return a.value;
  const Keyframe& b = p.keyframes[next];
  const double x = static_cast<double>(time - a.time) / static_cast<double>(b.time - a.time);
  const double share = a.towardsNext == Interpolation::Smooth ? smooth(x) : x;
  return a.value * (1 - share) + b.value * share;
}

bool isSilent(const Timeline& t, Ticks time) {
  const size_t i = t.silences.firstWhere([&](const Span& s) { return s.to > time; });
  return i < t.silences.size() && t.silences[i].from <= time;
}

double fadeFactor(FadeShape shape, Ticks at, Ticks length) {
  if (at >= length) return 1;
  if (at <= 0) return 0;
  const double x = static_cast<double>(at) / static_cast<double>(length);
  if (shape == FadeShape::EqualPower) return std::sin(x * std::numbers::pi / 2);
  return shape == FadeShape::Smooth ? smooth(x) : x;
}

} // namespace d3t::timeline
