// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/topology.h"
#include "core/track/fit.h"
#include "core/track/fit_motion.h"
#include "tests/track/synthetic_face.h"
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

float degreesBetween(const Eigen::Matrix3f& a, const Eigen::Matrix3f& b) {
  const float cosine = ((a.transpose() * b).trace() - 1) / 2;
  return std::acos(std::clamp(cosine, -1.f, 1.f)) * 180 / 3.14159265f;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const auto map = [](const std::vector<double>& v) {
    Eigen::ArrayXd x = Eigen::Map<const Eigen::ArrayXd>(v.data(), static_cast<Eigen::Index>(v.size()));
    return Eigen::ArrayXd(x - x.mean());
  };
  const Eigen::ArrayXd x = map(a), y = map(b);
  return (x * y).sum() / std::sqrt(x.square().sum() * y.square().sum());
}

/// How much of one true motion is in the mesh the codes give: projection of its displacement on that motion.
std::vector<double> recovered(const FaceFit& fit, const MeshPoints& motion) {
  std::vector<double> amounts;
  for (const MotionCode& code : fit.codes)
    amounts.push_back((fit.rig.mesh(code) - fit.rig.canonical).cwiseProduct(motion).sum());
  return amounts;
}

std::vector<double> column(const std::vector<std::vector<float>>& amounts, size_t k) {
  std::vector<double> values;
  for (const auto& row : amounts) values.push_back(row[k]);
  return values;
}

class FitOfKnownFace : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    face_ = new SyntheticFace(makeSyntheticFace({}));
    fit_ = new FaceFit(fitFace(asFitInput(*face_)).value());
  }
  static void TearDownTestSuite() {
    delete face_;
    delete fit_;
  }
  static SyntheticFace* face_;
  static FaceFit* fit_;
};
SyntheticFace* FitOfKnownFace::face_ = nullptr;
FaceFit* FitOfKnownFace::fit_ = nullptr;

TEST_F(FitOfKnownFace, PoseWithinOneDegreeAndOnePercentDepth) {
  double ratio = 0; // the canonical mesh has its own size and rest orientation: compare against frame 0 and the mean
  for (size_t i = 0; i < fit_->poses.size(); ++i)
    ratio += fit_->poses[i].viewTranslation().z() / face_->poses[i].viewTranslation().z() /
             static_cast<double>(fit_->poses.size());
  for (size_t i = 0; i < fit_->poses.size(); ++i) {
    const Eigen::Matrix3f estimated = fit_->poses[i].rotation * fit_->poses[0].rotation.transpose();
    const Eigen::Matrix3f truth = face_->poses[i].rotation * face_->poses[0].rotation.transpose();
    EXPECT_LT(degreesBetween(estimated, truth), 1) << "frame " << i;
    EXPECT_NEAR(fit_->poses[i].viewTranslation().z() / ratio, face_->poses[i].viewTranslation().z(), 0.01 * kFocal);
  }
  EXPECT_NEAR(ratio, 1, 0.05);
}

TEST_F(FitOfKnownFace, AnglesAreThoseOfTheFace) {
  for (size_t i = 0; i < fit_->angles.size(); ++i) {
    const Eigen::Matrix3f& r = face_->poses[i].rotation;
    EXPECT_NEAR(fit_->angles[i][0], std::atan2(r(0, 2), r(2, 2)) * 57.2958f, 1.5f);
  }
}

TEST_F(FitOfKnownFace, ReprojectsTheLandmarksWithinOnePixel) {
  double sum = 0;
  for (size_t i = 0; i < fit_->poses.size(); ++i) {
    const MeshPoints mesh = fit_->rig.mesh(fit_->codes[i]);
    for (int v = 0; v < kMeshPoints; ++v)
      sum += (projectToWork(fit_->poses[i], mesh.row(v).transpose()) -
              projectToWork(face_->poses[i], face_->mesh(i).row(v).transpose()))
                 .norm();
  }
  EXPECT_LT(sum / static_cast<double>(fit_->poses.size() * kMeshPoints), 1.0);
}

TEST_F(FitOfKnownFace, EveryMotionThatMovesIsInTheCodes) {
  for (size_t k = 0; k < face_->motions.size(); ++k)
    EXPECT_GT(correlation(recovered(*fit_, face_->motions[k]), column(face_->amounts, k)), 0.9) << "motion " << k;
  // The gaze code is relative to the lids, so the irises' true motion is what the mesh makes of lids and gaze together.
  for (size_t axis = 0; axis < 2; ++axis)
    EXPECT_GT(correlation(recovered(*fit_, face_->gaze[axis]), column(face_->amounts, face_->motions.size() + axis)),
              0.9)
        << "gaze " << axis;
  EXPECT_NEAR(fit_->rig.gazeScale[0], 2 * 0.7, 0.3);
}

