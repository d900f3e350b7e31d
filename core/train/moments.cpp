// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/moments.h"

#include "core/head/topology.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr size_t kHeldOutFrames = 5, kTrainFrames = 3; // measured each time: about 1.5 ms a frame
constexpr size_t kStride = 7;                          // from one shown frame to the next: another pose and mouth
constexpr float kMouthMargin = .5f;                    // of the lips' width and height, on each side

std::vector<size_t> evenly(const std::vector<size_t>& from, size_t count) {
  std::vector<size_t> out;
  count = std::min(count, from.size());
  for (size_t i = 0; i < count; ++i) out.push_back(from[(2 * i + 1) * from.size() / (2 * count)]);
  return out;
}

CropBox mouthOf(const MeshPoints& landmarks, const CropBox& crop) {
  Eigen::Array2f low(1e9f, 1e9f), high(-1e9f, -1e9f);
  for (const int i : topology::lips()) {
    const Eigen::Array2f p(landmarks(i, 0) - static_cast<float>(crop.x), landmarks(i, 1) - static_cast<float>(crop.y));
    low = low.min(p);
    high = high.max(p);
  }
  const float margin = kMouthMargin * (high - low).maxCoeff();
  const auto inside = [](float v, int size) { return std::clamp(static_cast<int>(std::lround(v)), 0, size); };
  const int left = std::min(inside(low.x() - margin, crop.width), crop.width - 2);
  const int top = std::min(inside(low.y() - margin, crop.height), crop.height - 2);
  const int width = std::max(2, inside(high.x() + margin, crop.width) - left);
  const int height = std::max(2, inside(high.y() + margin, crop.height) - top);
  return {left, top, width & ~1, height & ~1};
}

template <class Value> Image fromPlanes(const CropBox& crop, const std::vector<Value>& planes, float unit) {
  Image out(crop.width, crop.height, 3);
  const size_t pixels = static_cast<size_t>(crop.width) * crop.height;
  for (size_t i = 0; i < pixels; ++i)
    for (size_t c = 0; c < 3; ++c)
      out.data[3 * i + c] =
          static_cast<uint8_t>(std::clamp(unit * static_cast<float>(planes[c * pixels + i]), 0.f, 255.f) + .5f);
  return out;
}

} // namespace

Moments::Moments(const TrackedClip& clip, const FrameSet& set, const std::vector<size_t>& heldOut,
                 const std::vector<size_t>& train)
    : clip_(clip), set_(set), shown_(heldOut), heldOut_(evenly(heldOut, kHeldOutFrames)),
      train_(evenly(train, kTrainFrames)) {}

Result<double> Moments::meanPsnr(const GaussianHead& head, const std::vector<size_t>& frames, HeadStep& step) const {
  double sum = 0;
  for (const size_t i : frames) {
    if (auto ok = step.render(head, set_.frames[i], 1); !ok) return passOn(ok);
    sum += step.psnr(set_.frames[i], 1);
  }
  return frames.empty() ? 0 : sum / static_cast<double>(frames.size());
}

Status Moments::show(const GaussianHead& head, const TrainingFrame& frame, HeadStep& step, TrainMoment& moment) const {
  if (auto ok = step.render(head, frame, 1); !ok) return ok;
  moment.result = fromPlanes(set_.crop, step.image(), 255);
  moment.truth = fromPlanes(set_.crop, frame.image.full, 1);
  moment.mouth = mouthOf(clip_.frames[static_cast<size_t>(frame.track)].landmarks, set_.crop);
  moment.clipFrame = frame.clipFrame;
  return {};
}

Result<TrainMoment> Moments::draw(const GaussianHead& head, HeadStep& step) {
  TrainMoment moment;
  const auto heldOut = meanPsnr(head, heldOut_, step), train = meanPsnr(head, train_, step);
  if (!heldOut) return passOn(heldOut);
  if (!train) return passOn(train);
  moment.heldOutPsnr = *heldOut;
  moment.trainPsnr = *train;
  if (auto ok = show(head, set_.frames[shown_[next_ % shown_.size()]], step, moment); !ok) return passOn(ok);
  next_ += kStride;
  return moment;
}

} // namespace d3t
