// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/media/video_reader.h"
#include <list>
#include <memory>
#include <unordered_map>

namespace d3t::performance {

/// The plates of an identity by index and size, in any order. Those shown last are kept decoded. Played forward each is
/// decoded once; played backward each group of kPlateInterval once, where it has room; a jump decodes up to a group,
/// and makes a picture of nothing but what is asked for. Not thread-safe.
class PlateSource {
public:
  static constexpr size_t kMostBytes = size_t{200} << 20; ///< of kept plates
  static Result<PlateSource> open(const std::filesystem::path& identity, size_t mostBytes = kMostBytes);
  /// Plate `index`, its sides 1 / shrink of the source's (rounded up). BadInput: there is none.
  Result<std::shared_ptr<const Image>> plate(int index, int shrink = 1);

private:
  struct Kept {
    int64_t key;
    std::shared_ptr<const Image> image;
  };
  PlateSource(VideoReader reader, size_t mostBytes) : reader_(std::move(reader)), mostBytes_(mostBytes) {}
  std::shared_ptr<const Image> find(int64_t key);
  void keep(int64_t key, Image);
  Result<std::shared_ptr<const Image>> decode(int index, int shrink, int firstKept);

  VideoReader reader_;
  size_t mostBytes_, bytes_ = 0;
  std::list<Kept> kept_; ///< the one used last comes first
  std::unordered_map<int64_t, std::list<Kept>::iterator> places_;
  int next_ = 0;  ///< number of the frame that the reader gives next
  int shown_ = 0; ///< the index asked for last
};

} // namespace d3t::performance
