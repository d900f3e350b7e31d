// SPDX-License-Identifier: GPL-3.0-or-later
// Posing fused with projection, against HeadDeformer and the reference rasterizer.
#include "tests/gpu/posed_head.h"
#include "tests/splat/scene.h"

#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

TEST(CudaHead, LooksLikeTheDeformedCloud) {
  D3T_NEED_SUBJECT();
  const auto reference = splat::test::makeBackEnd("reference");
  for (const int count : {0, 1, 257, 700}) {
    SCOPED_TRACE(count);
    const GaussianHead head = makePosedHead(80, count);
    const Drive drive = makeDrive(81);
    const splat::Camera camera = splat::test::makeCamera(75, 90);
    const auto background = splat::test::makePlanes(82, camera, 0, 1);
    HeadDeformer deformer(1);
    deformer.deform(head, drive);
    const auto expected = splat::test::render(*reference, deformer.cloud(), camera, background.data());
    std::vector<float> image(expected.image.size(), -7.f), transmittance(image.size() / 3, -7.f);
    const auto offsets = offsetsOf(head, drive);
    subject()->drawHead({viewOf(head), drive.motion.data(), offsets.data(), camera, background.data()}, image,
                        transmittance);
    EXPECT_GT(splat::test::psnr(image, expected.image), 75);
    EXPECT_GT(splat::test::psnr(transmittance, expected.transmittance), 75);
  }
}

TEST(CudaHead, MovesWithItsCodes) {
  D3T_NEED_SUBJECT();
  const GaussianHead head = makePosedHead(83, 300);
  const Drive drive = makeDrive(84), other = makeDrive(85);
  const auto offsets = offsetsOf(head, drive);
  const splat::Camera camera = splat::test::makeCamera(60, 60);
  std::vector<float> a(3 * 60 * 60), b = a, t(60 * 60);
  subject()->drawHead({viewOf(head), drive.motion.data(), offsets.data(), camera, nullptr}, a, t);
  subject()->drawHead({viewOf(head), other.motion.data(), offsets.data(), camera, nullptr}, b, t);
  EXPECT_LT(splat::test::psnr(a, b), 40);
}

} // namespace
} // namespace d3t::gpu::test
