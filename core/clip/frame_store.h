// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace d3t {

/// Writes pictures as JPEG (4:4:4, quality 97) in threads of its own behind a queue of a few pictures. One thread adds.
/// The files are not synced: the folder is, as a whole, when it gets its name.
class FrameStore {
public:
  FrameStore(std::filesystem::path folder, int threads);
  FrameStore(const FrameStore&) = delete;
  FrameStore& operator=(const FrameStore&) = delete;
  ~FrameStore();

  Status makeFolder() const;
  /// Waits while the queue is full. Hands on the first failure of an earlier picture.
  Status add(int index, Image picture);
  /// Waits for the pictures that are not written yet.
  Status finish();
  /// The file of picture `index`, before keep() gave the pictures their final names.
  std::filesystem::path file(int index) const;
  /// After finish(): picture picked[i] becomes <folder>/<i, six digits>.jpg, the others are removed.
  Status keep(const std::vector<int>& picked, int stored) const;

private:
  void work();

  std::filesystem::path folder_;
  size_t room_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::pair<int, Image>> queue_;
  std::optional<Error> failure_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

/// "000012.jpg"
std::string frameName(int index);

} // namespace d3t
