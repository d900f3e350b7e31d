// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>

namespace d3t {

/// A folder of its own in the system's place for temporary files ($TMPDIR, /tmp), readable by this user only; it goes
/// with the object, whatever is in it.
///
///   auto work = TemporaryFolder::create("d3talker-say");
///   ... work->path() / "said.wav" ...
class TemporaryFolder {
public:
  static Result<TemporaryFolder> create(const std::string& name);
  TemporaryFolder(TemporaryFolder&&) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }

private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

} // namespace d3t
