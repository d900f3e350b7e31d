// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/overlay.h"

#include "core/head/polygon.h"
#include "core/head/topology.h"
#include <algorithm>
#include <span>

namespace d3t::performance {
namespace {

constexpr float kHarmonic = .28209479f; // of degree 0: colour = 0.5 + kHarmonic * coefficient

Place toSource(const WorkWindow& window, const Eigen::Vector2f& work) {
  return {window.x + work.x() / window.toWork(), window.y + work.y() / window.toWork()};
}

} // namespace

Overlay overlayOf(const Identity& id, const FrameState& state) {
  Overlay out;
  const MeshPoints mesh = id.rig.mesh(state.drive.motion);
  for (Eigen::Index i = 0; i < mesh.rows(); ++i)
    out.mesh.push_back(toSource(id.window, projectToWork(state.pose, mesh.row(i).transpose())));
  out.cropFrom = toSource(id.window, {static_cast<float>(id.crop.x), static_cast<float>(id.crop.y)});
  out.cropTo = toSource(
      id.window, {static_cast<float>(id.crop.x + id.crop.width), static_cast<float>(id.crop.y + id.crop.height)});
  for (const std::span<const int> part : {topology::faceOval(), topology::rightEye(), topology::leftEye()}) {
    auto& outline = out.mask.emplace_back();
    for (const int i : part) outline.push_back(out.mesh[static_cast<size_t>(i)]);
  }
  Polygon lips;
  for (const int i : topology::lips())
    lips.emplace_back(out.mesh[static_cast<size_t>(i)].x, out.mesh[static_cast<size_t>(i)].y);
  auto& mouth = out.mask.emplace_back();
  for (const auto& p : convexHull(lips)) mouth.push_back({p.x(), p.y()});
  return out;
}

std::vector<GaussianDot> gaussianDots(const Identity& id, const FrameState& state) {
  HeadDeformer deformer(1);
  deformer.deform(id.head, state.drive);
  const splat::CloudView cloud = deformer.cloud();
  std::vector<GaussianDot> out(cloud.count);
  for (size_t i = 0; i < cloud.count; ++i) {
    const Eigen::Vector3f mean(cloud.mean[0][i], cloud.mean[1][i], cloud.mean[2][i]);
    out[i].centre = toSource(id.window, projectToWork(state.pose, mean));
    out[i].depth = (state.pose.scale * (state.pose.rotation * mean) + state.pose.translation).z();
    out[i].opacity = cloud.opacity[i];
    for (size_t c = 0; c < 3; ++c)
      out[i].colour[c] = static_cast<uint8_t>(std::clamp(.5f + kHarmonic * cloud.sh[c][i], 0.f, 1.f) * 255 + .5f);
  }
  return out;
}

} // namespace d3t::performance
