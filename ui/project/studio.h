// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_list.h"
#include "ui/project/playhead.h"
#include "ui/project/selection.h"
#include "ui/project/session.h"
#include "ui/project/sound_store.h"
#include "ui/settings/actions.h"
#include "ui/settings/settings.h"

namespace d3t::ui {

/// What every panel of a window shares; made and owned by the shell, outlives the panels. GUI thread.
struct Studio {
  Settings& settings;
  Actions& actions;
  JobList& jobs;
  Session& session;
  SoundStore& sounds;
  Playhead& playhead;
  Selection& selection;
};

} // namespace d3t::ui
