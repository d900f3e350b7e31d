// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"

namespace d3t::ui {

/// Parts of names in the cache folder that clearing has to leave: contents of the open project, folders of the jobs in
/// the list (SettingsContext::cacheInUse).
QStringList cacheInUse(const Studio&);

} // namespace d3t::ui
