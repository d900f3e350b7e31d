// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_points.h"

#include <algorithm>
#include <cstddef>

namespace d3t {

// clang-format off
const std::array<int, 80> kLipPoints = {
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, // lower outer
    185, 40, 39, 37, 0, 267, 269, 270, 409,            // upper outer without corners
    78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308,  // lower inner
    191, 80, 81, 82, 13, 312, 311, 310, 415,           // upper inner
    76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306,  // lower, between outer and middle
    184, 74, 73, 72, 11, 302, 303, 304, 408,           // upper
    62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292,  // lower, between middle and inner
    183, 42, 41, 38, 12, 268, 271, 272, 407};          // upper

const std::array<int, 71> kLeftEyePoints = {
    33, 7, 163, 144, 145, 153, 154, 155, 133,      // lower lid
    246, 161, 160, 159, 158, 157, 173,             // upper lid without corners
    130, 25, 110, 24, 23, 22, 26, 112, 243,        // second ring, lower
    247, 30, 29, 27, 28, 56, 190,                  // second ring, upper
    226, 31, 228, 229, 230, 231, 232, 233, 244,    // third ring, lower
    113, 225, 224, 223, 222, 221, 189,             // third ring, upper
    35, 124, 46, 53, 52, 65,                       // brow, inner contour
    143, 111, 117, 118, 119, 120, 121, 128, 245,   // fifth ring, lower
    156, 70, 63, 105, 66, 107, 55, 193};           // brow, outer contour

const std::array<int, 71> kRightEyePoints = {
    263, 249, 390, 373, 374, 380, 381, 382, 362,
    466, 388, 387, 386, 385, 384, 398,
    359, 255, 339, 254, 253, 252, 256, 341, 463,
    467, 260, 259, 257, 258, 286, 414,
    446, 261, 448, 449, 450, 451, 452, 453, 464,
    342, 445, 444, 443, 442, 441, 413,
    265, 353, 276, 283, 282, 295,
    372, 340, 346, 347, 348, 349, 350, 357, 465,
    383, 300, 293, 334, 296, 336, 285, 417};
// clang-format on

namespace {

void refineXy(std::span<const int> indices, std::span<const float> refined, std::span<float> points) {
  for (size_t i = 0; i < indices.size(); ++i)
    std::copy_n(refined.data() + 2 * i, 2, points.data() + static_cast<size_t>(indices[i]) * 3);
}

void addIris(int first, std::span<const float> iris, std::span<const int> eye, std::span<float> points) {
  float z = 0;
  for (const int i : eye.first(kEyeContour)) z += points[static_cast<size_t>(i) * 3 + 2] / kEyeContour;
  for (size_t i = 0; i < kIrisPoints; ++i) {
    float* point = points.data() + (static_cast<size_t>(first) + i) * 3;
    point[0] = iris[2 * i], point[1] = iris[2 * i + 1], point[2] = z;
  }
}

} // namespace

void mergeRefined(const AttentionOutputs& outputs, std::span<float> points) {
  std::copy_n(outputs.mesh.begin(), kDensePoints * 3, points.begin());
  refineXy(kLipPoints, outputs.lips, points);
  refineXy(kLeftEyePoints, outputs.leftEye, points);
  refineXy(kRightEyePoints, outputs.rightEye, points);
  addIris(kLeftIris, outputs.leftIris, kLeftEyePoints, points);
  addIris(kRightIris, outputs.rightIris, kRightEyePoints, points);
}

} // namespace d3t
