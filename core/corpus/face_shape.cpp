// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/face_shape.h"

#include "core/corpus/face_points.h"
#include "core/corpus/face_table.h"
#include "core/corpus/noise.h"
#include "core/head/topology.h"

namespace d3t::corpus {
namespace {

using Eigen::Vector2f;
using Eigen::Vector3f;

constexpr float kJawDegrees = 9.5F;
const Vector3f kJawAxis{0, -12, 58}; ///< a point of the axis through the ears

/// Share of the gap at each place of the row, and of the jaw's turn in the lower lip.
constexpr float kGap[kRow] = {.36F, .70F, .90F, .985F, 1, .985F, .90F, .70F, .36F};
constexpr float kLowerJaw[kRow] = {.60F, .84F, .96F, 1, 1, 1, .96F, .84F, .60F};
/// A lip's rows follow its inner edge by this share, outer to inner.
constexpr float kFollow[4] = {.72F, .84F, .94F, 1};

} // namespace

Vector3f Eyeball::front(float dx, float dy) const {
  const float inside = 1 - dx * dx / (radii.x() * radii.x()) - dy * dy / (radii.y() * radii.y());
  return centre + Vector3f(dx, dy, -radii.z() * std::sqrt(std::max(inside, 0.F)));
}

Vector3f Eyeball::irisCentre(const Vector2f& gaze) const {
  return front(radii.x() * std::sin(gaze.x()), radii.y() * std::sin(gaze.y()));
}

FaceShape::FaceShape(const Person& person) : neutral_(kMeshPoints, 3) {
  for (int i = 0; i < kMeshPoints; ++i) neutral_.row(i) << kNeutralFace[i][0], kNeutralFace[i][1], kNeutralFace[i][2];
  personalise(person);
  mouthCentre_ = neutral_.row(topology::kInnerTop);
  mouthHalfWidth_ = neutral_(topology::kCornerLeft, 0);
  placeEyes(person);
  weighJaw();
  mouthWeight_.resize(kMeshPoints);
  browWeight_.resize(kMeshPoints);
  for (int i = 0; i < kMeshPoints; ++i) {
    const Vector3f p = neutral_.row(i);
    const float rx = p.x() / (mouthHalfWidth_ * 1.45F), ry = (p.y() - mouthCentre_.y()) / 32;
    mouthWeight_[i] = 1 - smoothStep(.62F, 1.45F, std::sqrt(rx * rx + ry * ry));
    browWeight_[i] = smoothStep(-60, -72, p.y()) * (1 - .75F * smoothStep(-85, -117, p.y())) *
                     (1 - smoothStep(62, 92, std::abs(p.x())));
  }
}

void FaceShape::personalise(const Person& person) {
  const Vector3f mouth = neutral_.row(topology::kInnerTop);
  const Vector3f nose = neutral_.row(4);
  for (int i = 0; i < kMeshPoints; ++i) {
    Vector3f p = neutral_.row(i);
    const float atNose = bell(p.x(), 30) * bell(p.y() - nose.y() - 2, 24);
    p.x() *= mix(1, person.noseWidth, atNose);
    p.z() = mix(p.z(), -50 + (p.z() + 50) * person.noseLength, bell(p.x(), 34) * bell(p.y() + 6, 30));
    const float rx = p.x() / 48, ry = (p.y() - mouth.y()) / 26;
    const float atMouth = 1 - smoothStep(.7F, 1.5F, std::sqrt(rx * rx + ry * ry));
    p.x() *= mix(1, person.mouthWidth, atMouth);
    p.y() = mix(p.y(), mouth.y() + (p.y() - mouth.y()) * person.lipFullness, atMouth);
    p.y() -= person.browHeight * bell(p.y() + 78, 14);
    p.x() *= mix(1, person.jawWidth, smoothStep(0, 75, p.y()));
    p.y() = p.y() > 75 ? 75 + (p.y() - 75) * person.chin : p.y();
    p.x() *= person.faceWidth;
    p.y() *= person.faceHeight;
    neutral_.row(i) = p;
  }
  for (int side = 0; side < 2; ++side) { // irises and lids grow about the middle of the eye
    const Vector3f middle = neutral_.row(kIris[side]);
    for (int i = 0; i < kMeshPoints; ++i) {
      const Vector3f d = neutral_.row(i).transpose() - middle;
      const float near = 1 - smoothStep(.75F, 1.7F, std::hypot(d.x() / 24, d.y() / 17));
      neutral_(i, 0) += d.x() * (person.eyeSize - 1) * .6F * near;
      neutral_(i, 1) += d.y() * (person.eyeSize - 1) * 1.35F * near;
    }
  }
}

void FaceShape::placeEyes(const Person&) {
  for (int side = 0; side < 2; ++side) {
    const Vector3f outer = neutral_.row(side == 0 ? 33 : 263), inner = neutral_.row(side == 0 ? 133 : 362);
    const Vector3f top = neutral_.row(side == 0 ? 159 : 386), bottom = neutral_.row(side == 0 ? 145 : 374);
    Eyeball& eye = eyes_[side];
    const float halfWidth = .5F * std::abs(outer.x() - inner.x());
    eye.radii = {halfWidth * 1.16F, 17.5F, 19};
    eye.iris = halfWidth * .46F;
    eye.centre = {.5F * (outer.x() + inner.x()), .5F * (top.y() + bottom.y()) - .4F, 0};
    const float lidFront = .5F * (top.z() + bottom.z());
    eye.centre.z() = lidFront + 2.2F + eye.radii.z();
    for (const auto& row : {kUpperLid[side], kLowerLid[side]})
      for (int k = 0; k < kLid; ++k) { // no lid inside its eyeball
        const Vector3f p = neutral_.row(row[k]);
        const float front = eye.front(p.x() - eye.centre.x(), p.y() - eye.centre.y()).z();
        eye.centre.z() = std::max(eye.centre.z(), eye.centre.z() + p.z() + .7F - front);
      }
  }
}

void FaceShape::weighJaw() {
  jawWeight_.setZero(kMeshPoints);
  const float mouth = mouthCentre_.y();
  for (int i = 0; i < topology::kRightIris; ++i) {
    const Vector3f p = neutral_.row(i);
    const float middle = smoothStep(mouth - 4, mouth + 20, p.y());
    const float side = smoothStep(mouth - 40, mouth + 62, p.y());
    jawWeight_[i] = mix(middle, side, smoothStep(28, 78, std::abs(p.x())));
  }
  for (const auto& row : kUpper)
    for (int k = 0; k < kRow; ++k) jawWeight_[row[k]] = k == 0 || k == kRow - 1 ? .12F : 0;
  for (const auto& row : kLower)
    for (int k = 0; k < kRow; ++k) jawWeight_[row[k]] = kLowerJaw[k];
  for (const int i : kCorners) jawWeight_[i] = .34F;
}

Vector3f FaceShape::withJaw(const Vector3f& point, float jaw) const {
  const float angle = jaw * kJawDegrees * static_cast<float>(M_PI) / 180;
  const float c = std::cos(angle), s = std::sin(angle);
  const Vector3f d = point - kJawAxis;
  return kJawAxis + Vector3f(d.x(), c * d.y() - s * d.z(), s * d.y() + c * d.z());
}

void FaceShape::moveJaw(MeshPoints& mesh, const FaceMotion& motion) const {
  for (int i = 0; i < topology::kRightIris; ++i)
    if (jawWeight_[i] > 0) mesh.row(i) = withJaw(mesh.row(i).transpose(), motion.jaw * jawWeight_[i]).transpose();
}

void FaceShape::setLips(MeshPoints& mesh, const FaceMotion& motion) const {
  const float press = std::clamp(-motion.opening, 0.F, 4.F);
  for (int k = 0; k < kRow; ++k) {
    const int upper = kUpper[3][k], lower = kLower[3][k];
    const float wanted = std::max(motion.opening, 0.F) * kGap[k];
    const float missing = wanted - (mesh(lower, 1) - mesh(upper, 1));
    const float depth = mesh(lower, 2) - mesh(upper, 2); // closed lips meet in depth too
    const float meet = 1 - smoothStep(0, 6, wanted);
    for (int row = 0; row < 4; ++row) {
      const float share = kFollow[row];
      mesh(kUpper[row][k], 1) -= .30F * missing * share;
      mesh(kLower[row][k], 1) += .70F * missing * share;
      mesh(kUpper[row][k], 2) += .5F * depth * meet * share;
      mesh(kLower[row][k], 2) -= .5F * depth * meet * share;
      const float thin = press * kGap[k] * (1 - share) * 1.6F; // pressed lips roll in: the outer rows come nearer
      mesh(kUpper[row][k], 1) += thin;
      mesh(kLower[row][k], 1) -= thin;
    }
  }
}

void FaceShape::soften(MeshPoints& mesh, const FaceMotion& motion) const {
  const float round = std::max(-motion.width, 0.F), spread = std::max(motion.width, 0.F);
  for (int i = 0; i < topology::kRightIris; ++i) {
    const Vector3f rest = neutral_.row(i);
    const float w = mouthWeight_[i];
    mesh(i, 0) *= 1 + w * (.15F * spread - .30F * round);
    mesh(i, 2) += w * (2.5F * spread * std::abs(rest.x()) / mouthHalfWidth_ - 7 * round);
    const float side = rest.x() < 0 ? -1.F : 1.F;
    const float corner = bell(std::abs(rest.x()) - mouthHalfWidth_, 20) * bell(rest.y() - mouthCentre_.y(), 24);
    const float cheek = bell(std::abs(rest.x()) - 58, 22) * bell(rest.y() - 12, 26);
    mesh.row(i) += motion.smile * (corner * Eigen::RowVector3f(5 * side, -6, 3) +
                                   cheek * Eigen::RowVector3f(1.5F * side, -3.5F, -2.5F));
    mesh(i, 1) -= 10 * motion.brows * browWeight_[i];
  }
}

void FaceShape::moveEyes(MeshPoints& mesh, const FaceMotion& motion) const {
  for (int side = 0; side < 2; ++side) {
    const Eyeball& eye = eyes_[side];
    const float follow = std::clamp(motion.gaze.y() * .35F + motion.blink, -.15F, 1.F); // lids follow the look
    for (int k = 0; k < kLid; ++k) {
      const Vector3f upper = mesh.row(kUpperLid[side][k]), lower = mesh.row(kLowerLid[side][k]);
      const Vector3f shut = mix(lower, upper, .14F);
      const auto onEye = [&](Vector3f p) {
        const float front = eye.front(p.x() - eye.centre.x(), p.y() - eye.centre.y()).z();
        p.z() = std::min(p.z(), front - .9F);
        return p;
      };
      const Vector3f moved = onEye(mix(upper, shut, follow));
      mesh.row(kUpperLid[side][k]) = moved;
      mesh.row(kLowerLid[side][k]) = onEye(mix(lower, shut, std::max(motion.blink, 0.F)));
      const Vector3f crease = mesh.row(kCrease[side][k]);
      mesh.row(kCrease[side][k]) = crease + .38F * (moved - upper) + Vector3f(0, 0, .8F * motion.blink);
    }
    const Vector3f centre = eye.irisCentre(motion.gaze);
    mesh.row(kIris[side]) = centre;
    const float dx = centre.x() - eye.centre.x(), dy = centre.y() - eye.centre.y(), r = eye.iris;
    // MediaPipe's order of the rim: towards the picture's right for the eye at its left, up, left, down; and mirrored.
    const float rim[4][2] = {{r, 0}, {0, -r}, {-r, 0}, {0, r}};
    for (int k = 0; k < 4; ++k) mesh.row(kIris[side] + 1 + k) = eye.front(dx + rim[k][0], dy + rim[k][1]);
  }
}

MeshPoints FaceShape::move(const FaceMotion& motion) const {
  MeshPoints mesh = neutral_;
  moveJaw(mesh, motion);
  setLips(mesh, motion);
  soften(mesh, motion);
  moveEyes(mesh, motion);
  return mesh;
}

} // namespace d3t::corpus
