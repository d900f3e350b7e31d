// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/fit.h"
#include "core/head/topology.h"
#include "core/track/fit_motion.h"
#include <Eigen/Geometry>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr int kRounds = 4;
constexpr double kPoseSigma = 1.0, kMotionSigma = 0.7; // frames; more costs lip accuracy (study, section 3)
constexpr double kBelowNoseWeight = 0.05;              // what the jaw moves must not turn the head

using Points = Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor>; // kMeshPoints x 3
using Weights = Eigen::VectorXd;                                          // one per point

struct Similarity {
  double scale = 1;
  Eigen::Matrix3d rotation = Eigen::Matrix3d::Identity();
  Eigen::Vector3d translation = Eigen::Vector3d::Zero();
};

/// Camera space: the mesh's z is px relative to a face at depth kFocal.
Points toCamera(const MeshPoints& landmarks) {
  Points camera = landmarks.cast<double>();
  camera.col(2).array() += kFocal;
  for (int axis = 0; axis < 2; ++axis)
    camera.col(axis) = (camera.col(axis).array() - kWorkSize / 2.0) * camera.col(2).array() / kFocal;
  return camera;
}

/// Least squares to = scale R from + translation with weights (Umeyama 1991).
Similarity similarity(const Points& from, const Points& to, const Weights& weights) {
  const Weights w = weights / weights.sum();
  const Eigen::RowVector3d meanFrom = w.transpose() * from, meanTo = w.transpose() * to;
  const Points a = from.rowwise() - meanFrom, b = to.rowwise() - meanTo;
  const Eigen::Matrix3d covariance = b.transpose() * w.asDiagonal() * a;
  const Eigen::JacobiSVD<Eigen::Matrix3d> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
  Eigen::Vector3d sign(1, 1, (svd.matrixU() * svd.matrixV().transpose()).determinant() < 0 ? -1 : 1);
  Similarity result;
  result.rotation = svd.matrixU() * sign.asDiagonal() * svd.matrixV().transpose();
  result.scale = svd.singularValues().dot(sign) / (w.transpose() * a.rowwise().squaredNorm()).value();
  result.translation = meanTo.transpose() - result.scale * result.rotation * meanFrom.transpose();
  return result;
}

/// camera-space points brought back to head space: R^T (X - t) / s.
Points aligned(const Points& camera, const Similarity& pose) {
  return (camera.rowwise() - pose.translation.transpose()) * pose.rotation / pose.scale;
}

/// Turns the mesh so that the line from the right to the left half of the face is the x axis: yaw and roll are then
/// those of the face, not those of the clip's mean pose. Pitch stays as seen (a mesh has no horizon).
void makeFrontal(Points& mesh) {
  constexpr int kPairs[][2] = {{33, 263}, {133, 362}, {61, 291}, {234, 454}, {127, 356}, {58, 288}};
  Eigen::Vector3d across = Eigen::Vector3d::Zero();
  for (const auto& pair : kPairs) across += (mesh.row(pair[1]) - mesh.row(pair[0])).normalized().transpose();
  mesh.rowwise() -= mesh.colwise().mean().eval();
  mesh = mesh * Eigen::Quaterniond::FromTwoVectors(across, Eigen::Vector3d::UnitX()).toRotationMatrix().transpose();
}

Weights firstWeights() {
  Weights weights = Weights::Ones(kMeshPoints);
  weights.tail(kMeshPoints - topology::kRightIris).setZero();
  for (int v : topology::lips()) weights[v] = 0;
  return weights;
}

/// exp(-(sd / median sd)^2): points that move within the head do not vote on its pose.
Weights rigidWeights(const Points& canonical, const Points& deviation) {
  const Weights sd = deviation.rowwise().mean();
  std::vector<double> sorted(sd.data(), sd.data() + topology::kRightIris);
  std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
  const double median = std::max(sorted[sorted.size() / 2], 1e-9);
  Weights weights = firstWeights();
  weights.array() *= (-(sd.array() / median).square()).exp();
  for (int v = 0; v < kMeshPoints; ++v)
    if (canonical(v, 1) > canonical(topology::kNoseBase, 1)) weights[v] *= kBelowNoseWeight;
  return weights;
}

struct Canonical {
  Points mesh;
  Weights weights;
};

Canonical fitCanonical(const std::vector<const MeshPoints*>& training) {
  Canonical canonical{Points::Zero(kMeshPoints, 3), firstWeights()};
  const double count = static_cast<double>(training.size());
  for (const MeshPoints* landmarks : training) canonical.mesh += toCamera(*landmarks) / count;
  makeFrontal(canonical.mesh);
  for (int round = 0; round < kRounds; ++round) {
    Points sum = Points::Zero(kMeshPoints, 3), squares = sum;
    for (const MeshPoints* landmarks : training) {
      const Points camera = toCamera(*landmarks);
      const Points inHead = aligned(camera, similarity(canonical.mesh, camera, canonical.weights));
      sum += inHead;
      squares += inHead.cwiseProduct(inHead);
    }
    canonical.mesh = sum / count;
    const Points deviation = (squares / count - canonical.mesh.cwiseProduct(canonical.mesh)).cwiseMax(0).cwiseSqrt();
    makeFrontal(canonical.mesh);
    if (round == 1) canonical.weights = rigidWeights(canonical.mesh, deviation);
  }
  // Turning about a centre far from the head would make every wobble of the angle a wobble of the position.
  const Eigen::RowVector3d centre = canonical.weights.transpose() * canonical.mesh / canonical.weights.sum();
  canonical.mesh.rowwise() -= centre;
  return canonical;
}

