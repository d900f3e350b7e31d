// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <vector>

namespace d3t::ui {

enum class LaneKind { Video, Speech, Visemes, Sync, Silence, Parameter };

/// One lane of the timeline's picture, in device-independent pixels below the ruler.
struct Lane {
  LaneKind kind{};
  timeline::ParameterId parameter{}; ///< of LaneKind::Parameter
  int y = 0, height = 0;
  int bottom() const { return y + height; }
};

inline constexpr int kRulerHeight = 44;

/// Which lanes are shown, from top to bottom. A value.
class LaneList {
public:
  /// height: below the ruler; the speech lane takes what is over.
  void arrange(bool sync, const std::vector<timeline::ParameterId>& parameters, int height);
  const std::vector<Lane>& lanes() const { return lanes_; }
  /// Of all lanes together.
  int height() const { return lanes_.empty() ? 0 : lanes_.back().bottom(); }
  const Lane* find(LaneKind) const;
  const Lane* at(int y) const; ///< nullptr: none

private:
  std::vector<Lane> lanes_;
};

} // namespace d3t::ui
