// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/head/rig.h"
#include "core/identity/consent.h"
#include "core/refiner/refiner_weights.h"
#include "core/speech/encoder_projection.h"
#include "core/talker/gaussian_head.h"
#include "core/talker/mouth_motion.h"
#include "core/talker/sound_code.h"
#include "core/track/tracked_clip.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace d3t {

/// One frame of the person's body: where the head sits in it. The picture (the frame without the head, at source size)
/// is frame `index in Identity::body` of the plate video.
struct BodyFrame {
  int clipFrame = 0; ///< index in the source clip, 25 per s
  int shot = 0;
  HeadPose pose;
  MotionCode code{}; ///< upper face and gaze are played back; the lower face comes from the sound
};

/// A talking identity: everything needed to speak. One file, `.d3id`: a stored zip of manifest.json, model.safetensors,
/// plates.mp4 and thumbnail.jpg (core/identity/package.h).
struct Identity {
  /// Of the file; newer ones are refused. 3: with a refiner, 2: with a speech encoder and no refiner, else 1.
  static constexpr int kVersion = 3;
  int version() const { return refiner ? 3 : encoder ? 2 : 1; }

  std::string name, source, sourceHash, created; ///< created: ISO 8601, UTC
  std::vector<std::pair<std::string, std::string>>
      facts;                      ///< what a person may want to know: "held-out PSNR" -> "33.1 dB"
  std::optional<Consent> consent; ///< of the person who is shown; none: none was recorded
  int width = 0, height = 0;      ///< px of the source frame
  WorkWindow window;
  CropBox crop;
  HeadRig rig;
  GaussianHead head;
  MouthMotion motion;
  SoundEncoder sound;
  std::optional<EncoderProjection> encoder; ///< of a user's speech encoder, without which it then cannot speak
  std::optional<RefinerWeights> refiner;    ///< where it helps this person's head
  std::vector<BodyFrame> body;
  Image thumbnail; ///< 256 x 256 RGB
};

/// plates: an MP4 with one frame per body frame, at source size.
Status saveIdentity(const std::filesystem::path& file, const Identity&, const std::filesystem::path& plates);
/// Everything but the plates. Errors: not an identity, damaged, made by a newer version.
Result<Identity> openIdentity(const std::filesystem::path& file);
/// The bytes of the plate video.
Result<std::string> readPlates(const std::filesystem::path& identity);

} // namespace d3t
