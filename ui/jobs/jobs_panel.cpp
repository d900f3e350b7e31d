// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobs_panel.h"

#include "ui/jobs/job_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <algorithm>

namespace d3t::ui {

JobsPanel::JobsPanel(JobList& jobs, QWidget* parent)
    : QWidget(parent), jobs_(jobs), column_(new QVBoxLayout), empty_(new QLabel), clear_(new QPushButton) {
  setObjectName(QStringLiteral("jobsPanel"));
  empty_->setText(tr("Nothing is being worked on.\nIdentities that learn, and exports, show up here."));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setProperty("role", "secondary");
  clear_->setText(tr("Take finished jobs out of the list"));
  clear_->setObjectName(QStringLiteral("jobsClear"));
  connect(clear_, &QPushButton::clicked, this, &JobsPanel::clearFinished);

  auto* inside = new QWidget;
  inside->setLayout(column_);
  column_->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(empty_, 1);
  whole->addWidget(scroll, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::kMedium, 0, space::kMedium, space::kMedium);
  foot->addStretch(1);
  foot->addWidget(clear_);
  whole->addLayout(foot);
  connect(&jobs_, &JobList::added, this, &JobsPanel::add);
  connect(&jobs_, &JobList::removed, this, &JobsPanel::remove);
  connect(&jobs_, &JobList::changed, this, &JobsPanel::refresh);
  for (Job* job : jobs_.jobs()) add(job);
  refresh();
}

void JobsPanel::add(Job* job) {
  auto* row = new JobRow(job);
  connect(row, &JobRow::removeWanted, this, [this, job] { jobs_.remove(job); });
  connect(row, &JobRow::againWanted, this, [this, job] {
    jobs_.enqueue(job->spec());
    jobs_.remove(job);
  });
  rows_.push_back(row);
  column_->insertWidget(column_->count() - 1, row); // over the stretch
  refresh();
}

void JobsPanel::remove(const Job* job) {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [job](const JobRow* row) { return row->job() == job; });
  if (found == rows_.end()) return;
  (*found)->hide();
  (*found)->deleteLater(); // one of its buttons may be calling
  rows_.erase(found);
  refresh();
}

void JobsPanel::clearFinished() {
  const std::vector<Job*> all = jobs_.jobs();
  for (Job* job : all)
    if (job->isOver() && job->state() != Job::State::Failed) jobs_.remove(job);
}

void JobsPanel::refresh() {
  const bool any = !rows_.empty();
  empty_->setVisible(!any);
  findChild<QScrollArea*>()->setVisible(any);
  const auto& all = jobs_.jobs();
  clear_->setVisible(std::any_of(all.begin(), all.end(),
                                 [](const Job* job) { return job->isOver() && job->state() != Job::State::Failed; }));
}

} // namespace d3t::ui
