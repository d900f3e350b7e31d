// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/selection.h"

namespace d3t::ui {

bool Selection::isEmpty() const {
  return segments_.empty() && !marker_ && !viseme_ && !keyframe_ && media_.isEmpty();
}

void Selection::reset() {
  segments_.clear();
  marker_.reset();
  viseme_.reset();
  keyframe_.reset();
  media_.clear();
}

void Selection::clear() {
  if (isEmpty()) return;
  reset();
  emit changed();
}

void Selection::selectSegments(std::vector<timeline::Id> ids) {
  reset();
  segments_ = std::move(ids);
  emit changed();
}

void Selection::selectMarker(timeline::Id id) {
  reset();
  marker_ = id;
  emit changed();
}

void Selection::selectViseme(const SelectedViseme& viseme) {
  reset();
  viseme_ = viseme;
  emit changed();
}

void Selection::selectKeyframe(const SelectedKeyframe& keyframe) {
  reset();
  keyframe_ = keyframe;
  emit changed();
}

void Selection::selectMedia(const QString& id) {
  reset();
  media_ = id;
  emit changed();
}

} // namespace d3t::ui
