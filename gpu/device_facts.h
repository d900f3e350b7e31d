// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace d3t::gpu {

/// What the machine says about its graphics card; apart from the asking, so that tests can make up machines.
struct DeviceFacts {
  bool built = true;        ///< this program contains the CUDA back end
  int driver = 0;           ///< newest CUDA that the driver knows, 1000 major + 10 minor; 0: no driver
  int runtime = 13000;      ///< the CUDA this program was built with, same counting
  int devices = 0;          ///< that can be seen
  std::string name;         ///< of the first one, like all that follows
  int major = 0, minor = 0; ///< compute capability
  size_t freeBytes = 0, totalBytes = 0;
  std::string failure; ///< what CUDA says went wrong, if it did
};

inline constexpr size_t kLeastFreeBytes = size_t{512} << 20;

/// Whether the back end can work there.
bool isUsable(const DeviceFacts&);
/// One sentence: the device, or why it is not used.
std::string describe(const DeviceFacts&);

} // namespace d3t::gpu
