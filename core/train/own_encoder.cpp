// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/own_encoder.h"

#include "core/talker/extra_choice.h"
#include "core/train/person.h"

namespace d3t {

Result<std::optional<EncoderProjection>> learnEncoder(UserEncoder& encoder, const Audio& sound, const TrackedClip& clip,
                                                      SpeechFeatures& speech, const std::vector<std::string>& phones,
                                                      Run& run) {
  std::vector<AudioToMotion::Example> examples;
  for (const int i : clip.trainingFrames()) {
    const TrackedFrame& frame = clip.frames[static_cast<size_t>(i)];
    examples.push_back(
        {timeOf(frame), Eigen::Map<const Eigen::VectorXf>(frame.code.data(), kLowerCodes), mouthOf(frame)});
  }
  if (examples.empty())
    return badInput("no training frame has a usable face", clip.folder.string(), "choose another part of the clip");
  auto rows = rowsAround(encoder, sound, examples.front().time, examples.back().time, run);
  if (!rows) return passOn(rows);
  EncoderProjection projection = EncoderProjection::fit(*rows);
  projection.name = encoder.name();
  projection.hash = encoder.hash();
  auto extra = projection.hear(encoder, sound, run);
  if (!extra) return passOn(extra);
  speech.extra = std::move(*extra);
  auto helps = extraHelps(speech, phones, examples);
  if (!helps) return passOn(helps);
  std::optional<EncoderProjection> out;
  if (*helps)
    out = std::move(projection);
  else
    speech.extra.resize(0, 0);
  return out;
}

} // namespace d3t
