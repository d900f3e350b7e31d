// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/train/synthetic_head.h"

#include "core/base/image_file.h"
#include "core/base/random.h"
#include "core/head/topology.h"
#include "core/splat/rasterizer.h"
#include <Eigen/Geometry>
#include <cmath>
#include <stdexcept>

namespace d3t {
namespace {

// An egg-shaped face: the mesh's points spread over the front of an ellipsoid of 90 x 120 px.
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
  for (auto& b : rig.basis) b = MeshPoints::Zero(kMeshPoints, 3);
  for (int i = 0; i < kMeshPoints; ++i) // code 0 opens the jaw
    rig.basis[0](i, 1) = std::max(0.f, rig.canonical(i, 1) - 55) * .06f;
  rig.gazeScale = {2, 1};
  rig.low.fill(-3);
  rig.high.fill(3);
  return rig;
}

TrackedFrame frameAt(const HeadRig& rig, int index) {
  TrackedFrame frame;
  const float t = static_cast<float>(index);
  frame.clipFrame = index;
  frame.training = index % 4 != 3;
  frame.pose.rotation = (Eigen::AngleAxisf(.12f * std::sin(t * .21f), Eigen::Vector3f::UnitY()) *
                         Eigen::AngleAxisf(.08f * std::sin(t * .13f + 1), Eigen::Vector3f::UnitX()))
                            .toRotationMatrix();
  frame.pose.translation = {4 * std::sin(t * .11f), 3 * std::cos(t * .17f), kFocal};
  frame.code[0] = 1.5f * std::sin(t * .7f);
  const MeshPoints mesh = rig.mesh(frame.code);
  frame.landmarks.resize(kMeshPoints, 3);
  for (int i = 0; i < kMeshPoints; ++i) {
    const Eigen::Vector2f uv = projectToWork(frame.pose, mesh.row(i).transpose());
    frame.landmarks.row(i) << uv.x(), uv.y(), mesh(i, 2);
  }
  return frame;
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
    head.rig[n + static_cast<size_t>(i)] = std::max(0.f, y - 55) * .06f;
  }
  return head;
}

Image wall() {
  Image image(kWorkSize, kWorkSize, 3);
  for (int y = 0; y < kWorkSize; ++y)
    for (int x = 0; x < kWorkSize; ++x) {
      image.at(x, y)[0] = static_cast<uint8_t>(90 + 40 * ((x / 24) % 2));
      image.at(x, y)[1] = static_cast<uint8_t>(100 + y / 10);
      image.at(x, y)[2] = 120;
    }
  return image;
}

std::string numbered(const char* folder, int index, const char* ending) {
  std::string digits = std::to_string(index);
  return std::string(folder) + "/" + std::string(6 - digits.size(), '0') + digits + ending;
}

void require(const Status& status) {
  if (!status) throw std::runtime_error(status.error().message()); // a test cannot go on without its input
}

void writePictures(const SyntheticHead& head, const TrackedFrame& frame) {
  const auto rasterizer = splat::makeRasterizer();
  const auto scratch = rasterizer->makeScratch();
  Image plate = wall(), picture = plate, mask(kWorkSize, kWorkSize, 1);
  const size_t pixels = mask.data.size();
  std::vector<float> background(3 * pixels), image(3 * pixels), transmittance(pixels);
  for (size_t i = 0; i < 3 * pixels; ++i)
    background[i % 3 * pixels + i / 3] = static_cast<float>(plate.data[i]) / 255.f;
  HeadDeformer deformer;
  deformer.deform(head.truth, {frame.code, {}});
  const auto camera = headCamera(frame.pose, 0, 0, 1, kWorkSize, kWorkSize);
  require(rasterizer->forward(splat::Region{.cloud = deformer.cloud(),
                                            .camera = camera,
                                            .background = background.data(),
                                            .image = image.data(),
                                            .transmittance = transmittance.data(),
                                            .scratch = scratch.get()}));
  for (size_t i = 0; i < pixels; ++i) {
    for (size_t c = 0; c < 3; ++c)
      picture.data[3 * i + c] = static_cast<uint8_t>(std::clamp(image[c * pixels + i], 0.f, 1.f) * 255 + .5f);
    mask.data[i] = transmittance[i] < .5f ? 255 : 0;
  }
  const auto& folder = head.clip.folder;
  require(writeImage(folder / numbered("work", frame.clipFrame, ".jpg"), picture));
  require(writeImage(folder / numbered("plate", frame.clipFrame, ".jpg"), plate));
  require(writeImage(folder / numbered("mask", frame.clipFrame, ".png"), mask));
}

} // namespace

SyntheticHead makeSyntheticHead(const std::filesystem::path& folder, int frames) {
  SyntheticHead head;
  head.clip.folder = folder;
  head.clip.sourceWidth = head.clip.sourceHeight = kWorkSize;
  head.clip.crop = {120, 90, 272, 332};
  head.clip.rig = eggRig();
  head.truth = eggHead();
  for (const char* sub : {"work", "plate", "mask"}) std::filesystem::create_directories(folder / sub);
  for (int i = 0; i < frames; ++i) {
    head.clip.frames.push_back(frameAt(head.clip.rig, i));
    writePictures(head, head.clip.frames.back());
  }
  return head;
}

} // namespace d3t
