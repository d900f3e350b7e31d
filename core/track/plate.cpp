// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/plate.h"
#include "core/base/parallel.h"
#include "core/head/topology.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <opencv2/imgproc.hpp>

namespace d3t {
namespace {

constexpr int kHoleMargin = 8; // px around the head mask
// px: how far beside the jaw corners and from where above them the frame stays, and over what it fades in.
constexpr float kSideGap = 12, kSideOverlap = 30, kSideFade = 40;
constexpr int kLeastLooks = 3; // a background pixel seen less often may be somebody passing by
constexpr size_t kLeastSamples = 3;
constexpr float kSameView = 10;      // of 255: sensor noise and exposure drift stay below, another view does not
constexpr int kFillMargin = 48;      // px of known surroundings the fill looks at
constexpr size_t kMostSamples = 255; // per pixel

cv::Mat view(const Image& image) {
  return cv::Mat(image.height, image.width, CV_8UC(image.channels), const_cast<uint8_t*>(image.data.data()));
}

/// Median as numpy's: mean of the middle two for an even count.
uint8_t medianOf(uint8_t* values, int count) {
  const int half = count / 2;
  std::nth_element(values, values + half, values + count);
  const int upper = values[half];
  if (count % 2) return static_cast<uint8_t>(upper);
  return static_cast<uint8_t>((upper + *std::max_element(values, values + half) + 1) / 2);
}

void medianRow(const std::vector<const BackgroundSample*>& samples, int y, Background& result) {
  std::array<std::array<uint8_t, kMostSamples>, 3> values;
  for (int x = 0; x < result.colour.width; ++x) {
    int count = 0;
    for (const BackgroundSample* sample : samples) {
      if (!*sample->seen.at(x, y)) continue;
      const uint8_t* pixel = sample->frame.at(x, y);
      for (int c = 0; c < 3; ++c) values[c][count] = pixel[c];
      ++count;
    }
    if (count < kLeastLooks) continue;
    for (int c = 0; c < 3; ++c) result.colour.at(x, y)[c] = medianOf(values[c].data(), count);
    *result.known.at(x, y) = 255;
  }
}

/// Push-pull on a picture whose fourth channel is the weight of the (premultiplied) colours; sides are multiples of
/// 2^n.
cv::Mat pushPull(const cv::Mat& finest) {
  std::vector<cv::Mat> levels{finest};
  while (levels.back().rows > 1 || levels.back().cols > 1) { // to the mean of all: nothing stays without a colour
    cv::Mat half;
    cv::resize(levels.back(), half, {(levels.back().cols + 1) / 2, (levels.back().rows + 1) / 2}, 0, 0, cv::INTER_AREA);
    levels.push_back(half);
  }
  cv::Mat filled = levels.back().clone();
  for (int y = 0; y < filled.rows; ++y)
    for (int x = 0; x < filled.cols; ++x) {
      cv::Vec4f& pixel = filled.at<cv::Vec4f>(y, x);
      pixel *= 1 / std::max(pixel[3], 1e-6f);
    }
  for (int k = static_cast<int>(levels.size()) - 2; k >= 0; --k) {
    cv::Mat coarse;
    cv::resize(filled, coarse, levels[k].size(), 0, 0, cv::INTER_LINEAR);
    for (int y = 0; y < coarse.rows; ++y) {
      cv::Vec4f* to = coarse.ptr<cv::Vec4f>(y);
      const cv::Vec4f* own = levels[k].ptr<cv::Vec4f>(y);
      for (int x = 0; x < coarse.cols; ++x) to[x] = own[x] + (1 - own[x][3]) * to[x];
    }
    filled = coarse;
  }
  return filled;
}

int roundedUp(int value, int step) {
  return (value + step - 1) / step * step;
}

/// Fills `rgb` inside `part` where known == 0, in place.
void fillInside(cv::Mat rgb, const cv::Mat& known, const cv::Rect& part) {
  constexpr int kEven = 32; // the large levels halve exactly, which is the fast case of resize
  cv::Mat padded = cv::Mat::zeros(roundedUp(part.height, kEven), roundedUp(part.width, kEven), CV_32FC4);
  for (int y = 0; y < part.height; ++y) {
    const cv::Vec3b* from = rgb.ptr<cv::Vec3b>(part.y + y) + part.x;
    const uint8_t* is = known.ptr<uint8_t>(part.y + y) + part.x;
    cv::Vec4f* to = padded.ptr<cv::Vec4f>(y);
    for (int x = 0; x < part.width; ++x)
      if (is[x]) to[x] = {float(from[x][0]), float(from[x][1]), float(from[x][2]), 1.f};
  }
  const cv::Mat filled = pushPull(padded);
  for (int y = 0; y < part.height; ++y) {
    cv::Vec3b* to = rgb.ptr<cv::Vec3b>(part.y + y) + part.x;
    const uint8_t* is = known.ptr<uint8_t>(part.y + y) + part.x;
    const cv::Vec4f* from = filled.ptr<cv::Vec4f>(y);
    for (int x = 0; x < part.width; ++x)
      if (!is[x])
        for (int c = 0; c < 3; ++c) to[x][c] = cv::saturate_cast<uint8_t>(from[x][c]);
  }
}

/// The head widened by kHoleMargin px, and the box around it.
cv::Mat holeOf(const Image& head, cv::Rect& box) {
  const cv::Mat mask = view(head);
  cv::Mat hole = cv::Mat::zeros(mask.size(), CV_8U);
  const cv::Rect frame(0, 0, mask.cols, mask.rows), inner = cv::boundingRect(mask);
  const int m = kHoleMargin;
  box = cv::Rect(inner.x - m, inner.y - m, inner.width + 2 * m, inner.height + 2 * m) & frame;
  if (inner.empty()) return hole;
  cv::Mat away; // distance to the head; much cheaper than a dilation by a disc
  cv::distanceTransform(mask(box) == 0, away, cv::DIST_L2, 5);
  cv::compare(away, m + 0.5, hole(box), cv::CMP_LE);
  return hole;
}

/// Between the jaw corners and below the ears the torso comes and goes: the median would show its ghost.
cv::Rect torsoBox(const MeshPoints& p) {
  const int first = topology::jaw().front(), last = topology::jaw().back();
  const int left = static_cast<int>(p(first, 0) - 4), right = static_cast<int>(p(last, 0) + 4);
  const int top = static_cast<int>(std::min(p(first, 1), p(last, 1)) - 10),
            bottom = static_cast<int>(p(first, 1) + 200);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

/// Long hair goes on below the level sides of the head mask (mask.h). There, and fading out above, the frame itself
/// stays, so that drawn hair ends in front of real hair and not at a gap. Nothing of that moves with the mouth.
void keepSides(const Image& frame, const MeshPoints& p, Image& plate) {
  const int first = topology::jaw().front(), last = topology::jaw().back();
  const float left = p(first, 0) - kSideGap, right = p(last, 0) + kSideGap;
  for (int y = 0; y < frame.height; ++y)
    for (int x = 0; x < frame.width; ++x) {
      const auto column = static_cast<float>(x);
      if (column > left && column < right) continue;
      const float above = p(column <= left ? first : last, 1) - static_cast<float>(y);
      const float own = std::clamp((kSideOverlap + kSideFade - above) / kSideFade, 0.f, 1.f);
      for (int c = 0; c < 3; ++c) {
        uint8_t& pixel = plate.at(x, y)[c];
        pixel = static_cast<uint8_t>(own * frame.at(x, y)[c] + (1 - own) * pixel + .5f);
      }
    }
}

} // namespace

Background medianBackground(const std::vector<const BackgroundSample*>& samples, int threads) {
  if (samples.empty()) return {};
  std::vector<const BackgroundSample*> used = samples;
  if (used.size() > kMostSamples) {
    for (size_t i = 0; i < kMostSamples; ++i) used[i] = samples[i * samples.size() / kMostSamples];
    used.resize(kMostSamples);
  }
  const Image& first = used.front()->frame;
  Background result{Image(first.width, first.height, 3), Image(first.width, first.height, 1)};
  parallelFor(first.height, threads, [&](int y) { medianRow(used, y, result); });
  return result;
}

float backgroundDifference(const Background& background, const Image& frame, const Image& seen) {
  double sum = 0;
  long count = 0;
  for (int y = 0; y < frame.height; y += 2)
    for (int x = 0; x < frame.width; x += 2) {
      if (!*seen.at(x, y) || !*background.known.at(x, y)) continue;
      for (int c = 0; c < 3; ++c) sum += std::abs(int{frame.at(x, y)[c]} - int{background.colour.at(x, y)[c]});
      ++count;
    }
  return count < 100 ? 255.f : static_cast<float>(sum / static_cast<double>(3 * count));
}

std::vector<Background> findBackgrounds(const std::vector<BackgroundSample>& samples, int threads) {
  std::map<int, std::vector<const BackgroundSample*>> segments;
  for (const BackgroundSample& sample : samples) segments[sample.segment].push_back(&sample);
  std::vector<std::vector<const BackgroundSample*>> views;
  std::vector<Background> backgrounds;
  for (const auto& [segment, looks] : segments) {
    const BackgroundSample& middle = *looks[looks.size() / 2];
    size_t same = 0;
    while (same < views.size() && backgroundDifference(backgrounds[same], middle.frame, middle.seen) > kSameView)
      ++same;
    if (same == views.size()) {
      if (looks.size() < kLeastSamples) continue;
      views.emplace_back();
      backgrounds.emplace_back();
    }
    views[same].insert(views[same].end(), looks.begin(), looks.end());
    backgrounds[same] = medianBackground(views[same], threads);
  }
  return backgrounds;
}

const Background* matchingBackground(const std::vector<Background>& backgrounds, const Image& frame,
                                     const Image& seen) {
  const Background* best = nullptr;
  float least = kSameView;
  for (const Background& background : backgrounds) {
    const float difference = backgroundDifference(background, frame, seen);
    if (difference > least) continue;
    least = difference;
    best = &background;
  }
  return best;
}

Image makePlate(const Image& frame, const Image& head, const MeshPoints& landmarks, const Background* background) {
  Image plate = frame;
  cv::Rect box;
  const cv::Mat hole = holeOf(head, box);
  if (box.empty()) return plate;
  cv::Mat known;
  cv::bitwise_not(hole, known);
  if (background) {
    cv::Mat usable;
    cv::bitwise_and(hole, view(background->known), usable);
    usable(torsoBox(landmarks) & cv::Rect(0, 0, usable.cols, usable.rows)).setTo(0);
    view(background->colour).copyTo(view(plate), usable);
    cv::bitwise_or(known, usable, known);
  }
  const int m = kFillMargin;
  const cv::Rect around(box.x - m, box.y - m, box.width + 2 * m, box.height + 2 * m);
  fillInside(view(plate), known, around & cv::Rect(0, 0, frame.width, frame.height));
  keepSides(frame, landmarks, plate);
  return plate;
}

Image fillHoles(const Image& rgb, const Image& known) {
  Image filled = rgb;
  fillInside(view(filled), view(known), {0, 0, rgb.width, rgb.height});
  return filled;
}

} // namespace d3t