FrameRows rowsOf(const std::vector<Similarity>& poses) {
  FrameRows rows(static_cast<Eigen::Index>(poses.size()), 7);
  for (size_t i = 0; i < poses.size(); ++i) {
    const Eigen::AngleAxisd turn(poses[i].rotation);
    const Eigen::Vector3d vector = turn.angle() * turn.axis();
    rows.row(static_cast<Eigen::Index>(i)) << static_cast<float>(poses[i].scale), vector.cast<float>().transpose(),
        poses[i].translation.cast<float>().transpose();
  }
  return rows;
}

HeadPose poseOf(const Eigen::Matrix<float, 1, 7>& row) {
  const Eigen::Vector3f vector = row.segment<3>(1).transpose();
  HeadPose pose;
  pose.scale = row[0];
  if (vector.norm() > 1e-9f) pose.rotation = Eigen::AngleAxisf(vector.norm(), vector.normalized()).toRotationMatrix();
  pose.translation = row.tail<3>().transpose();
  return pose;
}

Eigen::Vector3f anglesOf(const Eigen::Matrix3f& r) {
  const float degrees = static_cast<float>(180 / EIGEN_PI);
  return {std::atan2(r(0, 2), r(2, 2)) * degrees, std::asin(std::clamp(-r(1, 2), -1.f, 1.f)) * degrees,
          std::atan2(r(1, 0), r(1, 1)) * degrees};
}

/// Motion of one frame in head space, and how far its rigid points lie from the canonical mesh.
Points motionOf(const Points& camera, const HeadPose& pose, const Canonical& canonical, float& residual) {
  const Similarity exact{pose.scale, pose.rotation.cast<double>(), pose.translation.cast<double>()};
  const Points motion = aligned(camera, exact) - canonical.mesh;
  residual = static_cast<float>(
      std::sqrt(canonical.weights.dot(motion.leftCols<2>().rowwise().squaredNorm()) / canonical.weights.sum()));
  return motion;
}

Status checkInput(const FitInput& input, std::vector<const MeshPoints*>& training) {
  const auto refuse = [](const std::string& what) {
    return fail(ErrorKind::Failed, what, "fit of the face", "report this: the landmarks given to the fit are wrong");
  };
  if (input.shots.size() != input.landmarks.size() || input.training.size() != input.landmarks.size())
    return refuse("landmarks, shots and training flags differ in number");
  for (size_t i = 0; i < input.landmarks.size(); ++i) {
    const MeshPoints& points = input.landmarks[i];
    if (points.rows() != kMeshPoints || !points.allFinite())
      return refuse(fmt::format("frame {} has no {} finite landmarks", i, kMeshPoints));
    if (points.col(0).maxCoeff() - points.col(0).minCoeff() < 1 || points.col(2).minCoeff() < -kFocal * 0.9f)
      return refuse(fmt::format("the landmarks of frame {} have no extent or lie behind the camera", i));
    if (input.training[i]) training.push_back(&points);
  }
  if (training.size() < 3)
    return badInput(fmt::format("only {} training frames show a face", training.size()), "fit of the face",
                    "use a longer part of the clip for training");
  return {};
}

} // namespace

Result<FaceFit> fitFace(const FitInput& input) {
  std::vector<const MeshPoints*> training;
  if (Status ok = checkInput(input, training); !ok) return passOn(ok);
  const Canonical canonical = fitCanonical(training);

  const size_t count = input.landmarks.size();
  std::vector<Similarity> raw(count);
  for (size_t i = 0; i < count; ++i)
    raw[i] = similarity(canonical.mesh, toCamera(input.landmarks[i]), canonical.weights);
  FrameRows poseRows = rowsOf(raw);
  smoothWithinShots(poseRows, input.shots, kPoseSigma);

  FaceFit fit;
  fit.rig.canonical = canonical.mesh.cast<float>();
  fit.poses.resize(count);
  fit.residuals.resize(count);
  fit.angles.resize(count);
  FrameRows motion(static_cast<Eigen::Index>(count), 3 * kMeshPoints);
  for (size_t i = 0; i < count; ++i) {
    fit.poses[i] = poseOf(poseRows.row(static_cast<Eigen::Index>(i)));
    fit.angles[i] = anglesOf(fit.poses[i].rotation);
    const Points moved = motionOf(toCamera(input.landmarks[i]), fit.poses[i], canonical, fit.residuals[i]);
    motion.row(static_cast<Eigen::Index>(i)) =
        Eigen::Map<const Eigen::RowVectorXd>(moved.data(), moved.size()).cast<float>();
  }
  smoothWithinShots(motion, input.shots, kMotionSigma);
  fitMotionCodes(std::move(motion), input.training, fit);
  return fit;
}

} // namespace d3t
