// SPDX-License-Identifier: GPL-3.0-or-later
// What only a device can show: memory of the device and of others, failures, CUDA graphs, equal bits.
#include "gpu/buffers.h"
#include "gpu/cuda_rasterizer.h"
#include "gpu/preview_graph.h"
#include "tests/gpu/posed_head.h"
#include "tests/splat/bench_scene.h"

#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

using splat::test::gradientsOf;
using splat::test::OwnedCloud;
using splat::test::render;

/// Host floats copied to the device.
class OnDevice {
public:
  explicit OnDevice(const std::vector<float>& values) : count_(values.size()) {
    EXPECT_TRUE(memory_.reserve(count_ * sizeof(float) + 4, nullptr, "test"));
    EXPECT_EQ(cudaMemcpy(memory_.data(), values.data(), count_ * sizeof(float), cudaMemcpyHostToDevice), cudaSuccess);
  }
  float* data() const { return static_cast<float*>(memory_.data()); }
  std::vector<float> download() const {
    std::vector<float> values(count_);
    EXPECT_EQ(cudaDeviceSynchronize(), cudaSuccess);
    EXPECT_EQ(cudaMemcpy(values.data(), memory_.data(), count_ * sizeof(float), cudaMemcpyDeviceToHost), cudaSuccess);
    return values;
  }

private:
  DeviceBuffer memory_;
  size_t count_;
};

TEST(CudaDevice, PointersToTheDeviceGiveTheBitsOfHostPointers) {
  D3T_NEED_SUBJECT();
  const auto cuda = makeCudaRasterizer();
  const auto cloud = splat::test::makeCloud(100, 3000, 1, 0.01f, 0.1f);
  const splat::Camera camera = splat::test::makeCamera(203, 171);
  const auto background = splat::test::makePlanes(101, camera, 0, 1),
             dImage = splat::test::makePlanes(102, camera, -1, 1);
  const auto expected = render(*cuda, cloud.view(), camera, background.data());
  const auto expectedGradients = gradientsOf(*cuda, cloud, camera, background.data(), dImage.data());

  std::vector<float> flat;
  for (const auto& row : cloud.rows) flat.insert(flat.end(), row.begin(), row.end());
  const OnDevice rows(flat), back(background), slope(dImage), image(background), gradients(flat);
  const auto point = [&](auto view, float* base) {
    size_t row = 0;
    for (auto* all : {view.mean.data(), view.scale.data()})
      for (int k = 0; k < 3; ++k) all[k] = base + cloud.count * row++;
    for (auto& p : view.rotation) p = base + cloud.count * row++;
    view.opacity = base + cloud.count * row++;
    for (size_t k = 0; row < cloud.rowCount(); ++k) view.sh[k] = base + cloud.count * row++;
    return view;
  };
  const auto scratch = cuda->makeScratch();
  const splat::Region region{.cloud = point(cloud.view(), rows.data()),
                             .camera = camera,
                             .background = back.data(),
                             .image = image.data(),
                             .scratch = scratch.get()};
  ASSERT_TRUE(cuda->forward(region));
  EXPECT_EQ(image.download(), expected.image);
  OwnedCloud like = cloud;
  ASSERT_TRUE(cuda->backward({region, slope.data(), point(like.gradients(), gradients.data())}));
  const auto all = gradients.download();
  for (size_t row = 0; row < cloud.rowCount(); ++row)
    EXPECT_TRUE(std::equal(expectedGradients.rows[row].begin(), expectedGradients.rows[row].end(),
                           all.begin() + static_cast<std::ptrdiff_t>(row * cloud.count)))
        << row;
}

TEST(CudaDevice, RepeatsGiveEqualBits) {
  D3T_NEED_SUBJECT();
  const auto cuda = makeCudaRasterizer();
  const auto scene = splat::test::makeHead(20000, 512, 512);
  const auto background = splat::test::makePlanes(103, scene.camera, 0, 1);
  const auto dImage = splat::test::makePlanes(104, scene.camera, -1, 1);
  const auto image = render(*cuda, scene.cloud.view(), scene.camera, background.data()).image;
  const auto g = gradientsOf(*cuda, scene.cloud, scene.camera, background.data(), dImage.data());
  for (int repeat = 0; repeat < 5; ++repeat) {
    EXPECT_EQ(render(*cuda, scene.cloud.view(), scene.camera, background.data()).image, image);
    EXPECT_EQ(gradientsOf(*cuda, scene.cloud, scene.camera, background.data(), dImage.data()).rows, g.rows);
  }
}

std::atomic<long> given{0}, returned{0};

TEST(CudaDevice, MemoryComesFromTheCallersAllocator) {
  D3T_NEED_SUBJECT();
  given = returned = 0;
  Memory memory;
  memory.allocate = [](size_t bytes, Stream, void*) -> void* {
    void* p = nullptr;
    ++given;
    return cudaMalloc(&p, bytes) == cudaSuccess ? p : nullptr;
  };
  memory.release = [](void* p, Stream, void*) {
    ++returned;
    cudaFree(p);
  };
  const auto cloud = splat::test::makeCloud(105, 100, 1);
  const splat::Camera camera = splat::test::makeCamera(50, 50);
  {
    const auto cuda = makeCudaRasterizer(memory);
    const auto scratch = cuda->makeScratch();
    const auto first = render(*cuda, cloud.view(), camera, nullptr, *scratch);
    const long before = given;
    EXPECT_GT(before, 0);
    EXPECT_EQ(render(*cuda, cloud.view(), camera, nullptr, *scratch).image, first.image);
    EXPECT_EQ(given, before) << "a second call of the same size allocates nothing";
  }
  EXPECT_EQ(returned, given);
}

