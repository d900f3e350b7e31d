// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/performance/generated_identity.h"

#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/head/topology.h"
#include "core/identity/plates.h"
#include "core/timeline/edit_speech.h"
#include "tests/media/generate.h"
#include "tests/speech/voices.h"
#include <Eigen/Geometry>
#include <cmath>
#include <span>

namespace d3t::performance::test {
namespace {

// An egg-shaped face whose lips touch at rest.
HeadRig eggRig() {
  HeadRig rig;
  rig.canonical.resize(kMeshPoints, 3);
  Random random(11);
  for (int i = 0; i < kMeshPoints; ++i) {
    const double x = random.uniform(-1, 1), y = random.uniform(-1, 1), r = std::min(.99, x * x + y * y);
    rig.canonical.row(i) << static_cast<float>(85 * x), static_cast<float>(115 * y),
        static_cast<float>(-70 * std::sqrt(1 - r));
  }
  const auto ring = [&](std::span<const int> indices, float cx, float cy, float rx, float ry, float z) {
    for (size_t j = 0; j < indices.size(); ++j) {
      const float a = 6.2831853f * static_cast<float>(j) / static_cast<float>(indices.size());
      rig.canonical.row(indices[j]) << cx + rx * std::cos(a), cy + ry * std::sin(a), z;
    }
  };
  ring(topology::faceOval(), 0, 0, 90, 120, 0);
  ring(topology::rightEye(), -35, -30, 16, 8, -55);
  ring(topology::leftEye(), 35, -30, 16, 8, -55);
  ring(topology::innerLips(), 0, 55, 28, 4, -60);
  rig.canonical.row(topology::kCornerRight) << -32, 55, -58;
  rig.canonical.row(topology::kCornerLeft) << 32, 55, -58;
  rig.canonical.row(topology::kInnerTop) << 0, 51, -60;
  rig.canonical.row(topology::kInnerBottom) << 0, 59, -60;
  rig.canonical.row(topology::kChin) << 0, 118, -20;
  for (const auto& [upper, lower, x] : {std::tuple{159, 145, -35.f}, std::tuple{386, 374, 35.f}}) {
    rig.canonical.row(upper) << x, -38, -55;
    rig.canonical.row(lower) << x, -22, -55;
  }
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  for (int i = 0; i < kMeshPoints; ++i)
    if (rig.canonical(i, 1) > 57) rig.basis[0](i, 1) = 4;
  rig.basis[1](topology::kCornerRight, 0) = -2;
  rig.basis[1](topology::kCornerLeft, 0) = 2;
  for (const int lid : {159, 386}) rig.basis[kLidCode](lid, 1) = 5;
  rig.gazeScale = {2, 1};
  rig.low.fill(-4);
  rig.high.fill(4);
  return rig;
}

GaussianHead eggHead() {
  GaussianHead head;
  head.count = 3000;
  const auto n = static_cast<size_t>(head.count);
  head.rows.assign(kGaussianRows * n, 0.f);
  head.rig.assign(3 * kCodes * n, 0.f);
  head.nodes.assign(12, 0.f);
  head.nodeIndex.assign(4 * n, 0);
  head.nodeWeight.assign(4 * n, .25f);
  head.general = std::make_shared<LinearField>(kCodes, 4);
  head.individual = std::make_shared<LinearField>(kSoundCodes, 4);
  Random random(5);
  for (int i = 0; i < head.count; ++i) {
    const double a = random.uniform(0, 6.2831853), r = std::sqrt(random.uniform());
    const float x = static_cast<float>(90 * r * std::cos(a)), y = static_cast<float>(120 * r * std::sin(a));
    const float p[3] = {x, y, static_cast<float>(-70 * std::sqrt(1 - r * r))};
    const float colour[3] = {.7f + .15f * std::sin(x * .15f), .5f + .15f * std::sin(y * .12f),
                             .4f + .1f * std::sin((x + y) * .1f)};
    for (int c = 0; c < 3; ++c) {
      head.row(kMeanRow + c)[i] = p[c];
      head.row(kLogScaleRow + c)[i] = 1.2f;
      head.row(kColourRow + c)[i] = (colour[c] - .5f) / .28209479f;
    }
    head.row(kRotationRow)[i] = 1;
    head.row(kOpacityRow)[i] = 2.5f;
    if (y > 57) head.rig[n + static_cast<size_t>(i)] = 4; // code 0, along y
  }
  return head;
}

HeadPose poseAt(int frame) {
  const auto t = static_cast<float>(frame);
  HeadPose pose;
  pose.rotation = (Eigen::AngleAxisf(.12f * std::sin(t * .11f), Eigen::Vector3f::UnitY()) *
                   Eigen::AngleAxisf(.08f * std::sin(t * .07f + 1), Eigen::Vector3f::UnitX()))
                      .toRotationMatrix();
  pose.translation = {4 * std::sin(t * .05f), 3 * std::cos(t * .06f), kFocal};
  return pose;
}

MotionCode upperFace(int frame) {
  MotionCode code{};
  code[kLowerCodes + 1] = std::sin(.02f * static_cast<float>(frame));
  code[kLowerCodes + kUpperCodes] = std::sin(.05f * static_cast<float>(frame));
  for (const int blink : kBlinks)
    code[kLidCode] += 2.4f * std::exp(-.5f * std::pow(static_cast<float>(frame - blink) / 1.5f, 2.f));
  return code;
}

Identity makeIdentity() {
  Identity id;
  id.name = "Egg";
  id.source = "egg.mp4";
  id.created = "2026-01-01T00:00:00Z";
  id.width = id.height = kSide;
  id.window = {0, 0, kSide};
  id.crop = {120, 90, 272, 320};
  id.rig = eggRig();
  id.head = eggHead();
  id.thumbnail = Image(256, 256, 3);
  id.refiner = RefinerWeights::initial(1);
  const RefinerBlock& bias = refinerBlocks()[2 * kLast + 1];
  std::fill_n(id.refiner->values.begin() + static_cast<std::ptrdiff_t>(bias.begin), bias.count, kRefinerBias);
  Run run;
  Audio sound = d3t::test::speech25();
  sound.samples.resize(static_cast<size_t>(kBodyFrames / kFrameRate * kSpeechRate));
  const auto& model = d3t::test::acousticModel();
  const SpeechFeatures speech = model.analyse(sound, run).value();
  std::vector<double> times;
  for (int i = 0; i < kBodyFrames; ++i) times.push_back(i / kFrameRate);
  const RowMatrix moved = sampleAt(speech.articulation, shifted(times, .06));
  const LipOpening opening = LipOpening::of(id.rig);
  Random random(3);
  std::vector<MouthMotion::Example> examples;
  for (int i = 0; i < kBodyFrames; ++i) {
    BodyFrame frame{i, 0, poseAt(i), upperFace(i)};
    // Lips 8 apart where code 0 is 0: the least that is heard shuts them.
    frame.code[0] = moved(i, 0) - .5f + .1f * static_cast<float>(random.normal());
    frame.code[1] = moved(i, 1);
    LowerCode lower;
    std::copy_n(frame.code.begin(), kLowerCodes, lower.begin());
    const float inner = opening.at(lower);
    examples.push_back(
        {times[static_cast<size_t>(i)], frame.code, {inner, inner + 10, 64 + 4 * frame.code[1], 90 + inner / 2}});
    id.body.push_back(frame);
  }
  MouthMotion::LipBasis lips = MouthMotion::LipBasis::Zero(kLowerCodes, 2);
  lips(0, 0) = 4;
  lips(1, 1) = 4;
  id.motion = MouthMotion::fit(speech, model.phones(), examples, lips, opening).value();
  id.sound = SoundEncoder::fit(speech, model.phones(), times, id.motion.lagSeconds());
  return id;
}

} // namespace

const std::shared_ptr<const Actor>& actor() {
  static const auto made = std::make_shared<const Actor>(makeIdentity(), "hash of the egg");
  return made;
}

std::filesystem::path identityFile(const d3t::test::ScratchFolder& folder) {
  VideoWriterOptions options;
  options.keyInterval = kPlateInterval;
  options.bFrames = false;
  d3t::test::writeVideo(folder / "plates.mp4", d3t::test::numberedPictures(kBodyFrames, kSide, kSide), {}, options);
  const auto saved = saveIdentity(folder / "egg.d3id", actor()->identity(), folder / "plates.mp4");
  EXPECT_TRUE(saved) << saved.error().message();
  return folder / "egg.d3id";
}

timeline::Timeline timelineOf(double seconds, const std::string& id) {
  timeline::Timeline t;
  const timeline::Ticks length = timeline::ticksOfSeconds(seconds);
  EXPECT_TRUE(dropSound(t, {.sound = {id, "hash of " + id, id + ".wav", length}, .out = length}));
  return t;
}

} // namespace d3t::performance::test
