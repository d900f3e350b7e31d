// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/scene_renderer.h"

#include "core/head/topology.h"
#include "core/performance/overlay.h"
#include "tests/media/generate.h"
#include "tests/performance/generated_identity.h"
#include <Eigen/Geometry>
#include <cmath>

namespace d3t::performance {
namespace {

using test::actor;
using test::kSide;

class Scene : public testing::Test {
protected:
  Scene() : file(test::identityFile(folder)), scene(SceneRenderer::open(actor(), file, 2).value()) {}

  // A frame of the body as it was in the clip.
  static FrameState stateAt(int body) {
    const BodyFrame& frame = actor()->identity().body[static_cast<size_t>(body)];
    return {body, body, frame.pose, {frame.code, {}}};
  }
  Image draw(const FrameState& state, const PictureOptions& options = {}) {
    auto out = scene.picture(state, options);
    EXPECT_TRUE(out) << out.error().message();
    return std::move(*out);
  }
  Image alone(const FrameState& state, const HeadView& view) {
    auto out = scene.head(state, view);
    EXPECT_TRUE(out) << out.error().message();
    return std::move(*out);
  }

  d3t::test::ScratchFolder folder;
  std::filesystem::path file;
  SceneRenderer scene;
};

double meanDifference(const Image& a, const Image& b) {
  EXPECT_EQ(a.data.size(), b.data.size());
  double sum = 0;
  for (size_t i = 0; i < a.data.size(); ++i) sum += std::abs(int{a.data[i]} - int{b.data[i]});
  return sum / static_cast<double>(a.data.size());
}

// Mean of squares of 2 x 2 or 4 x 4 pixels.
Image shrunk(const Image& in, int by) {
  Image out(in.width / by, in.height / by, 3);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x)
      for (int c = 0; c < 3; ++c) {
        int sum = 0;
        for (int k = 0; k < by * by; ++k) sum += in.at(by * x + k % by, by * y + k / by)[c];
        out.at(x, y)[c] = static_cast<uint8_t>(sum / (by * by));
      }
  return out;
}

TEST_F(Scene, ThePictureIsTheHeadInThePlateOfItsBodyFrame) {
  const Identity& id = actor()->identity();
  for (const int body : {0, 57, 56, 200, 3}) {
    PlateSource plates = PlateSource::open(file).value();
    FrameRenderer renderer(id.window, id.crop, 1);
    Image truth = **plates.plate(body);
    ASSERT_TRUE(renderer.composite(id.head, stateAt(body).pose, stateAt(body).drive, truth));
    EXPECT_EQ(draw(stateAt(body), {Quality::Full, false}).data, truth.data) << body;
  }
}

TEST_F(Scene, SmallerQualitiesAreThePictureInSmall) {
  for (const bool refine : {false, true}) {
    const Image full = draw(stateAt(40), {Quality::Full, refine});
    const Image half = draw(stateAt(40), {Quality::Half, refine}),
                quarter = draw(stateAt(40), {Quality::Quarter, refine});
    ASSERT_EQ(half.width, kSide / 2);
    ASSERT_EQ(quarter.height, kSide / 4);
    EXPECT_LT(meanDifference(half, shrunk(full, 2)), 3);
    EXPECT_LT(meanDifference(quarter, shrunk(full, 4)), 6);
  }
}

TEST_F(Scene, RefinedIsCoarseWithWhatTheRefinerAdds) {
  const FrameState state = stateAt(10);
  const Image coarse = draw(state, {Quality::Full, false}), refined = draw(state, {Quality::Full, true});
  const float added = 255 * kRefinerReach * std::tanh(test::kRefinerBias);
  const Overlay over = overlayOf(actor()->identity(), state);
  const Place nose = over.mesh[topology::kInnerTop];
  const auto x = static_cast<int>(nose.x), y = static_cast<int>(nose.y) - 20;
  for (int c = 0; c < 3; ++c) EXPECT_NEAR(refined.at(x, y)[c] - coarse.at(x, y)[c], added, 1.5);
  EXPECT_EQ(refined.at(2, 2)[0], coarse.at(2, 2)[0]);
  EXPECT_EQ(draw(state, {Quality::Full, false}).data, coarse.data) << "both may be asked for in turns";
}

TEST_F(Scene, TheHeadAloneHasStraightAlphaAndBlendsToItsBackground) {
  const HeadView clear{300, 200};
  HeadView over = clear;
  over.background = {200, 30, 90};
  const Image rgba = alone(stateAt(0), clear), rgb = alone(stateAt(0), over);
  ASSERT_EQ(rgba.channels, 4);
  ASSERT_EQ(rgb.channels, 3);
  EXPECT_EQ(rgba.at(1, 1)[3], 0);
  EXPECT_GT(rgba.at(150, 100)[3], 240);
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 300; ++x)
      for (int c = 0; c < 3; ++c) {
        const double alpha = rgba.at(x, y)[3] / 255.;
        const double blended = alpha * rgba.at(x, y)[c] + (1 - alpha) * (*over.background)[static_cast<size_t>(c)];
        ASSERT_NEAR(rgb.at(x, y)[c], blended, 2.) << x << ' ' << y;
      }
}

