// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/skin.h"

#include "core/corpus/face_points.h"
#include "core/corpus/noise.h"
#include "core/head/topology.h"
#include <Eigen/Geometry>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

const Vector3f kSkullRadii{98, 112, 110};
constexpr std::array<float, 7> kRings = {.05F, .12F, .22F, .35F, .52F, .75F, 1};
constexpr int kCuts = 4; // pieces per edge of a patch

/// Rings behind the face: direction from the skull's middle turns to the back, distance becomes the skull's.
Vector3f behindRim(const Vector3f& rim, float back, float raised) {
  const Vector3f from = rim - Skin::middle(), to{0, 0, 1};
  const Vector3f start = from.normalized();
  const float angle = std::acos(std::clamp(start.dot(to), -1.F, 1.F));
  const Vector3f side = (to - start * start.dot(to)).normalized();
  const Vector3f direction = std::cos(angle * back) * start + std::sin(angle * back) * side;
  const float skull = 1 / direction.cwiseQuotient(kSkullRadii).norm();
  return Skin::middle() + direction * (mix(from.norm(), skull, smoothStep(0, .34F, back)) + raised);
}

/// One curved patch: ten control points of a cubic Bezier triangle from corners and normals.
struct Patch {
  Vector3f b300, b030, b003, b210, b120, b021, b012, b102, b201, b111;

  Patch(const Vector3f p[3], const Vector3f n[3]) : b300(p[0]), b030(p[1]), b003(p[2]) {
    const auto edge = [&](int i, int j) -> Vector3f { return (2 * p[i] + p[j] - (p[j] - p[i]).dot(n[i]) * n[i]) / 3; };
    b210 = edge(0, 1), b120 = edge(1, 0), b021 = edge(1, 2), b012 = edge(2, 1), b102 = edge(2, 0), b201 = edge(0, 2);
    const Vector3f middle = (b210 + b120 + b021 + b012 + b102 + b201) / 6;
    b111 = middle + (middle - (p[0] + p[1] + p[2]) / 3) / 2;
  }
  Vector3f at(float u, float v, float w) const {
    return b300 * (u * u * u) + b030 * (v * v * v) + b003 * (w * w * w) + b210 * (3 * u * u * v) +
           b120 * (3 * u * v * v) + b201 * (3 * u * u * w) + b021 * (3 * v * v * w) + b102 * (3 * u * w * w) +
           b012 * (3 * v * w * w) + b111 * (6 * u * v * w);
  }
};

void tagLips(std::vector<Vertex>& base) {
  for (int row = 3; row >= 0; --row)
    for (int k = 0; k < kRow; ++k) base[kUpper[row][k]].tag[0] = base[kLower[row][k]].tag[0] = row == 0 ? .5F : 1;
  for (const int i : kCorners) base[i].tag[0] = 1;
  base[topology::kCornerRight].tag[0] = base[topology::kCornerLeft].tag[0] = .5F;
}

void tagLids(std::vector<Vertex>& base) {
  for (int side = 0; side < 2; ++side) {
    for (int k = 0; k < kLid; ++k) base[kUpperLid[side][k]].tag[1] = base[kLowerLid[side][k]].tag[2] = 1;
    for (const int i : {kOuterCorner[side], kInnerCorner[side]}) base[i].tag[1] = base[i].tag[2] = 1;
  }
}

} // namespace

Vector3f Skin::behind(const MeshPoints& mesh, float angle, float back, float raised) {
  const auto oval = topology::faceOval();
  const float at = (angle - std::floor(angle)) * static_cast<float>(oval.size());
  const auto first = static_cast<size_t>(at) % oval.size();
  const Vector3f a = mesh.row(oval[first]), b = mesh.row(oval[(first + 1) % oval.size()]);
  return behindRim(mix(a, b, at - std::floor(at)), back, raised);
}

