// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/adapt_refiner.h"
#include "core/train/lip_shift.h"
#include "core/train/refiner_examples.h"
#include "core/train/refiner_score.h"
#include "tests/refiner/scalar_refiner.h"
#include "tests/train/synthetic_head.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

namespace d3t {
namespace {

class PersonsRefiner : public testing::Test {
protected:
  static void SetUpTestSuite() {
    folder = std::filesystem::temp_directory_path() / ("d3t_refiner_test_" + std::to_string(getpid()));
    head = new SyntheticHead(makeSyntheticHead(folder, 12));
  }
  static void TearDownTestSuite() {
    delete head;
    std::filesystem::remove_all(folder);
  }
  static std::vector<RefinerExample> examples() {
    std::vector<int> indices;
    for (int i = 0; i < 6; ++i) indices.push_back(i);
    auto set = FrameSet::load(head->clip, indices, {}, {});
    EXPECT_TRUE(set);
    auto out = refinerExamples(head->truth, head->clip.rig, *set, {});
    EXPECT_TRUE(out);
    return std::move(*out);
  }
  inline static std::filesystem::path folder;
  inline static SyntheticHead* head = nullptr;
};

TEST_F(PersonsRefiner, SeesTheHeadItsAlphaAndItsFace) {
  const auto all = examples();
  ASSERT_EQ(all.size(), 6u);
  const RefinerExample& e = all[2];
  const size_t pixels = static_cast<size_t>(e.width) * static_cast<size_t>(e.height);
  ASSERT_EQ(e.input.size(), kRefinerInputs * pixels);
  ASSERT_EQ(e.truth.size(), 3 * pixels);
  EXPECT_EQ(e.time, 2);
  const size_t middle = pixels / 2 + static_cast<size_t>(e.width) / 2;
  EXPECT_GT(e.input[3 * pixels + middle], 200) << "alpha in the middle of the head";
  EXPECT_GT(e.input[4 * pixels + middle], 80) << "face mask there";
  EXPECT_LT(e.input[3 * pixels], 10) << "alpha in the corner";
  EXPECT_FALSE(e.parts.rightEye.empty());
}

TEST_F(PersonsRefiner, ScoreOfANewOneIsThatOfTheCoarsePictures) {
  const auto all = examples();
  const RefinerWeights none = RefinerWeights::initial(1), busy = test::busyWeights(2);
  const auto coarse = scoreRefiner(nullptr, all, 2), same = scoreRefiner(&none, all, 2),
             worse = scoreRefiner(&busy, all, 2);
  ASSERT_TRUE(coarse && same && worse);
  EXPECT_EQ(coarse->measures.psnr, same->measures.psnr);
  EXPECT_EQ(coarse->pictures, same->pictures);
  EXPECT_GT(coarse->measures.psnr, 35) << "the truth itself";
  EXPECT_LT(worse->measures.psnr, coarse->measures.psnr - 1);
}

TEST(RefinerBudget, IsAShareOfALongOneAndWhatTheHeadLeft) {
  EXPECT_EQ(refinerSeconds(15), 0);
  EXPECT_EQ(refinerSeconds(29), 0);
  EXPECT_NEAR(refinerSeconds(30), 6, 1e-9);
  EXPECT_NEAR(refinerSeconds(60), 12, 1e-9);
  EXPECT_NEAR(refinerSeconds(600), 12, 1e-9);
  TrainReport head;
  head.seconds = 30;
  EXPECT_NEAR(refinerSeconds(60, head), 30, 1e-9);
  head.seconds = 48;
  EXPECT_NEAR(refinerSeconds(60, head), 12, 1e-9);
  EXPECT_EQ(refinerSeconds(15, head), 0);
}

} // namespace
} // namespace d3t
