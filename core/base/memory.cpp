// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <sys/resource.h>

namespace d3t {
namespace {

// Bytes behind "KEY: n kB" in a file of /proc.
std::optional<double> bytesOf(const char* file, const std::string& key) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(key)) return 1024 * std::strtod(line.c_str() + key.size(), nullptr);
  return std::nullopt;
}

std::optional<double> numberIn(const std::string& file) {
  std::ifstream in(file);
  double value = 0;
  if (in >> value) return value; // "max" is no number
  return std::nullopt;
}

} // namespace

std::optional<double> freeMegabytes() {
  auto free = bytesOf("/proc/meminfo", "MemAvailable:");
  const auto atMost = [&](double bytes) { free = std::max(0., std::min(free.value_or(bytes), bytes)); };
  const auto allowed = numberIn("/sys/fs/cgroup/memory.max"), used = numberIn("/sys/fs/cgroup/memory.current");
  if (allowed && used) atMost(*allowed - *used);
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    if (const auto size = bytesOf("/proc/self/status", "VmSize:")) atMost(static_cast<double>(limit.rlim_cur) - *size);
  if (!free) return std::nullopt;
  return *free / 1e6;
}

} // namespace d3t
