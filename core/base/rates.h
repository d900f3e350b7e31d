// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d3t {

inline constexpr double kFrameRate = 25;  ///< frames per second of every clip, identity and video
inline constexpr int kSpeechRate = 16000; ///< samples per second of sound that is listened to

} // namespace d3t
