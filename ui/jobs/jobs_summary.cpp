// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

namespace d3t::ui {

JobsSummary::JobsSummary(JobList& jobs, QWidget* parent) : QPushButton(parent), jobs_(jobs) {
  setObjectName(QStringLiteral("jobsSummary"));
  setFlat(true);
  setToolTip(tr("Show the jobs"));
  for (const auto signal : {&JobList::added, &JobList::removed, &JobList::changed})
    connect(&jobs_, signal, this, &JobsSummary::refresh);
  refresh();
}

QString JobsSummary::line(const Job*& shown) const {
  const Job* failed = nullptr;
  int waiting = 0;
  QStringList parts;
  for (const Job* job : jobs_.jobs()) {
    if (job->state() == Job::State::Waiting) ++waiting;
    if (job->state() == Job::State::Failed) failed = job;
    if (job->isOver() || job->state() == Job::State::Waiting) continue;
    if (!shown) shown = job;
    parts << tr("%1: %2", "the job's title, what it does").arg(job->spec().title, JobWords::state(*job));
  }
  if (waiting > 0) parts << tr("%n more waiting", nullptr, waiting);
  if (failed) {
    if (!shown) shown = failed;
    parts << tr("%1 failed", "the job's title").arg(failed->spec().title);
  }
  if (!parts.isEmpty() || jobs_.jobs().empty()) return parts.join(QStringLiteral("    "));
  shown = jobs_.jobs().back();
  return tr("%1: %2", "the job's title, what it does").arg(shown->spec().title, JobWords::state(*shown));
}

void JobsSummary::refresh() {
  const Job* shown = nullptr;
  const QString words = line(shown);
  setVisible(!words.isEmpty());
  setText(words);
  if (!shown) return;
  const Job::State state = shown->state();
  setIcon(state == Job::State::Failed ? ui::icon(JobWords::icon(state), tokens().bad)
          : state == Job::State::Done ? ui::icon(JobWords::icon(state), tokens().good)
                                      : ui::icon(JobWords::icon(state)));
}

} // namespace d3t::ui
