// SPDX-License-Identifier: GPL-3.0-or-later
// The whole stage on a painted face before a known wall, and on the first seconds of a real clip where there is one.
#include "core/base/image_file.h"
#include "core/base/parallel.h"
#include "core/head/topology.h"
#include "core/track/track.h"
#include "tests/base/scratch.h"
#include "tests/support/drawn_face.h"
#include "tests/support/real_clips.h"
#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

constexpr int kFrames = 70;
constexpr float kPi = 3.14159265f;

DrawnFace faceOf(int i) {
  const float t = static_cast<float>(i) / 25;
  return {256 + 14 * std::sin(2 * t), 250 + 6 * std::sin(3 * t), 150, 0.1f * std::sin(1.7f * t)};
}

class PaintedClip : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    scratch_ = new test::ScratchFolder;
    root_ = scratch_->path();
    std::filesystem::create_directories(root_ / "clip" / "frames");
    clip_ = new Clip;
    clip_->folder = root_ / "clip";
    clip_->sourceName = "painted";
    clip_->width = clip_->height = kWorkSize;
    clip_->frames = kFrames;
    parallelFor(kFrames, 2, [&](int i) {
      const Image frame = i == 30 ? Image(kWorkSize, kWorkSize, 3) : drawFace(kWorkSize, kWorkSize, faceOf(i));
      EXPECT_TRUE(writeImage(clip_->framePath(i), frame));
    });
    TrackOptions options;
    options.train = {{0, 2.4}}; // frames 0..59
    options.extra = {{2.6, 9}}; // frames 65..69
    options.debugFolder = root_ / "debug";
    d3t::Run run;
    auto tracked = trackClip(*clip_, root_ / "tracked", options, run);
    ASSERT_TRUE(tracked) << tracked.error().message();
    tracked_ = new TrackedClip(std::move(*tracked));
  }
  static void TearDownTestSuite() {
    delete scratch_;
    delete clip_;
    delete tracked_;
  }

  static test::ScratchFolder* scratch_;
  static std::filesystem::path root_;
  static Clip* clip_;
  static TrackedClip* tracked_;
};
test::ScratchFolder* PaintedClip::scratch_ = nullptr;
std::filesystem::path PaintedClip::root_;
Clip* PaintedClip::clip_ = nullptr;
TrackedClip* PaintedClip::tracked_ = nullptr;

TEST_F(PaintedClip, WantedFramesAreTrackedAndTheEmptyOneIsSkipped) {
  ASSERT_NE(tracked_, nullptr);
  EXPECT_EQ(tracked_->frames.size(), 64u);
  EXPECT_EQ(tracked_->skipped, std::vector<int>{30});
  EXPECT_EQ(tracked_->trainingFrames().size(), 59u);
  EXPECT_EQ(tracked_->frames.back().clipFrame, 69);
  EXPECT_FALSE(tracked_->frames.back().training);
  EXPECT_EQ(tracked_->frames[29].shot, 0);
  EXPECT_EQ(tracked_->frames[30].shot, 1) << "a missing frame ends the shot";
  EXPECT_EQ(tracked_->frames.back().shot, 2) << "so does a gap between the ranges";
  EXPECT_EQ(tracked_->notes.size(), 1u) << tracked_->notes.back();
}

TEST_F(PaintedClip, PoseFollowsThePaintedMotion) {
  ASSERT_NE(tracked_, nullptr);
  const auto nose = [&](const TrackedFrame& f) {
    return projectToWork(f.pose, tracked_->rig.canonical.row(topology::kNoseBase).transpose());
  };
  const auto rollOf = [](const TrackedFrame& f) { return std::atan2(f.pose.rotation(1, 0), f.pose.rotation(1, 1)); };
  const TrackedFrame& first = tracked_->frames.front();
  for (const TrackedFrame& frame : tracked_->frames) {
    const DrawnFace now = faceOf(frame.clipFrame), then = faceOf(first.clipFrame);
    EXPECT_NEAR((rollOf(frame) - rollOf(first)) * 180 / kPi, (now.roll - then.roll) * 180 / kPi, 1.5);
    EXPECT_NEAR(nose(frame).y() - nose(first).y(), now.y - then.y, 4);
  }
}

TEST_F(PaintedClip, PicturesAreThereAndThePlateIsTheFrameOutsideTheHead) {
  ASSERT_NE(tracked_, nullptr);
  const TrackedClip read = openTrackedClip(root_ / "tracked").value();
  ASSERT_EQ(read.frames.size(), tracked_->frames.size());
  const CropBox& crop = read.crop;
  for (int i : {0, 20, 63}) {
    const Image work = read.workFrame(i).value(), plate = read.plate(i).value(), mask = read.mask(i).value();
    EXPECT_TRUE(work.data == clip_->frame(read.frames[i].clipFrame)->data) << "a 512 x 512 clip is taken over as it is";
    int head = 0, worst = 0;
    for (int y = 0; y < kWorkSize; ++y)
      for (int x = 0; x < kWorkSize; ++x) {
        if (*mask.at(x, y)) {
          ++head;
          EXPECT_TRUE(x >= crop.x && x < crop.x + crop.width && y >= crop.y && y < crop.y + crop.height);
        }
        const bool far = x < crop.x - 10 || x > crop.x + crop.width + 10 || y > crop.y + crop.height + 10;
        if (far) worst = std::max(worst, std::abs(int{*work.at(x, y)} - int{*plate.at(x, y)}));
      }
    EXPECT_GT(head, 20000);
    EXPECT_LT(head, 120000);
    EXPECT_LE(worst, 6); // JPEG
  }
  EXPECT_TRUE(std::filesystem::exists(root_ / "debug" / "contact_sheet.png"));
  EXPECT_TRUE(std::filesystem::exists(root_ / "debug" / "overlay" / "000069.jpg"));
}

