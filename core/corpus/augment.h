// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/random.h"
#include <vector>

namespace d3t::corpus {

/// A reflection of the room: how many samples after the sound, and its share.
struct Reflection {
  int delay;
  float gain;
};

/// What happens to a clean voice on its way into a recording.
struct SoundManner {
  double pitch = 1;             ///< pitch and formants times this; the sound gets shorter by it
  float loudness = .1F;         ///< RMS afterwards, 1 = full scale; less where a sample would not fit
  float tilt = 0;               ///< -1..1: y[n] = x[n] + tilt x[n-1]; above 0 dull, below 0 bright
  std::vector<Reflection> room; ///< mean delay, weighted with energy, below kRoomDelay
  float noise = 50;             ///< dB of the sound above the noise
  bool pinkNoise = false;
  uint64_t noiseSeed = 1;
};

inline constexpr double kRoomDelay = .005; ///< s

/// Pitch .85-1.18, loudness .02-.2, tilt, room, white or pink noise at 15-50 dB.
SoundManner drawManner(Random&);

/// Mean delay of the sound in this room, s, weighted with energy; the direct sound has none.
double meanDelay(const std::vector<Reflection>& room, int rate);

/// What was heard at time t of `clean` is heard at t / pitch of the result, within a sample: nothing here delays.
Audio augmented(const Audio& clean, const SoundManner&);

} // namespace d3t::corpus
