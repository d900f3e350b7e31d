// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibrate.h"

#include "core/base/image_file.h"
#include "core/base/work_clock.h"
#include "core/corpus/figure.h"
#include "core/corpus/person.h"
#include "core/train/head_step.h"
#include "core/train/initialise.h"
#include "core/train/optimiser.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <unistd.h>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;
constexpr int kFrames = 8;
constexpr double kHalfSeconds = 1, kFullSeconds = 2; // measured for so long
constexpr int kMargin = 24;                          // px around the head, as in a tracked clip

/// Removed with all that is in it.
struct TemporaryFolder {
  fs::path path = fs::temp_directory_path() / fmt::format("d3talker-calibrate-{}", ::getpid());
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

// The plate: what is behind the head does not matter for the time of a step.
Image withoutHead(const corpus::Drawing& drawing) {
  Image plate = drawing.picture;
  for (int y = 0; y < plate.height; ++y)
    for (int x = 0; x < plate.width; ++x)
      if (drawing.head.at(x, y)[0] > 0) std::fill_n(plate.at(x, y), 3, uint8_t{128});
  return plate;
}

CropBox cropAround(const Image& mask) {
  int left = mask.width, top = mask.height, right = 0, bottom = 0;
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x)
      if (mask.at(x, y)[0] > 127) {
        left = std::min(left, x), right = std::max(right, x);
        top = std::min(top, y), bottom = std::max(bottom, y);
      }
  const auto low = [](int v) { return std::max(0, v - kMargin) & ~1; };
  const auto high = [](int v) { return std::min(kWorkSize, v + kMargin) & ~1; };
  return {low(left), low(top), high(right) - low(left), high(bottom) - low(top)};
}

TrackedFrame frameAt(const corpus::Figure& figure, int index) {
  TrackedFrame frame;
  frame.clipFrame = index;
  const float t = static_cast<float>(index);
  frame.pose.rotation = (Eigen::AngleAxisf(.1f * std::sin(t), Eigen::Vector3f::UnitY()) *
                         Eigen::AngleAxisf(.06f * std::cos(t), Eigen::Vector3f::UnitX()))
                            .toRotationMatrix();
  frame.landmarks = figure.landmarks({}, frame.pose);
  return frame;
}

/// A tracked clip without motion of the face: its pictures and where the head is in them.
Result<TrackedClip> drawScene(const fs::path& folder, Run& run) {
  const corpus::Figure figure(corpus::makePerson(1), kWorkSize);
  TrackedClip clip;
  clip.folder = folder;
  clip.sourceWidth = clip.sourceHeight = kWorkSize;
  clip.rig.canonical = figure.shape().neutral();
  for (auto& basis : clip.rig.basis) basis = MeshPoints::Zero(kMeshPoints, 3);
  clip.rig.low.fill(-1);
  clip.rig.high.fill(1);
  for (int i = 0; i < kFrames; ++i) {
    if (run.isCancelled()) return cancelledError("calibration");
    const TrackedFrame frame = frameAt(figure, i);
    const auto drawing = figure.draw({}, frame.pose, run.threads);
    if (i == 0) clip.crop = cropAround(drawing.head);
    for (const auto& [kind, picture] :
         {std::pair{"work", drawing.picture}, {"plate", withoutHead(drawing)}, {"mask", drawing.head}}) {
      const fs::path file = trackedPicture(folder, kind, i);
      std::error_code code;
      fs::create_directories(file.parent_path(), code);
      if (auto ok = writeImage(file, picture); !ok) return passOn(ok);
    }
    clip.frames.push_back(frame);
    run.report("calibrate", .3 * (i + 1) / kFrames, "drawing a head");
  }
  return clip;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The steps of a training, without its measurements and rounds.
class Steps {
public:
  Steps(GaussianHead head, FrameSet set, Run& run)
      : head_(std::move(head)), set_(std::move(set)), run_(run), rasterizer_(splat::makeRasterizer({}, run.threads)),
        step_(*rasterizer_, set_.crop, run.threads),
        optimiser_(head_, std::vector<char>(static_cast<size_t>(head_.nodeCount())), run.threads) {}

  Result<double> medianTime(int down, double seconds) {
    std::vector<double> times;
    const double end = workSeconds() + seconds;
    for (size_t i = 0; times.size() < 2 || workSeconds() < end; ++i) {
      if (run_.isCancelled()) return cancelledError("calibration");
      const double before = workSeconds();
      const TrainingFrame& frame = set_.frames[i % set_.frames.size()];
      if (auto ok = step_.render(head_, frame, down); !ok) return passOn(ok);
      auto loss = step_.compare(head_, frame, down, .2f, false, true);
      if (!loss) return loss;
      optimiser_.step(head_, step_.deformer(), frame.drive, 1);
      times.push_back(workSeconds() - before);
    }
    return median(std::move(times));
  }

private:
  GaussianHead head_;
  FrameSet set_;
  Run& run_;
  std::unique_ptr<splat::Rasterizer> rasterizer_;
  HeadStep step_;
  HeadOptimiser optimiser_;
};

} // namespace

Result<StepTimes> measureSteps(int gaussians, Run& run) {
  const TemporaryFolder folder;
  auto clip = drawScene(folder.path, run);
  if (!clip) return passOn(clip);
  auto set = FrameSet::load(*clip, clip->trainingFrames(), {}, run);
  if (!set) return passOn(set);
  auto head = initialiseHead(*clip, gaussians, run);
  if (!head) return passOn(head);
  Steps steps(std::move(*head), std::move(*set), run);
  run.report("calibrate", .4, "training it at half the size");
  const auto half = steps.medianTime(2, kHalfSeconds);
  if (!half) return passOn(half);
  run.report("calibrate", .6, "training it");
  const auto full = steps.medianTime(1, kFullSeconds);
  if (!full) return passOn(full);
  run.report("calibrate", 1);
  return StepTimes{*half, *full};
}

} // namespace d3t::cli
