// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the kernels on the processor: the tests of tests/splat and of this folder, with "cuda_kernels" as a back end.
#include "core/splat/adam.h"
#include "gpu/regions.h"
#include "tests/gpu/host_rasterizer.h"
#include "tests/gpu/subject.h"

#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

class HostKernels : public Subject {
public:
  std::string name() const override { return "cuda_kernels"; }
  double loss(int width, int height, const float* image, const float* target, const float* weight, float lambda,
              float* dImage) override {
    LossFrame f;
    f.width = width, f.height = height, f.image = image, f.target = target, f.weight = weight, f.lambda = lambda;
    f.dImage = dImage;
    return lossOnHost(f);
  }
  void adam(std::span<const AdamRow> rows, long step) override {
    const auto c = splat::adamCorrection(step);
    adamOnHost(rows, c.c1, c.c2);
  }
  void drawHead(const HeadPicture& p, std::vector<float>& image, std::vector<float>& transmittance) override {
    splat::Region region;
    region.camera = p.camera, region.background = p.background;
    region.image = image.data(), region.transmittance = transmittance.data();
    RegionFrame r = regionFrame(region);
    r.count = static_cast<unsigned>(p.head.count);
    r.head = {p.head.rows, p.head.rig, p.head.nodeIndex, p.head.nodeWeight,
              p.code,      p.offsets,  p.head.codes,     p.head.nodes};
    const auto ok = drawOnHost({&r, 1});
    EXPECT_TRUE(ok) << ok.error().message();
  }
};

} // namespace

Subject* subject() {
  static HostKernels kernels;
  return &kernels;
}
std::string whyNot() {
  return {};
}

} // namespace d3t::gpu::test

int main(int argc, char** argv) {
  d3t::splat::addRasterizer("cuda_kernels", [](int) { return d3t::gpu::test::makeHostRasterizer(); });
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
