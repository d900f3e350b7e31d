// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/actor.h"
#include "core/speech/speech.h"
#include "tests/base/scratch.h"
#include <memory>

namespace d3t::performance::test {

inline constexpr int kBodyFrames = 250, kSide = 256; // of the source clip; px

/// A drawn identity: an egg whose mouth opens with code 0 and spreads with code 1, as the general model hears the mouth
/// of a synthetic voice move, with three blinks, a sway, and plates that carry their number. It is in no file.
const std::shared_ptr<const Actor>& actor();

/// The same as a file in this folder.
std::filesystem::path identityFile(const d3t::test::ScratchFolder&);

/// The refiner makes all of the head lighter by kRefinerReach tanh(kRefinerBias).
inline constexpr float kRefinerBias = .2f;
inline constexpr int kLidCode = kLowerCodes;     ///< the upper code that closes the lids
inline constexpr int kBlinks[] = {60, 140, 200}; ///< body frames in the middle of a blink

/// A drop of a sound, whole, at the start of a timeline. Its hash is "hash of ID".
timeline::Timeline timelineOf(double seconds, const std::string& id = "s1");

} // namespace d3t::performance::test
