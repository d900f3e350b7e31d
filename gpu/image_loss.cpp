// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/image_loss.h"

#include "gpu/launch.h"
#include "gpu/staging.h"

namespace d3t::gpu {
namespace {

constexpr const char* kWhere = "image loss on the graphics card";
constexpr int kMaxSide = 1 << 14;

/// Where the caller's pictures lie.
struct Places {
  bool image, target, weight, dImage;
};

void stage(Staging& staging, LossFrame& f, const Places& places) {
  const size_t pixels = f.pixels();
  staging.input(f.image, 3 * pixels, places.image);
  staging.input(f.target, 3 * pixels, places.target);
  staging.input(f.weight, pixels, places.weight);
  staging.output(f.dImage, 3 * pixels, places.dImage);
}

} // namespace

struct ImageLoss::Impl {
  explicit Impl(const Memory& memory) : stream(memory.stream), scratch(memory), staging(memory) {}
  ~Impl() {
    if (stream.get()) cudaStreamSynchronize(stream.get());
  }
  OwnStream stream;
  DeviceBuffer scratch;
  Staging staging;
  PinnedBuffer sums;
};

ImageLoss::ImageLoss(const Memory& memory) : impl_(std::make_unique<Impl>(memory)) {}
ImageLoss::~ImageLoss() = default;

Result<double> ImageLoss::evaluate(int width, int height, const float* image, const float* target, const float* weight,
                                   float lambda, float* dImage) {
  if (width < 1 || height < 1) return 0.;
  if (width > kMaxSide || height > kMaxSide)
    return badInput(fmt::format("a picture of {} x {} pixels", width, height), kWhere,
                    fmt::format("use at most {} pixels each way", kMaxSide));
  Impl& s = *impl_;
  if (auto ok = s.stream.make(); !ok) return passOn(ok);
  const cudaStream_t stream = s.stream.get();
  LossFrame f;
  f.width = width, f.height = height, f.image = image, f.target = target, f.weight = weight, f.lambda = lambda;
  f.dImage = dImage;
  splat::fillSsimWindow(f.window);
  const Places places{isOnDevice(image), isOnDevice(target), isOnDevice(weight), isOnDevice(dImage)};
  LossFrame counted = f;
  s.staging.begin();
  stage(s.staging, counted, places);
  if (auto ok = s.staging.open(stream, kWhere); !ok) return passOn(ok);
  stage(s.staging, f, places);
  if (auto ok = s.staging.upload(stream, kWhere); !ok) return passOn(ok);
  if (auto ok = s.scratch.reserve(layOutLoss(f, nullptr), stream, kWhere); !ok) return passOn(ok);
  layOutLoss(f, s.scratch.data());
  if (auto ok = s.sums.reserve(2 * sizeof(double), kWhere); !ok) return passOn(ok);
  if (auto ok = check(launchLoss(f, stream), kWhere); !ok) return passOn(ok);
  const auto copied = cudaMemcpyAsync(s.sums.data(), f.sums, 2 * sizeof(double), cudaMemcpyDeviceToHost, stream);
  if (auto ok = check(copied, kWhere); !ok) return passOn(ok);
  if (auto ok = s.staging.download(stream, kWhere); !ok) return passOn(ok);
  if (auto ok = check(cudaStreamSynchronize(stream), kWhere); !ok) return passOn(ok);
  s.staging.finish();
  return lossOf(reinterpret_cast<const double*>(s.sums.data()));
}

} // namespace d3t::gpu
