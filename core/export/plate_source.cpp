// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plate_source.h"

#include "core/base/rates.h"
#include "core/identity/identity.h"
#include "core/identity/plates.h"
#include <cmath>

namespace d3t {

Result<PlateSource> PlateSource::open(const std::filesystem::path& identity) {
  auto bytes = readPlates(identity);
  if (!bytes) return passOn(bytes);
  auto reader = VideoReader::openBytes(std::move(*bytes), identity.string());
  if (!reader) return passOn(reader);
  return PlateSource(std::move(*reader));
}

Status PlateSource::loadGroup(int group) {
  const int first = group * kPlateInterval;
  if (group != group_ + 1) // the next group follows without a seek
    if (auto ok = reader_.seek((first + .25) / kFrameRate); !ok) return ok;
  group_ = group;
  pictures_.clear();
  while (static_cast<int>(pictures_.size()) < kPlateInterval) {
    auto frame = reader_.next();
    if (!frame) return passOn(frame);
    if (!*frame) return {};
    if (std::lround((*frame)->time * kFrameRate) >= first) pictures_.push_back(std::move((*frame)->image));
  }
  return {};
}

Result<Image> PlateSource::plate(int index) {
  if (const int group = index / kPlateInterval; group != group_)
    if (auto ok = loadGroup(group); !ok) return passOn(ok);
  const auto at = static_cast<size_t>(index % kPlateInterval);
  if (at >= pictures_.size())
    return badInput("the identity's plate video is too short", "identity", "make the identity again");
  return pictures_[at];
}

} // namespace d3t
