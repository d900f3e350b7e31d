// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/pretrain_refiner.h"

#include "core/base/atomic_file.h"
#include "core/base/tensor_file.h"
#include "core/corpus/head_corpus.h"
#include "core/refiner/refiner_gradient.h"
#include "core/refiner/refiner_torch.h"
#include "core/refiner/refiner_weights.h"
#include "tests/base/scratch.h"
#include <atomic>
#include <gtest/gtest.h>

namespace d3t {
namespace {

class RefinerPretraining : public ::testing::Test {
protected:
  void SetUp() override {
    registerRefinerTraining();
    d3t::Run run;
    corpus::HeadCorpusOptions options;
    options.shards = options.clipsPerShard = 1;
    options.seconds = 3;
    options.size = 256;
    ASSERT_TRUE(corpus::makeHeadCorpus(folder / "heads", options, run));
    acoustic = *AcousticModel::load();
  }
  Result<RefinerPretrainReport> learn(d3t::Run& run) {
    RefinerPretrainOptions options;
    options.steps = 4;
    options.headBudget = 10;
    options.frames = 20;
    return pretrainRefiner(folder / "heads", folder / "model.safetensors", *acoustic, options, run);
  }
  test::ScratchFolder folder;
  std::shared_ptr<const AcousticModel> acoustic;
};

TEST_F(RefinerPretraining, GoesOnAfterAStopAndLeavesTheOtherTensorsAlone) {
  d3t::Run stopped;
  std::atomic<bool> stop{false};
  stopped.cancelled = &stop;
  stopped.onProgress = [&](const Progress& p) { stop = stop || p.stage == "train"; };
  if (!refinerCalculus()) {
    EXPECT_FALSE(learn(stopped));
    GTEST_SKIP() << "this build has no LibTorch";
  }
  const auto work = folder / "model.safetensors.refiner.work";
  ASSERT_FALSE(learn(stopped));
  EXPECT_FALSE(std::filesystem::exists(folder / "model.safetensors"));
  ASSERT_TRUE(std::filesystem::exists(work / "00000_000" / "track"));
  const auto tracked = std::filesystem::last_write_time(work / "00000_000" / "track");

  d3t::Run run;
  bool keptTracking = false;
  run.onProgress = [&](const Progress& p) {
    keptTracking |= p.stage == "train" && std::filesystem::last_write_time(work / "00000_000" / "track") == tracked;
  };
  const auto report = learn(run);
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_TRUE(keptTracking) << "the stopped run's tracking is not made again";
  EXPECT_EQ(report->clips, 1);
  EXPECT_GT(report->coarse.psnr, 15);
  EXPECT_FALSE(std::filesystem::exists(work));
  const auto made = readTensors(folder / "model.safetensors").value(),
             bundled = readTensors(generalModelFile()).value();
  ASSERT_TRUE(RefinerWeights::load(made));
  for (const auto& [name, tensor] : bundled.tensors) {
    if (name.starts_with("refiner.")) continue;
    ASSERT_TRUE(made.tensors.contains(name)) << name;
    EXPECT_EQ(made.tensors.at(name).data, tensor.data) << name;
  }
}

TEST_F(RefinerPretraining, ThrowsAwayTheWorkOfAnotherCorpus) {
  if (!refinerCalculus()) GTEST_SKIP() << "this build has no LibTorch";
  const auto work = folder / "model.safetensors.refiner.work";
  std::filesystem::create_directories(work / "00000_000");
  test::spill(work / "corpus.txt", "another corpus");
  test::spill(work / "00000_000" / "left", "behind");
  d3t::Run run;
  std::atomic<bool> stop{false};
  run.cancelled = &stop;
  run.onProgress = [&](const Progress& p) { stop = stop || p.stage == "track"; };
  EXPECT_FALSE(learn(run));
  EXPECT_FALSE(std::filesystem::exists(work / "00000_000" / "left"));
  EXPECT_FALSE(pretrainRefiner(folder / "none", folder / "model.safetensors", *acoustic, {}, run));
}

} // namespace
} // namespace d3t
