// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <sys/mount.h>

namespace d3t::test {

/// A small disk in memory, mounted on a folder (which is made) until the end of the test. Only root may: ask isThere().
class SmallDisk {
public:
  SmallDisk(const std::filesystem::path& folder, const std::string& options, unsigned long flags = 0)
      : folder_(folder) {
    std::filesystem::create_directories(folder_);
    mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", flags, options.c_str()) == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) ::umount(folder_.c_str());
  }
  bool isThere() const { return mounted_; }

private:
  std::filesystem::path folder_;
  bool mounted_ = false;
};

} // namespace d3t::test
