// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/track/network_crop.h"
#include "core/track/network_model.h"
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace d3t {

/// One face as the detector sees it. Unit: whatever the box that was searched is given in (decode: its side = 1).
struct FaceDetection {
  float left = 0, top = 0, right = 0, bottom = 0;
  float score = 0;
  /// x, y of: eye left in the picture, eye right in the picture, nose tip, mouth, ear left, ear right.
  std::array<float, 12> keypoints{};

  float area() const { return (right - left) * (bottom - top); }
};

/// Intersection over union of the boxes, 0..1.
float overlapOf(const FaceDetection& a, const FaceDetection& b);

/// Centres of the cells a single-shot detector predicts offsets from, x y in units of the input side.
/// strides: one per layer; perCell: predictions per cell and layer. (SsdAnchorsCalculator with fixed anchor size.)
std::vector<std::array<float, 2>> detectorAnchors(int inputSize, std::span<const int> strides, int perCell);

/// Non-maximum suppression, best first: each group of boxes overlapping its best by more than `overlap` (intersection
/// over union) becomes one, averaged with the scores as weights; the score is that of the best.
std::vector<FaceDetection> mergeOverlapping(std::vector<FaceDetection> found, float overlap);

/// A face detector of MediaPipe: finds faces in a square of the picture.
class FaceDetector {
public:
  /// Sizes and names that differ between the two detectors.
  struct Layout {
    int inputSize = 0;
    std::vector<int> strides;
    int perCell = 1;
    std::string boxes, scores; ///< output tensors
  };
  static Layout shortRange(); ///< 128 x 128, faces within about 2 m
  static Layout fullRange();  ///< 192 x 192, small faces

  FaceDetector(std::unique_ptr<NetworkModel> model, const Layout& layout);

  /// Faces of score >= minScore in an upright square of the picture (it may reach beyond: black), in image px.
  Result<std::vector<FaceDetection>> detect(const Image& rgb, const RotatedBox& square, float minScore);

private:
  std::vector<FaceDetection> decode(float minScore) const;

  std::unique_ptr<NetworkModel> model_;
  int inputSize_;
  std::vector<std::array<float, 2>> anchors_;
};

} // namespace d3t
