// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/gpu.h"

#include "core/splat/rasterizer.h"
#include "gpu/cuda_rasterizer.h"
#include "gpu/device_facts.h"
#include "gpu/launch.h"

namespace d3t::gpu {
namespace {

/// The CUDA runtime is linked in and looks for the driver itself: no file of NVIDIA need be there.
DeviceFacts ask() {
  DeviceFacts f;
  cudaRuntimeGetVersion(&f.runtime);
  if (cudaDriverGetVersion(&f.driver) != cudaSuccess || f.driver < f.runtime / 1000 * 1000) return f;
  const auto failed = [&](cudaError_t error) {
    if (error != cudaSuccess) f.failure = cudaGetErrorString(error);
    return error != cudaSuccess;
  };
  const cudaError_t counted = cudaGetDeviceCount(&f.devices);
  if (counted == cudaErrorNoDevice || failed(counted) || f.devices == 0) return f;
  cudaDeviceProp properties;
  if (failed(cudaGetDeviceProperties(&properties, 0))) return f;
  f.name = properties.name, f.major = properties.major, f.minor = properties.minor;
  if (f.major * 10 + f.minor < 75 || failed(cudaMemGetInfo(&f.freeBytes, &f.totalBytes))) return f;
  failed(probeKernels());
  return f;
}

const DeviceFacts& facts() {
  static const DeviceFacts asked = [] {
    DeviceFacts f = ask();
    cudaGetLastError(); // what went wrong here is told, and must not be found again by others
    return f;
  }();
  return asked;
}

} // namespace

bool registerCuda() {
  if (!isUsable(facts())) return false;
  splat::addRasterizer("cuda", [](int) { return makeCudaRasterizer(); });
  return true;
}

std::string status() {
  return describe(facts());
}

std::optional<Card> card() {
  const DeviceFacts& f = facts();
  if (f.devices == 0) return std::nullopt;
  return Card{f.name, static_cast<double>(f.freeBytes) / 1e6, static_cast<double>(f.totalBytes) / 1e6, isUsable(f)};
}

} // namespace d3t::gpu
