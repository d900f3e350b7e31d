// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace d3t::topology {

/// Named parts of the MediaPipe face mesh (indices into its 478 points).
std::span<const int> lips();      ///< the 40 lip points (outer and inner ring), as in shared/tools/measure.py
std::span<const int> innerLips(); ///< 20 points, closed polygon
std::span<const int> faceOval();  ///< 36 points, closed polygon
std::span<const int> rightEye();  ///< 16 lid points of the eye at the picture's left, closed polygon (33 .. 246)
std::span<const int> leftEye();   ///< 16 lid points of the other eye (263 .. 466)
std::span<const int> rightBrow(); ///< 10 points, closed polygon
std::span<const int> leftBrow();
std::span<const int> jaw(); ///< from 58 under the chin to 288

/// Triangles over the 468 skin points, each listed once, all counter-clockwise as the camera sees them: first
/// kSkinTriangles of the skin itself, then kEyeTriangles over the two eye openings, then kMouthTriangles between the
/// inner lips (take first(kSkinTriangles) or so where an opening should stay open).
inline constexpr int kSkinTriangles = 852, kEyeTriangles = 28, kMouthTriangles = 18;
std::span<const std::array<int, 3>> triangles();

inline constexpr int kInnerTop = 13, kInnerBottom = 14;    ///< inner opening
inline constexpr int kOuterTop = 0, kOuterBottom = 17;     ///< outer opening
inline constexpr int kCornerRight = 61, kCornerLeft = 291; ///< width
inline constexpr int kNoseBase = 164, kChin = 152, kRightIris = 468, kLeftIris = 473;

} // namespace d3t::topology
