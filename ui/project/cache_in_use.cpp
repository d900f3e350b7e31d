// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/cache_in_use.h"

#include <QFileInfo>

namespace d3t::ui {

QStringList cacheInUse(const Studio& studio) {
  QStringList names;
  for (const project::Media& m : studio.session.project().media) names << QString::fromStdString(m.hash);
  for (const Job* job : studio.jobs.jobs())
    if (!job->spec().watchFolder.isEmpty()) names << QFileInfo(job->spec().watchFolder).fileName();
  return names;
}

} // namespace d3t::ui
