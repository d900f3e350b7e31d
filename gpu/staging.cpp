// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/staging.h"

namespace d3t::gpu {

void Staging::begin() {
  in_ = out_ = 0;
  opened_ = false;
  outputs_.clear();
}

void Staging::output(float*& pointer, size_t count, bool onDevice) {
  if (!pointer || onDevice || count == 0) return;
  const size_t bytes = count * sizeof(float), at = take(out_, bytes);
  if (!opened_) return;
  outputs_.push_back({pointer, at, bytes});
  pointer = reinterpret_cast<float*>(static_cast<char*>(deviceOut_.data()) + at);
}

Status Staging::open(cudaStream_t stream, const char* where) {
  for (auto [device, bytes] : {std::pair{&deviceIn_, in_}, {&deviceOut_, out_}})
    if (auto ok = device->reserve(bytes, stream, where); !ok) return ok;
  for (auto [pinned, bytes] : {std::pair{&pinnedIn_, in_}, {&pinnedOut_, out_}})
    if (auto ok = pinned->reserve(bytes, where); !ok) return ok;
  in_ = out_ = 0;
  opened_ = true;
  return {};
}

Status Staging::upload(cudaStream_t stream, const char* where) {
  if (in_ == 0) return {};
  return check(cudaMemcpyAsync(deviceIn_.data(), pinnedIn_.data(), in_, cudaMemcpyHostToDevice, stream), where);
}

Status Staging::download(cudaStream_t stream, const char* where) {
  if (out_ == 0) return {};
  return check(cudaMemcpyAsync(pinnedOut_.data(), deviceOut_.data(), out_, cudaMemcpyDeviceToHost, stream), where);
}

void Staging::finish() {
  for (const Output& o : outputs_) std::memcpy(o.host, pinnedOut_.data() + o.at, o.bytes);
}

} // namespace d3t::gpu
