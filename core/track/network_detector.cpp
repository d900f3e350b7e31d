// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_detector.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace d3t {
namespace {

constexpr float kOverlap = 0.3F;  ///< boxes overlapping more are one face
constexpr float kScoreClip = 100; ///< of the raw score, before the sigmoid
constexpr size_t kBoxValues = 16; ///< centre, size, six key points

FaceDetection weightedMean(const std::vector<FaceDetection>& group) {
  FaceDetection mean;
  mean.score = group.front().score;
  float total = 0;
  for (const auto& one : group) total += one.score;
  for (const auto& one : group) {
    const float weight = one.score / total;
    mean.left += weight * one.left, mean.top += weight * one.top;
    mean.right += weight * one.right, mean.bottom += weight * one.bottom;
    for (size_t k = 0; k < mean.keypoints.size(); ++k) mean.keypoints[k] += weight * one.keypoints[k];
  }
  return mean;
}

} // namespace

float overlapOf(const FaceDetection& a, const FaceDetection& b) {
  const float width = std::min(a.right, b.right) - std::max(a.left, b.left);
  const float height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const float common = width * height;
  return common / (a.area() + b.area() - common);
}

std::vector<std::array<float, 2>> detectorAnchors(int inputSize, std::span<const int> strides, int perCell) {
  std::vector<std::array<float, 2>> anchors;
  for (size_t layer = 0; layer < strides.size();) {
    // Layers of the same stride share their cells: all their predictions of one cell lie side by side.
    size_t end = layer;
    while (end < strides.size() && strides[end] == strides[layer]) ++end;
    const int cells = inputSize / strides[layer];
    const size_t predictions = (end - layer) * static_cast<size_t>(perCell);
    for (int y = 0; y < cells; ++y)
      for (int x = 0; x < cells; ++x)
        anchors.insert(anchors.end(), predictions,
                       {(static_cast<float>(x) + 0.5F) / static_cast<float>(cells),
                        (static_cast<float>(y) + 0.5F) / static_cast<float>(cells)});
    layer = end;
  }
  return anchors;
}

std::vector<FaceDetection> mergeOverlapping(std::vector<FaceDetection> found, float overlap) {
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  std::vector<FaceDetection> merged;
  while (!found.empty()) {
    std::vector<FaceDetection> group{found.front()}, others;
    for (auto one = found.begin() + 1; one != found.end(); ++one)
      (overlapOf(group.front(), *one) > overlap ? group : others).push_back(*one);
    merged.push_back(weightedMean(group));
    found = std::move(others);
  }
  return merged;
}

FaceDetector::Layout FaceDetector::shortRange() {
  return {128, {8, 16, 16, 16}, 2, "regressors", "classificators"};
}
FaceDetector::Layout FaceDetector::fullRange() {
  return {192, {4}, 1, "Identity", "Identity_1"};
}

FaceDetector::FaceDetector(std::unique_ptr<NetworkModel> model, const Layout& layout)
    : model_(std::move(model)), inputSize_(layout.inputSize),
      anchors_(detectorAnchors(layout.inputSize, layout.strides, layout.perCell)) {}

std::vector<FaceDetection> FaceDetector::decode(float minScore) const {
  const auto boxes = model_->output(0), scores = model_->output(1);
  const size_t count = std::min({anchors_.size(), scores.size(), boxes.size() / kBoxValues});
  const float scale = 1.0F / static_cast<float>(inputSize_);
  std::vector<FaceDetection> found;
  for (size_t i = 0; i < count; ++i) {
    const float score = 1.0F / (1.0F + std::exp(-std::clamp(scores[i], -kScoreClip, kScoreClip)));
    if (!(score >= minScore)) continue;
    const float* raw = boxes.data() + i * kBoxValues;
    const auto [anchorX, anchorY] = anchors_[i];
    const float x = raw[0] * scale + anchorX, y = raw[1] * scale + anchorY;
    const float halfWidth = 0.5F * scale * raw[2], halfHeight = 0.5F * scale * raw[3];
    if (!(halfWidth > 0 && halfHeight > 0)) continue;
    FaceDetection face{x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, score, {}};
    for (size_t k = 0; k < face.keypoints.size(); ++k)
      face.keypoints[k] = raw[4 + k] * scale + (k % 2 == 0 ? anchorX : anchorY);
    found.push_back(face);
  }
  return found;
}

Result<std::vector<FaceDetection>> FaceDetector::detect(const Image& rgb, const RotatedBox& square, float minScore) {
  cropToTensor(rgb, square, inputSize_, inputSize_, -1, 1, CropBorder::Black, model_->input());
  if (auto ran = model_->run(); !ran) return passOn(ran);
  auto found = mergeOverlapping(decode(minScore), kOverlap);
  const float side = square.width, x0 = square.x - 0.5F * side, y0 = square.y - 0.5F * side;
  for (auto& face : found) {
    face.left = x0 + side * face.left, face.right = x0 + side * face.right;
    face.top = y0 + side * face.top, face.bottom = y0 + side * face.bottom;
    for (size_t k = 0; k < face.keypoints.size(); ++k)
      face.keypoints[k] = (k % 2 == 0 ? x0 : y0) + side * face.keypoints[k];
  }
  return found;
}

} // namespace d3t
