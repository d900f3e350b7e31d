// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes.h"

#include <algorithm>

namespace d3t::ui {

void LaneList::arrange(bool sync, const std::vector<timeline::ParameterId>& parameters, int height) {
  constexpr int kVideo = 28, kSpeechLeast = 56, kSpeechMost = 160, kVisemes = 28, kSync = 20, kSilence = 20,
                kParameter = 56;
  lanes_.clear();
  lanes_.push_back({LaneKind::Video, {}, 0, kVideo});
  lanes_.push_back({LaneKind::Speech, {}, 0, kSpeechLeast});
  lanes_.push_back({LaneKind::Visemes, {}, 0, kVisemes});
  if (sync) lanes_.push_back({LaneKind::Sync, {}, 0, kSync});
  lanes_.push_back({LaneKind::Silence, {}, 0, kSilence});
  for (const auto id : parameters) lanes_.push_back({LaneKind::Parameter, id, 0, kParameter});
  int all = 0;
  for (const Lane& lane : lanes_) all += lane.height;
  lanes_[1].height = std::clamp(kSpeechLeast + height - all, kSpeechLeast, kSpeechMost);
  int y = 0;
  for (Lane& lane : lanes_) lane.y = y, y += lane.height;
}

const Lane* LaneList::find(LaneKind kind) const {
  for (const Lane& lane : lanes_)
    if (lane.kind == kind) return &lane;
  return nullptr;
}

const Lane* LaneList::at(int y) const {
  for (const Lane& lane : lanes_)
    if (y >= lane.y && y < lane.bottom()) return &lane;
  return nullptr;
}

} // namespace d3t::ui
