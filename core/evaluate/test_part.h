// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/run.h"
#include "core/evaluate/picture_measures.h"
#include "core/evaluate/picture_networks.h"
#include "core/refiner/detail.h"
#include "core/refiner/refiner_weights.h"
#include "core/talker/mouth_motion.h"
#include "core/talker/sound_code.h"
#include "core/track/face_mesh.h"
#include "core/track/tracked_clip.h"
#include "core/train/frame_set.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace d3t {

/// How well one way of driving the mouth reproduces the test frames.
struct TestScore {
  double psnr = 0, ssim = 0, psnrHead = 0, lmd = 0; ///< dB, -, dB, px
  double amplitude = 0;                             ///< deviation of the outer opening, predicted / true
  double seconds = 0;                               ///< of rendering
  MouthScore mouth;
  std::optional<double> lpips;   ///< mean over the frames; where the network is there
  std::optional<SyncScore> sync; ///< of the longest unbroken stretch; the same, and long enough
};

/// What a refiner does to the test frames.
struct RefinerEffect {
  DetailMeasures coarse, refined; ///< whole working frames
  double milliseconds = 0;        ///< of a frame, beside the coarse picture
  double lipShift = 0;            ///< px: mean distance of the lip landmarks before and after
  double coarseLmd = 0, lmd = 0;  ///< px: landmark distance of the lips to the truth
};

/// The test frames of an evaluation: their pictures, tracking and true landmarks.
class TestPart {
public:
  static Result<TestPart> load(const TrackedClip&, const std::filesystem::path& folder, Run&);

  std::vector<double> times() const;
  std::vector<MotionCode> faces() const;       ///< as tracked; after refine() the refined ones
  std::vector<LowerCode> meanLower() const;    ///< no mouth motion: the training part's mean
  std::vector<LowerCode> trackedLower() const; ///< the true motion: an upper bound
  /// From now on these judge the pictures, too. sound: what is heard from the clip's second `start` on, 16 kHz.
  void judgeWith(PictureNetworks, Audio sound, double start);
  Status measureTruth(); ///< landmarks of the true frames; and their sync, which trueSync() then gives
  const std::optional<SyncScore>& trueSync() const { return trueSync_; }
  /// Photometric refinement of pose, upper face and gaze (not of the mouth).
  Status refine(const GaussianHead&);
  /// From now on what is rendered is refined; none: not.
  void refineWith(std::optional<RefinerWeights> weights) { refiner_ = std::move(weights); }
  /// Compares pictures with and without the refiner of refineWith().
  Result<RefinerEffect> refinerEffect(const GaussianHead&, const std::vector<LowerCode>&,
                                      const std::vector<SoundCode>&);
  /// Renders all test frames and compares them. film: also writes the videos and the contact sheet.
  Result<TestScore> measure(const GaussianHead&, const std::vector<LowerCode>&, const std::vector<SoundCode>&,
                            bool film);

private:
  TestPart(const TrackedClip& clip, std::filesystem::path folder, Run& run)
      : clip_(&clip), folder_(std::move(folder)), run_(&run) {}
  Result<std::vector<Image>> render(const GaussianHead&, const std::vector<LowerCode>&, const std::vector<SoundCode>&,
                                    double& seconds) const;
  std::vector<Drive> drivesOf(const std::vector<LowerCode>&, const std::vector<SoundCode>&) const;
  Result<std::vector<MeshPoints>> landmarksOf(const std::vector<Image>&) const;
  Status compare(const std::vector<Image>&, TestScore&) const;
  Result<DetailMeasures> detailOf(const std::vector<Image>&) const;
  Status judge(const std::vector<Image>&, TestScore&);
  Result<std::optional<SyncScore>> sync(const std::vector<Image>&, const std::vector<MeshPoints>&);
  Result<Image> truth(size_t i) const { return clip_->workFrame(set_.frames[i].track); }
  Status writeFilms(const std::vector<Image>&) const;

  const TrackedClip* clip_;
  std::filesystem::path folder_;
  Run* run_;
  FrameSet set_;
  std::unique_ptr<FaceNetworks> networks_;
  std::vector<MeshPoints> truthMeshes_;
  std::optional<RefinerWeights> refiner_;
  PictureNetworks judges_;
  Audio sound_;
  double soundStart_ = 0; ///< s
  std::optional<SyncScore> trueSync_;
};

} // namespace d3t
