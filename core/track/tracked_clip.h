// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/head/rig.h"
#include "core/head/work_frame.h"
#include <filesystem>
#include <string>
#include <vector>

namespace d3t {

struct TrackedFrame {
  int clipFrame = 0;    ///< index in the Clip; its time is clipFrame / 25 s
  int shot = 0;         ///< frames of one shot are continuous in time; smoothing never crosses shots
  bool training = true; ///< belongs to the part the rig was fitted on
  HeadPose pose;
  MotionCode code{};
  MeshPoints landmarks; ///< raw, x y z in working px
};

/// What the clip's report says about the face and its pose.
struct FaceSummary {
  float faceWidth = 0;                ///< source px, median over the usable frames
  float usable = 0;                   ///< share of the wanted frames that show a usable face, 0..1
  float yawRange = 0, pitchRange = 0; ///< degrees between the 5th and the 95th percentile
  float steadiness = 0;               ///< px at 512: median rms of rigid points against the fitted head; a face: < 4
};

/// What `track` found. A folder with manifest.json, tracks.safetensors and per frame work/NNNNNN.jpg (the working
/// frame), plate/NNNNNN.jpg (the same without the head) and mask/NNNNNN.png (the head: 255). NNNNNN = clipFrame.
/// Readable without FFmpeg, OpenCV and OpenVINO, so that training can run elsewhere.
///
/// manifest.json (schema 1): {"kind": "d3t-tracked-clip", "schema": 1, "source": {"name", "hash", "width", "height"},
/// "options": what the caller asked for, "window": {"x", "y", "side"}, "crop": {"x", "y", "width", "height"},
/// "summary": the FaceSummary, "frames": N, "skipped": [clip frames], "notes": [sentences]}.
/// tracks.safetensors, float32, N = frames: canonical [478, 3], basis [20, 478, 3], gazeScale [2], range [2, 22] (low,
/// high), frames [N, 3] (clipFrame, shot, training 0/1), poses [N, 13] (scale, rotation by rows, translation),
/// codes [N, 22], landmarks [N, 478, 3].
struct TrackedClip {
  std::filesystem::path folder;
  int sourceWidth = 0, sourceHeight = 0;
  std::string sourceName, sourceHash; ///< of the Clip it was made from
  std::string options;                ///< JSON object: the options of the run, for the manifest
  WorkWindow window;
  CropBox crop;
  FaceSummary summary;
  HeadRig rig;
  std::vector<TrackedFrame> frames; ///< usable frames only, in order
  std::vector<int> skipped;         ///< clip frames without a usable face
  std::vector<std::string> notes;   ///< what a person should know ("2 faces: the larger, steadier one was taken")

  Result<Image> workFrame(int index) const; ///< index into frames
  Result<Image> plate(int index) const;
  Result<Image> mask(int index) const;
  std::vector<int> trainingFrames() const;
};

/// Where the picture of a clip frame lies in a TrackedClip folder. kind: "work", "plate" or "mask".
std::filesystem::path trackedPicture(const std::filesystem::path& folder, const std::string& kind, int clipFrame);

Status writeTracks(const TrackedClip&); ///< manifest + tracks into its folder, atomically (pictures are there already)
/// Checks everything that is read (sizes, counts, ranges); the pictures are read and checked when asked for.
Result<TrackedClip> openTrackedClip(const std::filesystem::path& folder);

} // namespace d3t
