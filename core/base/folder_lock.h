// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace d3t {

/// A folder belongs to one process (and one lock in it) at a time; the system gives it back when that ends, however it
/// ends. Leaves no file. Works on folders that may only be read, too. Not movable; unlocks when destroyed.
class FolderLock {
public:
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  /// False: somebody else has it, or there is no such folder.
  bool isMine() const { return mine_; }

private:
  int file_;
  bool mine_ = false;
};

} // namespace d3t
