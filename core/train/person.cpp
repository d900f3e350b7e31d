// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/person.h"

#include "core/base/rates.h"
#include "core/head/topology.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

// The study's camera: a landmark (x, y, z in px) lies at depth f + z.
MeshPoints inHeadSpace(const TrackedFrame& frame) {
  MeshPoints out(frame.landmarks.rows(), 3);
  for (Eigen::Index i = 0; i < out.rows(); ++i) {
    const float depth = kFocal + frame.landmarks(i, 2);
    const Eigen::Vector3f camera((frame.landmarks(i, 0) - kWorkSize / 2) * depth / kFocal,
                                 (frame.landmarks(i, 1) - kWorkSize / 2) * depth / kFocal, depth);
    out.row(i) = (frame.pose.rotation.transpose() * (camera - frame.pose.translation) / frame.pose.scale).transpose();
  }
  return out;
}

// Head units.
Eigen::Vector4f mouthOf(const MeshPoints& mesh) {
  using namespace topology;
  const auto distance = [&](int a, int b) { return (mesh.row(a) - mesh.row(b)).head<2>().norm(); };
  constexpr int kNoseTop = 168, kNoseBridge = 6;
  const float jaw = mesh(kChin, 1) - (mesh(kNoseTop, 1) + mesh(kNoseBridge, 1)) / 2;
  return {distance(kInnerTop, kInnerBottom), distance(kOuterTop, kOuterBottom), distance(kCornerRight, kCornerLeft),
          jaw};
}

std::vector<double> timesOf(const TrackedClip& clip, const std::vector<int>& frames) {
  std::vector<double> times;
  for (int i : frames) times.push_back(timeOf(clip.frames[static_cast<size_t>(i)]));
  return times;
}

// The lips' motion in the picture plane, their own mean removed, as lip landmark distance sees it.
MouthMotion::LipBasis lipBasis(const HeadRig& rig) {
  const auto points = topology::lips();
  const auto count = static_cast<Eigen::Index>(points.size());
  MouthMotion::LipBasis out(kLowerCodes, 2 * count);
  for (Eigen::Index k = 0; k < kLowerCodes; ++k) {
    Eigen::MatrixX2f moved(count, 2);
    for (Eigen::Index i = 0; i < count; ++i)
      moved.row(i) = rig.basis[static_cast<size_t>(k)].row(points[static_cast<size_t>(i)]).head<2>();
    moved.rowwise() -= moved.colwise().mean().eval();
    out.row(k) = moved.reshaped().transpose();
  }
  return out;
}

/// What is learned before the head: from the tracking by landmarks.
struct Hearing {
  MouthMotion motion;
  SoundEncoder sound;
};

Result<Hearing> learnHearing(const TrackedClip& clip, const SpeechFeatures& speech,
                             const std::vector<std::string>& phones) {
  auto motion = learnMotion(clip.rig, clip.frames, speech, phones);
  if (!motion) return passOn(motion);
  SoundEncoder sound = SoundEncoder::fit(speech, phones, timesOf(clip, clip.trainingFrames()), motion->lagSeconds());
  return Hearing{std::move(*motion), std::move(sound)};
}

// Once more with the refined tracking.
Result<Person> join(const TrackedClip& clip, Hearing hearing, const SpeechFeatures& speech,
                    const std::vector<std::string>& phones, TrainedHead trained) {
  auto motion = learnMotion(clip.rig, trained.frames, speech, phones);
  if (!motion) return passOn(motion);
  return Person{std::move(*motion), std::move(hearing.motion), std::move(hearing.sound), std::move(trained)};
}

} // namespace

double timeOf(const TrackedFrame& frame) {
  return frame.clipFrame / kFrameRate;
}

Eigen::Vector4f mouthOf(const TrackedFrame& frame) {
  return mouthOf(inHeadSpace(frame));
}

Result<MouthMotion> learnMotion(const HeadRig& rig, const std::vector<TrackedFrame>& frames,
                                const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  std::vector<MouthMotion::Example> examples;
  for (const TrackedFrame& frame : frames)
    if (frame.training) examples.push_back({timeOf(frame), frame.code, mouthOf(frame)});
  return MouthMotion::fit(speech, phones, examples, lipBasis(rig), LipOpening::of(rig));
}

std::optional<double> heldOutSync(const HeadRig& rig, const std::vector<TrackedFrame>& frames,
                                  const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  std::vector<TrackedFrame> learned = frames;
  std::vector<double> times;
  std::vector<MotionCode> codes;
  size_t i = 0; // of the training frames, as isHeldOut counts
  for (TrackedFrame& frame : learned) {
    if (!frame.training || !isHeldOut(i++)) continue;
    frame.training = false;
    times.push_back(timeOf(frame));
    codes.push_back(frame.code);
  }
  constexpr size_t kLeastFrames = 10;
  if (times.size() < kLeastFrames) return std::nullopt;
  const auto motion = learnMotion(rig, learned, speech, phones);
  if (!motion) return std::nullopt;
  const auto heard = motion->predict(speech, phones, times, codes);
  const auto count = static_cast<Eigen::Index>(times.size());
  Eigen::ArrayX3d truth(count, 3), predicted(count, 3);
  for (Eigen::Index t = 0; t < count; ++t) {
    MotionCode code = codes[static_cast<size_t>(t)];
    truth.row(t) = mouthOf(rig.mesh(code)).head<3>().cast<double>().transpose();
    std::copy_n(heard[static_cast<size_t>(t)].begin(), kLowerCodes, code.begin());
    predicted.row(t) = mouthOf(rig.mesh(code)).head<3>().cast<double>().transpose();
  }
  truth.rowwise() -= truth.colwise().mean().eval();
  predicted.rowwise() -= predicted.colwise().mean().eval();
  const double sync = ((truth * predicted).colwise().sum() /
                       (truth.square().colwise().sum() * predicted.square().colwise().sum()).sqrt())
                          .mean();
  return std::isfinite(sync) ? std::optional(sync) : std::nullopt;
}

Result<Person> personWith(const TrackedClip& clip, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                          TrainedHead trained) {
  auto hearing = learnHearing(clip, speech, phones);
  if (!hearing) return passOn(hearing);
  return join(clip, std::move(*hearing), speech, phones, std::move(trained));
}

Result<Person> trainPerson(const TrackedClip& clip, const SpeechFeatures& speech,
                           const std::vector<std::string>& phones, const TrainOptions& wanted, Run& run) {
  TrainOptions options = wanted;
  options.start = workSeconds(); // learning the mouth counts, too
  auto hearing = learnHearing(clip, speech, phones);
  if (!hearing) return passOn(hearing);
  if (wanted.onMoment)
    options.onMoment = [&, sync = heldOutSync(clip.rig, clip.frames, speech, phones)](TrainMoment& moment) {
      moment.sync = sync;
      wanted.onMoment(moment);
    };
  std::vector<double> times;
  for (const auto& frame : clip.frames) times.push_back(timeOf(frame));
  auto trained = trainHead(clip, hearing->sound.encode(speech, phones, times), options, run);
  if (!trained) return passOn(trained);
  return join(clip, std::move(*hearing), speech, phones, std::move(*trained));
}

} // namespace d3t
