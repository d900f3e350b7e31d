// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/person.h"

#include "core/base/rates.h"
#include "core/head/topology.h"

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

} // namespace

double timeOf(const TrackedFrame& frame) {
  return frame.clipFrame / kFrameRate;
}

Eigen::Vector4f mouthOf(const TrackedFrame& frame) {
  using namespace topology;
  const MeshPoints mesh = inHeadSpace(frame);
  const auto distance = [&](int a, int b) { return (mesh.row(a) - mesh.row(b)).head<2>().norm(); };
  constexpr int kNoseTop = 168, kNoseBridge = 6;
  const float jaw = mesh(kChin, 1) - (mesh(kNoseTop, 1) + mesh(kNoseBridge, 1)) / 2;
  return {distance(kInnerTop, kInnerBottom), distance(kOuterTop, kOuterBottom), distance(kCornerRight, kCornerLeft),
          jaw};
}

Result<MouthMotion> learnMotion(const HeadRig& rig, const std::vector<TrackedFrame>& frames,
                                const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  std::vector<MouthMotion::Example> examples;
  for (const TrackedFrame& frame : frames)
    if (frame.training) examples.push_back({timeOf(frame), frame.code, mouthOf(frame)});
  return MouthMotion::fit(speech, phones, examples, lipBasis(rig), LipOpening::of(rig));
}

Result<Person> trainPerson(const TrackedClip& clip, const SpeechFeatures& speech,
                           const std::vector<std::string>& phones, const TrainOptions& wanted, Run& run) {
  TrainOptions options = wanted;
  options.start = std::chrono::steady_clock::now(); // learning the mouth counts, too
  auto motion = learnMotion(clip.rig, clip.frames, speech, phones);
  if (!motion) return passOn(motion);
  const SoundEncoder sound =
      SoundEncoder::fit(speech, phones, timesOf(clip, clip.trainingFrames()), motion->lagSeconds());
  std::vector<double> times;
  for (const auto& frame : clip.frames) times.push_back(timeOf(frame));
  auto trained = trainHead(clip, sound.encode(speech, phones, times), options, run);
  if (!trained) return passOn(trained);
  auto refined = learnMotion(clip.rig, trained->frames, speech, phones);
  if (!refined) return passOn(refined);
  return Person{std::move(*refined), std::move(*motion), sound, std::move(*trained)};
}

} // namespace d3t
