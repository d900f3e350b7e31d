// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/performer.h"
#include "ui/render/render_thread.h"

namespace d3t::ui {

/// Draws what the identity does along the timeline (core/performance). Decoded plates and networks are taken over from
/// the maker before, where that is of the same identity.
RenderThread::MakeMaker sceneMaker(Performer::Snapshot);

} // namespace d3t::ui
