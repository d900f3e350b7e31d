// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/performance.h"

#include "core/base/rates.h"
#include <algorithm>

namespace d3t::performance {

using timeline::ParameterId;
using timeline::Ticks;

namespace {

constexpr timeline::FrameRate kFrames{25, 1};
constexpr int64_t kSlowFrames = 36; // kSlowReach

Ticks timeOf(int64_t frame) {
  return timeline::ticksOfFrames(frame, kFrames);
}

int64_t framesOf(const timeline::Timeline& t) {
  return std::max<int64_t>(1, timeline::roundDiv(timeline::endOf(t), timeline::ticksPerFrame(kFrames)));
}

} // namespace

Result<Performance> Performance::create(std::shared_ptr<const Actor> actor, timeline::Timeline t,
                                        const Hearings& hearings) {
  auto path = actor->path(t.source, framesOf(t));
  if (!path) return passOn(path);
  return Performance(std::move(actor), std::move(t), hearings, *path);
}

Performance Performance::ofSound(std::shared_ptr<const Actor> actor, const Hearing& hearing) {
  timeline::Timeline t;
  const timeline::Sound sound{"s1", {}, {}, hearing.length()};
  timeline::Segment segment;
  segment.id = t.nextId++;
  segment.sound = sound.id;
  segment.out = sound.length;
  t.sounds.splice(0, 0, std::span(&sound, 1));
  t.segments.splice(0, 0, std::span(&segment, 1));
  const BodyPath path = *actor->path({}, framesOf(t)); // of the whole body there is one
  return Performance(std::move(actor), std::move(t), {{sound.hash, hearing}}, path);
}

Performance::Performance(std::shared_ptr<const Actor> actor, timeline::Timeline t, const Hearings& hearings,
                         const BodyPath& path)
    : actor_(actor), timeline_(std::move(t)), frames_(framesOf(timeline_)), path_(path), mean_(actor->meanPose(path)),
      mouth_(actor, timeline_, hearings) {}

const BodyFrame& Performance::bodyAt(int64_t frame) const {
  return actor_->identity().body[static_cast<size_t>(path_.at(frame))];
}

float Performance::value(ParameterId id, Ticks time) const {
  return static_cast<float>(timeline::valueAt(timeline_, id, time));
}

Expression Performance::slowAt(int64_t frame) const {
  const int64_t first = std::max<int64_t>(0, frame - kSlowFrames),
                last = std::min(std::max(frames_ - 1, frame), frame + kSlowFrames);
  std::array<double, 2 * kSlowFrames + 1> times;
  std::array<MotionCode, 2 * kSlowFrames + 1> faces;
  const auto count = static_cast<size_t>(last - first + 1);
  for (size_t i = 0; i < count; ++i) {
    times[i] = static_cast<double>(first + static_cast<int64_t>(i)) / kFrameRate;
    faces[i] = bodyAt(first + static_cast<int64_t>(i)).code;
  }
  return slowExpression(std::span(times).first(count), std::span(faces).first(count),
                        static_cast<double>(frame) / kFrameRate);
}

// How much of the mouth is made to rest by silences.
float Performance::restShare(Ticks time) const {
  const auto& silences = timeline_.silences;
  float most = 0;
  for (size_t i = silences.firstWhere([&](const timeline::Span& s) { return s.to + MouthTrack::kOpening > time; });
       i < silences.size() && silences[i].from - MouthTrack::kClosing < time; ++i)
    most = std::max(most, std::min(easeIn(time, silences[i].from - MouthTrack::kClosing, silences[i].from),
                                   easeIn(silences[i].to + MouthTrack::kOpening - time, 0, MouthTrack::kOpening)));
  return most;
}

MouthTrack::Mouth Performance::mouthAt(int64_t frame) const {
  const Ticks time = timeOf(frame);
  MouthTrack::Mouth mouth =
      mouth_.at(time - timeline_.lipOffset, {slowAt(frame), value(ParameterId::IndividualMix, time), true});
  const LowerCode& rest = actor_->rest();
  const float strength = value(ParameterId::LipStrength, time), still = restShare(time);
  if (strength != 1)
    for (size_t k = 0; k < rest.size(); ++k) mouth.code[k] = rest[k] + strength * (mouth.code[k] - rest[k]);
  if (still > 0) {
    for (size_t k = 0; k < rest.size(); ++k) mouth.code[k] = still * rest[k] + (1 - still) * mouth.code[k];
    for (size_t k = 0; k < mouth.sound.size(); ++k)
      mouth.sound[k] = still * actor_->silence()[k] + (1 - still) * mouth.sound[k];
  }
  return mouth;
}

DriveFrame Performance::driveAt(int64_t frame) const {
  const Ticks time = timeOf(frame);
  const MouthTrack::Mouth mouth = mouthAt(frame);
  DriveFrame out{bodyAt(frame).code, mouth.sound};
  actor_->scaleBlink(out.motion, value(ParameterId::Blink, time));
  const float gaze = value(ParameterId::Gaze, time);
  for (size_t k = kLowerCodes + kUpperCodes; k < out.motion.size(); ++k) out.motion[k] *= gaze;
  std::copy(mouth.code.begin(), mouth.code.end(), out.motion.begin());
  out.motion = actor_->identity().rig.clamp(out.motion);
  return out;
}

FrameState Performance::at(int64_t frame) const {
  const DriveFrame own = driveAt(frame);
  FrameState out;
  out.frame = frame;
  out.body = path_.at(frame);
  out.pose = scalePose(bodyAt(frame).pose, mean_, value(ParameterId::HeadMotion, timeOf(frame)));
  out.drive.motion = own.motion;
  out.drive.sound = own.sound;
  const GaussianHead& head = actor_->identity().head;
  if (head.general->reach() == 0 && head.individual->reach() == 0) return out;
  auto& around = out.drive.around.emplace();
  for (int d = 1; d <= kDriveReach; ++d) {
    around[static_cast<size_t>(kDriveReach - d)] = driveAt(std::max<int64_t>(0, frame - d));
    around[static_cast<size_t>(kDriveReach + d - 1)] = driveAt(std::min(std::max(frames_ - 1, frame), frame + d));
  }
  return out;
}

Performance::Lips Performance::lips(int64_t frame) const {
  const Ticks time = timeOf(frame);
  const MouthTrack::Mouth alone = mouth_.at(time, {slowAt(frame), value(ParameterId::IndividualMix, time), false});
  const auto opening = [&](const LowerCode& lower) {
    MotionCode code{};
    std::copy(lower.begin(), lower.end(), code.begin());
    code = actor_->identity().rig.clamp(code);
    LowerCode shown;
    std::copy_n(code.begin(), kLowerCodes, shown.begin());
    return actor_->opening(shown);
  };
  const MouthTrack::Heard heard = mouth_.heardAt(time);
  return {opening(mouthAt(frame).code), opening(alone.code), heard.touch, heard.clearness};
}

} // namespace d3t::performance
