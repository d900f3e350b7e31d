// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace d3t {

/// Row-major 4 x 4 matrix, as the attention mesh passes it between its operators. Only its upper two rows and their
/// last column carry the plane transform: x' = m0 x + m1 y + m3, y' = m4 x + m5 y + m7.
using PlaneMatrix = std::array<float, 16>;

/// How the attention mesh cuts a part of the face out of its feature map.
struct SubsetCrop {
  std::span<const int> subset;             ///< landmark indices whose box is cut out
  int leftCorner = 0, rightCorner = 0;     ///< landmark indices of the line that becomes horizontal
  float targetAngle = 0;                   ///< rad, the angle that line gets
  float scaleX = 1.5F, scaleY = 1.5F;      ///< enlargement of the box
  int outputWidth = 16, outputHeight = 16; ///< cells of the cut-out
};

/// "Landmarks2TransformMatrix" v2: maps cell corners of the cut-out, (0, 0)..(outputWidth, outputHeight), to the unit
/// of the landmarks (cell corners of the feature map). landmarks: n x 3 (x, y, z), z unused.
PlaneMatrix subsetCropMatrix(std::span<const float> landmarks, const SubsetCrop& crop);

/// "TransformTensorBilinear" v2: output[y][x] = bilinear sample of `input` at matrix * (x + 0.5, y + 0.5) - 0.5; zero
/// outside the centres of the border cells. input: inHeight x inWidth x channels, output: outHeight x outWidth x
/// channels, both interleaved.
void cropBilinear(std::span<const float> input, int inWidth, int inHeight, int channels, const PlaneMatrix& matrix,
                  std::span<float> output, int outWidth, int outHeight);

/// "TransformLandmarks" v2: points (n x dimensions, dimensions 2 or 3) through the matrix; a third component stays.
void transformPoints(std::span<const float> points, int dimensions, const PlaneMatrix& matrix, std::span<float> output);

} // namespace d3t
