// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/gaussian_head.h"

#include "core/base/parallel.h"
#include "core/talker/head_kernels.h"
#include <algorithm>
#include <cstdlib>

namespace d3t {
namespace {

constexpr int kBlock = 1024;
int blocks(int count) {
  return (count + kBlock - 1) / kBlock;
}

template <class Frame, size_t N>
std::vector<float> inputOf(const Drive& drive, int reach, const std::array<float, N>& own,
                           std::array<float, N> Frame::*code) {
  std::vector<float> input;
  input.reserve((2 * static_cast<size_t>(reach) + 1) * N);
  for (int d = -reach; d <= reach; ++d) {
    const auto place = static_cast<size_t>(d + kDriveReach - (d > 0));
    const auto& values = d == 0 || !drive.around ? own : (*drive.around)[place].*code;
    input.insert(input.end(), values.begin(), values.end());
  }
  return input;
}

} // namespace

std::vector<float> motionInput(const Drive& drive, int reach) {
  return inputOf(drive, reach, drive.motion, &DriveFrame::motion);
}

std::vector<float> soundInput(const Drive& drive, int reach) {
  return inputOf(drive, reach, drive.sound, &DriveFrame::sound);
}

void linkDrives(std::span<Drive> drives, std::span<const int> frame) {
  for (size_t i = 0; i < drives.size(); ++i) {
    auto& around = drives[i].around.emplace();
    for (int step : {-1, 1}) {
      size_t at = i; // the last one met on the way out
      for (int d = 1; d <= kDriveReach; ++d) {
        const size_t next = at + static_cast<size_t>(step);
        if (next < drives.size() && std::abs(frame[next] - frame[i]) <= d) at = next;
        around[static_cast<size_t>(kDriveReach + step * d - (step > 0))] = {drives[at].motion, drives[at].sound};
      }
    }
  }
}

GaussianHead GaussianHead::clone() const {
  GaussianHead copy = *this;
  if (general) copy.general = general->clone();
  if (individual) copy.individual = individual->clone();
  return copy;
}

void HeadDeformer::deform(const GaussianHead& head, const Drive& drive) {
  head_ = &head;
  count_ = head.count;
  posed_.resize(static_cast<size_t>(kGaussianRows) * count_);
  offsets_.assign(head.nodes.size(), 0.f);
  motionInput_ = motionInput(drive, head.general->reach());
  head.general->addOffsets(motionInput_, offsets_);
  head.individual->addOffsets(soundInput(drive, head.individual->reach()), offsets_);
  const auto nodes = static_cast<size_t>(head.nodeCount());
  nodeOffsets_.resize(4 * nodes);
  for (size_t j = 0; j < nodes; ++j)
    for (size_t a = 0; a < 3; ++a) nodeOffsets_[4 * j + a] = offsets_[a * nodes + j];
  parallelFor(blocks(count_), threads_, [&](int block) {
    const int first = block * kBlock, last = std::min(count_, first + kBlock);
    poseGaussians(head, drive.motion, nodeOffsets_.data(), first, last, posed_.data());
  });
}

namespace {

template <class View, class Float> View viewOf(Float* rows, int count) {
  View view;
  view.count = static_cast<size_t>(count);
  view.shDegree = 0;
  const auto row = [&](int r) { return rows + static_cast<size_t>(r) * count; };
  for (int a = 0; a < 3; ++a) {
    view.mean[a] = row(kMeanRow + a);
    view.scale[a] = row(kLogScaleRow + a);
    view.sh[a] = row(kColourRow + a);
  }
  for (int a = 0; a < 4; ++a) view.rotation[a] = row(kRotationRow + a);
  view.opacity = row(kOpacityRow);
  return view;
}

} // namespace

splat::CloudView HeadDeformer::cloud() const {
  auto view = viewOf<splat::CloudView, const float>(posed_.data(), count_);
  for (int a = 0; a < 4; ++a) view.rotation[a] = head_->row(kRotationRow + a); // what does not change is not copied
  for (int a = 0; a < 3; ++a) view.sh[a] = head_->row(kColourRow + a);
  return view;
}

splat::CloudGradients HeadDeformer::gradients() {
  gradient_.resize(posed_.size());
  return viewOf<splat::CloudGradients, float>(gradient_.data(), count_);
}

void HeadDeformer::fold(const GaussianHead& head) {
  const int nodes = head.nodeCount();
  nodeGradient_.assign(head.nodes.size(), 0.f);
  // Each axis is summed by one thread in the order of the Gaussians: equal bits at any number of threads.
  parallelFor(3, threads_, [&](int axis) {
    float* sum = nodeGradient_.data() + static_cast<size_t>(axis) * nodes;
    const float* g = rowGradient(kMeanRow + axis);
    for (size_t i = 0; i < static_cast<size_t>(count_); ++i)
      for (size_t e = 4 * i; e < 4 * i + 4; ++e) sum[head.nodeIndex[e]] += head.nodeWeight[e] * g[i];
  });
  parallelFor(blocks(count_), threads_, [&](int block) {
    const int first = block * kBlock;
    foldActivations(posed_.data(), count_, first, std::min(count_, first + kBlock), gradient_.data());
  });
}

MotionCode HeadDeformer::codeGradient(const GaussianHead& head) const {
  MotionCode gradient{};
  std::vector<float> window(motionInput_.size());
  head.general->addInputGradient(motionInput_, nodeGradient_, window);
  std::copy_n(window.begin() + head.general->reach() * kCodes, kCodes, gradient.begin());
  parallelFor(kCodes, threads_, [&](int k) { gradient[k] += rigGradient(head, gradient_.data(), k); });
  return gradient;
}

splat::Camera headCamera(const HeadPose& pose, float originX, float originY, float scale, int width, int height) {
  splat::Camera camera;
  const Eigen::Vector3f t = pose.viewTranslation();
  for (int i = 0; i < 3; ++i) {
    for (int j = 0; j < 3; ++j) camera.rotation[3 * i + j] = pose.rotation(i, j);
    camera.translation[i] = t[i];
  }
  camera.fx = camera.fy = kFocal * scale;
  camera.cx = (kWorkSize / 2 - originX) * scale;
  camera.cy = (kWorkSize / 2 - originY) * scale;
  camera.width = width;
  camera.height = height;
  return camera;
}

} // namespace d3t
