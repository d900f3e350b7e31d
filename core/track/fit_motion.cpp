// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/fit_motion.h"
#include "core/head/topology.h"
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace d3t {
namespace {

constexpr float kLipWeight = 3, kLidWeight = 3, kIrisWeight = 0.01f;
constexpr int kFramesPerComponent = 6;    // fewer training frames than this per component: it would only learn noise
constexpr int kPcaFrames = 500;           // more frames are thinned out: the basis does not change, the time does
constexpr double kMinimumVariance = 1e-8; // of the first component's: below is rounding error

using Weights = Eigen::VectorXf; // one per mesh point

std::vector<int> trainingRows(const std::vector<char>& training) {
  std::vector<int> rows;
  for (size_t i = 0; i < training.size(); ++i)
    if (training[i]) rows.push_back(static_cast<int>(i));
  return rows;
}

std::vector<int> thinned(const std::vector<int>& rows, int most) {
  if (static_cast<int>(rows.size()) <= most) return rows;
  std::vector<int> kept(most);
  for (int i = 0; i < most; ++i) kept[i] = rows[static_cast<size_t>(i) * rows.size() / most];
  return kept;
}

/// 0 above, 1 below a ramp that lies between the eyes and the nose base: the share of a point's motion that is "lower".
Weights lowerShare(const MeshPoints& canonical) {
  const float nose = canonical(topology::kNoseBase, 1);
  const float eyes = (canonical(145, 1) + canonical(374, 1)) / 2;
  Weights share = ((canonical.col(1).array() - (eyes + nose) / 2 + (nose - eyes) / 4) / ((nose - eyes) / 2))
                      .max(0.f)
                      .min(1.f)
                      .matrix();
  share.tail(kMeshPoints - topology::kRightIris).setZero();
  return share;
}

FrameRows weighted(const FrameRows& motion, const Weights& weights) {
  FrameRows rows = motion;
  for (int v = 0; v < kMeshPoints; ++v) rows.middleCols(3 * v, 3) *= weights[v];
  return rows;
}

/// Principal directions of the rows (one per row, unit length, largest entry positive) by the Gram matrix, which is
/// small: frames x frames instead of 1434 x 1434.
FrameRows principalDirections(const FrameRows& rows, int count, double& share) {
  const Eigen::MatrixXd data = rows.cast<double>();
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(data * data.transpose());
  const Eigen::VectorXd& values = solver.eigenvalues(); // rising
  const double total = values.cwiseMax(0).sum(), largest = values[values.size() - 1];
  FrameRows directions = FrameRows::Zero(count, rows.cols());
  double kept = 0;
  for (int k = 0; k < std::min<int>(count, static_cast<int>(values.size())); ++k) {
    const Eigen::Index at = values.size() - 1 - k;
    if (values[at] <= largest * kMinimumVariance || values[at] <= 0) break;
    Eigen::RowVectorXd direction = solver.eigenvectors().col(at).transpose() * data;
    direction.normalize();
    Eigen::Index top = 0;
    direction.cwiseAbs().maxCoeff(&top);
    directions.row(k) = (direction[top] < 0 ? Eigen::RowVectorXd(-direction) : direction).cast<float>();
    kept += values[at];
  }
  share = total > 0 ? kept / total : 1;
  return directions;
}

float standardDeviation(const Eigen::VectorXf& values, const std::vector<int>& rows) {
  double mean = 0, square = 0;
  for (int i : rows) mean += values[i] / static_cast<double>(rows.size());
  for (int i : rows) square += (values[i] - mean) * (values[i] - mean) / static_cast<double>(rows.size());
  return static_cast<float>(std::sqrt(square));
}

/// Codes first .. first + count of the fit from the motion times `share`; `emphasis` makes some points count more.
double fitComponents(const FrameRows& motion, const Weights& share, const Weights& emphasis, int first, int count,
                     const std::vector<int>& training, FaceFit& fit) {
  const FrameRows rows = weighted(motion, share.cwiseProduct(emphasis));
  const std::vector<int> sample = thinned(training, kPcaFrames);
  FrameRows chosen(static_cast<Eigen::Index>(sample.size()), rows.cols());
  for (size_t i = 0; i < sample.size(); ++i) chosen.row(static_cast<Eigen::Index>(i)) = rows.row(sample[i]);
  const int most = std::min<int>(count, std::max<int>(1, static_cast<int>(training.size()) / kFramesPerComponent));
  double variance = 1;
  const FrameRows directions = principalDirections(chosen, most, variance);
  for (int k = 0; k < count; ++k) {
    MeshPoints& basis = fit.rig.basis[first + k];
    basis = MeshPoints::Zero(kMeshPoints, 3);
    if (k >= most || directions.row(k).squaredNorm() == 0) continue;
    const Eigen::VectorXf amounts = rows * directions.row(k).transpose();
    const float deviation = standardDeviation(amounts, training);
    if (deviation <= 1e-6f) continue;
    for (Eigen::Index i = 0; i < amounts.size(); ++i) fit.codes[i][first + k] = amounts[i] / deviation;
    for (int v = 0; v < kMeshPoints; ++v)
      basis.row(v) = directions.row(k).segment(3 * v, 3) * (deviation / emphasis[v]);
  }
  return variance;
}

Eigen::MatrixXf meanOf(const FrameRows& motion, std::span<const int> points) {
  Eigen::MatrixXf mean = Eigen::MatrixXf::Zero(motion.rows(), 3);
  for (int v : points) mean += motion.middleCols(3 * v, 3) / static_cast<float>(points.size());
  return mean;
}

/// Gaze: mean over both eyes of iris centre - lid centre, without its training mean.
void fitGaze(const FrameRows& motion, const std::vector<int>& training, FaceFit& fit) {
  const Eigen::MatrixXf gaze = (motion.middleCols(3 * topology::kRightIris, 3) - meanOf(motion, topology::rightEye()) +
                                motion.middleCols(3 * topology::kLeftIris, 3) - meanOf(motion, topology::leftEye())) /
                               2;
  for (int axis = 0; axis < kGazeCodes; ++axis) {
    const float deviation = standardDeviation(gaze.col(axis), training);
    double mean = 0;
    for (int i : training) mean += gaze(i, axis) / static_cast<double>(training.size());
    fit.rig.gazeScale[axis] = deviation > 1e-4f ? deviation : 0.f;
    for (Eigen::Index i = 0; i < gaze.rows(); ++i)
      fit.codes[i][kLowerCodes + kUpperCodes + axis] =
          deviation > 1e-4f ? (gaze(i, axis) - static_cast<float>(mean)) / deviation : 0.f;
  }
}

/// The irises follow the middle of their lids; what they do beyond that is the gaze.
void bindIrises(HeadRig& rig) {
  for (MeshPoints& basis : rig.basis)
    for (int eye = 0; eye < 2; ++eye) {
      Eigen::RowVector3f mean = Eigen::RowVector3f::Zero();
      for (int v : eye == 0 ? topology::rightEye() : topology::leftEye()) mean += basis.row(v) / 16;
      basis.middleRows(eye == 0 ? topology::kRightIris : topology::kLeftIris, 5).rowwise() = mean;
    }
}

void measureRange(const std::vector<int>& training, FaceFit& fit) {
  fit.rig.low = fit.rig.high = fit.codes[training.front()];
  for (int i : training)
    for (size_t k = 0; k < kCodes; ++k) {
      fit.rig.low[k] = std::min(fit.rig.low[k], fit.codes[i][k]);
      fit.rig.high[k] = std::max(fit.rig.high[k], fit.codes[i][k]);
    }
}

} // namespace

void smoothWithinShots(FrameRows& rows, const std::vector<int>& shots, double sigma) {
  if (sigma <= 0) return;
  const int radius = static_cast<int>(4 * sigma + 0.5);
  std::vector<float> kernel(2 * radius + 1);
  double sum = 0;
  for (int k = -radius; k <= radius; ++k) sum += std::exp(-0.5 * k * k / (sigma * sigma));
  for (int k = -radius; k <= radius; ++k)
    kernel[k + radius] = static_cast<float>(std::exp(-0.5 * k * k / (sigma * sigma)) / sum);
  const FrameRows before = rows;
  for (Eigen::Index begin = 0, end; begin < rows.rows(); begin = end) {
    for (end = begin + 1; end < rows.rows() && shots[end] == shots[begin];) ++end;
    const Eigen::Index length = end - begin;
    for (Eigen::Index i = 0; i < length; ++i) {
      rows.row(begin + i).setZero();
      for (int k = -radius; k <= radius; ++k) {
        Eigen::Index at = (i + k) % (2 * length); // mirrored at both ends, with period 2 length
        if (at < 0) at += 2 * length;
        if (at >= length) at = 2 * length - 1 - at;
        rows.row(begin + i) += kernel[k + radius] * before.row(begin + at);
      }
    }
  }
}

void fitMotionCodes(FrameRows motion, const std::vector<char>& training, FaceFit& fit) {
  const std::vector<int> rows = trainingRows(training);
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(motion.cols());
  for (int i : rows) mean += motion.row(i).cast<double>() / static_cast<double>(rows.size());
  motion.rowwise() -= mean.cast<float>();
  for (int v = 0; v < kMeshPoints; ++v) fit.rig.canonical.row(v) += mean.segment(3 * v, 3).cast<float>();

  const Weights lower = lowerShare(fit.rig.canonical);
  Weights lips = Weights::Ones(kMeshPoints), lids = Weights::Ones(kMeshPoints);
  for (int v : topology::lips()) lips[v] = kLipWeight;
  for (auto eye : {topology::rightEye(), topology::leftEye()})
    for (int v : eye) lids[v] = kLidWeight;
  lids.tail(kMeshPoints - topology::kRightIris).setConstant(kIrisWeight);

  fit.codes.assign(training.size(), MotionCode{});
  fit.lowerVariance = fitComponents(motion, lower, lips, 0, kLowerCodes, rows, fit);
  fit.upperVariance =
      fitComponents(motion, Weights::Ones(kMeshPoints) - lower, lids, kLowerCodes, kUpperCodes, rows, fit);
  fitGaze(motion, rows, fit);
  bindIrises(fit.rig);
  measureRange(rows, fit);
}

} // namespace d3t
