// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/picture_networks.h"
#include "tests/base/scratch.h"
#include "tests/support/toy_judges.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

TEST(LpipsNetwork, SeesPicturesInMinusOneToOne) {
  const test::ScratchFolder folder;
  test::spill(folder / "lpips.onnx", test::toyLpips());
  auto lpips = Lpips::load(folder / "lpips.onnx", 2);
  ASSERT_TRUE(lpips) << lpips.error().message();
  Image black(512, 512, 3), white = black, red = black;
  std::fill(white.data.begin(), white.data.end(), 255);
  for (size_t i = 0; i < red.data.size(); i += 3) red.data[i] = 255;
  EXPECT_NEAR(lpips->distance(black, white).value(), 2, 1e-5);
  EXPECT_NEAR(lpips->distance(red, white).value(), 4. / 3, 1e-5);
  EXPECT_NEAR(lpips->distance(red, red).value(), 0, 1e-6);
}

TEST(LpipsNetwork, IsADistanceOfOneNumber) {
  const test::ScratchFolder folder;
  test::OnnxWriter map;
  map.input("a", {1, 3, -1, -1});
  map.input("b", {1, 3, -1, -1});
  map.node("Sub", {"a", "b"}, "difference");
  map.output("difference", {1, 3, -1, -1});
  test::spill(folder / "map.onnx", map.bytes());
  const auto many = Lpips::load(folder / "map.onnx", 1);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().kind, ErrorKind::BadInput);
  EXPECT_NE(many.error().message().find("786432 numbers"), std::string::npos) << many.error().message();
  test::OnnxWriter sum; // |a + b|: not 0 for equal pictures
  sum.input("a", {1, 3, -1, -1});
  sum.input("b", {1, 3, -1, -1});
  sum.node("Add", {"a", "b"}, "both");
  sum.node("Abs", {"both"}, "size");
  sum.node("ReduceMean", {"size"}, "distance", {{"axes", {1, 2, 3}}}, {{"keepdims", 0}});
  sum.output("distance", {1});
  test::spill(folder / "sum.onnx", sum.bytes());
  const auto none = Lpips::load(folder / "sum.onnx", 1);
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message().find("no distance"), std::string::npos) << none.error().message();
}

TEST(PictureNetworks, AreThereWhenAskedFor) {
  const test::ScratchFolder folder;
  test::spill(folder / "lpips.onnx", test::toyLpips());
  const auto none = PictureNetworks::load({}, {}, 1);
  ASSERT_TRUE(none);
  EXPECT_FALSE(none->lpips || none->sync);
  EXPECT_TRUE(PictureNetworks::load(folder / "lpips.onnx", {}, 1)->lpips);
  EXPECT_FALSE(PictureNetworks::load({}, folder / "lpips.onnx", 1)) << "that is no SyncNet";
}

TEST(LongestStretch, StartsWithAFaceAndHasNoHole) {
  const MeshPoints face = MeshPoints::Zero(kMeshPoints, 3), none;
  const auto at = [](const std::vector<int>& frames, const std::vector<MeshPoints>& meshes) {
    const Stretch s = longestStretch(frames, meshes);
    return std::pair(s.first, s.count);
  };
  EXPECT_EQ(at({}, {}), std::pair(size_t{0}, size_t{0}));
  EXPECT_EQ(at({1, 2, 3, 7, 8}, std::vector(5, face)), std::pair(size_t{0}, size_t{3}));
  EXPECT_EQ(at({1, 3, 4, 5}, std::vector(4, face)), std::pair(size_t{1}, size_t{3}));
  EXPECT_EQ(at({1, 2, 3}, {none, face, none}), std::pair(size_t{1}, size_t{2}));
}

} // namespace
} // namespace d3t