std::vector<Vector3f> Skin::positions(const MeshPoints& mesh) const {
  std::vector<Vector3f> points;
  for (int i = 0; i < topology::kRightIris; ++i) points.push_back(mesh.row(i));
  for (const float back : kRings)
    for (const int i : topology::faceOval()) points.push_back(behindRim(mesh.row(i), back, 0));
  return points;
}

Skin::Skin(const FaceShape& shape) {
  const MeshPoints& rest = shape.neutral();
  for (const auto& t : topology::triangles().first(topology::kSkinTriangles)) triangles_.push_back(t);
  const auto oval = topology::faceOval();
  const int around = static_cast<int>(oval.size());
  for (int ring = 0; ring < static_cast<int>(kRings.size()); ++ring)
    for (int i = 0; i < around; ++i) {
      const auto point = [&](int r, int k) {
        k %= around;
        return r == 0 ? oval[k] : topology::kRightIris + (r - 1) * around + k;
      };
      triangles_.push_back({point(ring, i), point(ring, i + 1), point(ring + 1, i)});
      triangles_.push_back({point(ring, i + 1), point(ring + 1, i + 1), point(ring + 1, i)});
    }
  const std::vector<Vector3f> points = positions(rest);
  base_.resize(points.size());
  for (size_t i = 0; i < points.size(); ++i) {
    base_[i].rest = points[i];
    base_[i].tag[3] = i < topology::kRightIris ? 0.F : 1.F;
  }
  tagLips(base_);
  tagLids(base_);
  const auto facing = [&](const std::array<int, 3>& t) {
    const Vector3f n = (points[t[1]] - points[t[0]]).cross(points[t[2]] - points[t[0]]);
    return n.dot((points[t[0]] + points[t[1]] + points[t[2]]) / 3 - middle());
  };
  float face = 0;
  for (int i = 0; i < topology::kSkinTriangles; ++i) face += facing(triangles_[i]);
  for (size_t i = 0; i < triangles_.size(); ++i)
    if (i < topology::kSkinTriangles ? face < 0 : facing(triangles_[i]) < 0)
      std::swap(triangles_[i][1], triangles_[i][2]);
}

void Skin::add(Scene& scene, const MeshPoints& mesh) const {
  const std::vector<Vector3f> points = positions(mesh);
  std::vector<Vector3f> normals(points.size(), Vector3f::Zero());
  for (const auto& t : triangles_) {
    const Vector3f n = (points[t[1]] - points[t[0]]).cross(points[t[2]] - points[t[0]]);
    for (const int i : t) normals[i] += n;
  }
  for (Vector3f& n : normals) n = n.norm() > 1e-9F ? n.normalized() : Vector3f(0, 0, 1);
  for (const auto& t : triangles_) {
    const Vector3f p[3] = {points[t[0]], points[t[1]], points[t[2]]};
    const Vector3f n[3] = {normals[t[0]], normals[t[1]], normals[t[2]]};
    const Patch patch(p, n);
    const int first = static_cast<int>(scene.vertices.size());
    for (int i = 0; i <= kCuts; ++i)
      for (int j = 0; j <= i; ++j) {
        const float u = 1 - static_cast<float>(i) / kCuts, w = static_cast<float>(j) / kCuts, v = 1 - u - w;
        const Vertex &a = base_[t[0]], &b = base_[t[1]], &c = base_[t[2]];
        Vertex vertex;
        vertex.position = patch.at(u, v, w);
        vertex.normal = (u * n[0] + v * n[1] + w * n[2]).normalized();
        vertex.rest = u * a.rest + v * b.rest + w * c.rest;
        for (size_t k = 0; k < 4; ++k) vertex.tag[k] = u * a.tag[k] + v * b.tag[k] + w * c.tag[k];
        scene.vertices.push_back(vertex);
        if (i == kCuts) continue;
        const int here = first + i * (i + 1) / 2 + j, below = here + i + 1;
        scene.triangles.push_back({{here, below, below + 1}, Material::Skin, true});
        if (j < i) scene.triangles.push_back({{here, below + 1, here + 1}, Material::Skin, true});
      }
  }
}

} // namespace d3t::corpus
