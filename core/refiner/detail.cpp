// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/detail.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr float kSteady = 3.f / 255 + 1e-4f;

// Sum of the lengths of the gradient over a box and all channels.
double slopes(std::span<const float> planes, int width, int height, const PartBox& box) {
  double sum = 0;
  for (int c = 0; c < 3; ++c)
    for (int y = box.top; y < std::min(box.bottom, height - 1); ++y)
      for (int x = box.left; x < std::min(box.right, width - 1); ++x) {
        const size_t i = (static_cast<size_t>(c) * height + y) * width + x;
        const float right = planes[i + 1] - planes[i], below = planes[i + width] - planes[i];
        sum += static_cast<double>(std::sqrt(right * right + below * below));
      }
  return sum;
}

} // namespace

void DetailSum::add(std::span<const float> picture, std::span<const float> truth, std::span<const float> head,
                    int width, int height, const FaceParts& parts, int time) {
  double square = 0;
  for (size_t i = 0; i < picture.size(); ++i) {
    const auto d = static_cast<double>(picture[i] - truth[i]);
    square += d * d;
  }
  psnr_ += 10 * std::log10(static_cast<double>(picture.size()) / std::max(square, 1e-12));
  ++frames_;
  const auto compare = [&](const PartBox& box, Ratio& ratio) {
    ratio.picture += slopes(picture, width, height, box);
    ratio.truth += slopes(truth, width, height, box);
  };
  compare(parts.mouth, mouth_);
  compare(parts.rightEye, eyes_);
  compare(parts.leftEye, eyes_);
  if (time == lastTime_ + 1 && lastPicture_.size() == picture.size())
    for (size_t i = 0, pixels = head.size(); i < pixels; ++i) {
      if (head[i] <= .5f) continue;
      float moved = 0, change = 0;
      for (size_t c = 0; c < 3; ++c) {
        moved = std::max(moved, std::abs(truth[c * pixels + i] - lastTruth_[c * pixels + i]));
        change += std::abs(picture[c * pixels + i] - lastPicture_[c * pixels + i]);
      }
      if (moved > kSteady) continue;
      change_ += static_cast<double>(change) / 3;
      ++steady_;
    }
  lastPicture_.assign(picture.begin(), picture.end());
  lastTruth_.assign(truth.begin(), truth.end());
  lastTime_ = time;
}

DetailMeasures DetailSum::mean() const {
  const auto share = [](const Ratio& r) { return r.truth > 0 ? r.picture / r.truth : 1; };
  return {frames_ > 0 ? psnr_ / static_cast<double>(frames_) : 0, share(mouth_), share(eyes_),
          steady_ > 0 ? 255 * change_ / static_cast<double>(steady_) : 0};
}

} // namespace d3t
