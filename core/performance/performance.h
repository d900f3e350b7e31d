// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/hearing.h"
#include "core/performance/mouth_track.h"
#include <cstdint>
#include <memory>

namespace d3t::performance {

/// What is shown in one frame.
struct FrameState {
  int64_t frame = 0; ///< of the timeline, 25 per second
  int body = 0;      ///< index into Identity::body: which plate
  HeadPose pose;
  Drive drive;
};

/// What an identity does along a timeline: a pure function of the frame, so any frame costs the same few microseconds
/// wherever it lies and however long the timeline is. Made anew after each edit, which costs what the number of
/// segments says. Immutable, shared by threads.
///
///   Result<Performance> now = Performance::create(actor, history.now(), hearings);
///   Result<Image> picture = renderer.picture(now->at(312), {});
///
/// The parameters, at the time of the picture:
/// - LipStrength s: code' = rest + s (code - rest), each code within what the person did (HeadRig::clamp). Lips that
///   touch still touch.
/// - IndividualMix m: the mouth before the lips close is m times this person's motion (learned from the sound's
///   features) and 1 - m times anybody's: opening, width and jaw as the general model hears them, in this person's
///   reach (MouthShapes). Which phones close the lips, when the mouth rests and how the face smiles stay this person's.
///   It does not touch the Individual Field, which usually is off.
/// - HeadMotion x: scalePose() around the mean pose of the stretch of body that is played.
/// - Blink b: Actor::scaleBlink(); 0 keeps the lids at kOpenLids of their usual distance or more.
/// - Gaze g: gaze codes times g.
/// lipOffset moves the speech track's mouth, edits included; silences lie where they are on the timeline. In a silence
/// the mouth rests whole, and comes and goes around it as beside a gap.
class Performance {
public:
  /// hearings: of the timeline's sounds; where one is missing or not complete the mouth rests. Errors: no such stretch
  /// of the body (BadInput).
  static Result<Performance> create(std::shared_ptr<const Actor>, timeline::Timeline, const Hearings&);

  /// The whole of one sound, from the start on, and nothing else.
  static Performance ofSound(std::shared_ptr<const Actor>, const Hearing&);

  /// Frames from start to the end of the last segment, at least 1.
  int64_t frames() const { return frames_; }
  /// frame >= 0, also beyond the end.
  FrameState at(int64_t frame) const;

  /// The lips in one frame against what is heard in it.
  struct Lips {
    float shown = 0;    ///< opening between the inner lips, head units
    float expected = 0; ///< the same without lipOffset, edits, silences and with LipStrength 1
    float touch = 0;    ///< 0..1: the sound wants the lips to touch
    float clearness = 1;
  };
  Lips lips(int64_t frame) const;

  const Actor& actor() const { return *actor_; }
  const timeline::Timeline& timeline() const { return timeline_; }

private:
  Performance(std::shared_ptr<const Actor>, timeline::Timeline, const Hearings&, const BodyPath&);
  const BodyFrame& bodyAt(int64_t frame) const;
  Expression slowAt(int64_t frame) const;
  DriveFrame driveAt(int64_t frame) const;
  MouthTrack::Mouth mouthAt(int64_t frame) const;
  float restShare(timeline::Ticks) const;
  float value(timeline::ParameterId, timeline::Ticks) const;

  std::shared_ptr<const Actor> actor_;
  timeline::Timeline timeline_;
  int64_t frames_ = 1;
  BodyPath path_;
  HeadPose mean_;
  MouthTrack mouth_;
};

} // namespace d3t::performance
