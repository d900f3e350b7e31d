// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/refiner/refiner_training.h"
#include "core/talker/gaussian_head.h"
#include "core/train/frame_set.h"
#include "core/train/person.h"

namespace d3t {

/// What a refiner learns from: each of these frames as the head draws it at working resolution, with alpha and face
/// mask, and the true picture. 1.2 MB a frame for a crop of 352 x 422.
Result<std::vector<RefinerExample>> refinerExamples(const GaussianHead&, const HeadRig&, const FrameSet&, const Run&);

/// Training frames (the first `most` of them) as `speak` draws them: the mouth of the sound. In those to learn from
/// pose and upper face are off by what unseen frames are off; held-out ones (isHeldOut()) are as they are.
struct SoundDrivenFrames {
  FrameSet learning, heldOut;
};
Result<SoundDrivenFrames> soundDrivenFrames(const TrackedClip&, const Person&, const SpeechFeatures&,
                                            const std::vector<std::string>& phones, size_t most, const Run&);

} // namespace d3t
