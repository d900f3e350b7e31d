// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/test_part.h"
#include "core/head/topology.h"

namespace d3t {
namespace {

std::vector<float> planesOf(const Image& image) {
  const size_t pixels = static_cast<size_t>(image.width) * image.height;
  const auto channels = static_cast<size_t>(image.channels);
  std::vector<float> out(channels * pixels);
  for (size_t i = 0; i < pixels; ++i)
    for (size_t c = 0; c < channels; ++c) out[c * pixels + i] = static_cast<float>(image.data[channels * i + c]) / 255;
  return out;
}

double meanLipDistance(const std::vector<MeshPoints>& a, const std::vector<MeshPoints>& b) {
  double sum = 0, count = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i].rows() == 0 || b[i].rows() == 0) continue; // no face seen
    for (const int p : topology::lips()) {
      sum += static_cast<double>((a[i].row(p) - b[i].row(p)).head<2>().norm());
      count += 1;
    }
  }
  return count > 0 ? sum / count : 0;
}

} // namespace

Result<DetailMeasures> TestPart::detailOf(const std::vector<Image>& pictures) const {
  DetailSum sum;
  std::vector<float> mask(static_cast<size_t>(kWorkSize) * kWorkSize);
  for (size_t i = 0; i < pictures.size(); ++i) {
    if (run_->isCancelled()) return cancelledError("evaluate");
    const TrainingFrame& frame = set_.frames[i];
    auto real = truth(i);
    auto head = clip_->mask(frame.track);
    if (!real) return passOn(real);
    if (!head) return passOn(head);
    const FaceParts parts = drawFaceMask(clip_->rig, frame.pose, frame.drive.motion, CropBox{}, mask);
    sum.add(planesOf(pictures[i]), planesOf(*real), planesOf(*head), kWorkSize, kWorkSize, parts, frame.clipFrame);
  }
  return sum.mean();
}

Result<RefinerEffect> TestPart::refinerEffect(const GaussianHead& head, const std::vector<LowerCode>& lower,
                                              const std::vector<SoundCode>& sounds) {
  double with = 0, without = 0;
  auto refined = render(head, lower, sounds, with);
  if (!refined) return passOn(refined);
  std::optional<RefinerWeights> kept;
  std::swap(kept, refiner_);
  auto coarse = render(head, lower, sounds, without);
  std::swap(kept, refiner_);
  if (!coarse) return passOn(coarse);
  RefinerEffect effect;
  effect.milliseconds = 1000 * (with - without) / static_cast<double>(refined->size());
  auto before = detailOf(*coarse), after = detailOf(*refined);
  if (!before) return passOn(before);
  if (!after) return passOn(after);
  effect.coarse = *before;
  effect.refined = *after;
  auto first = landmarksOf(*coarse), second = landmarksOf(*refined);
  if (!first) return passOn(first);
  if (!second) return passOn(second);
  effect.lipShift = meanLipDistance(*first, *second);
  effect.coarseLmd = lipLandmarkDistance(*first, truthMeshes_);
  effect.lmd = lipLandmarkDistance(*second, truthMeshes_);
  return effect;
}

} // namespace d3t
