// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for the back end in a build without nvcc.
#include "gpu/device_facts.h"
#include "gpu/gpu.h"

namespace d3t::gpu {

bool registerCuda() {
  return false;
}

std::string status() {
  DeviceFacts facts;
  facts.built = false;
  return describe(facts);
}

std::optional<Card> card() {
  return std::nullopt;
}

} // namespace d3t::gpu
