// SPDX-License-Identifier: GPL-3.0-or-later
// Times on the device, by CUDA events, as one JSON object: medians in milliseconds. Exit code 0 without a device too;
// then it prints {}. With --status it says what doctor says of the device.
#include "gpu/adam.h"
#include "gpu/buffers.h"
#include "gpu/cuda_rasterizer.h"
#include "gpu/gpu.h"
#include "gpu/image_loss.h"
#include "gpu/preview_graph.h"
#include "tests/gpu/posed_head.h"
#include "tests/splat/bench_scene.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <string_view>

namespace d3t::gpu::test {
namespace {

constexpr int kRepeats = 50, kWarmUps = 5;

void stop(const std::string& why) {
  std::fprintf(stderr, "d3gpubench: %s\n", why.c_str());
  std::exit(1);
}
void need(const Status& status) {
  if (!status) stop(status.error().message());
}

/// Median time of work() in the default stream, host gaps included.
double timeOf(const std::function<Status()>& work) {
  cudaEvent_t begin, end;
  need(check(cudaEventCreate(&begin), "events")), need(check(cudaEventCreate(&end), "events"));
  std::vector<float> times;
  for (int i = 0; i < kWarmUps + kRepeats; ++i) {
    need(check(cudaEventRecord(begin), "events"));
    need(work());
    need(check(cudaEventRecord(end), "events"));
    need(check(cudaEventSynchronize(end), "events"));
    float milliseconds = 0;
    need(check(cudaEventElapsedTime(&milliseconds, begin, end), "events"));
    if (i >= kWarmUps) times.push_back(milliseconds);
  }
  cudaEventDestroy(begin), cudaEventDestroy(end);
  std::nth_element(times.begin(), times.begin() + kRepeats / 2, times.end());
  return static_cast<double>(times[kRepeats / 2]);
}

/// Floats on the device.
struct Row {
  DeviceBuffer memory;
  size_t count;
  explicit Row(const std::vector<float>& values) : count(values.size()) {
    need(memory.reserve(count * sizeof(float), nullptr, "bench"));
    need(check(cudaMemcpy(memory.data(), values.data(), count * sizeof(float), cudaMemcpyHostToDevice), "bench"));
  }
  float* data() const { return static_cast<float*>(memory.data()); }
};

using Times = std::map<std::string, double>;

template <class View> View pointTo(View view, float* base, size_t rows) {
  size_t row = 0;
  for (auto* all : {view.mean.data(), view.scale.data()})
    for (int k = 0; k < 3; ++k) all[k] = base + view.count * row++;
  for (auto& p : view.rotation) p = base + view.count * row++;
  view.opacity = base + view.count * row++;
  for (size_t k = 0; row < rows; ++k) view.sh[k] = base + view.count * row++;
  return view;
}

void timeScene(const std::string& name, splat::test::BenchScene scene, Times& times) {
  const auto background = splat::test::makePlanes(1, scene.camera, 0, 1);
  const auto dImage = splat::test::makePlanes(2, scene.camera, -1, 1);
  auto image = background;
  auto gradients = scene.cloud;
  const auto cuda = makeCudaRasterizer();
  const auto scratch = cuda->makeScratch();
  splat::Region region{.cloud = scene.cloud.view(),
                       .camera = scene.camera,
                       .background = background.data(),
                       .image = image.data(),
                       .scratch = scratch.get()};
  const auto both = [&](const splat::RegionGradient& item) -> Status {
    if (auto ok = cuda->forward(item.region); !ok) return ok;
    return cuda->backward(item);
  };
  times[name + ", host memory, forward"] = timeOf([&] { return cuda->forward(region); });
  times[name + ", host memory, forward and backward"] = timeOf([&] {
    return both({region, dImage.data(), gradients.gradients()});
  });

  std::vector<float> flat;
  for (const auto& row : scene.cloud.rows) flat.insert(flat.end(), row.begin(), row.end());
  const Row cloud(flat), out(flat), back(background), slope(dImage), picture(background);
  region.cloud = pointTo(scene.cloud.view(), cloud.data(), scene.cloud.rowCount());
  region.background = back.data(), region.image = picture.data();
  const auto target = pointTo(gradients.gradients(), out.data(), scene.cloud.rowCount());
  times[name + ", device memory, forward"] = timeOf([&] { return cuda->forward(region); });
  times[name + ", device memory, forward and backward"] = timeOf([&] { return both({region, slope.data(), target}); });
}

void timeRest(Times& times) {
  const splat::Camera size = splat::test::makeCamera(352, 422);
  const Row x(splat::test::makePlanes(3, size, 0, 1)), y(splat::test::makePlanes(4, size, 0, 1));
  const Row slope(splat::test::makePlanes(5, size, 0, 1));
  ImageLoss loss;
  times["image loss 3 x 352 x 422"] = timeOf([&]() -> Status {
    const auto value = loss.evaluate(352, 422, x.data(), y.data(), nullptr, 0.2f, slope.data());
    return value ? Status{} : Status(passOn(value));
  });
  std::vector<std::unique_ptr<Row>> memory;
  std::vector<AdamRow> rows;
  for (int r = 0; r < 23; ++r) {
    for (int k = 0; k < 4; ++k) memory.push_back(std::make_unique<Row>(std::vector<float>(20000, 0.5f)));
    const auto at = [&](size_t k) { return memory[memory.size() - 4 + k]->data(); };
    rows.push_back({at(0), at(1), at(2), at(3), 20000, 1e-6f});
  }
  times["Adam, 23 rows x 20000"] = timeOf([&] { return adamStep(rows, 1); });
}

void timePreview(Times& times) {
  const GaussianHead head = makePosedHead(7, 10000);
  const Drive drive = makeDrive(8);
  const auto offsets = offsetsOf(head, drive);
  const splat::Camera camera = splat::test::makeCamera(512, 512);
  auto preview = PreviewGraph::make(viewOf(head), 512, 512);
  if (!preview) stop(preview.error().message());
  std::vector<float> zero(3 * 512 * 512);
  const Row image(zero);
  const PreviewFrame frame{drive.motion.data(), offsets.data(), camera};
  for (const bool graph : {false, true}) {
    (*preview)->useGraph(graph);
    times[std::string("preview 10000 at 512 x 512, ") + (graph ? "graph" : "plain launches")] =
        timeOf([&] { return (*preview)->draw(frame, nullptr, image.data(), nullptr); });
  }
}

} // namespace
} // namespace d3t::gpu::test

int main(int argc, char** argv) {
  using namespace d3t::gpu::test;
  if (argc > 1 && std::string_view(argv[1]) == "--status") {
    std::printf("%s\n", d3t::gpu::status().c_str());
    return 0;
  }
  Times times;
  if (d3t::gpu::registerCuda()) {
    timeScene("head of 10000 at 352 x 422", d3t::splat::test::makeHead(10000, 352, 422), times);
    timeScene("head of 20000 at 512 x 512", d3t::splat::test::makeHead(20000, 512, 512), times);
    timeScene("head of 50000 at 512 x 512", d3t::splat::test::makeHead(50000, 512, 512), times);
    timeRest(times);
    timePreview(times);
  }
  const char* separator = "";
  std::printf("{");
  for (const auto& [name, milliseconds] : times) {
    std::printf("%s\"%s\": %.4f", separator, name.c_str(), milliseconds);
    separator = ", ";
  }
  std::printf("}\n");
  return 0;
}
