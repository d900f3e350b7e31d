// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/device_facts.h"

#include <fmt/format.h>

namespace d3t::gpu {
namespace {

constexpr const char* kNotUsed = "not used: {}; the processor does the work";

std::string version(int number) {
  return fmt::format("{}.{}", number / 1000, number % 1000 / 10);
}
double gibibytes(size_t bytes) {
  return static_cast<double>(bytes) / static_cast<double>(size_t{1} << 30);
}

/// Why the device cannot be used; empty: it can.
std::string obstacle(const DeviceFacts& f) {
  if (!f.built) return "this program was built without CUDA";
  if (f.driver == 0) return "there is no NVIDIA driver";
  if (f.driver / 1000 < f.runtime / 1000)
    return fmt::format("the NVIDIA driver is too old (it knows CUDA {}, this program needs {})", version(f.driver),
                       version(f.runtime / 1000 * 1000));
  if (f.devices == 0 && f.failure.empty()) return "there is no NVIDIA graphics card, or it is hidden";
  if (f.major > 0 && f.major * 10 + f.minor < 75)
    return fmt::format("{} is too old (compute capability {}.{}, 7.5 is needed)", f.name, f.major, f.minor);
  if (!f.failure.empty()) return fmt::format("CUDA says \"{}\"", f.failure);
  if (f.freeBytes < kLeastFreeBytes)
    return fmt::format("{} has {:.2f} of {:.1f} GiB free, {:.1f} are needed", f.name, gibibytes(f.freeBytes),
                       gibibytes(f.totalBytes), gibibytes(kLeastFreeBytes));
  return {};
}

} // namespace

bool isUsable(const DeviceFacts& facts) {
  return obstacle(facts).empty();
}

std::string describe(const DeviceFacts& f) {
  if (const std::string why = obstacle(f); !why.empty()) return fmt::format(kNotUsed, why);
  return fmt::format(
      "{}, compute capability {}.{}, {:.1f} of {:.1f} GiB free, driver for CUDA {} (used with --device cuda)", f.name,
      f.major, f.minor, gibibytes(f.freeBytes), gibibytes(f.totalBytes), version(f.driver));
}

} // namespace d3t::gpu
