// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/features.h"

#include "core/corpus/face_points.h"
#include "core/corpus/noise.h"
#include <numbers>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;
constexpr float kPi = std::numbers::pi_v<float>;

/// The edge of a lid from the outer to the inner corner.
std::array<Vector3f, kLid + 2> lidEdge(const MeshPoints& mesh, int side, const int (&row)[kLid]) {
  std::array<Vector3f, kLid + 2> edge;
  edge.front() = mesh.row(kOuterCorner[side]);
  edge.back() = mesh.row(kInnerCorner[side]);
  for (int k = 0; k < kLid; ++k) edge[k + 1] = mesh.row(row[k]);
  return edge;
}

template <size_t N> Vector3f along(const std::array<Vector3f, N>& line, float t) {
  const float at = std::clamp(t, 0.F, 1.F) * static_cast<float>(N - 1);
  const size_t first = std::min(static_cast<size_t>(at), N - 2);
  return mix(line[first], line[first + 1], at - static_cast<float>(first));
}

void addTeeth(Scene& scene, const FaceShape& shape, float jaw, bool lower) {
  const Vector3f middle = shape.mouthCentre();
  const float half = shape.mouthHalfWidth() * (lower ? .86F : .95F);
  constexpr float kTeeth = 5; // on each side
  const Vector3f inside = middle + Vector3f(0, 0, 40);
  scene.addGrid({6, 60, Material::Teeth, true, false, inside}, [&](float u, float v) {
    const float side = 2 * u - 1, x = side * half, tooth = std::abs(side) * kTeeth;
    const float round = .5F - .5F * std::cos(2 * kPi * tooth); // 0 between teeth, 1 in their middle
    const float shorter = lower ? .2F : .9F * smoothStep(.8F, 1.2F, tooth) * (1 - smoothStep(1.8F, 2.2F, tooth));
    const float edge = lower ? -.6F : 2.6F - shorter; // from the lips' rest line, down
    const float y = lower ? edge + 11 * (1 - v) + .5F * (1 - round) : edge - 12 * (1 - v) - .5F * (1 - round) * v;
    const float depth = (lower ? 9.5F : 7.F) + .030F * x * x - .45F * round + (lower ? -.8F : .8F) * (1 - v);
    Vertex vertex;
    vertex.position = middle + Vector3f(x, y, depth);
    if (lower) vertex.position = shape.withJaw(vertex.position, jaw);
    vertex.tag = {side * kTeeth, v, lower ? 1.F : 0.F, 0};
    return vertex;
  });
}

void addTongue(Scene& scene, const FaceShape& shape, const FaceMotion& motion) {
  const float up = std::clamp(motion.tongue, 0.F, 1.F);
  const Vector3f centre = shape.mouthCentre() + Vector3f(0, 8.5F - 4.5F * up, 36 - 8 * up);
  const Vector3f radii{17.5F, 7.5F, 20};
  scene.addGrid({12, 20, Material::Tongue, true, false, shape.withJaw(centre, motion.jaw)}, [&](float u, float v) {
    const float turn = kPi * (u + 1), tilt = kPi * (v - .5F); // the front half
    const Vector3f d{std::cos(turn) * std::cos(tilt), std::sin(tilt), std::sin(turn) * std::cos(tilt)};
    Vertex vertex;
    Vector3f p = d.cwiseProduct(radii);
    p.y() += 1.6F * bell(p.x(), 3); // furrow
    vertex.position = shape.withJaw(centre + p, motion.jaw);
    vertex.rest = p;
    return vertex;
  });
}

} // namespace

void addEyes(Scene& scene, const FaceShape& shape, const MeshPoints& mesh, const FaceMotion& motion) {
  if (motion.blink > .97F) return;
  constexpr float kUnderLid = 1.6F; // head units that the ball goes on below the lids
  for (int side = 0; side < 2; ++side) {
    const Eyeball& eye = shape.eyes()[side];
    const auto upper = lidEdge(mesh, side, kUpperLid[side]), lower = lidEdge(mesh, side, kLowerLid[side]);
    const Vector3f iris = eye.irisCentre(motion.gaze);
    scene.addGrid({14, 40, Material::Eye, true, false, eye.centre}, [&](float u, float v) {
      const Vector3f top = along(upper, u), bottom = along(lower, u);
      const float x = mix(top.x(), bottom.x(), v) - eye.centre.x();
      const float y = mix(top.y() - kUnderLid, bottom.y() + kUnderLid, v) - eye.centre.y();
      Vertex vertex;
      vertex.position = eye.front(x, y);
      vertex.tag = {(vertex.position.x() - iris.x()) / eye.iris, (vertex.position.y() - iris.y()) / eye.iris,
                    (vertex.position.y() - top.y()) / eye.iris, static_cast<float>(side)};
      return vertex;
    });
  }
}

void addLashes(Scene& scene, const MeshPoints& mesh, const FaceMotion& motion) {
  for (int side = 0; side < 2; ++side) {
    const auto upper = lidEdge(mesh, side, kUpperLid[side]);
    const float out = side == 0 ? -1.F : 1.F;
    scene.addGrid({2, 40, Material::Lash, true, false, {0, 0, 60}}, [&](float u, float v) {
      const float length = 3.4F * smoothStep(-.1F, .25F, u) * (1 - .8F * smoothStep(.45F, 1, u)) + .5F;
      const Vector3f direction{.45F * out * (1 - u), mix(-.75F, .55F, motion.blink), -.75F};
      Vertex vertex;
      vertex.position = along(upper, u) + Vector3f(0, .5F, -.35F) + v * length * direction;
      return vertex;
    });
  }
}

void addMouth(Scene& scene, const FaceShape& shape, const MeshPoints& mesh, const FaceMotion& motion) {
  const auto lips = topology::innerLips();
  const int around = static_cast<int>(lips.size());
  Vector3f middle{0, 0, 0};
  for (const int i : lips) middle += Vector3f(mesh.row(i)) / static_cast<float>(around);
  scene.addGrid({6, 40, Material::Mouth, true, true, middle - Vector3f(0, 0, 60)}, [&](float u, float v) {
    const float at = u * static_cast<float>(around);
    const int first = static_cast<int>(at) % around;
    const Vector3f a = mesh.row(lips[first]), b = mesh.row(lips[(first + 1) % around]);
    const Vector3f rim = mix(a, b, at - std::floor(at));
    Vertex vertex;
    const float wider = 1 + .9F * smoothStep(0, .5F, v) * (1 - smoothStep(.5F, 1, v)) - smoothStep(.5F, 1, v);
    vertex.position =
        middle + Vector3f((rim.x() - middle.x()) * std::min(wider, 1.15F), (rim.y() - middle.y()) * wider, 0);
    vertex.position.z() = mix(rim.z(), middle.z() + 55, v) + .5F;
    vertex.tag[0] = v;
    return vertex;
  });
  addTeeth(scene, shape, motion.jaw, false);
  addTeeth(scene, shape, motion.jaw, true);
  addTongue(scene, shape, motion);
}

} // namespace d3t::corpus
