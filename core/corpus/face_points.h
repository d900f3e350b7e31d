// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/topology.h"

namespace d3t::corpus {

// Where the parts that move lie in the face mesh. [side]: 0 at the picture's left.

// Rows of the lips from the picture's left to its right, outer to inner; the corners stand apart.
inline constexpr int kRow = 9;
inline constexpr int kUpper[4][kRow] = {{185, 40, 39, 37, 0, 267, 269, 270, 409},
                                        {184, 74, 73, 72, 11, 302, 303, 304, 408},
                                        {183, 42, 41, 38, 12, 268, 271, 272, 407},
                                        {191, 80, 81, 82, 13, 312, 311, 310, 415}};
inline constexpr int kLower[4][kRow] = {{146, 91, 181, 84, 17, 314, 405, 321, 375},
                                        {77, 90, 180, 85, 16, 315, 404, 320, 307},
                                        {96, 89, 179, 86, 15, 316, 403, 319, 325},
                                        {95, 88, 178, 87, 14, 317, 402, 318, 324}};
inline constexpr int kCorners[] = {61, 76, 62, 78, 291, 306, 292, 308};

// Lids: upper edge and the creases above it over the lower edge, from the outer to the inner corner.
inline constexpr int kLid = 7;
inline constexpr int kUpperLid[2][kLid] = {{246, 161, 160, 159, 158, 157, 173}, {466, 388, 387, 386, 385, 384, 398}};
inline constexpr int kLowerLid[2][kLid] = {{7, 163, 144, 145, 153, 154, 155}, {249, 390, 373, 374, 380, 381, 382}};
inline constexpr int kCrease[2][kLid] = {{247, 30, 29, 27, 28, 56, 190}, {467, 260, 259, 257, 258, 286, 414}};
inline constexpr int kIris[2] = {topology::kRightIris, topology::kLeftIris};
inline constexpr int kOuterCorner[2] = {33, 263}, kInnerCorner[2] = {133, 362}; ///< of the eyes

} // namespace d3t::corpus