TEST_F(FitOfKnownFace, CodesHaveUnitDeviationAndLieInTheirRange) {
  for (size_t k : {size_t{0}, size_t{1}, size_t{kLowerCodes}, size_t{kLowerCodes + kUpperCodes}}) {
    double square = 0;
    for (const MotionCode& code : fit_->codes) {
      square += code[k] * code[k] / static_cast<double>(fit_->codes.size());
      EXPECT_GE(code[k], fit_->rig.low[k]);
      EXPECT_LE(code[k], fit_->rig.high[k]);
    }
    EXPECT_NEAR(square, 1, 0.01) << "code " << k;
  }
  EXPECT_GT(fit_->lowerVariance, 0.9);
}

TEST(Fit, JawDoesNotTurnTheHead) {
  SyntheticOptions options;
  options.noise = 0;
  SyntheticFace face = makeSyntheticFace(options);
  for (auto& pose : face.poses) pose = HeadPose{};
  for (size_t i = 0; i < face.landmarks.size(); ++i) {
    const MeshPoints mesh = face.mesh(i);
    for (int v = 0; v < kMeshPoints; ++v) {
      const Eigen::Vector2f seen = projectToWork({}, mesh.row(v).transpose());
      face.landmarks[i].row(v) << seen.x(), seen.y(), mesh(v, 2);
    }
  }
  const FaceFit fit = fitFace(asFitInput(face)).value();
  for (const HeadPose& pose : fit.poses) EXPECT_LT(degreesBetween(pose.rotation, fit.poses[0].rotation), 0.5);
}

TEST(Fit, HeldOutFramesDoNotChangeTheRig) {
  SyntheticFace face = makeSyntheticFace({});
  FitInput input = asFitInput(face);
  for (size_t i = 150; i < 200; ++i) {
    input.training[i] = 0;
    input.shots[i] = 1;
  }
  const FaceFit before = fitFace(input).value();
  for (size_t i = 150; i < 200; ++i) input.landmarks[i].col(1).array() += 30;
  const FaceFit after = fitFace(input).value();
  EXPECT_EQ(before.rig.canonical, after.rig.canonical);
  EXPECT_EQ(before.rig.low, after.rig.low);
  for (size_t i = 0; i < 150; ++i) EXPECT_EQ(before.codes[i], after.codes[i]);
}

TEST(Fit, FewFramesKeepFewComponents) {
  SyntheticOptions options;
  options.frames = 30;
  const FaceFit fit = fitFace(asFitInput(makeSyntheticFace(options))).value();
  EXPECT_GT(fit.rig.basis[0].norm(), 1);
  EXPECT_EQ(fit.rig.basis[5].norm(), 0);
  EXPECT_EQ(fit.rig.high[kLowerCodes + 11], 0);
  for (const auto& code : fit.codes)
    for (float value : code) EXPECT_TRUE(std::isfinite(value));
}

TEST(Fit, WrongInputIsAnErrorNotACrash) {
  FitInput input = asFitInput(makeSyntheticFace({.frames = 10}));
  input.training.assign(10, 0);
  EXPECT_EQ(fitFace(input).error().kind, ErrorKind::BadInput);
  input.training.assign(9, 1);
  EXPECT_FALSE(fitFace(input));
  input.training.assign(10, 1);
  input.landmarks[3](7, 1) = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(fitFace(input));
  input.landmarks[3] = MeshPoints::Zero(5, 3);
  EXPECT_FALSE(fitFace(input));
  input.landmarks[3] = MeshPoints::Zero(kMeshPoints, 3);
  EXPECT_FALSE(fitFace(input));
}

TEST(Smoothing, NeverCrossesShots) {
  FrameRows rows(8, 1);
  rows << 1, 1, 1, 1, 9, 9, 9, 9;
  FrameRows two = rows, one = rows;
  smoothWithinShots(two, {0, 0, 0, 0, 1, 1, 1, 1}, 1);
  EXPECT_LT((two - rows).cwiseAbs().maxCoeff(), 1e-5f);
  smoothWithinShots(one, {0, 0, 0, 0, 0, 0, 0, 0}, 1);
  EXPECT_GT(one(3, 0), 2);
}

TEST(Smoothing, EqualsScipysGaussianFilter) {
  FrameRows rows(6, 1);
  rows << 0, 0, 6, 0, 3, 0;
  smoothWithinShots(rows, {0, 0, 0, 0, 0, 0}, 1.0);
  // scipy.ndimage.gaussian_filter1d([0, 0, 6, 0, 3, 0], 1.0)
  const float expected[] = {0.350939f, 1.465927f, 2.555634f, 2.178145f, 1.534073f, 0.915282f};
  for (int i = 0; i < 6; ++i) EXPECT_NEAR(rows(i, 0), expected[i], 1e-4f);
  FrameRows single(1, 1);
  single << 5;
  smoothWithinShots(single, {3}, 1.0);
  EXPECT_NEAR(single(0, 0), 5, 1e-5f);
}

} // namespace
} // namespace d3t
