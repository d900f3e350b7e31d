// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/node_network.h"
#include "core/train/control_nodes.h"
#include "core/train/pretrain_fields.h"
#include "core/train/train.h"
#include "tests/train/synthetic_head.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace d3t;

namespace {

class NetworkTraining : public testing::Test {
protected:
  static void SetUpTestSuite() {
    ASSERT_TRUE(registerNodeNetworks());
    folder = std::filesystem::temp_directory_path() / ("d3t_network_test_" + std::to_string(getpid()));
    head = new SyntheticHead(makeSyntheticHead(folder, 32));
  }
  static void TearDownTestSuite() {
    delete head;
    std::filesystem::remove_all(folder);
  }
  // The true head, but what opens the jaw (code 0) is not known to it: its field has to find that.
  static FieldPretrainPerson person(float soundGain) {
    FieldPretrainPerson out;
    out.head = head->truth.clone();
    std::fill(out.head.rig.begin(), out.head.rig.end(), 0.f);
    placeControlNodes(out.head, {0, 55, -60}, 45, {});
    EXPECT_TRUE(chooseFields(out.head, head->clip.rig, FieldChoice::Network, true, 1));
    std::vector<SoundCode> sounds;
    for (const auto& frame : head->clip.frames) sounds.push_back({soundGain * frame.code[0], 0, 0, 0});
    auto frames = FrameSet::load(head->clip, head->clip.trainingFrames(), sounds, {});
    EXPECT_TRUE(frames) << frames.error().message();
    out.frames = std::move(*frames);
    return out;
  }
  inline static std::filesystem::path folder;
  inline static SyntheticHead* head = nullptr;
};

TEST_F(NetworkTraining, PretrainingLearnsOneGeneralFieldAndKeepsTheOthersApart) {
  std::vector<FieldPretrainPerson> people{person(1), person(-1)};
  d3t::Run run;
  const auto report = pretrainFields(people, {.steps = 600}, run);
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_LT(report->lastLoss, .7 * report->firstLoss);
  EXPECT_LT(report->lastContrast, .5 * report->firstContrast) << "each person's field is nearest to the general one";
  EXPECT_EQ(people[0].head.general->parameters(), people[1].head.general->parameters());
  EXPECT_NE(people[0].head.individual->parameters(), people[1].head.individual->parameters());
}

TEST_F(NetworkTraining, PretrainingWithTheSameSeedGivesTheSameBits) {
  std::vector<std::vector<float>> found;
  for (int i = 0; i < 2; ++i) {
    std::vector<FieldPretrainPerson> people{person(1), person(-1)};
    d3t::Run run;
    ASSERT_TRUE(pretrainFields(people, {.steps = 40}, run));
    found.push_back(people[0].head.general->parameters());
  }
  EXPECT_EQ(found[0], found[1]);
}

TEST_F(NetworkTraining, PretrainingRefusesWhatCannotBeShared) {
  d3t::Run run;
  std::vector<FieldPretrainPerson> alone{person(1)};
  auto report = pretrainFields(alone, {}, run);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, ErrorKind::BadInput);
  std::vector<FieldPretrainPerson> mixed{person(1), person(1)};
  ASSERT_TRUE(chooseFields(mixed[1].head, head->clip.rig, FieldChoice::Both, true, 1));
  report = pretrainFields(mixed, {}, run);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, ErrorKind::BadInput);
}

TEST_F(NetworkTraining, TrainsInPlaceOfTheBasisAndGoesOnFromItsCheckpoint) {
  TrainOptions options;
  options.budgetSeconds = 10;
  options.gaussians = 1500;
  options.field = FieldChoice::Both;
  options.checkpoint = folder / "network.safetensors";
  d3t::Run run;
  auto trained = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(trained) << trained.error().message();
  EXPECT_GT(trained->report.heldOutPsnr, 28);
  EXPECT_EQ(trained->head.general->kind(), "network");
  EXPECT_EQ(trained->head.individual->kind(), "linear") << "the Individual Field is off";
  auto again = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->report.steps, trained->report.steps) << "it was finished";
  EXPECT_EQ(again->head.general->parameters(), trained->head.general->parameters());
}

} // namespace
