// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/encoder_projection.h"
#include "tests/base/scratch.h"
#include "tests/support/toy_encoder.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

class UserEncoders : public testing::Test {
protected:
  Result<std::unique_ptr<UserEncoder>> load(const std::string& bytes) {
    test::spill(folder / "hubert.onnx", bytes);
    return UserEncoder::load(folder / "hubert.onnx", 1);
  }
  RowMatrix hear(UserEncoder& encoder, const Audio& sound, int first, int last) {
    RowMatrix out(last - first, encoder.width());
    const auto ok = encoder.hear(
        sound, first, last,
        [&](int at, const RowMatrix& rows) {
          out.middleRows(at - first, rows.rows()) = rows;
          return Status{};
        },
        run);
    EXPECT_TRUE(ok) << ok.error().message();
    return out;
  }
  void expectRefused(const std::string& bytes, const std::string& words) {
    const auto loaded = load(bytes);
    ASSERT_FALSE(loaded) << words;
    EXPECT_EQ(loaded.error().kind, ErrorKind::BadInput);
    EXPECT_NE(loaded.error().message().find(words), std::string::npos) << loaded.error().message();
    EXPECT_NE(loaded.error().message().find("--speech-encoder"), std::string::npos);
  }
  test::ScratchFolder folder;
  d3t::Run run;
};

// A straight line, louder and moved: 20 s.
Audio ramp(float scale, float offset) {
  Audio out;
  for (int i = 0; i < 320000; ++i) out.samples.push_back(offset + scale * (static_cast<float>(i) / 320000 - .5f));
  return out;
}

TEST_F(UserEncoders, GiveRowsOnTheClockOfSpeechFeatures) {
  auto encoder = load(test::toyEncoder());
  ASSERT_TRUE(encoder) << encoder.error().message();
  EXPECT_EQ((*encoder)->width(), 8);
  EXPECT_EQ((*encoder)->name(), "hubert.onnx");
  EXPECT_EQ((*encoder)->hash().size(), 32u);
  const RowMatrix rows = hear(**encoder, ramp(.3f, .1f), 0, 1990);
  // Number 0 is the sample in the middle of the window, of the sound at zero mean and unit variance: sqrt(12) of the
  // ramp. Beside blocks of 8 s nothing jumps.
  for (const int r : {5, 400, 799, 800, 801, 1599, 1600, 1980})
    EXPECT_NEAR(rows(r, 0), std::sqrt(12.f) * ((160.f * static_cast<float>(r) + 200) / 320000 - .5f), 2e-3) << r;
}

TEST_F(UserEncoders, LoudnessAndOffsetDoNotShow) {
  auto encoder = load(test::toyEncoder());
  ASSERT_TRUE(encoder);
  EXPECT_TRUE(hear(**encoder, ramp(.3f, .1f), 100, 300).isApprox(hear(**encoder, ramp(.1f, -.05f), 100, 300), 1e-3f));
  EXPECT_TRUE(hear(**encoder, Audio{16000, std::vector<float>(16000)}, 0, 90).allFinite()) << "silence";
}

TEST_F(UserEncoders, TheSameRowsHoweverTheyAreAskedFor) {
  auto encoder = load(test::toyEncoder());
  ASSERT_TRUE(encoder);
  const RowMatrix all = hear(**encoder, ramp(.3f, 0), 0, 1200), part = hear(**encoder, ramp(.3f, 0), 700, 900);
  // 20 ms apart the windows of both differ in where their frames lie.
  EXPECT_LT((all.middleRows(700, 200) - part).cwiseAbs().maxCoeff(), .02f);
  auto stopped = std::atomic<bool>(true);
  run.cancelled = &stopped;
  EXPECT_FALSE((*encoder)->hear(
      ramp(1, 0), 0, 10, [](int, const RowMatrix&) { return Status{}; }, run));
}

TEST_F(UserEncoders, OtherNetworksAreRefused) {
  test::OnnxWriter flat; // the sound itself
  flat.input("x", {-1, -1});
  flat.node("Abs", {"x"}, "y");
  flat.output("y", {-1, -1});
  expectRefused(flat.bytes(), "it makes 1 x 160000 of 160000 samples");
  test::OnnxWriter fixed; // one second only
  fixed.input("x", {1, 16000});
  fixed.node("Abs", {"x"}, "y");
  fixed.output("y", {1, 16000});
  expectRefused(fixed.bytes(), "none of its inputs takes 1 x 160000");
  const std::string good = test::toyEncoder();
  expectRefused(good.substr(0, good.size() - 100), "damaged");
  test::OnnxWriter notNumbers; // log of a negative number
  notNumbers.input("x", {-1, -1});
  notNumbers.constant("one", {1}, {-1});
  notNumbers.node("Add", {"x", "one"}, "less");
  notNumbers.node("Log", {"less"}, "y");
  notNumbers.output("y", {-1, -1});
  expectRefused(notNumbers.bytes(), "not finite");
}

TEST_F(UserEncoders, ProjectionKeepsTheStrongestDirections) {
  Eigen::MatrixXf mixing = Eigen::MatrixXf::Random(3, 100);
  Eigen::MatrixXf sources = Eigen::MatrixXf::Random(400, 3);
  sources.col(0) *= 5;
  for (const int count : {400, 60}) { // more and fewer rows than columns
    const RowMatrix rows = RowMatrix((sources * mixing).topRows(count)).array() + 2;
    const EncoderProjection projection = EncoderProjection::fit(rows);
    EXPECT_LE(projection.directions.cols(), EncoderProjection::kMost);
    const RowMatrix codes = projection.apply(rows);
    EXPECT_NEAR(codes.colwise().mean().norm(), 0, 1e-2);
    const RowMatrix back =
        (codes.leftCols(3) * projection.directions.leftCols(3).transpose()).rowwise() + projection.mean;
    EXPECT_LT((back - rows).cwiseAbs().maxCoeff(), .01f) << "three directions hold everything";
    EXPECT_GT(codes.col(0).norm(), codes.col(1).norm());
  }
}

TEST_F(UserEncoders, ProjectionsBelongToTheirEncoder) {
  auto encoder = load(test::toyEncoder());
  ASSERT_TRUE(encoder);
  const Audio sound = ramp(.3f, .1f);
  auto rows = rowsAround(**encoder, sound, 3, 9, run);
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->rows(), 700);
  EncoderProjection projection = EncoderProjection::fit(*rows);
  projection.name = (*encoder)->name();
  projection.hash = (*encoder)->hash();
  auto extra = projection.hear(**encoder, sound, run);
  ASSERT_TRUE(extra);
  EXPECT_EQ(extra->rows(), speechFrames(sound.samples.size()));
  TensorFile file;
  projection.save(file);
  auto loaded = EncoderProjection::load(file);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->directions, projection.directions);
  loaded->hash = "another";
  const auto other = loaded->hear(**encoder, sound, run);
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message().find("is not the speech encoder it was made with"), std::string::npos);
  file.tensors.erase("encoder.mean");
  EXPECT_FALSE(EncoderProjection::load(file));
}

} // namespace
} // namespace d3t
