// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/audio_to_motion.h"
#include "core/talker/log_mel_ridge.h"
#include "core/talker/ridge.h"
#include "core/talker/viseme_table.h"
#include "tests/talker/generated_speech.h"
#include <Eigen/LU>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

using test::generatedSpeech;
using test::phoneNames;

std::vector<double> frameTimes(double from, double to) {
  std::vector<double> out;
  for (double t = from; t < to; t += .04) out.push_back(t);
  return out;
}

// A talker whose mouth follows the viseme prior at t + lag, with some noise.
RowMatrix mouthOf(const SpeechFeatures& speech, const std::vector<double>& times, double lag, float noise = .1f) {
  std::vector<double> moved = times;
  for (double& t : moved) t += lag;
  const RowMatrix z = sampleAt(visemePrior(speech, phoneNames()), moved);
  Random random(99);
  RowMatrix mouth(z.rows(), 4);
  for (Eigen::Index t = 0; t < z.rows(); ++t) {
    mouth.row(t) << .04f + .02f * z(t, 0), .2f + .03f * z(t, 0), .5f + .02f * z(t, 1), 1.1f + .05f * z(t, 2);
    for (int k = 0; k < 4; ++k) mouth(t, k) += .02f * noise * static_cast<float>(random.normal());
  }
  return mouth;
}

std::vector<AudioToMotion::Example> examplesOf(const std::vector<double>& times, const RowMatrix& mouth) {
  std::vector<AudioToMotion::Example> out;
  for (size_t i = 0; i < times.size(); ++i) {
    const Eigen::Vector4f m = mouth.row(static_cast<Eigen::Index>(i)).transpose();
    out.push_back({times[i], m.head<3>(), m});
  }
  return out;
}

double correlation(const Eigen::VectorXf& a, const Eigen::VectorXf& b) {
  const Eigen::VectorXf x = a.array() - a.mean(), y = b.array() - b.mean();
  return static_cast<double>(x.dot(y)) / std::sqrt(static_cast<double>(x.squaredNorm() * y.squaredNorm()));
}

TEST(VisemeTable, KnowsEveryPhone) {
  EXPECT_FLOAT_EQ(visemeOf("m").opening, -.12f);
  EXPECT_FLOAT_EQ(visemeOf("m").openingDominance, 4);
  EXPECT_FLOAT_EQ(visemeOf("ay").opening, .6f * .85f + .4f * .42f);
  EXPECT_FLOAT_EQ(visemeOf("ow").width, .6f * -.45f + .4f * -.85f);
  EXPECT_FLOAT_EQ(visemeOf("+nsn+").opening, visemeOf("sil").opening);
  EXPECT_FLOAT_EQ(visemeOf("+spn+").widthDominance, .3f * visemeOf("sil").widthDominance);
  for (const std::string& phone : phoneNames())
    if (phone[0] != '+' && phone != "sil") {
      EXPECT_NE(visemeOf(phone).opening, visemeOf("sil").opening) << phone;
    }
}

TEST(SampleAt, IsLinearAndHoldsTheEnds) {
  RowMatrix ramp(50, 2);
  for (int t = 0; t < 50; ++t) ramp.row(t) << static_cast<float>(t), static_cast<float>(-2 * t);
  const std::vector<double> times = {.0125, .0175, .1, .4999, -3, 7};
  const RowMatrix out = sampleAt(ramp, times);
  EXPECT_NEAR(out(0, 0), 0, 1e-5);
  EXPECT_NEAR(out(1, 0), .5, 1e-5);
  EXPECT_NEAR(out(2, 0), 8.75, 1e-5);
  EXPECT_NEAR(out(2, 1), -17.5, 1e-5);
  EXPECT_NEAR(out(3, 0), 48.74, 1e-4);
  EXPECT_EQ(out(4, 0), 0);
  EXPECT_EQ(out(5, 0), 49);
  const RowMatrix single = RowMatrix::Constant(1, 1, 3);
  EXPECT_EQ(sampleAt(single, times)(2, 0), 3);
}

