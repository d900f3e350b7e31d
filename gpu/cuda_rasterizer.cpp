// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_rasterizer.h"

#include "gpu/launch.h"
#include "gpu/regions.h"
#include "gpu/staging.h"
#include <algorithm>
#include <new>
#include <utility>

namespace d3t::gpu {
namespace {

constexpr const char* kWhere = "rasterizer \"cuda\"";
constexpr uint32_t kLeastCapacity = 4096;

struct CudaScratch : splat::Scratch {
  explicit CudaScratch(const Memory& m) : memory(m), stream(m.stream), arena(m), sums(m), forward(m), backward(m) {}
  ~CudaScratch() override {
    if (stream.get()) cudaStreamSynchronize(stream.get()); // nothing may still use the memory
  }

  Memory memory;
  OwnStream stream; ///< destroyed last but for `memory`
  DeviceBuffer arena, sums;
  Staging forward, backward;
  PinnedBuffer total; ///< entries that the last forward pass found
  Frame frame;
  std::vector<RegionFrame> regions; ///< of the last forward pass, with device pointers
  uint64_t entries = 0;
  bool ready = false;
  bool uploading = false; ///< a backward pass may still read its pinned memory
};

size_t pixelsOf(const RegionFrame& r) {
  return static_cast<size_t>(r.width) * static_cast<size_t>(r.height);
}

/// Where a region's memory lies; asked once per call.
struct Places {
  bool cloud, background, image, transmittance, depth;
  explicit Places(const RegionFrame& r)
      : cloud(isOnDevice(r.cloud.opacity)), background(isOnDevice(r.background)), image(isOnDevice(r.image)),
        transmittance(isOnDevice(r.transmittance)), depth(isOnDevice(r.depth)) {}
};

void stageRegion(Staging& staging, RegionFrame& r, const Places& places) {
  const size_t pixels = pixelsOf(r);
  forEachRow(r.cloud, r.shDegree, [&](const float*& row) { staging.input(row, r.count, places.cloud); });
  staging.input(r.background, 3 * pixels, places.background);
  staging.output(r.image, 3 * pixels, places.image);
  staging.output(r.transmittance, pixels, places.transmittance);
  staging.output(r.depth, pixels, places.depth);
}

/// Stages all regions and the array of them; leaves them with device pointers and frame.region set.
/// stage(region, index) must do the same in both passes.
template <class Stage>
Status stageAll(Staging& staging, std::vector<RegionFrame>& regions, Frame& frame, cudaStream_t stream, Stage stage) {
  staging.begin();
  const RegionFrame* array = regions.data();
  std::vector<RegionFrame> copy = regions;
  for (size_t i = 0; i < copy.size(); ++i) stage(copy[i], i);
  staging.input(array, regions.size(), false);
  if (auto ok = staging.open(stream, kWhere); !ok) return ok;
  for (size_t i = 0; i < regions.size(); ++i) stage(regions[i], i);
  staging.input(array, regions.size(), false);
  frame.region = array;
  return staging.upload(stream, kWhere);
}

/// Room for the entries of the last call and a quarter more.
uint32_t plannedCapacity(uint64_t entries) {
  const uint64_t wanted = (entries + entries / 4 + 1023) / 1024 * 1024;
  return static_cast<uint32_t>(std::clamp<uint64_t>(wanted, kLeastCapacity, kMaxEntries));
}

class CudaRasterizer : public splat::Rasterizer {
public:
  explicit CudaRasterizer(const Memory& memory) : memory_(memory) {}
  std::string name() const override { return "cuda"; }
  std::unique_ptr<splat::Scratch> makeScratch() const override { return std::make_unique<CudaScratch>(memory_); }

  Status forward(std::span<const splat::Region> regions) const override {
    if (regions.empty()) return {};
    try {
      return draw(regions);
    } catch (const std::bad_alloc&) {
      return fail(ErrorKind::Failed, "not enough memory", kWhere, "close other programs or use a smaller picture");
    }
  }
  Status backward(std::span<const splat::RegionGradient> items) const override {
    if (items.empty()) return {};
    try {
      return differentiate(items);
    } catch (const std::bad_alloc&) {
      return fail(ErrorKind::Failed, "not enough memory", kWhere, "close other programs or use a smaller picture");
    }
  }

private:
  /// The first region's scratch, which works for all of them.
  static Result<CudaScratch*> begin(std::span<const splat::Region> regions) {
    for (const splat::Region& region : regions) {
      if (auto ok = splat::checkRegion(region, kWhere); !ok) return passOn(ok);
      auto* own = dynamic_cast<CudaScratch*>(region.scratch);
      if (!own) return badInput("scratch memory of another back end", kWhere, "make it with makeScratch()");
      own->ready = own->uploading = false; // forward waits for the stream
    }
    auto* s = dynamic_cast<CudaScratch*>(regions[0].scratch);
    if (auto ok = s->stream.make(); !ok) return passOn(ok);
    if (auto ok = s->total.reserve(sizeof(uint64_t), kWhere); !ok) return passOn(ok);
    return s;
  }

