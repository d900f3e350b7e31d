// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/voice.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include <span>
#include <vector>

namespace d3t {

/// Lips of a head by its rig, one value per frame (25 per second), head units. inner: between the inner lips, signed,
/// below 0 where they overlap.
struct LipMotion {
  std::vector<double> inner, outer, width;
};
LipMotion lipMotion(const HeadRig&, std::span<const MotionCode>);

/// How far a person opens the mouth: 0 with closed lips (mean of the tenth of the frames whose lips are closest
/// together), 1 where it is wide open (95 % of the frames are less open). "Closed" is within kClosed of the closed
/// pose.
struct OpeningScale {
  static constexpr double kClosed = .1;
  double closed = 0, open = 1; ///< head units
  /// inner: of the person's own clip, at least one frame.
  static OpeningScale of(std::span<const double> inner);
  std::vector<double> shares(std::span<const double> inner) const;
};

/// Openings by phones: the share of p, b, m (times from start - 60 ms to end + 60 ms) and, to tell closing from being
/// always shut, of vowels (their middle frame) in which the lips are closed.
struct ClosureScore {
  int lips = 0, vowels = 0; ///< phones of the kind
  double lipsClosed = 0, vowelsClosed = 0;
};
/// shares: per frame, as from OpeningScale::shares(). Phones beyond the last frame are left out.
ClosureScore scoreClosures(std::span<const double> shares, std::span<const corpus::TimedPhone>);

/// Phones as they are heard: rows of posteriors with the same most likely phone, 30 ms or longer. p, b and m count as
/// one ("m"), which 20 ms are enough for: nothing else closes the lips. English phones serve other languages, too; the
/// times are guesses.
std::vector<corpus::TimedPhone> heardPhones(const SpeechFeatures&, const std::vector<std::string>& phones);

/// The sound with `seconds` of digital silence put in where it is quietest, within its middle half; when that starts.
struct Interrupted {
  Audio sound;
  double start = 0; ///< s
};
Interrupted withSilence(const Audio&, double seconds);

/// What the mouth does between two times, s.
struct OpeningScore {
  double range = 0;     ///< 95th minus 5th percentile of the shares: 1 is the range of the person's own clip
  double most = 0;      ///< largest share
  double notClosed = 0; ///< share of the frames that are further open than OpeningScale::kClosed
  double speed = 0;     ///< mean change from frame to frame
};
OpeningScore scoreOpening(std::span<const double> shares, double from, double to);

/// Mean correlation of inner, outer and width over the frames that both have.
double agreement(const LipMotion&, const LipMotion&);

} // namespace d3t
