// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/mouth_motion.h"
#include "core/talker/sound_code.h"
#include "core/train/train.h"
#include <optional>

namespace d3t {

/// Everything learned about one person: how sound moves the mouth, and what the head looks like.
struct Person {
  MouthMotion motion;         ///< for frames whose tracking is refined
  MouthMotion landmarkMotion; ///< for frames whose upper face is tracked by landmarks alone
  SoundEncoder sound;
  TrainedHead trained;
};

/// The sound's time of a tracked frame, s.
double timeOf(const TrackedFrame&);
/// Inner opening, outer opening, width, jaw of a tracked frame in head units, from its landmarks.
Eigen::Vector4f mouthOf(const TrackedFrame&);

/// Learns audio-to-motion from the training ones of these frames.
Result<MouthMotion> learnMotion(const HeadRig&, const std::vector<TrackedFrame>&, const SpeechFeatures&,
                                const std::vector<std::string>& phones);
/// Mean correlation (inner opening, outer opening, width) of the mouth that sound gives with the tracked one on the
/// held-out training frames (isHeldOut), when it is learned without them. None: too few frames, or a still mouth.
std::optional<double> heldOutSync(const HeadRig&, const std::vector<TrackedFrame>&, const SpeechFeatures&,
                                  const std::vector<std::string>& phones);
/// Learns how sound moves the mouth of a head that was trained before (an earlier state: core/train/history.h).
Result<Person> personWith(const TrackedClip&, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                          TrainedHead);
/// Learns everything. speech: of the clip's whole sound.
Result<Person> trainPerson(const TrackedClip&, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                           const TrainOptions&, Run&);

} // namespace d3t
