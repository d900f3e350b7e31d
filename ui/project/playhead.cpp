// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/playhead.h"

#include <algorithm>

namespace d3t::ui {

void Playhead::seek(timeline::Ticks to) {
  at_ = std::clamp<timeline::Ticks>(to, 0, timeline::kLatest);
  emit moved(at_);
  emit seeked(at_);
}

void Playhead::follow(timeline::Ticks to) {
  if (at_ == to) return;
  at_ = std::clamp<timeline::Ticks>(to, 0, timeline::kLatest);
  emit moved(at_);
}

void Playhead::setRate(double rate) {
  if (rate_ == rate) return;
  rate_ = rate;
  emit rateChanged(rate);
}

} // namespace d3t::ui
