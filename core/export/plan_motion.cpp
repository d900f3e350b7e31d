// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plan_motion.h"

#include "core/base/rates.h"
#include "core/render/body_track.h"
#include <numeric>

namespace d3t {

PlannedMotion planMotion(const Identity& id, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                         int frames) {
  PlannedMotion motion;
  motion.body = planBody(id.body, id.rig, frames);
  std::vector<double> times;
  for (int i = 0; i < frames; ++i) times.push_back(i / kFrameRate);
  std::vector<MotionCode> faces;
  for (int i : motion.body) faces.push_back(id.body[static_cast<size_t>(i)].code);
  const auto lower = id.motion.predict(speech, phones, times, faces);
  const auto sounds = id.sound.encode(speech, phones, times);
  for (size_t i = 0; i < times.size(); ++i) {
    Drive drive{id.body[static_cast<size_t>(motion.body[i])].code, sounds[i]};
    std::copy(lower[i].begin(), lower[i].end(), drive.motion.begin());
    drive.motion = id.rig.clamp(drive.motion);
    motion.drives.push_back(drive);
  }
  if (id.head.general->reach() > 0 || id.head.individual->reach() > 0) {
    std::vector<int> order(times.size());
    std::iota(order.begin(), order.end(), 0);
    linkDrives(motion.drives, order);
  }
  return motion;
}

Result<std::unique_ptr<UserEncoder>> encoderFor(const Identity& id, const std::filesystem::path& onnx, int threads) {
  if (!id.encoder) return std::unique_ptr<UserEncoder>();
  const std::string& name = id.encoder->name;
  if (onnx.empty())
    return badInput("it was made with the speech encoder '" + name + "', which is not given", "identity " + id.name,
                    "add --speech-encoder " + name + ", or make the identity again without one");
  auto encoder = UserEncoder::load(onnx, threads);
  if (!encoder) return passOn(encoder);
  if ((*encoder)->hash() != id.encoder->hash)
    return badInput("this is not the speech encoder that the identity " + id.name + " was made with, '" + name + "'",
                    onnx.string(), "give that file, or make the identity again with this one");
  return encoder;
}

Result<SpeechFeatures> hearFor(const Identity& id, const Audio& sound, const AcousticModel& model, UserEncoder* encoder,
                               Run& run) {
  auto speech = model.analyse(sound, run);
  if (!speech || !encoder || !id.encoder) return speech;
  auto extra = id.encoder->hear(*encoder, sound, run);
  if (!extra) return passOn(extra);
  speech->extra = std::move(*extra);
  return speech;
}

} // namespace d3t
