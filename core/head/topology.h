// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace d3t::topology {

/// Named parts of the MediaPipe face mesh (indices into its 478 points).
std::span<const int> lips();       ///< the 40 lip points (outer and inner ring), as in shared/tools/measure.py
std::span<const int> innerLips();  ///< 20 points, closed polygon
std::span<const int> faceOval();   ///< 36 points, closed polygon
std::span<const int> rightEye();   ///< 16 lid points of the eye at the picture's left, closed polygon (33 .. 246)
std::span<const int> leftEye();    ///< 16 lid points of the other eye (263 .. 466)
std::span<const int> rightBrow();
std::span<const int> leftBrow();
std::span<const int> jaw();        ///< from 58 under the chin to 288

/// Triangles of the skin (468 points), each listed once; lips' inside and eye openings are closed.
std::span<const std::array<int, 3>> triangles();

inline constexpr int kInnerTop = 13, kInnerBottom = 14; ///< inner opening
inline constexpr int kOuterTop = 0, kOuterBottom = 17;  ///< outer opening
inline constexpr int kCornerRight = 61, kCornerLeft = 291; ///< width
inline constexpr int kNoseBase = 164, kChin = 152, kRightIris = 468, kLeftIris = 473;

} // namespace d3t::topology
