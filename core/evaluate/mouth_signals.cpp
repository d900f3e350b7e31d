// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mouth_signals.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <limits>

namespace d3t {
namespace {

using Eigen::Matrix3Xd;
using Eigen::Matrix4d;

// Forehead, eye corners, nose bridge, brows: points that speech hardly moves.
constexpr std::array<int, 28> kStable = {33, 133, 263, 362, 168, 6,   197, 195, 10, 151, 9,  8,   127, 356,
                                         54, 284, 67,  297, 109, 338, 21,  251, 71, 301, 68, 298, 104, 333};
constexpr int kRounds = 3;
enum Point : int { kOuterTop = 0, kBridge = 6, kInnerTop = 13, kInnerBottom = 14, kOuterBottom = 17, kRightEye = 33 };
constexpr int kRightCorner = 61, kChin = 152, kBridgeTop = 168, kLeftEye = 263, kLeftCorner = 291;

Matrix3Xd stablePoints(const MeshPoints& mesh) {
  Matrix3Xd out(3, kStable.size());
  for (size_t i = 0; i < kStable.size(); ++i)
    out.col(static_cast<Eigen::Index>(i)) = mesh.row(kStable[i]).transpose().cast<double>();
  return out;
}

// Similarities of all frames onto their common mean shape, which starts as the first frame.
std::vector<Matrix4d> alignments(const std::vector<Matrix3Xd>& frames) {
  std::vector<Matrix4d> out(frames.size());
  Matrix3Xd reference = frames[0];
  for (int round = 0; round < kRounds; ++round) {
    Matrix3Xd sum = Matrix3Xd::Zero(3, reference.cols());
    for (size_t i = 0; i < frames.size(); ++i) {
      out[i] = Eigen::umeyama(frames[i], reference, true);
      sum += (out[i].topRows<3>() * frames[i].colwise().homogeneous());
    }
    reference = sum / static_cast<double>(frames.size());
  }
  return out;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const size_t n = values.size();
  return n % 2 ? values[n / 2] : .5 * (values[n / 2 - 1] + values[n / 2]);
}

} // namespace

Result<RowMatrix> mouthSignals(const std::vector<MeshPoints>& meshes) {
  std::vector<size_t> valid;
  std::vector<Matrix3Xd> stable;
  for (size_t i = 0; i < meshes.size(); ++i)
    if (meshes[i].rows() == kMeshPoints && meshes[i].allFinite()) {
      valid.push_back(i);
      stable.push_back(stablePoints(meshes[i]));
    }
  if (valid.size() < 2)
    return badInput("a face was found in fewer than two frames", "mouth signals", "use a clip that shows the face");
  const std::vector<Matrix4d> toMean = alignments(stable);
  RowMatrix out =
      RowMatrix::Constant(static_cast<Eigen::Index>(meshes.size()), 4, std::numeric_limits<float>::quiet_NaN());
  std::vector<double> eyes;
  for (size_t i = 0; i < valid.size(); ++i) {
    const auto at = [&](int p) -> Eigen::Vector3d {
      const Eigen::Vector3d point = meshes[valid[i]].row(p).transpose().cast<double>();
      return toMean[i].topRows<3>() * point.homogeneous();
    };
    const auto flat = [&](int a, int b) { return (at(a) - at(b)).head<2>().norm(); };
    eyes.push_back((at(kRightEye) - at(kLeftEye)).norm());
    const double jaw = at(kChin).y() - .5 * (at(kBridgeTop).y() + at(kBridge).y());
    out.row(static_cast<Eigen::Index>(valid[i])) << static_cast<float>(flat(kInnerTop, kInnerBottom)),
        static_cast<float>(flat(kOuterTop, kOuterBottom)), static_cast<float>(flat(kRightCorner, kLeftCorner)),
        static_cast<float>(jaw);
  }
  const double distance = median(eyes);
  if (distance <= 0) return badInput("all eye corners lie in one place", "mouth signals", "track the clip again");
  return RowMatrix(out / static_cast<float>(distance));
}

} // namespace d3t
