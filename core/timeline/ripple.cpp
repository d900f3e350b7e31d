// SPDX-License-Identifier: GPL-3.0-or-later
// What a ripple of the speech track does to everything else.
#include "core/timeline/draft.h"

#include <algorithm>

namespace d3t::timeline {
namespace {

void sortMarkers(std::vector<Marker>& markers) {
  std::sort(markers.begin(), markers.end(),
            [](const Marker& a, const Marker& b) { return std::pair(a.time, a.id) < std::pair(b.time, b.id); });
}

/// Empty ones go, those that touch become one.
void tidy(std::vector<Span>& spans) {
  std::vector<Span> kept;
  for (const Span& s : spans) {
    if (s.to <= s.from) continue;
    if (!kept.empty() && s.from <= kept.back().to)
      kept.back().to = std::max(kept.back().to, s.to);
    else
      kept.push_back(s);
  }
  spans = std::move(kept);
}

/// Moves markers, keyframes and the loop by `place`, the loop's end by `placeOfEnd`; keyframes for which `gone` holds
/// are removed.
template <class Place, class PlaceOfEnd, class Gone>
void moveRest(Timeline& t, const Place& place, const PlaceOfEnd& placeOfEnd, const Gone& gone) {
  std::vector<Marker> markers = t.markers.items();
  for (Marker& m : markers) m.time = place(m.time);
  sortMarkers(markers);
  t.markers.become(markers);
  for (Parameter& p : t.parameters) {
    std::vector<Keyframe> keyframes;
    for (Keyframe k : p.keyframes) {
      if (gone(k.time)) continue;
      k.time = place(k.time);
      keyframes.push_back(k);
    }
    p.keyframes.become(keyframes);
  }
  if (t.loop) t.loop = Span{place(t.loop->from), placeOfEnd(t.loop->to)};
  if (t.loop && t.loop->to <= t.loop->from) t.loop.reset();
}

} // namespace

void eraseTime(Timeline& t, Span range, Ripple ripple) {
  if (ripple == Ripple::None) return;
  const auto place = [&](Ticks time) {
    return time < range.from ? time : std::max(range.from, time - (range.to - range.from));
  };
  std::vector<Span> silences = t.silences.items();
  for (Span& s : silences) s = {place(s.from), place(s.to)};
  tidy(silences);
  t.silences.become(silences);
  if (ripple == Ripple::Everything)
    moveRest(t, place, place, [&](Ticks time) { return time >= range.from && time < range.to; });
}

void insertTime(Timeline& t, Ticks at, Ticks length, Ripple ripple) {
  if (ripple == Ripple::None) return;
  const auto place = [&](Ticks time) { return time < at ? time : time + length; };
  const auto placeOfEnd = [&](Ticks time) { return time <= at ? time : time + length; };
  std::vector<Span> silences;
  for (const Span& s : t.silences) {
    const bool across = s.from < at && s.to > at; // what is put in is meant to be seen
    if (across) silences.push_back({s.from, at});
    silences.push_back({across ? at + length : place(s.from), placeOfEnd(s.to)});
  }
  t.silences.become(silences);
  if (ripple == Ripple::Everything) moveRest(t, place, placeOfEnd, [](Ticks) { return false; });
}

} // namespace d3t::timeline
