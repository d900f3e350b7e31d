// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <string>

namespace d3t::cli {

/// The folder beside a result in which finished stages are kept until all is whole, so that a run that was stopped or
/// killed can be gone on with. Locked: one process at a time. A folder of that name that this program did not make is
/// refused and never touched.
class WorkFolder {
public:
  /// Makes the folder, or takes the one of an earlier run over and removes the temporaries that a kill left in it.
  static Result<WorkFolder> open(const std::filesystem::path& folder);
  WorkFolder(WorkFolder&& other) noexcept;
  WorkFolder& operator=(WorkFolder&&) = delete;
  ~WorkFolder();

  bool isNew() const { return new_; } ///< nothing was there before
  bool holdsWork() const;             ///< a stage is finished
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  const std::filesystem::path& path() const { return folder_; }

  /// The stage's folder is there and was made for this key (input and options).
  bool has(const std::string& stage, const std::string& key) const;
  /// Before a stage's folder is made: the old one goes and the key is noted, in an order in which a kill at any moment
  /// leaves no folder with another's key. The stage itself must appear whole or not at all.
  Status begin(const std::string& stage, const std::string& key);
  /// Removes what `create` puts into it, then the folder itself unless somebody put other things there.
  void remove();

private:
  WorkFolder(std::filesystem::path folder, int lock, bool isNew)
      : folder_(std::move(folder)), lock_(lock), new_(isNew) {}
  void removeTemporaries() const;

  std::filesystem::path folder_;
  int lock_ = -1; ///< descriptor
  bool new_ = true;
};

} // namespace d3t::cli
