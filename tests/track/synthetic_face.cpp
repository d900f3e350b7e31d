// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/track/synthetic_face.h"
#include "core/head/topology.h"
#include <Eigen/Geometry>
#include <cmath>
#include <random>

namespace d3t {
namespace {

constexpr float kPi = 3.14159265f;

/// Half an ellipsoid seen from the front: u, v in -1..1 of the face's half width and half height.
Eigen::RowVector3f onFace(float u, float v, float half) {
  const float depth = std::sqrt(std::max(0.f, 1 - 0.8f * u * u - 0.5f * v * v));
  return {half * u, 1.25f * half * v, half * (0.6f - 1.0f * depth)};
}

template <class Ids>
void placeRing(MeshPoints& mesh, const Ids& ids, float u, float v, float ru, float rv, float half, float start,
               float direction) {
  for (size_t i = 0; i < ids.size(); ++i) {
    const float angle = start + direction * 2 * kPi * static_cast<float>(i) / static_cast<float>(ids.size());
    mesh.row(ids[i]) = onFace(u + ru * std::cos(angle), v + rv * std::sin(angle), half);
  }
}

MeshPoints neutralFace(float half) {
  MeshPoints mesh(kMeshPoints, 3);
  for (int i = 0; i < 468; ++i) { // sunflower spread
    const float r = 0.92f * std::sqrt((static_cast<float>(i) + 0.5f) / 468), a = 2.39996f * static_cast<float>(i);
    mesh.row(i) = onFace(r * std::cos(a), r * std::sin(a), half);
  }
  using namespace topology;
  placeRing(mesh, faceOval(), 0, 0, 0.97f, 0.97f, half, -kPi / 2, 1); // from the top to the picture's right
  placeRing(mesh, rightEye(), -0.42f, -0.25f, 0.2f, 0.1f, half, kPi, -1);
  placeRing(mesh, leftEye(), 0.42f, -0.25f, 0.2f, 0.1f, half, 0, 1);
  placeRing(mesh, lips().first(20), 0, 0.48f, 0.34f, 0.16f, half, kPi, -1);
  placeRing(mesh, innerLips(), 0, 0.48f, 0.26f, 0.05f, half, kPi, 1);
  mesh.row(kNoseBase) = onFace(0, 0.22f, half);
  for (int eye = 0; eye < 2; ++eye) {
    const float u = eye == 0 ? -0.42f : 0.42f;
    const int first = eye == 0 ? kRightIris : kLeftIris;
    for (int i = 0; i < 5; ++i) {
      const float angle = kPi / 2 * static_cast<float>(i), r = i == 0 ? 0.f : 0.06f;
      mesh.row(first + i) = onFace(u + r * std::cos(angle), -0.25f + r * std::sin(angle), half);
    }
  }
  return mesh;
}

float bump(float x, float width) {
  return std::exp(-x * x / (width * width));
}

std::vector<MeshPoints> faceMotions(const MeshPoints& face, float half) {
  std::vector<MeshPoints> motions(4, MeshPoints::Zero(kMeshPoints, 3));
  for (int i = 0; i < 468; ++i) {
    const float u = face(i, 0) / half, v = face(i, 1) / half / 1.25f;
    const float below = std::clamp((v - 0.46f) / 0.05f, 0.f, 1.f); // the lower lip and the chin
    motions[0](i, 1) = 8 * below * bump(u, 0.6f);
    motions[1](i, 0) = 5 * u / 0.34f * bump(v - 0.48f, 0.2f) * bump(u, 0.5f);
    motions[2](i, 1) = -6 * bump(v + 0.5f, 0.12f);
    const float lid = (bump(u - 0.42f, 0.2f) + bump(u + 0.42f, 0.2f)) * bump(v + 0.31f, 0.05f);
    motions[3](i, 1) = 5 * lid;
  }
  return motions;
}

} // namespace

MeshPoints SyntheticFace::mesh(size_t frame) const {
  MeshPoints points = neutral;
  for (size_t k = 0; k < motions.size(); ++k) points += amounts[frame][k] * motions[k];
  for (size_t axis = 0; axis < 2; ++axis) points += amounts[frame][motions.size() + axis] * gaze[axis];
  return points;
}

SyntheticFace makeSyntheticFace(const SyntheticOptions& options) {
  SyntheticFace face;
  const float half = options.faceWidth / 2;
  face.neutral = neutralFace(half);
  face.motions = faceMotions(face.neutral, half);
  for (int axis = 0; axis < 2; ++axis) {
    face.gaze[axis] = MeshPoints::Zero(kMeshPoints, 3);
    face.gaze[axis].block(topology::kRightIris, axis, 10, 1).setConstant(2);
  }
  std::mt19937 random(options.seed);
  std::normal_distribution<float> normal;
  for (int i = 0; i < options.frames; ++i) {
    const float t = static_cast<float>(i) / 25;
    face.amounts.push_back({std::sin(9 * t) + 0.5f * std::sin(15 * t + 1), std::sin(6.3f * t + 2), std::sin(2.1f * t),
                            std::sin(3.7f * t + 0.5f), std::sin(1.3f * t + 1), std::sin(1.7f * t)});
    HeadPose pose;
    pose.scale = 1 + 0.02f * std::sin(0.8f * t);
    const float degree = kPi / 180;
    pose.rotation = (Eigen::AngleAxisf(options.yaw * degree * std::sin(1.1f * t), Eigen::Vector3f::UnitY()) *
                     Eigen::AngleAxisf(8 * degree * std::sin(0.9f * t + 1), Eigen::Vector3f::UnitX()) *
                     Eigen::AngleAxisf(4 * degree * std::sin(0.7f * t), Eigen::Vector3f::UnitZ()))
                        .toRotationMatrix();
    pose.translation = {10 * std::sin(0.6f * t), 20 + 6 * std::sin(0.9f * t), kFocal + 5 * std::sin(0.5f * t)};
    face.poses.push_back(pose);
    MeshPoints points = face.mesh(face.poses.size() - 1);
    for (int v = 0; v < kMeshPoints; ++v) {
      const Eigen::Vector3f camera = pose.scale * (pose.rotation * points.row(v).transpose()) + pose.translation;
      const Eigen::Vector2f seen = projectToWork(pose, points.row(v).transpose());
      points.row(v) << seen.x(), seen.y(), camera.z() - kFocal;
      for (int axis = 0; axis < 3; ++axis) points(v, axis) += options.noise * normal(random);
    }
    face.landmarks.push_back(points);
  }
  return face;
}

FitInput asFitInput(const SyntheticFace& face) {
  FitInput input;
  input.landmarks = face.landmarks;
  input.shots.assign(face.landmarks.size(), 0);
  input.training.assign(face.landmarks.size(), 1);
  return input;
}

} // namespace d3t
