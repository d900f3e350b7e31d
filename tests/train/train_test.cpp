// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/head_step.h"
#include "core/train/initialise.h"
#include "core/train/refine.h"
#include "core/train/train.h"
#include "tests/train/synthetic_head.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <thread>

using namespace d3t;

namespace {

class Training : public testing::Test {
protected:
  static void SetUpTestSuite() {
    folder = std::filesystem::temp_directory_path() / ("d3t_train_test_" + std::to_string(getpid()));
    head = new SyntheticHead(makeSyntheticHead(folder, 60));
  }
  static void TearDownTestSuite() {
    delete head;
    std::filesystem::remove_all(folder);
  }
  static std::vector<int> testFrames() {
    std::vector<int> out;
    for (size_t i = 0; i < head->clip.frames.size(); ++i)
      if (!head->clip.frames[i].training) out.push_back(static_cast<int>(i));
    return out;
  }
  static double meanPsnr(const GaussianHead& model, const FrameSet& set) {
    const auto rasterizer = splat::makeRasterizer();
    HeadStep step(*rasterizer, set.crop, 2);
    double sum = 0;
    for (const auto& frame : set.frames) {
      EXPECT_TRUE(step.render(model, frame, 1));
      sum += step.psnr(frame, 1);
    }
    return sum / static_cast<double>(set.frames.size());
  }
  static FrameSet load(const std::vector<int>& indices) {
    auto set = FrameSet::load(head->clip, indices, {}, {});
    EXPECT_TRUE(set) << set.error().message();
    return std::move(*set);
  }
  inline static std::filesystem::path folder;
  inline static SyntheticHead* head = nullptr;
};

TEST_F(Training, TheTruthItselfScoresAsWellAsJpegAllows) {
  EXPECT_GT(meanPsnr(head->truth, load(testFrames())), 38);
}

TEST_F(Training, FindsTheHeadAgainOnFramesItHasNotSeen) {
  d3t::Run run;
  TrainOptions options;
  options.budgetSeconds = 12;
  options.gaussians = 3000;
  const auto start = std::chrono::steady_clock::now();
  auto initial = initialiseHead(head->clip, options.gaussians, run);
  ASSERT_TRUE(initial) << initial.error().message();
  auto trained = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(trained) << trained.error().message();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  EXPECT_LT(seconds, options.budgetSeconds * 1.05 + 3) << "the budget is wall time of training";
  const FrameSet test = load(testFrames());
  const double before = meanPsnr(*initial, test), after = meanPsnr(trained->head, test);
  EXPECT_GT(after, 30);
  EXPECT_GT(after, before + 5);
}

TEST_F(Training, WithoutTheGeneralFieldTheRigMovesTheHeadAlone) {
  d3t::Run run;
  TrainOptions options;
  options.budgetSeconds = 10;
  options.gaussians = 1000;
  options.field = FieldChoice::None;
  options.checkpoint = folder / "rig_only.safetensors";
  for (const double budget : {10., 12.}) { // from its checkpoint, too
    options.budgetSeconds = budget;
    options.start = workSeconds();
    auto trained = trainHead(head->clip, {}, options, run);
    ASSERT_TRUE(trained) << trained.error().message();
    EXPECT_GT(trained->report.steps, 20);
    const auto& parameters = trained->head.general->parameters();
    EXPECT_TRUE(std::all_of(parameters.begin(), parameters.end(), [](float v) { return v == 0; }));
  }
}

TEST_F(Training, RefinementFindsADisturbedPose) {
  FrameSet set = load({2, 10, 22});
  const FrameSet truth = set;
  for (auto& frame : set.frames) {
    frame.pose.translation += Eigen::Vector3f(.4f, -.35f, 1);
    frame.pose.rotation = Eigen::AngleAxisf(.004f, Eigen::Vector3f::UnitY()) * frame.pose.rotation;
  }
  const auto error = [&](const FrameSet& s) {
    double sum = 0;
    for (size_t i = 0; i < s.frames.size(); ++i)
      for (const Eigen::Vector3f& p :
           {Eigen::Vector3f(-60, -40, -40), Eigen::Vector3f(60, 30, -40), Eigen::Vector3f(0, 90, -30)})
        sum +=
            static_cast<double>((projectToWork(s.frames[i].pose, p) - projectToWork(truth.frames[i].pose, p)).norm());
    return sum / 9;
  };
  const double before = error(set);
  ASSERT_TRUE(refineTracking(head->truth, set, head->clip.rig, {.iterations = 30}, {}));
  EXPECT_LT(error(set), .65 * before) << "from " << before << " px";
}

TEST_F(Training, GoesOnFromItsCheckpointAfterAStop) {
  TrainOptions options;
  options.budgetSeconds = 10;
  options.gaussians = 1000;
  options.checkpoint = folder / "checkpoint.safetensors";
  std::atomic<bool> stop{false};
  d3t::Run run;
  run.cancelled = &stop;
  std::thread stopper([&] {
    std::this_thread::sleep_for(std::chrono::seconds(5));
    stop = true;
  });
  auto first = trainHead(head->clip, {}, options, run);
  stopper.join();
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().kind, ErrorKind::Cancelled);
  ASSERT_TRUE(std::filesystem::exists(options.checkpoint));
  stop = false;
  const auto start = std::chrono::steady_clock::now();
  auto second = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(second) << second.error().message();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  EXPECT_LT(seconds, 7.5) << "the first five seconds are not done again";
  EXPECT_GT(second->report.seconds, 4) << "those of the first run count";
  EXPECT_LT(second->report.seconds, options.budgetSeconds + 1);
}