TEST(CudaDevice, TooLittleMemoryIsAnErrorWithAdviceAndNoMoreThanThat) {
  D3T_NEED_SUBJECT();
  Memory memory;
  memory.allocate = [](size_t, Stream, void*) -> void* { return nullptr; };
  memory.release = [](void*, Stream, void*) {};
  const auto cloud = splat::test::makeCloud(106, 100, 1);
  const splat::Camera camera = splat::test::makeCamera(50, 50);
  const auto cuda = makeCudaRasterizer(memory);
  const auto scratch = cuda->makeScratch();
  std::vector<float> image(3 * 50 * 50);
  const auto status =
      cuda->forward({.cloud = cloud.view(), .camera = camera, .image = image.data(), .scratch = scratch.get()});
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, ErrorKind::Failed);
  EXPECT_NE(status.error().what.find("memory"), std::string::npos);
  EXPECT_FALSE(status.error().todo.empty());
  render(*makeCudaRasterizer(), cloud.view(), camera); // the next one works
}

TEST(CudaPreview, ReplaysWhatPlainLaunchesDraw) {
  D3T_NEED_SUBJECT();
  const GaussianHead head = makePosedHead(110, 3000);
  splat::Camera camera = splat::test::makeCamera(160, 140);
  auto graph = PreviewGraph::make(viewOf(head), camera.width, camera.height);
  auto plain = PreviewGraph::make(viewOf(head), camera.width, camera.height);
  ASSERT_TRUE(graph && plain);
  (*plain)->useGraph(false);
  std::vector<float> a(3 * 160 * 140), b(a), t(160 * 140), u(t);
  for (uint64_t frame = 0; frame < 8; ++frame) {
    const Drive drive = makeDrive(111 + frame);
    const auto offsets = offsetsOf(head, drive);
    const auto background = splat::test::makePlanes(130 + frame, camera, 0, 1);
    const float* behind = frame % 3 == 2 ? nullptr : background.data();
    camera.translation[2] = 3.5f - 0.05f * static_cast<float>(frame);
    const PreviewFrame next{drive.motion.data(), offsets.data(), camera};
    ASSERT_TRUE((*graph)->draw(next, behind, a.data(), t.data()));
    ASSERT_TRUE((*plain)->draw(next, behind, b.data(), u.data()));
    EXPECT_EQ(a, b) << frame;
    EXPECT_EQ(t, u) << frame;
    EXPECT_EQ((*graph)->replayed(), frame > 0) << frame;
    EXPECT_FALSE((*plain)->replayed());
  }
}

TEST(CudaPreview, AFrameWithTooManyEntriesIsDrawnAllTheSame) {
  D3T_NEED_SUBJECT();
  const GaussianHead head = makePosedHead(112, 4000);
  const Drive drive = makeDrive(113);
  const auto offsets = offsetsOf(head, drive);
  splat::Camera camera = splat::test::makeCamera(512, 512);
  auto graph = PreviewGraph::make(viewOf(head), 512, 512), plain = PreviewGraph::make(viewOf(head), 512, 512);
  ASSERT_TRUE(graph && plain);
  (*plain)->useGraph(false);
  std::vector<float> a(3 * 512 * 512), b(a);
  for (const float distance : {60.f, 60.f, 2.5f, 2.5f}) { // far away, then so near that each covers many tiles
    camera.translation[2] = distance;
    const PreviewFrame next{drive.motion.data(), offsets.data(), camera};
    ASSERT_TRUE((*graph)->draw(next, nullptr, a.data(), nullptr));
    ASSERT_TRUE((*plain)->draw(next, nullptr, b.data(), nullptr));
    EXPECT_EQ(a, b) << distance;
  }
  EXPECT_TRUE((*graph)->replayed()) << "a larger graph was captured";
}

TEST(CudaPreview, RefusesAHeadThatMakesNoSense) {
  D3T_NEED_SUBJECT();
  GaussianHead head = makePosedHead(114, 10);
  head.nodeIndex[7] = 99;
  EXPECT_FALSE(PreviewGraph::make(viewOf(head), 64, 64));
  head.nodeIndex[7] = 0;
  auto graph = PreviewGraph::make(viewOf(head), 64, 64);
  ASSERT_TRUE(graph);
  std::vector<float> image(3 * 32 * 32), offsets(head.nodes.size());
  const Drive drive = makeDrive(115);
  EXPECT_FALSE((*graph)->draw({drive.motion.data(), offsets.data(), splat::test::makeCamera(32, 32)}, nullptr,
                              image.data(), nullptr));
}

} // namespace
} // namespace d3t::gpu::test
