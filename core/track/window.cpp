// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/window.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace d3t {
namespace {

constexpr float kSidePerFace = 2.4f;  // the study's 512 px frames hold faces of 238-310 px
constexpr float kNearlyWhole = 0.85f; // a window this large saves nothing: take the whole frame
constexpr float kHeadMargin = 1.08f;
// The mesh ends at hairline, ears and chin: what the head has beyond it, in face widths.
constexpr float kHair = 0.45f, kEars = 0.2f, kBelowChin = 0.15f;

FaceExtent headOf(const FaceExtent& face) {
  const float w = face.width();
  return {face.left - kEars * w, face.top - kHair * w, face.right + kEars * w, face.bottom + kBelowChin * w};
}

float medianWidth(const std::vector<FaceExtent>& faces) {
  std::vector<float> widths;
  for (const FaceExtent& face : faces) widths.push_back(face.width());
  std::nth_element(widths.begin(), widths.begin() + widths.size() / 2, widths.end());
  return widths[widths.size() / 2];
}

} // namespace

FaceExtent extentOf(const MeshPoints& landmarks) {
  return {landmarks.col(0).minCoeff(), landmarks.col(1).minCoeff(), landmarks.col(0).maxCoeff(),
          landmarks.col(1).maxCoeff()};
}

float overlap(const FaceExtent& a, const FaceExtent& b) {
  const float w = std::min(a.right, b.right) - std::max(a.left, b.left);
  const float h = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  if (w <= 0 || h <= 0) return 0;
  return w * h / (a.width() * a.height() + b.width() * b.height() - w * h);
}

WorkWindow chooseWindow(const std::vector<FaceExtent>& faces, int sourceWidth, int sourceHeight) {
  const float w = static_cast<float>(sourceWidth), h = static_cast<float>(sourceHeight), most = std::min(w, h);
  FaceExtent all{w, h, 0, 0};
  for (const FaceExtent& face : faces) {
    const FaceExtent head = headOf(face);
    all.left = std::min(all.left, std::max(head.left, 0.f));
    all.top = std::min(all.top, std::max(head.top, 0.f));
    all.right = std::max(all.right, std::min(head.right, w));
    all.bottom = std::max(all.bottom, std::min(head.bottom, h));
  }
  float side = std::max(kSidePerFace * medianWidth(faces), kHeadMargin * std::max(all.width(), all.height()));
  side = side >= kNearlyWhole * most ? most : std::ceil(side);
  const auto place = [side](float from, float to, float limit) {
    return std::clamp(std::round((from + to - side) / 2), 0.f, limit - side) + 0.f; // + 0: never -0
  };
  return {place(all.left, all.right, w), place(all.top, all.bottom, h), side};
}

bool isWholeFrame(const WorkWindow& window, int sourceWidth, int sourceHeight) {
  return window.x == 0 && window.y == 0 && window.side == kWorkSize && sourceWidth == kWorkSize &&
         sourceHeight == kWorkSize;
}

Image cutWorkFrame(const Image& source, const WorkWindow& window) {
  if (isWholeFrame(window, source.width, source.height)) return source;
  const int x = static_cast<int>(window.x), y = static_cast<int>(window.y), side = static_cast<int>(window.side);
  const cv::Mat frame(source.height, source.width, CV_8UC3, const_cast<uint8_t*>(source.data.data()));
  const cv::Mat part = frame(cv::Rect(x, y, side, side) & cv::Rect(0, 0, source.width, source.height));
  cv::Mat square = part;
  if (part.cols < side || part.rows < side)
    cv::copyMakeBorder(part, square, 0, side - part.rows, 0, side - part.cols, cv::BORDER_REPLICATE);
  Image work(kWorkSize, kWorkSize, 3);
  cv::Mat target(kWorkSize, kWorkSize, CV_8UC3, work.data.data());
  cv::resize(square, target, target.size(), 0, 0, side > kWorkSize ? cv::INTER_AREA : cv::INTER_CUBIC);
  return work;
}

MeshPoints toWorkPixels(const MeshPoints& landmarks, const WorkWindow& window) {
  MeshPoints work = landmarks;
  work.col(0).array() -= window.x;
  work.col(1).array() -= window.y;
  return work * window.toWork();
}

} // namespace d3t
