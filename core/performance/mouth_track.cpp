// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/mouth_track.h"

#include "core/performance/edited_mouth.h"
#include <algorithm>

namespace d3t::performance {

using timeline::Segment;
using timeline::Ticks;

namespace {

template <size_t N> void addTo(std::array<float, N>& sum, float weight, const std::array<float, N>& values) {
  for (size_t k = 0; k < N; ++k) sum[k] += weight * values[k];
}

// How much of a segment's edge is past at `time`; `inside` grows into the segment.
float edge(Ticks inside, bool touchesAnother, Ticks reach) {
  return touchesAnother ? easeIn(inside, -MouthTrack::kBorder / 2, MouthTrack::kBorder / 2) : easeIn(inside, -reach, 0);
}

} // namespace

float easeIn(Ticks time, Ticks from, Ticks to) {
  if (time <= from) return 0;
  if (time >= to) return 1;
  const auto x = static_cast<float>(time - from) / static_cast<float>(to - from);
  return x * x * (3 - 2 * x);
}

MouthTrack::MouthTrack(std::shared_ptr<const Actor> actor, const timeline::Timeline& t, const Hearings& hearings)
    : actor_(std::move(actor)), hearings_{Hearing(0, 1, actor_->silence())} {
  std::map<std::string, size_t> byId;
  for (const timeline::Sound& sound : t.sounds)
    if (const auto it = hearings.find(sound.hash); it != hearings.end()) {
      byId[sound.id] = hearings_.size();
      hearings_.push_back(it->second);
    }
  for (const Segment& s : t.segments) {
    const auto it = byId.find(s.sound);
    const bool follows = !parts_.empty() && parts_.back().segment.end() == s.start;
    if (follows) parts_.back().isFollowed = true;
    parts_.push_back({s, it == byId.end() ? 0 : it->second, follows, false});
  }
}

float MouthTrack::weightOf(const Part& part, Ticks time) {
  return std::min(edge(time - part.segment.start, part.follows, kOpening),
                  edge(part.segment.end() - time, part.isFollowed, kClosing));
}

size_t MouthTrack::firstPart(Ticks time) const {
  const auto it = std::partition_point(parts_.begin(), parts_.end(),
                                       [&](const Part& p) { return p.segment.end() + kClosing <= time; });
  return static_cast<size_t>(it - parts_.begin());
}

MouthTrack::Mouth MouthTrack::spoken(const Part& part, Ticks time, const Manner& manner) const {
  const MouthMotion& motion = actor_->identity().motion;
  const Ticks ofSound = time - part.segment.start + part.segment.in;
  const Hearing& hearing = hearings_[part.hearing];
  const HeardMoment heard = hearing.at(ofSound);
  LowerCode said = heard.cue.spoken;
  if (manner.individual < 1) {
    const LowerCode general = actor_->shapes().of(heard.cue.articulation);
    for (size_t k = 0; k < said.size(); ++k)
      said[k] = manner.individual * said[k] + (1 - manner.individual) * general[k];
  }
  Mouth out{motion.close(motion.express(said, manner.slow), heard.cue), heard.sound};
  if (manner.edited && !part.segment.visemes.empty())
    out.code = editedMouth(*actor_, part.segment, hearing.visemes(), ofSound, out.code);
  return out;
}

MouthTrack::Mouth MouthTrack::at(Ticks time, const Manner& manner) const {
  Mouth sum;
  float weights = 0;
  for (size_t i = firstPart(time); i < parts_.size() && parts_[i].segment.start - kOpening < time; ++i) {
    const float weight = weightOf(parts_[i], time);
    if (weight == 0) continue;
    const Mouth mouth = spoken(parts_[i], time, manner);
    addTo(sum.code, weight, mouth.code);
    addTo(sum.sound, weight, mouth.sound);
    weights += weight;
  }
  if (weights < 1) {
    addTo(sum.code, 1 - weights, actor_->rest());
    addTo(sum.sound, 1 - weights, actor_->silence());
  } else if (weights > 1) {
    for (float& v : sum.code) v /= weights;
    for (float& v : sum.sound) v /= weights;
  }
  return sum;
}

MouthTrack::Heard MouthTrack::heardAt(Ticks time) const {
  for (size_t i = firstPart(time); i < parts_.size() && parts_[i].segment.start <= time; ++i) {
    const Segment& s = parts_[i].segment;
    if (time >= s.end()) continue;
    const HeardMoment heard = hearings_[parts_[i].hearing].at(time - s.start + s.in);
    return {heard.clearness, heard.cue.open * heard.cue.touch};
  }
  return {};
}

} // namespace d3t::performance
