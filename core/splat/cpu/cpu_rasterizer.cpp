// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/cpu/cpu_rasterizer.h"
#include "core/base/parallel.h"
#include "core/splat/cpu/binning.h"
#include "core/splat/cpu/projection.h"
#include "core/splat/cpu/strips.h"

#include <cmath>

namespace d3t::splat {
namespace {

constexpr int kMaxSide = 1 << 14;
constexpr const char* kWhere = "rasterizer \"cpu\"";

Status check(const CloudView& cloud, const Camera& camera) {
  if (camera.width < 1 || camera.height < 1 || camera.width > kMaxSide || camera.height > kMaxSide)
    return badInput(fmt::format("an image of {} x {} pixels", camera.width, camera.height), kWhere,
                    fmt::format("use 1 to {} pixels each way", kMaxSide));
  if (!(std::fabs(camera.fx) > 0) || !(std::fabs(camera.fy) > 0))
    return badInput("a camera without a focal length", kWhere, "set fx and fy in pixels");
  if (cloud.shDegree < 0 || cloud.shDegree > kMaxShDegree)
    return badInput(fmt::format("spherical harmonics of degree {}", cloud.shDegree), kWhere,
                    fmt::format("use degree 0 to {}", kMaxShDegree));
  if (cloud.count >= kHidden) return badInput("too many Gaussians", kWhere, "use a smaller cloud");
  return {};
}

void begin(const CloudView& cloud, const Camera& camera, int threads, Frame& frame) {
  frame.ready = false;
  frame.count = cloud.count, frame.shDegree = cloud.shDegree, frame.threads = threads;
  frame.width = camera.width, frame.height = camera.height;
  frame.stripWidth = vectorWidth();
  frame.stripCount = (camera.width + frame.stripWidth - 1) / frame.stripWidth;
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

  Status forward(const CloudView& cloud, const Camera& camera, ConstPlanes background, Planes image,
                 float* transmittance, Scratch& scratch) const override try {
    if (auto ok = check(cloud, camera); !ok) return ok;
    auto* frame = dynamic_cast<Frame*>(&scratch);
    if (!frame) return badInput("scratch memory of another back end", kWhere, "make it with makeScratch()");
    begin(cloud, camera, threads_, *frame);
    projectCloud(cloud, *frame);
    sortByDepth(*frame);
    if (!binToTiles(*frame)) return outOfMemory();
    blendTiles(*frame, background, image, transmittance);
    frame->ready = true;
    return {};
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }

  Status backward(const CloudView& cloud, const Camera& camera, ConstPlanes dImage, const CloudGradients& gradients,
                  Scratch& scratch) const override try {
    auto* frame = dynamic_cast<Frame*>(&scratch);
    if (!frame || !frame->ready || frame->count != cloud.count || frame->shDegree != cloud.shDegree ||
        frame->width != camera.width || frame->height != camera.height || frame->stripWidth != vectorWidth())
      return badInput("a backward pass without its forward pass", kWhere,
                      "call forward with the same cloud, camera and scratch memory first");
    frame->threads = threads_;
    blendTilesBackward(*frame, dImage);
    projectCloudBackward(cloud, *frame, gradients);
    return {};
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  }

private:
  int threads_;
};

} // namespace

std::unique_ptr<Rasterizer> makeCpuRasterizer(int threads) {
  return std::make_unique<CpuRasterizer>(threads);
}

} // namespace d3t::splat
