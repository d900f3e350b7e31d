// SPDX-License-Identifier: GPL-3.0-or-later
// The shim itself, and what only it can try: another order of the threads.
#include "tests/gpu/host_cuda.h"
#include "tests/gpu/host_rasterizer.h"
#include "tests/splat/scene.h"

#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

__global__ void reverseKernel(int* values) {
  __shared__ int shared[256];
  shared[threadIdx.x] = values[blockIdx.x * 256 + threadIdx.x];
  __syncthreads();
  values[blockIdx.x * 256 + threadIdx.x] = shared[255 - threadIdx.x];
}

__global__ void warpKernel(int* values) {
  const int lane = static_cast<int>(threadIdx.x % 32);
  const int up = __shfl_up_sync(0xffffffffu, lane, 1), other = __shfl_xor_sync(0xffffffffu, lane, 5);
  const unsigned odd = __ballot_sync(0xffffffffu, lane % 2);
  const int counted = __syncthreads_count(threadIdx.x < 100);
  values[threadIdx.x] = up == (lane ? lane - 1 : 0) && other == (lane ^ 5) && odd == 0xaaaaaaaau && counted == 100 &&
                        __any_sync(0xffffffffu, lane == 7) && !__any_sync(0xffffffffu, lane == 32);
}

__global__ void stuckKernel() {
  if (threadIdx.x > 0) __syncthreads();
}

TEST(HostCuda, BarriersKeepThreadsTogether) {
  std::vector<int> values(512);
  for (int i = 0; i < 512; ++i) values[static_cast<size_t>(i)] = i;
  launch(reverseKernel, 2, nullptr, values.data());
  for (int i = 0; i < 512; ++i) EXPECT_EQ(values[static_cast<size_t>(i)], i < 256 ? 255 - i : 767 - i);
}

TEST(HostCuda, WarpsExchangeValues) {
  std::vector<int> values(256, 0);
  launch(warpKernel, 1, nullptr, values.data());
  EXPECT_EQ(values, std::vector<int>(256, 1));
}

TEST(HostCudaDeathTest, AHangingBlockEndsTheProgram) {
  EXPECT_DEATH(launch(stuckKernel, 1, nullptr), "threads wait for others that never come");
}

// A missing barrier shows when the threads run from the last to the first; so do sums in the order of arrival.
TEST(HostCuda, TheOrderOfThreadsChangesNoBit) {
  const auto rasterizer = makeHostRasterizer();
  const auto cloud = splat::test::makeCloud(90, 900, 1, 0.02f, 0.2f);
  const splat::Camera camera = splat::test::makeCamera(70, 45);
  const auto background = splat::test::makePlanes(91, camera, 0, 1),
             dImage = splat::test::makePlanes(92, camera, -1, 1);
  const auto image = splat::test::render(*rasterizer, cloud.view(), camera, background.data()).image;
  const auto gradients = splat::test::gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
  LossFrame f;
  std::vector<float> slope(image.size()), again(image.size());
  f.width = 70, f.height = 45, f.image = image.data(), f.target = background.data(), f.lambda = 0.2f;
  f.dImage = slope.data();
  const double loss = lossOnHost(f);
  setBackwardOrder(true);
  EXPECT_EQ(splat::test::render(*rasterizer, cloud.view(), camera, background.data()).image, image);
  EXPECT_EQ(splat::test::gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data()).rows,
            gradients.rows);
  f.dImage = again.data();
  EXPECT_EQ(lossOnHost(f), loss);
  EXPECT_EQ(again, slope);
  setBackwardOrder(false);
}

} // namespace
} // namespace d3t::gpu::test
