// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/cpu_rasterizer.h"
#include "core/base/parallel.h"
#include "core/base/trace.h"
#include "core/splat/cpu/binning.h"
#include "core/splat/cpu/blend.h"
#include "core/splat/cpu/projection.h"

#include <mutex>
#include <new>

namespace d3t::splat {
namespace {

constexpr const char* kWhere = "rasterizer \"cpu\"";

void begin(const Region& region, int threads, Frame& frame) {
  const Camera& camera = region.camera;
  frame.ready = false;
  frame.count = region.cloud.count, frame.shDegree = region.cloud.shDegree, frame.threads = threads;
  frame.width = camera.width, frame.height = camera.height;
  frame.tileColumnsCount = (camera.width + kTileColumns - 1) / kTileColumns;
  frame.tileRowsCount = (camera.height + kTileRows - 1) / kTileRows;
  frame.camera = cameraTerms(camera);
}

tl::unexpected<Error> outOfMemory() {
  return fail(ErrorKind::Failed, "not enough memory", kWhere, "use fewer or smaller Gaussians or a smaller image");
}

class CpuRasterizer : public Rasterizer {
public:
  explicit CpuRasterizer(int threads) : threads_(threads > 0 ? threads : hardwareThreads()) {}
  std::string name() const override { return "cpu"; }
  std::unique_ptr<Scratch> makeScratch() const override { return std::make_unique<Frame>(); }

  Status forward(std::span<const Region> regions) const override {
    return forEach(regions, [&](const Region& region) { return draw(region); });
  }
  Status backward(std::span<const RegionGradient> regions) const override {
    return forEach(regions, [&](const RegionGradient& region) { return differentiate(region); });
  }

private:
  /// Several regions are worked on at once, each by one thread; a single one by all threads.
  template <class Item, class Work> Status forEach(std::span<const Item> items, Work work) const {
    std::mutex mutex;
    Status status;
    parallelFor(static_cast<int>(items.size()), threads_, [&](int i) {
      Status done;
      try {
        done = work(items[static_cast<size_t>(i)]);
      } catch (const std::bad_alloc&) {
        done = outOfMemory();
      }
      std::lock_guard lock(mutex);
      if (!done && status) status = done;
    });
    return status;
  }

  Status draw(const Region& region) const {
    if (auto ok = checkRegion(region, kWhere); !ok) return ok;
    if (region.cloud.count >= kHidden) return badInput("too many Gaussians", kWhere, "use a smaller cloud");
    auto* frame = dynamic_cast<Frame*>(region.scratch);
    if (!frame) return badInput("scratch memory of another back end", kWhere, "make it with makeScratch()");
    begin(region, threads_, *frame);
    traced("splat.project", [&] { projectCloud(region.cloud, *frame); });
    traced("splat.sort", [&] { sortByDepth(*frame); });
    if (!traced("splat.bin", [&] { return binToTiles(*frame); })) return outOfMemory();
    traced("splat.blend", [&] { blendTiles(*frame, region); });
    frame->ready = true;
    return {};
  }

  Status differentiate(const RegionGradient& item) const {
    const Region& region = item.region;
    auto* frame = dynamic_cast<Frame*>(region.scratch);
    if (!frame || !frame->ready || frame->count != region.cloud.count || frame->shDegree != region.cloud.shDegree ||
        frame->width != region.camera.width || frame->height != region.camera.height)
      return badInput("a backward pass without its forward pass", kWhere,
                      "call forward with the same cloud, camera and scratch memory first");
    traced("splat.blendBackward", [&] { blendTilesBackward(*frame, region.image, item.dImage); });
    traced("splat.projectBackward", [&] { projectCloudBackward(region.cloud, *frame, item.gradients); });
    return {};
  }

  int threads_;
};

} // namespace

std::unique_ptr<Rasterizer> makeCpuRasterizer(int threads) {
  return std::make_unique<CpuRasterizer>(threads);
}

} // namespace d3t::splat
