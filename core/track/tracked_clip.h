// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/head/rig.h"
#include <filesystem>
#include <string>
#include <vector>

namespace d3t {

/// The square of the source frame that is the 512 x 512 working frame: work = (source - (x, y)) * 512 / side.
/// Constant over a clip. It may reach beyond the frame (then the working frame repeats the border).
struct WorkWindow {
  float x = 0, y = 0, side = kWorkSize; ///< source px
  float toWork() const { return kWorkSize / side; }
};

/// Box in working pixels that holds the head in all frames with 12 px to spare: only this is rendered and compared.
struct CropBox {
  int x = 0, y = 0, width = kWorkSize, height = kWorkSize; ///< all even
};

struct TrackedFrame {
  int clipFrame = 0;    ///< index in the Clip; its time is clipFrame / 25 s
  int shot = 0;         ///< frames of one shot are continuous in time; smoothing never crosses shots
  bool training = true; ///< belongs to the part the rig was fitted on
  HeadPose pose;
  MotionCode code{};
  MeshPoints landmarks; ///< raw, x y z in working px
};

/// What `track` found. A folder with manifest.json, tracks.safetensors and per frame work/NNNNNN.jpg (the working
/// frame), plate/NNNNNN.jpg (the same without the head) and mask/NNNNNN.png (the head: 255). NNNNNN = clipFrame.
/// Readable without FFmpeg, OpenCV and OpenVINO, so that training can run elsewhere.
struct TrackedClip {
  std::filesystem::path folder;
  int sourceWidth = 0, sourceHeight = 0;
  WorkWindow window;
  CropBox crop;
  HeadRig rig;
  std::vector<TrackedFrame> frames; ///< usable frames only, in order
  std::vector<int> skipped;         ///< clip frames without a usable face
  std::vector<std::string> notes;   ///< what a person should know ("2 faces: the larger, steadier one was taken")

  Result<Image> workFrame(int index) const; ///< index into frames
  Result<Image> plate(int index) const;
  Result<Image> mask(int index) const;
  std::vector<int> trainingFrames() const;
};

Status writeTracks(const TrackedClip&); ///< manifest + tracks into its folder, atomically (pictures are there already)
Result<TrackedClip> openTrackedClip(const std::filesystem::path& folder);

} // namespace d3t