TEST(VisemePrior, IsTheDominanceWeightedMean) {
  // One phone for ever: its own viseme, whatever the dominance.
  SpeechFeatures steady = generatedSpeech(2, 1);
  steady.scores.setConstant(-1000);
  steady.posteriors.setZero();
  const auto& names = phoneNames();
  const auto aa = std::find(names.begin(), names.end(), "aa") - names.begin();
  steady.scores.middleCols(3 * aa, 3).setZero();
  steady.posteriors.col(aa).setOnes();
  const RowMatrix prior = visemePrior(steady, names);
  for (const Eigen::Index t : {0, 100, 199}) {
    EXPECT_NEAR(prior(t, 0), .85 / .149, 1e-3);
    EXPECT_NEAR(prior(t, 1), .05 / .204, 1e-3);
    EXPECT_NEAR(prior(t, 2), .9 / .149, 1e-3);
  }
  // A single frame of m wins over its neighbours by its dominance 4 : 1.
  const auto m = std::find(names.begin(), names.end(), "m") - names.begin();
  steady.posteriors.row(100).setZero();
  steady.posteriors(100, m) = 1;
  steady.scores.row(100).setConstant(-1000);
  steady.scores.row(100).segment(3 * m, 3).setZero();
  double neighbours = 0;
  for (int o = 1; o <= 25; ++o) neighbours += 2 * std::exp(-o / 2.);
  const double expected = (neighbours * .85 + 4 * -.12) / (neighbours + 4);
  EXPECT_NEAR(visemePrior(steady, names)(100, 0), expected / .149, 1e-3);
}

TEST(AudioToMotion, FindsTheLagAndFollowsTheMouth) {
  const SpeechFeatures speech = generatedSpeech(22, 2);
  const auto train = frameTimes(.5, 10.5), test = frameTimes(12, 21);
  for (const double lag : {-.1, 0., .06, .2}) {
    const auto motion = AudioToMotion::fit(speech, phoneNames(), examplesOf(train, mouthOf(speech, train, lag)));
    ASSERT_TRUE(motion) << motion.error().message();
    EXPECT_NEAR(motion->lagSeconds(), lag, .0201);
    const RowMatrix predicted = motion->predict(speech, phoneNames(), test), truth = mouthOf(speech, test, lag, 0);
    ASSERT_EQ(predicted.cols(), 3);
    for (int k = 0; k < 3; ++k) EXPECT_GT(correlation(predicted.col(k), truth.col(k)), .9) << "signal " << k;
    const RowMatrix prior = motion->prior(speech, phoneNames(), test);
    EXPECT_GT(correlation(prior.col(0), truth.col(0)), .95);
  }
}

TEST(AudioToMotion, NeedsEnoughFiniteExamples) {
  const SpeechFeatures speech = generatedSpeech(12, 3);
  const auto times = frameTimes(.5, 10.5);
  const auto good = examplesOf(times, mouthOf(speech, times, 0));
  EXPECT_FALSE(AudioToMotion::fit(speech, phoneNames(), {good.begin(), good.begin() + 9}));
  EXPECT_FALSE(AudioToMotion::fit(speech, phoneNames(), {}));
  auto bad = good;
  bad[7].targets[1] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(AudioToMotion::fit(speech, phoneNames(), bad));
  bad = good;
  bad[7].targets = Eigen::VectorXf::Zero(5);
  EXPECT_FALSE(AudioToMotion::fit(speech, phoneNames(), bad));
  EXPECT_FALSE(AudioToMotion::fit(speech, {"aa"}, good));
}

TEST(AudioToMotion, AMouthThatNeverMovesStaysStill) {
  const SpeechFeatures speech = generatedSpeech(12, 4);
  const auto times = frameTimes(.5, 10.5);
  const RowMatrix still = RowMatrix::Constant(static_cast<Eigen::Index>(times.size()), 4, .3f);
  const auto motion = AudioToMotion::fit(speech, phoneNames(), examplesOf(times, still));
  ASSERT_TRUE(motion);
  EXPECT_NEAR(motion->lagSeconds(), .06, 1e-9); // nothing to be seen: the usual lag
  EXPECT_LT((motion->predict(speech, phoneNames(), times).array() - .3f).abs().maxCoeff(), 1e-5f);
}