  Status draw(std::span<const splat::Region> regions) const {
    auto begun = begin(regions);
    if (!begun) return passOn(begun);
    CudaScratch& s = **begun;
    s.regions.clear();
    std::vector<Places> places;
    for (const splat::Region& region : regions) {
      s.regions.push_back(regionFrame(region));
      places.emplace_back(s.regions.back());
    }
    if (auto ok = numberRegions(s.regions, s.frame); !ok) return ok;
    const auto stage = [&](RegionFrame& r, size_t i) { stageRegion(s.forward, r, places[i]); };
    if (auto ok = stageAll(s.forward, s.regions, s.frame, s.stream.get(), stage); !ok) return ok;
    if (auto ok = drawWithRoom(s); !ok) return ok;
    s.forward.finish();
    s.ready = true;
    return {};
  }

  /// Draws with room for as many entries as last time; again with more, should that have been too little.
  static Status drawWithRoom(CudaScratch& s) {
    for (s.frame.capacity = plannedCapacity(s.entries);; s.frame.capacity = plannedCapacity(s.entries)) {
      if (auto ok = drawOnce(s); !ok) return ok;
      if (s.entries <= s.frame.capacity) return {};
      if (s.entries > kMaxEntries) {
        const uint64_t entries = std::exchange(s.entries, 0);
        return fail(ErrorKind::Failed, fmt::format("{} pairs of Gaussian and tile are too many", entries), kWhere,
                    "use fewer or smaller Gaussians or a smaller picture");
      }
    }
  }

  static Status drawOnce(CudaScratch& s) {
    const cudaStream_t stream = s.stream.get();
    if (auto ok = check(sortBytes(s.frame, s.frame.sortBytes), kWhere); !ok) return ok;
    if (auto ok = s.arena.reserve(layOutForward(s.frame, nullptr), stream, kWhere); !ok) return ok;
    layOutForward(s.frame, s.arena.data());
    if (auto ok = check(launchForward(s.frame, stream), kWhere); !ok) return ok;
    auto* total = reinterpret_cast<uint64_t*>(s.total.data());
    const auto copied = cudaMemcpyAsync(total, s.frame.total, sizeof(*total), cudaMemcpyDeviceToHost, stream);
    if (auto ok = check(copied, kWhere); !ok) return ok;
    if (auto ok = s.forward.download(stream, kWhere); !ok) return ok;
    if (auto ok = check(cudaStreamSynchronize(stream), kWhere); !ok) return ok;
    s.entries = *total;
    return {};
  }

  /// The first region's scratch, if it comes from a forward pass of the same regions.
  static CudaScratch* forwardOf(std::span<const splat::RegionGradient> items) {
    auto* s = dynamic_cast<CudaScratch*>(items[0].region.scratch);
    if (!s || !s->ready || s->regions.size() != items.size()) return nullptr;
    for (size_t i = 0; i < items.size(); ++i) {
      if (!splat::checkRegion(items[i].region, kWhere)) return nullptr;
      if (!sameShape(s->regions[i], regionFrame(items[i].region))) return nullptr;
    }
    return s;
  }

  Status differentiate(std::span<const splat::RegionGradient> items) const {
    CudaScratch* s = forwardOf(items);
    if (!s)
      return badInput("a backward pass without its forward pass", kWhere,
                      "call forward with the same clouds, cameras and scratch memory first");
    const cudaStream_t stream = s->stream.get();
    if (std::exchange(s->uploading, false))
      if (auto ok = check(cudaStreamSynchronize(stream), kWhere); !ok) return ok;
    std::vector<RegionFrame> regions = s->regions; // clouds and pictures are on the device already
    std::vector<std::pair<bool, bool>> places;     // dImage, gradients
    for (size_t i = 0; i < items.size(); ++i) {
      addGradient(items[i], regions[i]);
      const float* first = nullptr;
      forEachRow(regions[i].gradients, regions[i].shDegree, [&](float*& row) { first = first ? first : row; });
      places.emplace_back(isOnDevice(items[i].dImage), isOnDevice(first));
    }
    const auto stage = [&](RegionFrame& r, size_t i) {
      s->backward.input(r.dImage, 3 * pixelsOf(r), places[i].first);
      forEachRow(r.gradients, r.shDegree, [&](float*& row) { s->backward.output(row, r.count, places[i].second); });
    };
    Frame frame = s->frame;
    if (auto ok = stageAll(s->backward, regions, frame, stream, stage); !ok) return ok;
    const size_t bytes = s->entries * kSlotFloats * sizeof(float);
    if (auto ok = s->sums.reserve(bytes, stream, kWhere); !ok) return ok;
    frame.sums = static_cast<float*>(s->sums.data());
    if (auto ok = check(launchBackward(frame, s->entries, stream), kWhere); !ok) return ok;
    s->uploading = !s->backward.hasOutput();
    if (s->uploading) return {};
    if (auto ok = s->backward.download(stream, kWhere); !ok) return ok;
    if (auto ok = check(cudaStreamSynchronize(stream), kWhere); !ok) return ok;
    s->backward.finish();
    return {};
  }

  Memory memory_;
};

} // namespace

std::unique_ptr<splat::Rasterizer> makeCudaRasterizer(const Memory& memory) {
  return std::make_unique<CudaRasterizer>(memory);
}

} // namespace d3t::gpu
