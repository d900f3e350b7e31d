// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/rotate.h"

#include "core/clip/clip.h"
#include "core/evaluate/mouth_rotation.h"
#include "core/evaluate/mouth_signals.h"
#include "core/speech/encoder_projection.h"
#include "core/track/track_faces.h"
#include <numeric>

namespace d3t {
namespace {

struct Mouths {
  std::vector<double> times; ///< s
  std::vector<MeshPoints> landmarks;
};

// Landmarks of the person in every frame of the clip that shows a usable face.
Result<Mouths> findMouths(const Clip& clip, Run& run) {
  auto networks = NetworkPool::load(defaultModelFolder(), run.threadCount());
  if (!networks) return passOn(networks);
  std::vector<int> frames(static_cast<size_t>(clip.frames));
  std::iota(frames.begin(), frames.end(), 0);
  auto seen = findFaces(clip, frames, **networks, run, [&](double share) { run.report("track", share); });
  if (!seen) return passOn(seen);
  const FollowedFace followed = followFace(*seen, clip.cuts);
  Mouths mouths;
  for (size_t i = 0; i < seen->size(); ++i) {
    if (followed.chosen[i] < 0) continue;
    const SeenFace& face = (*seen)[i].faces[static_cast<size_t>(followed.chosen[i])];
    if (unusable(face)) continue;
    mouths.times.push_back((*seen)[i].clipFrame / kFrameRate);
    mouths.landmarks.push_back(face.points);
  }
  return mouths;
}

} // namespace

Result<Measures> rotateClip(const std::filesystem::path& source, const std::filesystem::path& folder,
                            const AcousticModel& model, const EvaluateOptions& options, Run& run) {
  std::unique_ptr<UserEncoder> encoder;
  if (!options.speechEncoder.empty()) {
    auto loaded = UserEncoder::load(options.speechEncoder, run.threadCount());
    if (!loaded) return passOn(loaded);
    encoder = std::move(*loaded);
  }
  auto clip = importClip(source, folder / "work" / "clip", {}, run);
  if (!clip) return passOn(clip);
  auto mouths = findMouths(*clip, run);
  if (!mouths) return passOn(mouths);
  auto sound = clip->sound();
  if (!sound) return passOn(sound);
  auto speech = model.analyse(*sound, run);
  if (!speech) return passOn(speech);
  if (options.without.prior) speech->articulation.setZero();
  if (encoder) {
    auto rows = rowsAround(*encoder, *sound, 0, sound->seconds(), run);
    if (!rows) return passOn(rows);
    speech->extra = std::move(*rows);
  }
  auto signals = mouthSignals(mouths->landmarks);
  if (!signals) return passOn(signals);
  auto rotation = rotateMouth(mouths->times, *signals, *speech, model.phones(), options.train, run);
  if (!rotation) return passOn(rotation);
  if (options.without.motion) rotation->motion = rotation->baseline;
  Measures out{{"rotate.inner", rotation->motion.inner}, {"rotate.outer", rotation->motion.outer},
               {"rotate.width", rotation->motion.width}, {"rotate.mean", rotation->motion.mean()},
               {"rotate.windows", rotation->windows()},  {"rotate.baseline.mean", rotation->baseline.mean()}};
  if (encoder) out["rotate.windows_with_encoder"] = rotation->withExtra;
  return out;
}

} // namespace d3t
