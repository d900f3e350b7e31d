// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/gaussian_head.h"

#include "core/base/parallel.h"
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr int kBlock = 1024;
using ConstRow = Eigen::Map<const Eigen::ArrayXf>;
using Row = Eigen::Map<Eigen::ArrayXf>;

int blocks(int count) {
  return (count + kBlock - 1) / kBlock;
}

// One axis of one block: m + sum_k a_k B_k + blended node offsets.
void poseMeans(const GaussianHead& head, const MotionCode& code, const float* offsets, int axis, int first, int last,
               float* out) {
  const int n = last - first;
  Row mean(out + first, n);
  mean = ConstRow(head.row(kMeanRow + axis) + first, n);
  for (int k = 0; k < kCodes; ++k)
    if (code[k] != 0)
      mean += code[k] * ConstRow(head.rig.data() + (3 * k + axis) * static_cast<size_t>(head.count) + first, n);
  const float* node = offsets + static_cast<size_t>(axis) * head.nodeCount();
  for (int i = first; i < last; ++i) {
    const int32_t* id = &head.nodeIndex[4 * static_cast<size_t>(i)];
    const float* w = &head.nodeWeight[4 * static_cast<size_t>(i)];
    out[i] += w[0] * node[id[0]] + w[1] * node[id[1]] + w[2] * node[id[2]] + w[3] * node[id[3]];
  }
}

} // namespace

GaussianHead GaussianHead::clone() const {
  GaussianHead copy = *this;
  if (general) copy.general = general->clone();
  if (individual) copy.individual = individual->clone();
  return copy;
}

void HeadDeformer::deform(const GaussianHead& head, const Drive& drive) {
  count_ = head.count;
  posed_.resize(static_cast<size_t>(kGaussianRows) * count_);
  offsets_.assign(head.nodes.size(), 0.f);
  head.general->addOffsets(drive.motion, offsets_);
  head.individual->addOffsets(drive.sound, offsets_);
  const auto work = [&](int block) {
    const int first = block * kBlock, last = std::min(count_, first + kBlock), n = last - first;
    const auto out = [&](int row) { return Row(posed_.data() + static_cast<size_t>(row) * count_ + first, n); };
    const auto in = [&](int row) { return ConstRow(head.row(row) + first, n); };
    for (int axis = 0; axis < 3; ++axis)
      poseMeans(head, drive.motion, offsets_.data(), axis, first, last,
                posed_.data() + static_cast<size_t>(axis) * count_);
    for (int r = kLogScaleRow; r < kRotationRow; ++r) out(r) = in(r).exp();
    for (int r = kRotationRow; r < kOpacityRow; ++r) out(r) = in(r);
    out(kOpacityRow) = (1 + (-in(kOpacityRow)).exp()).inverse();
    for (int r = kColourRow; r < kGaussianRows; ++r) out(r) = in(r);
  };
  parallelFor(blocks(count_), threads_, work);
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
  return viewOf<splat::CloudView, const float>(posed_.data(), count_);
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
  for (int r = kLogScaleRow; r < kRotationRow; ++r) // d/d log s = s d/ds
    Row(gradient_.data() + static_cast<size_t>(r) * count_, count_) *=
        ConstRow(posed_.data() + static_cast<size_t>(r) * count_, count_);
  const ConstRow opacity(posed_.data() + static_cast<size_t>(kOpacityRow) * count_, count_);
  Row(gradient_.data() + static_cast<size_t>(kOpacityRow) * count_, count_) *= opacity * (1 - opacity);
}

MotionCode HeadDeformer::codeGradient(const GaussianHead& head) const {
  MotionCode gradient{};
  head.general->addInputGradient(nodeGradient_, gradient);
  parallelFor(kCodes, threads_, [&](int k) {
    for (int axis = 0; axis < 3; ++axis)
      gradient[k] +=
          ConstRow(rowGradient(kMeanRow + axis), count_)
              .matrix()
              .dot(ConstRow(head.rig.data() + (3 * k + axis) * static_cast<size_t>(count_), count_).matrix());
  });
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