TEST_F(PaintedClip, TheResultDoesNotDependOnTheNumberOfThreads) {
  ASSERT_NE(tracked_, nullptr);
  TrackOptions options;
  options.train = {{0, 2.4}};
  options.extra = {{2.6, 9}};
  d3t::Run run;
  run.threads = 1;
  const auto again = trackClip(*clip_, root_ / "again", options, run);
  ASSERT_TRUE(again) << again.error().message();
  ASSERT_EQ(again->frames.size(), tracked_->frames.size());
  for (size_t i = 0; i < again->frames.size(); ++i) {
    EXPECT_EQ(again->frames[i].landmarks, tracked_->frames[i].landmarks);
    EXPECT_EQ(again->frames[i].code, tracked_->frames[i].code);
  }
  EXPECT_EQ(again->plate(5)->data, tracked_->plate(5)->data);
}

TEST_F(PaintedClip, TooFewFramesSayHowManyAndWhatToDo) {
  TrackOptions options;
  options.train = {{0, 1.6}};
  d3t::Run run;
  const auto tracked = trackClip(*clip_, root_ / "few", options, run);
  ASSERT_FALSE(tracked);
  EXPECT_EQ(tracked.error().kind, ErrorKind::BadInput);
  EXPECT_NE(tracked.error().what.find("39 of 40"), std::string::npos) << tracked.error().what;
  EXPECT_FALSE(tracked.error().todo.empty());
  EXPECT_FALSE(std::filesystem::exists(root_ / "few"));
}

TEST_F(PaintedClip, APartOutsideTheClipIsRefused) {
  TrackOptions options;
  options.train = {{100, 110}};
  d3t::Run run;
  const auto tracked = trackClip(*clip_, root_ / "outside", options, run);
  ASSERT_FALSE(tracked);
  EXPECT_EQ(tracked.error().kind, ErrorKind::BadInput);
  EXPECT_NE(tracked.error().what.find("2.8 s"), std::string::npos) << tracked.error().what;
}

TEST_F(PaintedClip, StoppingLeavesNothingBehind) {
  std::atomic<bool> stop{false};
  d3t::Run run;
  run.cancelled = &stop;
  run.onProgress = [&](const Progress&) { stop = true; };
  const auto tracked = trackClip(*clip_, root_ / "stopped", {}, run);
  ASSERT_FALSE(tracked);
  EXPECT_EQ(tracked.error().kind, ErrorKind::Cancelled);
  for (const auto& entry : std::filesystem::directory_iterator(root_))
    EXPECT_EQ(entry.path().filename().string().find("stopped"), std::string::npos) << entry.path();
}

TEST(Track, NoFaceIsAClearError) {
  const test::ScratchFolder root;
  Clip clip;
  clip.folder = root.path();
  clip.width = clip.height = 300;
  clip.frames = 12;
  for (int i = 0; i < clip.frames; ++i) ASSERT_TRUE(writeImage(clip.framePath(i), Image(300, 300, 3)));
  d3t::Run run;
  const auto tracked = trackClip(clip, root / "tracked", {}, run);
  ASSERT_FALSE(tracked);
  EXPECT_EQ(tracked.error().kind, ErrorKind::BadInput);
  EXPECT_NE(tracked.error().what.find("no face was found in any of 12 frames"), std::string::npos);
}

TEST(Track, RealClip) {
  SKIP_WITHOUT_REAL_CLIPS();
  const auto source = *test::realClips() / "talking/german_20s.mp4";
  const test::ScratchFolder root;
  ClipOptions options;
  options.maxSeconds = 4;
  d3t::Run run;
  const auto clip = importClip(source, root / "clip", options, run);
  ASSERT_TRUE(clip) << clip.error().message();
  const auto tracked = trackClip(*clip, root / "tracked", {}, run);
  ASSERT_TRUE(tracked) << tracked.error().message();
  EXPECT_EQ(static_cast<int>(tracked->frames.size()), clip->frames);
  EXPECT_TRUE(tracked->notes.empty());
  EXPECT_NEAR(tracked->summary.faceWidth, 213, 12);
  EXPECT_LT(tracked->summary.steadiness, 1.5);
  double error = 0;
  for (const TrackedFrame& frame : tracked->frames) {
    const MeshPoints mesh = tracked->rig.mesh(frame.code);
    for (int v = 0; v < topology::kRightIris; ++v)
      error +=
          (projectToWork(frame.pose, mesh.row(v).transpose()) - frame.landmarks.row(v).head<2>().transpose()).norm();
  }
  EXPECT_LT(error / static_cast<double>(tracked->frames.size() * topology::kRightIris), 1.2);
}

} // namespace
} // namespace d3t
