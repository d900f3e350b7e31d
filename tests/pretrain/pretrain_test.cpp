// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/pretrain/hearing.h"
#include "core/pretrain/pretrain.h"
#include "tests/base/scratch.h"
#include <gtest/gtest.h>
#include <optional>
#include <thread>

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr int kHeard = SpeechEncoder::kHeard;

// States with a strong direction that the truth follows, a strong one that it does not, and noise.
struct Heard {
  RowMatrix states, truth;
  explicit Heard(Eigen::Index rows, uint64_t seed) : states(rows, kHeard), truth(rows, 3) {
    Random random(seed);
    for (auto& v : states.reshaped()) v = static_cast<float>(.1 * random.normal());
    for (Eigen::Index t = 0; t < rows; ++t) {
      const auto speech = static_cast<float>(random.normal()), other = static_cast<float>(random.normal());
      for (Eigen::Index k = 0; k < kHeard; ++k) states(t, k) += 3 + (k % 2 ? speech : other);
      truth.row(t) << 2 * speech + 1, -speech, .5f;
    }
  }
};

RowMatrix tensor(const TensorFile& file, const std::string& name, Eigen::Index columns) {
  const Tensor& t = file.tensors.at(name);
  return Eigen::Map<const RowMatrix>(t.data.data(), static_cast<Eigen::Index>(t.data.size()) / columns, columns);
}

TEST(Hearing, FindsTheDirectionThatTheMouthFollows) {
  HearingMoments moments;
  const Heard known(4000, 1);
  moments.add(known.states, known.truth);
  TensorFile model;
  solveHearing(moments, model);
  const Heard fresh(500, 2);
  const Eigen::RowVectorXf mean = tensor(model, "code.mean", kHeard);
  const RowMatrix code = (fresh.states.rowwise() - mean) * tensor(model, "code.basis", kSpeechCode);
  const RowMatrix mouth = (code * tensor(model, "articulation.weights", 3)).rowwise() +
                          Eigen::RowVectorXf(tensor(model, "articulation.mean", 3));
  const auto correlation = [](const Eigen::VectorXf& a, const Eigen::VectorXf& b) {
    const Eigen::VectorXf x = a.array() - a.mean(), y = b.array() - b.mean();
    return x.dot(y) / std::sqrt(x.squaredNorm() * y.squaredNorm());
  };
  EXPECT_GT(correlation(mouth.col(0), fresh.truth.col(0)), .999f);
  EXPECT_GT(correlation(mouth.col(1), fresh.truth.col(1)), .999f);
  EXPECT_NEAR(mouth.col(2).mean(), .5, 1e-3);
  // Components are ordered and uncorrelated.
  const RowMatrix seen = (known.states.rowwise() - mean) * tensor(model, "code.basis", kSpeechCode);
  const Eigen::MatrixXf covariance = seen.transpose() * seen / static_cast<float>(seen.rows());
  EXPECT_GT(covariance(1, 1), 50 * covariance(2, 2));
  EXPECT_LT(std::abs(covariance(0, 1)), 1e-2f * covariance(0, 0));
}

TEST(Hearing, MomentsAddUpAndSurviveAFile) {
  const Heard all(600, 3);
  HearingMoments whole, first, second;
  whole.add(all.states, all.truth);
  first.add(all.states.topRows(200), all.truth.topRows(200));
  second.add(all.states.bottomRows(400), all.truth.bottomRows(400));
  first += second;
  EXPECT_EQ(first.rows, 600);
  EXPECT_LT((first.squares - whole.squares).cwiseAbs().maxCoeff(), 1e-9 * whole.squares.cwiseAbs().maxCoeff());
  EXPECT_LT((first.cross - whole.cross).cwiseAbs().maxCoeff(), 1e-9 * whole.cross.cwiseAbs().maxCoeff());
  const auto back = HearingMoments::load(decodeTensors(encodeTensors(whole.save()), "moments").value());
  ASSERT_TRUE(back);
  EXPECT_LT((back->squares - whole.squares).cwiseAbs().maxCoeff(), 1e-6 * whole.squares.cwiseAbs().maxCoeff());
  TensorFile wrong = whole.save();
  wrong.tensors["cross"].shape = {3, kHeard};
  EXPECT_FALSE(HearingMoments::load(wrong));
}

class Pretrain : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    scratch.emplace();
    d3t::Run run;
    corpus::CorpusOptions options;
    options.minutes = 1.8;
    options.shardMinutes = .4;
    ASSERT_TRUE(corpus::makeCorpus(folder() / "corpus", options, run));
  }
  static void TearDownTestSuite() { scratch.reset(); }
  static inline std::optional<test::ScratchFolder>
      scratch; // of this process: other tests of this suite may run beside it
  static fs::path folder() { return scratch->path(); }
  static Result<PretrainReport> learn(const std::string& name, int rank = 0, int processes = 1) {
    d3t::Run run;
    PretrainOptions options;
    options.rank = rank;
    options.processes = processes;
    options.patience = 60;
    return pretrain(folder() / "corpus", folder() / name, options, run);
  }
  static std::string bytes(const std::string& name) { return readFile(folder() / name).value(); }
};

TEST_F(Pretrain, TwoProcessesAndAKilledRunMakeTheSameBytes) {
  const auto alone = learn("alone.safetensors");
  ASSERT_TRUE(alone) << alone.error().message();
  EXPECT_EQ(alone->shards, 5);
  for (int k = 0; k < 3; ++k) EXPECT_GT(alone->heldOut[k], .6) << k; // utterances it has not heard
  EXPECT_FALSE(fs::exists(folder() / "alone.safetensors.work"));
  const auto model = readTensors(folder() / "alone.safetensors").value();
  EXPECT_TRUE(SpeechEncoder::create(model));
  EXPECT_TRUE(model.tensors.at("encoder.conv1").half);

  std::thread other([] { EXPECT_TRUE(learn("shared.safetensors", 1, 2)); });
  const auto shared = learn("shared.safetensors", 0, 2);
  other.join();
  ASSERT_TRUE(shared) << shared.error().message();
  EXPECT_EQ(bytes("shared.safetensors"), bytes("alone.safetensors"));

  // What a killed run leaves: some shards, one of them torn.
  ASSERT_TRUE(learn("killed.safetensors", 1, 2)); // process 1 alone: its shards only
  ASSERT_TRUE(writeFileAtomically(folder() / "killed.safetensors.work" / "shard_00001.safetensors", "torn"));
  ASSERT_TRUE(learn("killed.safetensors"));
  EXPECT_EQ(bytes("killed.safetensors"), bytes("alone.safetensors"));
}

TEST_F(Pretrain, RefusesWhatItCannotUse) {
  EXPECT_FALSE(learn("model.safetensors", 2, 2));
  d3t::Run run;
  EXPECT_FALSE(pretrain(folder() / "nothing", folder() / "model.safetensors", {}, run));
  PretrainOptions options;
  options.from = folder() / "corpus" / "corpus.json";
  EXPECT_FALSE(pretrain(folder() / "corpus", folder() / "model.safetensors", options, run));
  EXPECT_FALSE(fs::exists(folder() / "model.safetensors"));
}

} // namespace
} // namespace d3t