TEST_F(Scene, TheCameraGoesRoundTheHead) {
  FrameState turned = stateAt(0);
  const Eigen::Matrix3f before = turned.pose.rotation;
  turned.pose.rotation = Eigen::AngleAxisf(.4f, Eigen::Vector3f::UnitY()).toRotationMatrix() * before;
  const Image byHead = alone(turned, {256, 256}), byCamera = alone(stateAt(0), {256, 256, .4f});
  EXPECT_LT(meanDifference(byHead, byCamera), .05);
  EXPECT_GT(meanDifference(alone(stateAt(0), {256, 256}), byCamera), 1);
  turned.pose.rotation = Eigen::AngleAxisf(.3f, Eigen::Vector3f::UnitX()).toRotationMatrix() * before;
  EXPECT_LT(meanDifference(alone(turned, {256, 256}), alone(stateAt(0), {256, 256, 0, .3f})), .05);
  const auto area = [&](float distance) {
    const Image image = alone(stateAt(0), {256, 256, 0, 0, distance});
    double sum = 0;
    for (size_t i = 3; i < image.data.size(); i += 4) sum += image.data[i] / 255.;
    return sum;
  };
  EXPECT_NEAR(area(2) / area(1), .25, .03);
  EXPECT_EQ(scene.head(stateAt(0), {0, 100}).error().kind, ErrorKind::Usage);
  EXPECT_EQ(scene.head(stateAt(0), {100, 5000}).error().kind, ErrorKind::Usage);
}

TEST_F(Scene, TheOverlayLiesOnThePicture) {
  const Identity& id = actor()->identity();
  const FrameState state = stateAt(30);
  const Overlay over = overlayOf(id, state);
  ASSERT_EQ(over.mesh.size(), static_cast<size_t>(kMeshPoints));
  const MeshPoints mesh = id.rig.mesh(state.drive.motion);
  for (int i = 0; i < kMeshPoints; i += 17) {
    const Eigen::Vector2f work = projectToWork(state.pose, mesh.row(i).transpose());
    EXPECT_NEAR(over.mesh[static_cast<size_t>(i)].x, work.x() * kSide / kWorkSize, 1e-3f);
    EXPECT_NEAR(over.mesh[static_cast<size_t>(i)].y, work.y() * kSide / kWorkSize, 1e-3f);
  }
  EXPECT_EQ(over.cropFrom.x, 60);
  EXPECT_EQ(over.cropTo.y, 205);
  ASSERT_EQ(over.mask.size(), 4u);
  EXPECT_EQ(over.mask[0].size(), topology::faceOval().size());

  const auto dots = gaussianDots(id, state);
  ASSERT_EQ(dots.size(), static_cast<size_t>(id.head.count));
  // The mean of the dots is the middle of what is drawn; single ones have the head's colours.
  Image plate = **PlateSource::open(file)->plate(30);
  const Image picture = draw(state, {Quality::Full, false});
  double x = 0, y = 0, seenX = 0, seenY = 0, seen = 0;
  for (const auto& dot : dots) x += dot.centre.x / double(dots.size()), y += dot.centre.y / double(dots.size());
  for (int row = 0; row < kSide; ++row)
    for (int column = 0; column < kSide; ++column) {
      const int changed = std::abs(picture.at(column, row)[0] - plate.at(column, row)[0]) > 2;
      seen += changed, seenX += changed * (column + .5), seenY += changed * (row + .5);
    }
  EXPECT_NEAR(x, seenX / seen, 2);
  EXPECT_NEAR(y, seenY / seen, 2);
  for (size_t i = 0; i < dots.size(); i += 101) {
    EXPECT_NEAR(dots[i].opacity, 1 / (1 + std::exp(-2.5f)), 1e-4f);
    EXPECT_LT(dots[i].depth, kFocal + 60);
    const float colour = .5f + .28209479f * id.head.row(kColourRow)[i];
    EXPECT_NEAR(dots[i].colour[0], 255 * colour, 1);
  }
}

TEST_F(Scene, AFrameWithoutAPlateIsAnError) {
  FrameState state = stateAt(0);
  state.body = test::kBodyFrames + 5;
  EXPECT_EQ(scene.picture(state, {}).error().kind, ErrorKind::BadInput);
  EXPECT_TRUE(scene.picture(stateAt(0), {})) << "and the renderer goes on";
}

} // namespace
} // namespace d3t::performance