// Stopped by whoever watches, at its third moment; the moments show what the head then is.
TEST_F(Training, ShowsMomentsAndFinishesWithTheBestWhenAsked) {
  d3t::Run run;
  std::atomic<bool> finish{false};
  run.finishing = &finish;
  TrainOptions options;
  options.budgetSeconds = 30;
  options.gaussians = 1000;
  options.momentEvery = .5;
  options.checkpoint = folder / "moments.safetensors";
  const FrameSet set = load(head->clip.trainingFrames());
  const auto rasterizer = splat::makeRasterizer();
  HeadStep step(*rasterizer, set.crop, 2);
  std::vector<int> shown;
  std::vector<double> psnr;
  options.onMoment = [&](TrainMoment& moment) {
    shown.push_back(moment.clipFrame);
    psnr.push_back(moment.heldOutPsnr);
    const auto frame = std::find_if(set.frames.begin(), set.frames.end(),
                                    [&](const auto& f) { return f.clipFrame == moment.clipFrame; });
    ASSERT_NE(frame, set.frames.end());
    EXPECT_TRUE(isHeldOut(static_cast<size_t>(frame - set.frames.begin())));
    const size_t pixels = static_cast<size_t>(set.crop.width) * set.crop.height;
    ASSERT_TRUE(step.render(moment.state().head, *frame, 1));
    double off = 0, offTruth = 0;
    for (size_t i = 0; i < pixels; ++i)
      for (size_t c = 0; c < 3; ++c) {
        const double drawn = 255. * std::clamp(step.image()[c * pixels + i], 0.f, 1.f);
        off = std::max(off, std::abs(drawn - moment.result.data[3 * i + c]));
        offTruth =
            std::max(offTruth, std::abs(double(frame->image.full[c * pixels + i]) - moment.truth.data[3 * i + c]));
      }
    EXPECT_LE(off, .51) << "the frame as that head draws it, rounded";
    EXPECT_EQ(offTruth, 0);
    EXPECT_LE(moment.mouth.x + moment.mouth.width, moment.result.width);
    EXPECT_LE(moment.mouth.y + moment.mouth.height, moment.result.height);
    finish = shown.size() >= 4;
  };
  auto stopped = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(stopped) << stopped.error().message();
  EXPECT_LT(stopped->report.seconds, 10);
  ASSERT_EQ(shown.size(), 5u) << "one more at the end";
  EXPECT_NE(shown[0], shown[1]);
  EXPECT_GT(psnr.back(), psnr.front() + 3);
  finish = false;
  options.onMoment = nullptr;
  options.budgetSeconds = std::max(10., stopped->report.seconds + 3);
  options.start = workSeconds();
  const auto further = trainHead(head->clip, {}, options, run);
  ASSERT_TRUE(further) << further.error().message();
  EXPECT_GT(further->report.steps, stopped->report.steps) << "the same command goes on";
}

TEST_F(Training, ANumberThatIsNoneNeverGetsIntoTheHead) {
  TrackedClip clip = head->clip; // one frame's code spoils the General Field each time its turn comes
  clip.frames[1].code[0] = std::numeric_limits<float>::quiet_NaN();
  d3t::Run run;
  TrainOptions options;
  options.budgetSeconds = 10;
  options.gaussians = 1000;
  const auto trained = trainHead(clip, {}, options, run);
  if (!trained) { // a fast machine gets through more than the five times that are forgiven
    EXPECT_NE(trained.error().what.find("diverged"), std::string::npos) << trained.error().message();
    return;
  }
  EXPECT_GT(trained->report.rollbacks, 0);
  for (const auto& values : {trained->head.rows, trained->head.general->parameters()})
    for (const float v : values) ASSERT_TRUE(std::isfinite(v));
}

TEST_F(Training, RefusesABudgetThatIsTooShort) {
  d3t::Run run;
  TrainOptions options;
  options.budgetSeconds = 9;
  auto trained = trainHead(head->clip, {}, options, run);
  ASSERT_FALSE(trained);
  EXPECT_EQ(trained.error().kind, ErrorKind::BadInput);
  EXPECT_NE(trained.error().todo.find("10s"), std::string::npos);
}

} // namespace
