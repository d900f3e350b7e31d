// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_speech.h"
#include "ui/timeline/hit.h"
#include <functional>
#include <optional>

namespace d3t::ui {

/// Where the mouse is during a drag.
struct DragPoint {
  timeline::Ticks time = 0; ///< sampleAt() of its x
  double y = 0;
  bool snap = true;
  bool overwrite = false; ///< Ctrl
};

/// What a drag did to its draft, and what is to be shown of it.
struct Dragged {
  QString name;                        ///< of the undo step
  QString hint;                        ///< shown beside the mouse
  std::optional<timeline::Ticks> line; ///< what attracted it
  std::function<void()> select;        ///< after the edit: keeps the selection on what moved; may be empty
};

/// Makes of a copy of the timeline as it was at the press what the mouse asks for now; an error: that cannot be, what
/// was there last stays. So every move starts from the same state, and nothing adds up.
using DragEdit = std::function<Result<Dragged>(timeline::Timeline& draft, const DragPoint&)>;

/// The edit that begins with a press on `hit`; empty: there is nothing to drag. ripple: of trims. The scene's scale
/// and lanes are copied.
DragEdit dragOf(const Scene&, const Hit& hit, timeline::Ticks pressed, double pressedY, timeline::Ripple ripple);

} // namespace d3t::ui
