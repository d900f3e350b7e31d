// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/mouth_shapes.h"

#include "core/head/topology.h"
#include <Eigen/LU>
#include <algorithm>
#include <vector>

namespace d3t {
namespace {

using Slopes = Eigen::Matrix<float, 3, kLowerCodes>;
using Vector = Eigen::Matrix<float, kLowerCodes, 1>;

constexpr float kTrimmed = .02f; // of the frames on either side may be mistakes of tracking
// What the table's entries span: opening and jaw from silence to the widest vowel, width from "w" to "iy".
constexpr float kOpeningSpan = .82f, kWidthSpan = 1.55f, kJawSpan = .85f;

// How a unit of each code moves inner opening, width and jaw, head units.
Slopes slopesOf(const HeadRig& rig) {
  Slopes out;
  for (int k = 0; k < kLowerCodes; ++k) {
    const MeshPoints& mesh = rig.basis[static_cast<size_t>(k)];
    out.col(k) << mesh(topology::kInnerBottom, 1) - mesh(topology::kInnerTop, 1),
        mesh(topology::kCornerLeft, 0) - mesh(topology::kCornerRight, 0), mesh(topology::kChin, 1);
  }
  return out;
}

float quantile(std::vector<float> values, float share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<float>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

} // namespace

MouthShapes MouthShapes::fit(const HeadRig& rig, std::span<const LowerCode> seen, const LowerCode& rest) {
  const auto count = static_cast<Eigen::Index>(seen.size());
  Eigen::Matrix<float, Eigen::Dynamic, kLowerCodes> codes(count, kLowerCodes);
  for (Eigen::Index i = 0; i < count; ++i)
    codes.row(i) = Eigen::Map<const Vector>(seen[static_cast<size_t>(i)].data()).transpose();
  const Slopes slopes = slopesOf(rig);
  const Eigen::MatrixX3f signals = codes * slopes.transpose();
  const Eigen::Vector3f atRest = slopes * Eigen::Map<const Vector>(rest.data());
  const auto reach = [&](int k, bool fromRest, float span) {
    const std::vector<float> values(signals.col(k).data(), signals.col(k).data() + count);
    const float low = fromRest ? atRest[k] : quantile(values, kTrimmed);
    return std::max(0.f, quantile(values, 1 - kTrimmed) - low) / span;
  };
  const Eigen::Vector3f unit(reach(0, true, kOpeningSpan), reach(1, false, kWidthSpan), reach(2, true, kJawSpan));

  codes.rowwise() -= codes.colwise().mean().eval();
  const Eigen::Matrix<float, kLowerCodes, 3> together =
      codes.transpose() * (codes * slopes.transpose()) / static_cast<float>(count);
  Eigen::Matrix3f own = slopes * together;
  own.diagonal().array() += 1e-3f * own.trace() + 1e-6f; // signals that hardly differ, or never change
  MouthShapes out;
  out.rest_ = rest;
  out.path_ = together * own.inverse() * unit.asDiagonal();
  return out;
}

LowerCode MouthShapes::of(const std::array<float, 3>& articulation) const {
  const Viseme still = visemeOf("sil");
  const Eigen::Vector3f moved(articulation[0] - still.opening, articulation[1] - still.width,
                              articulation[2] - still.jaw);
  LowerCode out = rest_;
  Eigen::Map<Vector>(out.data()) += path_ * moved;
  return out;
}

} // namespace d3t
