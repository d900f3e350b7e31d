// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plate_source.h"

#include "core/base/rates.h"
#include "core/identity/identity.h"
#include "core/identity/plates.h"
#include <algorithm>
#include <cmath>

namespace d3t {
Result<PlateSource> PlateSource::open(const std::filesystem::path& identity, size_t mostBytes) {
  auto bytes = readPlates(identity);
  if (!bytes) return passOn(bytes);
  auto reader = VideoReader::openBytes(std::move(*bytes), identity.string());
  if (!reader) return passOn(reader);
  return PlateSource(std::move(*reader), mostBytes);
}

PlateSource::PlateSource(VideoReader reader, size_t mostBytes) : reader_(std::move(reader)) {
  const size_t bytes =
      size_t{3} * static_cast<size_t>(reader_.info().width) * static_cast<size_t>(reader_.info().height);
  room_ = std::clamp<size_t>(mostBytes / std::max<size_t>(bytes, 1), 1, kPlateInterval);
}

bool PlateSource::holds(int index) const {
  return index >= first_ && index < first_ + static_cast<int>(pictures_.size());
}

Status PlateSource::readUpTo(int index) {
  while (!holds(index)) {
    auto frame = reader_.next();
    if (!frame) return passOn(frame);
    if (!*frame) return badInput("the identity's plate video is too short", "identity", "make the identity again");
    const int number = static_cast<int>(std::lround((*frame)->time * kFrameRate));
    if (pictures_.empty()) first_ = number;
    pictures_.push_back(std::move((*frame)->image));
    if (pictures_.size() <= room_) continue;
    pictures_.pop_front();
    ++first_;
  }
  return {};
}

Result<Image> PlateSource::plate(int index) {
  const int next = first_ + static_cast<int>(pictures_.size()), group = index / kPlateInterval * kPlateInterval;
  const bool ahead = !pictures_.empty() && index >= next && group <= next; // then it follows without a seek
  if (!holds(index) && !ahead) {
    if (auto ok = reader_.seek((group + .25) / kFrameRate); !ok) return passOn(ok);
    pictures_.clear();
  }
  if (auto ok = readUpTo(index); !ok) return passOn(ok);
  return pictures_[static_cast<size_t>(index - first_)];
}

} // namespace d3t
