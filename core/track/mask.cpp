// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/mask.h"
#include "core/head/topology.h"
#include <opencv2/imgproc.hpp>
#include <span>
#include <vector>

namespace d3t {
namespace {

constexpr int kPerson = 127;       // of 255
constexpr int kMaybePerson = 100;  // for the background a doubtful pixel is better left out
constexpr int kBackgroundGap = 15; // px, diameter
constexpr float kReach = 1.2f;     // face widths from the face's middle: further away is no head

using Polygon = std::vector<cv::Point>;

cv::Mat view(const Image& image) {
  return cv::Mat(image.height, image.width, CV_8UC(image.channels), const_cast<uint8_t*>(image.data.data()));
}

cv::Point at(const MeshPoints& p, int v) {
  return {cvRound(p(v, 0)), cvRound(p(v, 1))};
}

Polygon polygonOf(const MeshPoints& landmarks, std::span<const int> ids) {
  Polygon polygon;
  for (int v : ids) polygon.push_back(at(landmarks, v));
  return polygon;
}

/// Everything above the jaw line, from the picture's left over the chin to the right.
Polygon aboveJaw(const MeshPoints& p) {
  const float middle = (p(234, 0) + p(454, 0)) / 2, reach = kReach * std::max(40.f, p(454, 0) - p(234, 0));
  const int left = cvRound(middle - reach), right = cvRound(middle + reach);
  const int first = topology::jaw().front(), last = topology::jaw().back();
  Polygon polygon{{left, cvRound(p(first, 1) - 6)}, {cvRound(p(first, 0) - 25), cvRound(p(first, 1) - 2)}};
  for (int v : topology::jaw()) polygon.push_back(at(p, v));
  polygon.emplace_back(cvRound(p(last, 0) + 25), cvRound(p(last, 1) - 2));
  polygon.emplace_back(right, cvRound(p(last, 1) - 6));
  polygon.emplace_back(right, -50);
  polygon.emplace_back(left, -50);
  return polygon;
}

/// Keeps the connected part of the mask that touches the oval.
void keepPieceOf(const cv::Mat& oval, cv::Mat& mask) {
  cv::Mat labels;
  const int pieces = cv::connectedComponents(mask, labels, 4, CV_16U);
  if (pieces <= 2) return;
  std::vector<int> votes(pieces, 0);
  for (int y = 0; y < mask.rows; ++y)
    for (int x = 0; x < mask.cols; ++x)
      if (oval.at<uint8_t>(y, x)) ++votes[labels.at<uint16_t>(y, x)];
  votes[0] = -1;
  const int kept = static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  mask.setTo(0, labels != kept);
}

} // namespace

Image headMask(const Image& person, const MeshPoints& landmarks) {
  Image region(kWorkSize, kWorkSize, 1), head(kWorkSize, kWorkSize, 1), face(kWorkSize, kWorkSize, 1);
  cv::Mat above = view(region), mask = view(head), oval = view(face);
  cv::fillPoly(above, std::vector<Polygon>{aboveJaw(landmarks)}, 255);
  cv::fillPoly(oval, std::vector<Polygon>{polygonOf(landmarks, topology::faceOval())}, 255);
  cv::threshold(view(person), mask, kPerson, 255, cv::THRESH_BINARY);
  cv::bitwise_and(mask, above, mask);
  cv::bitwise_or(mask, oval, mask);
  keepPieceOf(oval, mask);
  return head;
}

Image backgroundMask(const Image& person, const Image& head) {
  Image background(person.width, person.height, 1);
  cv::Mat doubtful, result = view(background);
  cv::threshold(view(person), doubtful, kMaybePerson, 255, cv::THRESH_BINARY);
  cv::bitwise_or(doubtful, view(head), doubtful); // the person mask may have holes in the face
  cv::dilate(doubtful, doubtful, cv::getStructuringElement(cv::MORPH_ELLIPSE, {kBackgroundGap, kBackgroundGap}));
  cv::bitwise_not(doubtful, result);
  return background;
}

} // namespace d3t
