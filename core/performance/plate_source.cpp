// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/plate_source.h"

#include "core/base/rates.h"
#include "core/identity/identity.h"
#include "core/identity/plates.h"
#include <algorithm>
#include <cmath>

namespace d3t::performance {
namespace {

int64_t keyOf(int index, int shrink) {
  return int64_t{index} * 16 + shrink;
}

int numberOf(double time) {
  return static_cast<int>(std::lround(time * kFrameRate));
}

tl::unexpected<Error> tooShort() {
  return badInput("the identity's plate video is too short", "identity", "make the identity again");
}

} // namespace

Result<PlateSource> PlateSource::open(const std::filesystem::path& identity, size_t mostBytes) {
  auto bytes = readPlates(identity);
  if (!bytes) return passOn(bytes);
  auto reader = VideoReader::openBytes(std::move(*bytes), identity.string());
  if (!reader) return passOn(reader);
  return PlateSource(std::move(*reader), mostBytes);
}

std::shared_ptr<const Image> PlateSource::find(int64_t key) {
  const auto it = places_.find(key);
  if (it == places_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, it->second);
  return it->second->image;
}

void PlateSource::keep(int64_t key, Image image) {
  if (find(key)) return;
  bytes_ += image.data.size();
  kept_.push_front({key, std::make_shared<const Image>(std::move(image))});
  places_[key] = kept_.begin();
  while (bytes_ > mostBytes_ && kept_.size() > 1) {
    bytes_ -= kept_.back().image->data.size();
    places_.erase(kept_.back().key);
    kept_.pop_back();
  }
}

Result<std::shared_ptr<const Image>> PlateSource::plate(int index, int shrink) {
  const bool backward = index == shown_ - 1;
  shown_ = index;
  if (auto known = find(keyOf(index, shrink))) return known;
  const int group = index / kPlateInterval * kPlateInterval;
  if (index < next_ || group > next_) { // else it follows without a seek
    if (auto ok = reader_.seek((group + .25) / kFrameRate); !ok) return passOn(ok);
    next_ = group;
  }
  // Of a group that will be wanted backward as many are kept as there is room for.
  const size_t plateBytes = size_t{3} * static_cast<size_t>(reader_.info().width / shrink) *
                            static_cast<size_t>(reader_.info().height / shrink);
  const auto room = static_cast<int>(std::min<size_t>(mostBytes_ / std::max<size_t>(plateBytes, 1), kPlateInterval));
  return decode(index, shrink, backward ? index - room + 1 : index);
}

Result<std::shared_ptr<const Image>> PlateSource::decode(int index, int shrink, int firstKept) {
  while (next_ <= index) {
    if (next_ < firstKept) {
      auto time = reader_.skip();
      if (!time) return passOn(time);
      if (!*time) return tooShort();
      next_ = numberOf(**time) + 1;
      continue;
    }
    auto frame = reader_.next(shrink);
    if (!frame) return passOn(frame);
    if (!*frame) return tooShort();
    next_ = numberOf((*frame)->time) + 1;
    keep(keyOf(next_ - 1, shrink), std::move((*frame)->image));
  }
  if (auto made = find(keyOf(index, shrink))) return made;
  return tooShort();
}

} // namespace d3t::performance
