// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace d3t::ui {

/// Opens the folder that a file lies in, or the folder itself, with the system's file manager.
void revealInFolder(const QString& file);

} // namespace d3t::ui
