// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/edited_mouth.h"

#include "core/performance/mouth_track.h"
#include "core/timeline/edit_lanes.h"
#include <algorithm>
#include <cmath>

namespace d3t::performance {
namespace {

using timeline::Segment;
using timeline::Ticks;
using timeline::VisemeLane;
using timeline::VisemeMode;
using timeline::VisemeSpan;

constexpr Ticks kBorder = MouthTrack::kBorder;
constexpr double kDecay = .02;                        // s, of a shape's influence on its neighbours
constexpr Ticks kReach = 120 * timeline::kTicksPerMs; // beyond, nothing is left of it

VisemeSpan shown(VisemeSpan v) {
  if (v.mode == VisemeMode::Mute) v.viseme = timeline::kSilence;
  return v;
}

bool isWhole(const VisemeSpan& edit) {
  return edit.mode != VisemeMode::Natural || Actor::touches(edit.viseme);
}

// An end of an edit at an end of the segment is none: the segment's own border fades there.
float weightOf(const VisemeSpan& edit, const Segment& s, Ticks time) {
  const Ticks low = isWhole(edit) ? -kBorder : -kBorder / 2, high = low + kBorder;
  const float up = edit.from <= s.in && time <= edit.to ? 1 : easeIn(time - edit.from, low, high);
  const float down = edit.to >= s.out && time >= edit.from ? 1 : easeIn(edit.to - time, low, high);
  return std::min(up, down);
}

// Influence of a shape that lies from a to b (s from now): its share of a kernel that falls off exponentially.
double influence(double a, double b) {
  const auto upTo = [](double x) { return x < 0 ? std::exp(x / kDecay) : 2 - std::exp(-x / kDecay); };
  return upTo(b) - upTo(a);
}

// The lane around a time: edits over the automatic shapes.
VisemeLane laneAround(const Segment& s, const VisemeLane& automatic, Ticks time) {
  const auto first = std::partition_point(automatic.begin(), automatic.end(),
                                          [&](const VisemeSpan& v) { return v.to <= time - kReach; });
  const auto last =
      std::partition_point(first, automatic.end(), [&](const VisemeSpan& v) { return v.from < time + kReach; });
  Segment near;
  std::vector<VisemeSpan> edits;
  for (size_t i = s.visemes.firstWhere([&](const VisemeSpan& v) { return v.to > time - kReach; });
       i < s.visemes.size() && s.visemes[i].from < time + kReach; ++i)
    edits.push_back(s.visemes[i]);
  near.visemes = timeline::SharedList<VisemeSpan>(edits);
  return timeline::visemesOf(near, VisemeLane(first, last));
}

LowerCode naturalShape(const Actor& actor, const Segment& s, const VisemeLane& automatic, Ticks time) {
  double opening = 0, width = 0, jaw = 0, openings = 1e-9, widths = 1e-9, jaws = 1e-9;
  for (const VisemeSpan& span : laneAround(s, automatic, time)) {
    const Viseme v = visemeOf(timeline::kVisemeNames[shown(span).viseme]);
    const double share = influence(timeline::secondsOf(span.from - time), timeline::secondsOf(span.to - time));
    const auto add = [&](double& sum, double& weights, float value, float dominance) {
      sum += share * double{dominance} * double{value};
      weights += share * double{dominance};
    };
    add(opening, openings, v.opening, v.openingDominance);
    add(width, widths, v.width, v.widthDominance);
    add(jaw, jaws, v.jaw, v.jawDominance);
  }
  const std::array<float, 3> articulation = {static_cast<float>(opening / openings), static_cast<float>(width / widths),
                                             static_cast<float>(jaw / jaws)};
  return actor.shapes().of(articulation);
}

LowerCode codeOf(const Actor& actor, const Segment& s, const VisemeLane& automatic, Ticks time,
                 const VisemeSpan& edit) {
  if (edit.mode != VisemeMode::Natural) return actor.shape(shown(edit).viseme);
  LowerCode code = naturalShape(actor, s, automatic, time);
  if (Actor::touches(edit.viseme)) actor.identity().motion.closure().close(code, 1);
  return code;
}

} // namespace

LowerCode editedMouth(const Actor& actor, const Segment& s, const VisemeLane& automatic, Ticks ofSound,
                      const LowerCode& heard) {
  LowerCode whole{}, natural{};
  float wholes = 0, naturals = 0;
  for (size_t i = s.visemes.firstWhere([&](const VisemeSpan& v) { return v.to + kBorder > ofSound; });
       i < s.visemes.size() && s.visemes[i].from - kBorder < ofSound; ++i) {
    const VisemeSpan edit = s.visemes[i];
    const float weight = weightOf(edit, s, ofSound);
    if (weight == 0) continue;
    const LowerCode code = codeOf(actor, s, automatic, ofSound, edit);
    LowerCode& sum = isWhole(edit) ? whole : natural;
    (isWhole(edit) ? wholes : naturals) += weight;
    for (size_t k = 0; k < sum.size(); ++k) sum[k] += weight * code[k];
  }
  const float kept = std::max(1.f, wholes);
  for (float& v : whole) v /= kept;
  wholes /= kept;
  const float left = (1 - wholes) / std::max(1.f, naturals); // what is whole comes first
  const float own = std::max(0.f, 1 - wholes - left * naturals);
  LowerCode out;
  for (size_t k = 0; k < out.size(); ++k) out[k] = whole[k] + left * natural[k] + own * heard[k];
  return out;
}

} // namespace d3t::performance
