// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the back end on this machine's graphics card; without one every test says "skipped: no device".
#include "core/splat/adam.h"
#include "gpu/adam.h"
#include "gpu/buffers.h"
#include "gpu/gpu.h"
#include "gpu/image_loss.h"
#include "gpu/preview_graph.h"
#include "tests/gpu/subject.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace d3t::gpu::test {
namespace {

template <class T> T expectValue(Result<T> result) {
  EXPECT_TRUE(result) << result.error().message();
  return result ? std::move(*result) : T{};
}
void expectOk(const Status& status) {
  EXPECT_TRUE(status) << status.error().message();
}

/// A row's four arrays on the device, one behind the other.
struct DeviceRow {
  DeviceBuffer memory;
  AdamRow upload(const AdamRow& host) {
    const size_t bytes = host.count * sizeof(float);
    expectOk(memory.reserve(4 * bytes, nullptr, "test"));
    auto* at = static_cast<float*>(memory.data());
    const float* from[] = {host.value, host.first, host.second, host.gradient};
    for (size_t k = 0; k < 4; ++k)
      expectOk(check(cudaMemcpy(at + k * host.count, from[k], bytes, cudaMemcpyHostToDevice), "test"));
    AdamRow row = host;
    row.value = at, row.first = at + host.count, row.second = at + 2 * host.count, row.gradient = at + 3 * host.count;
    return row;
  }
  void download(const AdamRow& device, const AdamRow& host) {
    for (auto [from, to] :
         {std::pair{device.value, host.value}, {device.first, host.first}, {device.second, host.second}})
      expectOk(check(cudaMemcpy(to, from, host.count * sizeof(float), cudaMemcpyDeviceToHost), "test"));
  }
};

class Device : public Subject {
public:
  std::string name() const override { return "cuda"; }
  double loss(int width, int height, const float* image, const float* target, const float* weight, float lambda,
              float* dImage) override {
    return expectValue(loss_.evaluate(width, height, image, target, weight, lambda, dImage));
  }
  void adam(std::span<const AdamRow> rows, long step) override {
    std::vector<std::unique_ptr<DeviceRow>> memory;
    std::vector<AdamRow> uploaded;
    for (const AdamRow& row : rows) {
      memory.push_back(std::make_unique<DeviceRow>());
      uploaded.push_back(memory.back()->upload(row));
    }
    expectOk(adamStep(uploaded, step));
    for (size_t i = 0; i < rows.size(); ++i) memory[i]->download(uploaded[i], rows[i]);
  }
  void drawHead(const HeadPicture& p, std::vector<float>& image, std::vector<float>& transmittance) override {
    auto preview = PreviewGraph::make(p.head, p.camera.width, p.camera.height);
    ASSERT_TRUE(preview) << preview.error().message();
    expectOk((*preview)->draw({p.code, p.offsets, p.camera}, p.background, image.data(), transmittance.data()));
  }

private:
  ImageLoss loss_;
};

bool registered = false;

} // namespace

Subject* subject() {
  if (!registered) return nullptr;
  static Device device;
  return &device;
}
std::string whyNot() {
  return status();
}

void registerDevice() {
  registered = registerCuda();
}

} // namespace d3t::gpu::test

int main(int argc, char** argv) {
  d3t::gpu::test::registerDevice();
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
