// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/snap.h"
#include "ui/timeline/drag.h"
#include <initializer_list>
#include <span>
#include <vector>

/// Of drag.cpp and drag_speech.cpp.
namespace d3t::ui {

/// The points that attract during one drag: those of the state at the press but what is dragged itself.
class Magnet {
public:
  Magnet(const Scene&, std::span<const timeline::Id> excluded);
  /// own: edges of what is dragged where it has no id.
  Magnet(const Scene&, std::span<const timeline::Id> excluded, std::initializer_list<timeline::Ticks> own);
  timeline::Snapped place(const DragPoint&, timeline::Ticks wanted) const;
  timeline::Snapped placeSpan(const DragPoint&, timeline::Ticks start, timeline::Ticks length) const;

private:
  std::vector<timeline::Ticks> points_;
  timeline::Ticks tolerance_;
};

Result<Dragged> after(Status, Dragged);

/// Drags of segments and their handles.
DragEdit speechDrag(const Scene&, const Hit&, timeline::Ticks pressed, timeline::Ripple);

} // namespace d3t::ui
