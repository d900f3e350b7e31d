// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/articulation.h"

#include "core/base/rates.h"
#include "core/talker/viseme_table.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace d3t::corpus {
namespace {

constexpr double kReach = .6;           // s: phones further away have no say
constexpr float kWidestOpening = 19;    // head units for opening 1
constexpr float kLipSpeed = 130;        // head units per second towards and away from a closure
constexpr double kShortestSilence = .1; // s; shorter ones are closures within words
constexpr double kSilenceEdge = .05;    // s of a silence in which the lips may still be on their way

/// A span of time in which the lips are shut, and how hard (head units below 0).
struct Closure {
  double start, end;
  float press;
};

std::vector<Closure> closuresOf(std::span<const TimedPhone> phones) {
  std::vector<Closure> closures;
  for (const TimedPhone& p : phones) {
    const double length = p.end - p.start;
    if (p.name == "p" || p.name == "b" || p.name == "m")
      closures.push_back({p.start + .1 * length, p.end - .25 * length, p.name == "m" ? 1.F : 1.8F});
    else if (p.name == "sil" && length >= kShortestSilence)
      closures.push_back({p.start + kSilenceEdge, std::max(p.end - kSilenceEdge, p.start + kSilenceEdge), .2F});
  }
  return closures;
}

float tongueOf(std::string_view phone) {
  for (const char* high : {"t", "d", "n", "l", "s", "z", "th", "dh"})
    if (phone == high) return 1;
  for (const char* middle : {"iy", "ih", "y", "ey", "sh", "zh", "ch", "jh", "r"})
    if (phone == middle) return .55F;
  return .15F;
}

/// Targets pulled together with dominances.
struct Blend {
  float sum = 0, weight = 0;
  void add(float target, float dominance) {
    sum += target * dominance;
    weight += dominance;
  }
  float value() const { return weight > 0 ? sum / weight : 0; }
};

/// exp(-rate |time from the middle|): short phones fall off faster, so that they are not drowned by long neighbours.
float falloff(const TimedPhone& p, double time, double precision) {
  const double rate = precision / (.35 * (p.end - p.start) + .022);
  return static_cast<float>(std::exp(-rate * std::abs(time - .5 * (p.start + p.end))));
}

FaceMotion blended(std::span<const TimedPhone> phones, double time, double precision = 1) {
  Blend opening, width, jaw, tongue;
  for (const TimedPhone& p : phones) {
    if (p.end < time - kReach || p.start > time + kReach) continue;
    const Viseme v = visemeOf(p.name);
    const float f = falloff(p, time, precision);
    opening.add(v.opening, f * v.openingDominance);
    width.add(v.width, f * v.widthDominance);
    jaw.add(v.jaw, f * v.jawDominance);
    tongue.add(tongueOf(p.name), f);
  }
  FaceMotion motion;
  motion.opening = opening.value();
  motion.width = width.value();
  motion.jaw = jaw.value();
  motion.tongue = tongue.value();
  return motion;
}

/// Shuts the lips in the closures; opening in head units.
float shut(float opening, std::span<const Closure> closures, double time) {
  for (const Closure& c : closures) {
    const double away = std::max({c.start - time, time - c.end, 0.});
    opening = std::min(opening, kLipSpeed * static_cast<float>(away) - c.press);
  }
  return opening;
}

} // namespace

void articulate(std::span<const TimedPhone> phones, const Person& person, std::vector<FaceMotion>& frames) {
  const std::vector<Closure> closures = closuresOf(phones);
  for (size_t i = 0; i < frames.size(); ++i) {
    const double time = static_cast<double>(i) / kFrameRate;
    const FaceMotion mouth = blended(phones, time - person.style.lag, person.style.precision);
    frames[i].opening = shut(kWidestOpening * person.articulation * std::max(mouth.opening, 0.F), closures, time);
    frames[i].width = person.rounding * mouth.width;
    frames[i].jaw = std::clamp(person.style.jaw * mouth.jaw, 0.F, 1.F);
    frames[i].tongue = mouth.tongue;
  }
}

RowMatrix mouthMotion(std::span<const TimedPhone> phones, std::span<const double> times, float articulation) {
  const std::vector<Closure> closures = closuresOf(phones);
  RowMatrix motion(static_cast<Eigen::Index>(times.size()), 3);
  for (size_t i = 0; i < times.size(); ++i) {
    const FaceMotion mouth = blended(phones, times[i]);
    const float opening = kWidestOpening * articulation * std::max(mouth.opening, 0.F);
    motion.row(static_cast<Eigen::Index>(i)) << shut(opening, closures, times[i]) / kWidestOpening,
        articulation * mouth.width, articulation * mouth.jaw;
  }
  return motion;
}

} // namespace d3t::corpus
