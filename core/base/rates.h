// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d3t {

/// Frames per second as a fraction: {25, 1}, {30000, 1001}. Both are greater than 0.
struct FrameRate {
  int numerator = 25, denominator = 1;
  double perSecond() const { return static_cast<double>(numerator) / denominator; }
};

inline constexpr double kFrameRate = 25;  ///< frames per second of every clip, identity and video
inline constexpr int kSpeechRate = 16000; ///< samples per second of sound that is listened to

} // namespace d3t
