// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/speech/speech.h"
#include "core/train/train.h"
#include <filesystem>
#include <map>
#include <string>

namespace d3t {

/// Parts of the product that are left out, to see what each brings.
struct Without {
  bool prior = false;   ///< the viseme prior's block of audio-to-motion; the lag is then the usual one
  bool motion = false;  ///< audio-to-motion: the log-mel ridge in its place
  bool general = false; ///< the General Field: the rig alone moves the head
  bool refiner = false; ///< the refiner: pictures are as the rasterizer draws them
};

struct EvaluateOptions {
  double train = 10, test = 12; ///< s: the first seconds train, the last ones test
  bool testGiven = false;       ///< false: a clip shorter than train + test halves what is there after training
  double budgetSeconds = 60;
  bool refineTest = true; ///< photometric refinement of the test frames' tracking (pose, upper face, gaze)
  bool individualField = false;
  FieldChoice field = FieldChoice::Linear;
  Without without;
  std::filesystem::path speechEncoder;  ///< ONNX file of the user's own (user_encoder.h); empty: none
  std::filesystem::path lpips, syncnet; ///< ONNX files of the user's own (lpips.h, sync_net.h); empty: not measured
  std::filesystem::path otherSound;     ///< drive the test seconds by this sound instead of their own (must not leak)
};

/// Flat result: key -> number, keys as in the documentation of `d3talker evaluate` (psnr, ssim, mouth.inner ...).
using Measures = std::map<std::string, double>;

/// The field's protocol (design.md, section 4): head pose, upper face and gaze of the test seconds from tracking, the
/// mouth from the sound alone, torso and background from the source; measured at 512 px. Writes predicted.mp4,
/// truth.mp4, side_by_side.mp4 and mouths.png into `folder`, with work files in folder/work.
Result<Measures> evaluateClip(const std::filesystem::path& clip, const std::filesystem::path& folder,
                              const AcousticModel&, const EvaluateOptions&, Run&);

} // namespace d3t
