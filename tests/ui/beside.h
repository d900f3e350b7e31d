// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include <QWidget>

namespace d3t::ui::test {

/// The studio of a window with actions of its own, so that a panel which brings actions can be tried beside the one
/// that the window has.
///
///   Beside beside(studio());
///   LibraryPanel panel(beside.studio);
struct Beside {
  QWidget host;
  Actions actions;
  Studio studio;
  explicit Beside(Studio& of)
      : actions(of.settings, &host),
        studio{of.settings, actions, of.jobs, of.session, of.sounds, of.playhead, of.selection} {}
};

} // namespace d3t::ui::test
