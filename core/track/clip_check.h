// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/clip/clip.h"
#include "core/track/track_faces.h"
#include <Eigen/Core>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace d3t {

/// The face that a clip shows, in one of the frames that were looked at.
struct CheckedFace {
  int clipFrame = 0;
  float width = 0; ///< px of the clip's frame
  FaceAngles angles;
  Eigen::MatrixX2f points; ///< the 478 mesh points, 0..1 of the frame's width and height
};

/// One second that is worse than it should be in one quality.
struct BadSecond {
  int second = 0; ///< of the clip, from 0
  std::string quality;
  double score = 0;
  std::string text; ///< "the head is turned away (48 degrees)"
};

/// What is known about a clip before it is tracked: what a person who chooses a part of it wants to see.
struct ClipCheck {
  /// Per quality (face, sharpness, pose, speech, light, cuts) and second of the clip 0..1; the last second may be cut.
  std::map<std::string, std::vector<double>> strips;
  std::vector<BadSecond> bad;
  std::vector<CheckedFace> faces; ///< about 5 per second, rising; frames without the face are missing
  std::string sentence; ///< the whole in one: "Good. Two seconds look away; the proposed stretch leaves them out."
};

/// Looks at about 5 frames per second and at the sound, adds `face` and `pose` to the clip's report and proposes the
/// stretch anew (updateReport: clip and its manifest change). modelFolder: empty: defaultModelFolder(). No face at all
/// is no error: it is what the check then says. Errors: missing networks, unreadable frames, cancelled.
///
///     auto clip = importClip("me.mp4", "me.clip", {}, run);
///     auto check = checkClip(*clip, {}, run);
///     fmt::print("{}\n", check->sentence);
Result<ClipCheck> checkClip(Clip& clip, const std::filesystem::path& modelFolder, Run& run);

/// The faces as a JSON file for whoever draws them over the clip: {"width", "height", "frames": [{"frame", "points":
/// [x0, y0, x1, y1, ...]}]}, points 0..1 with four decimals.
Status writeFaces(const ClipCheck& check, const Clip& clip, const std::filesystem::path& file);

} // namespace d3t