TEST(AudioToMotion, SavedAndLoadedPredictTheSameBits) {
  const SpeechFeatures speech = generatedSpeech(12, 5);
  const auto times = frameTimes(.5, 10.5);
  const auto motion = AudioToMotion::fit(speech, phoneNames(), examplesOf(times, mouthOf(speech, times, .08)));
  ASSERT_TRUE(motion);
  TensorFile file;
  motion->save(file, "x.");
  const auto bytes = encodeTensors(file);
  const auto back = decodeTensors(bytes, "test");
  ASSERT_TRUE(back);
  const auto loaded = AudioToMotion::load(*back, "x.");
  ASSERT_TRUE(loaded) << loaded.error().message();
  EXPECT_EQ(loaded->lagSeconds(), motion->lagSeconds());
  EXPECT_EQ(loaded->signalCount(), 3);
  EXPECT_EQ(loaded->predict(speech, phoneNames(), times), motion->predict(speech, phoneNames(), times));
  EXPECT_FALSE(AudioToMotion::load(*back, "y."));
  TensorFile wrong = *back;
  wrong.set("x.mean", {2}, {1, 2});
  EXPECT_FALSE(AudioToMotion::load(wrong, "x."));
  wrong = *back;
  wrong.set("x.centre", {1}, {1});
  EXPECT_FALSE(AudioToMotion::load(wrong, "x."));
  wrong = *back;
  wrong.set("x.lag", {1}, {50});
  EXPECT_FALSE(AudioToMotion::load(wrong, "x."));
}

TEST(Ridge, EqualsTheClosedFormInBothShapes) {
  for (const Eigen::Index rows : {8, 40}) {
    Random random(6);
    Eigen::MatrixXd x(rows, 20), y(rows, 3);
    for (auto& v : x.reshaped()) v = random.normal();
    for (auto& v : y.reshaped()) v = random.normal();
    const Eigen::MatrixXd normal = x.transpose() * x + 3 * Eigen::MatrixXd::Identity(20, 20);
    const Eigen::MatrixXd expected = normal.inverse() * x.transpose() * y;
    EXPECT_LT((ridgeWeights(x, y, 3) - expected).cwiseAbs().maxCoeff(), 1e-10) << rows;
  }
}

TEST(LogMelRidge, RecoversALinearMouthAndRefusesNoise) {
  const SpeechFeatures speech = generatedSpeech(62, 7);
  const auto train = frameTimes(.5, 40), test = frameTimes(42, 61);
  const auto targets = [&](const std::vector<double>& times) {
    const RowMatrix mel = sampleAt(speech.logMel, times);
    Random random(8);
    RowMatrix y(mel.rows(), 2);
    for (Eigen::Index t = 0; t < y.rows(); ++t)
      y.row(t) << mel(t, 3) - .5f * mel(t, 20) + 7, static_cast<float>(random.normal());
    return y;
  };
  const auto ridge = LogMelRidge::fit(speech, train, targets(train));
  ASSERT_TRUE(ridge) << ridge.error().message();
  const RowMatrix predicted = ridge->predict(speech, test), truth = targets(test);
  EXPECT_GT(correlation(predicted.col(0), truth.col(0)), .85);
  EXPECT_NEAR(predicted.col(0).mean(), truth.col(0).mean(), .3);
  EXPECT_LT(ridge->lambdas()[0], ridge->lambdas()[1]);
  EXPECT_EQ(ridge->lambdas()[1], 10000); // nothing to learn: the strongest shrinkage
  EXPECT_LT(std::abs(correlation(predicted.col(1), truth.col(1))), .3);
  EXPECT_FALSE(LogMelRidge::fit(speech, frameTimes(0, 1), targets(frameTimes(0, 1))));
  EXPECT_FALSE(LogMelRidge::fit(speech, train, targets(test)));
}

} // namespace
} // namespace d3t
