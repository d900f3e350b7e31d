// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gpu/host_cuda.h"
// The kernels, after the shim.
#include "gpu/kernels/enqueue.cuh"
#include "gpu/regions.h"
#include "tests/gpu/host_rasterizer.h"

#include <algorithm>
#include <numeric>

namespace d3t::gpu::test {
namespace {

struct HostScratch : splat::Scratch {
  Frame frame;
  std::vector<RegionFrame> regions;
  std::vector<std::max_align_t> memory;
  std::vector<float> sums;
  bool ready = false;
};

void stableSort(const Frame& frame, cudaStream_t) {
  std::vector<uint32_t> order(frame.capacity);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return frame.keys[a] < frame.keys[b]; });
  for (size_t i = 0; i < order.size(); ++i)
    frame.sortedKeys[i] = frame.keys[order[i]], frame.sortedSlots[i] = frame.slots[order[i]];
}

/// Lays out fresh memory filled with junk, so that what is read before it is written shows.
void layOut(HostScratch& s, uint32_t capacity) {
  s.frame.capacity = capacity;
  s.frame.region = s.regions.data();
  const size_t bytes = layOutForward(s.frame, nullptr);
  s.memory.assign(bytes / sizeof(std::max_align_t) + 1, {});
  std::fill_n(reinterpret_cast<unsigned char*>(s.memory.data()), bytes, static_cast<unsigned char>(0xa5));
  layOutForward(s.frame, s.memory.data());
}

Status draw(HostScratch& s) {
  s.ready = false;
  if (auto ok = numberRegions(s.regions, s.frame); !ok) return ok;
  layOut(s, 64); // too small for most scenes: the second round is tested too
  enqueueForward(s.frame, nullptr, stableSort);
  if (*s.frame.total > s.frame.capacity) {
    layOut(s, static_cast<uint32_t>(*s.frame.total)); // not one too many
    enqueueForward(s.frame, nullptr, stableSort);
  }
  s.ready = true;
  return {};
}

class HostRasterizer : public splat::Rasterizer {
public:
  std::string name() const override { return "cuda_kernels"; }
  std::unique_ptr<splat::Scratch> makeScratch() const override { return std::make_unique<HostScratch>(); }

  Status forward(std::span<const splat::Region> regions) const override {
    HostScratch* scratch = nullptr;
    for (const splat::Region& region : regions) {
      if (auto ok = splat::checkRegion(region, "test"); !ok) return ok;
      auto* own = dynamic_cast<HostScratch*>(region.scratch);
      if (!own) return badInput("scratch memory of another back end", "test", "make it with makeScratch()");
      if (!scratch) scratch = own, scratch->regions.clear();
      scratch->regions.push_back(regionFrame(region));
    }
    return scratch ? draw(*scratch) : Status{};
  }

  Status backward(std::span<const splat::RegionGradient> items) const override {
    auto* s = items.empty() ? nullptr : dynamic_cast<HostScratch*>(items[0].region.scratch);
    if (!s || !s->ready || s->regions.size() != items.size())
      return badInput("a backward pass without its forward pass", "test", "call forward first");
    for (size_t i = 0; i < items.size(); ++i) {
      s->regions[i].image = items[i].region.image;
      addGradient(items[i], s->regions[i]);
    }
    s->sums.assign(*s->frame.total * kSlotFloats, -7.f);
    s->frame.sums = s->sums.data();
    enqueueBackward(s->frame, *s->frame.total, nullptr);
    return {};
  }
};

} // namespace

std::unique_ptr<splat::Rasterizer> makeHostRasterizer() {
  return std::make_unique<HostRasterizer>();
}

Status drawOnHost(std::span<RegionFrame> regions) {
  HostScratch scratch;
  scratch.regions.assign(regions.begin(), regions.end());
  return draw(scratch);
}

double lossOnHost(LossFrame frame) {
  std::vector<double> memory(layOutLoss(frame, nullptr) / sizeof(double) + 1, -7.);
  layOutLoss(frame, memory.data());
  splat::fillSsimWindow(frame.window);
  enqueueLoss(frame, nullptr);
  return lossOf(frame.sums);
}

void adamOnHost(std::span<const AdamRow> rows, float c1, float c2) {
  for (size_t first = 0; first < rows.size(); first += kAdamRowsPerLaunch)
    enqueueAdam(rows.data() + first, static_cast<unsigned>(std::min<size_t>(kAdamRowsPerLaunch, rows.size() - first)),
                c1, c2, nullptr);
}

void setBackwardOrder(bool backward) {
  host::setOrder(backward ? host::Order::Down : host::Order::Up);
}

} // namespace d3t::gpu::test
