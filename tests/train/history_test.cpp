// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/history.h"

#include "core/base/atomic_file.h"
#include "tests/base/scratch.h"
#include "tests/train/synthetic_head.h"
#include <gtest/gtest.h>

using namespace d3t;
using d3t::test::ScratchFolder;

namespace {

class History : public testing::Test {
protected:
  // A moment whose head has been moved to the right by `seconds` and whose poses by as much.
  TrainMoment at(double seconds) const {
    TrainMoment moment;
    moment.seconds = seconds;
    moment.steps = std::lround(100 * seconds);
    moment.heldOutPsnr = 30 + seconds / 10;
    moment.result = Image(32, 24, 3);
    moment.state = [this, seconds] {
      TrainedHead out{truth.truth.clone(), {}, truth.clip.frames, {}};
      for (int i = 0; i < out.head.count; ++i) out.head.row(kMeanRow)[i] += static_cast<float>(seconds);
      for (auto& frame : out.frames) frame.pose.translation.x() += static_cast<float>(seconds);
      return out;
    };
    return moment;
  }
  std::vector<int> numbers(const TrainHistory& history) const {
    std::vector<int> out;
    for (const auto& state : history.states()) out.push_back(state.number);
    return out;
  }

  ScratchFolder scratch;
  SyntheticHead truth = makeSyntheticHead(scratch / "clip", 12);
  std::filesystem::path folder = scratch / "history";
};

TEST_F(History, GivesTheHeadAndTheTrackingOfThatTimeBack) {
  auto history = TrainHistory::open(folder, "me", 5);
  ASSERT_TRUE(history) << history.error().message();
  std::vector<std::optional<int>> kept;
  for (const double t : {1., 5.5, 7., 11., 14.9, 15.1}) kept.push_back(*history->consider(at(t)));
  EXPECT_EQ(kept, (std::vector<std::optional<int>>{std::nullopt, 1, std::nullopt, 2, std::nullopt, 3}));
  const auto second = TrainHistory::load(folder, "me", 2, truth.clip);
  ASSERT_TRUE(second) << second.error().message();
  const TrainedHead expected = at(11).state();
  EXPECT_EQ(second->head.rows, expected.head.rows);
  EXPECT_EQ(second->head.general->parameters(), expected.head.general->parameters());
  EXPECT_EQ(second->report.steps, 1100);
  EXPECT_DOUBLE_EQ(second->report.seconds, 11);
  ASSERT_EQ(second->frames.size(), expected.frames.size());
  for (size_t i = 0; i < expected.frames.size(); ++i) {
    EXPECT_TRUE(second->frames[i].pose.translation.isApprox(expected.frames[i].pose.translation));
    EXPECT_EQ(second->frames[i].code, expected.frames[i].code);
  }
}

TEST_F(History, KeepsFewStatesFromAllOfTheTraining) {
  auto history = TrainHistory::open(folder, "me", 1);
  ASSERT_TRUE(history);
  for (int t = 1; t <= 40; ++t) ASSERT_TRUE(history->consider(at(t + .5)));
  ASSERT_EQ(history->states().size(), static_cast<size_t>(TrainHistory::kMostStates));
  EXPECT_EQ(history->states().front().number, 1);
  EXPECT_EQ(history->states().back().number, 40);
  const auto files = std::distance(std::filesystem::directory_iterator(folder), {});
  EXPECT_EQ(files, 2 * TrainHistory::kMostStates + 1) << "what is no longer listed is removed";
}

TEST_F(History, StatesOfStepsThatAreDoneAgainGo) {
  {
    auto history = TrainHistory::open(folder, "me", 2);
    for (const double t : {2., 4., 6.}) ASSERT_TRUE(*history->consider(at(t)));
  }
  auto again = TrainHistory::open(folder, "me", 2); // after a kill, from a checkpoint of 4.5 s
  ASSERT_EQ(numbers(*again), (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(*again->consider(at(4.6)), std::nullopt);
  EXPECT_EQ(numbers(*again), (std::vector<int>{1, 2}));
  EXPECT_EQ(*again->consider(at(6.2)), 3);
  EXPECT_EQ(TrainHistory::load(folder, "me", 3, truth.clip)->report.steps, 620);
}

TEST_F(History, OthersStatesAreNeitherKeptNorLoaded) {
  {
    auto history = TrainHistory::open(folder, "me", 2);
    ASSERT_TRUE(*history->consider(at(2)));
  }
  const auto other = TrainHistory::load(folder, "you", 1, truth.clip);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ErrorKind::BadInput);
  const auto missing = TrainHistory::load(folder, "me", 7, truth.clip);
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().todo.find("1 (2 s"), std::string::npos) << missing.error().message();
  const auto opened = TrainHistory::open(folder, "you", 2);
  EXPECT_TRUE(opened->states().empty());
  EXPECT_FALSE(std::filesystem::exists(folder / "001.safetensors"));
}

TEST_F(History, DamagedFilesAreSaid) {
  auto history = TrainHistory::open(folder, "me", 2);
  ASSERT_TRUE(*history->consider(at(2)));
  const auto bytes = readFile(folder / "001.safetensors");
  for (const size_t length : {size_t{0}, size_t{7}, size_t{100}, bytes->size() - 1}) {
    ASSERT_TRUE(writeFileAtomically(folder / "001.safetensors", bytes->substr(0, length)));
    EXPECT_FALSE(TrainHistory::load(folder, "me", 1, truth.clip)) << length;
  }
  for (const char* text :
       {"", "[]", "{\"key\":\"me\",\"states\":[{\"state\":\"x\"}]}", "{\"key\":\"me\",\"states\":7}"}) {
    ASSERT_TRUE(writeFileAtomically(folder / "history.json", text));
    EXPECT_FALSE(TrainHistory::load(folder, "me", 1, truth.clip)) << text;
    EXPECT_TRUE(TrainHistory::open(folder, "me", 2)->states().empty()) << text;
  }
}

} // namespace
