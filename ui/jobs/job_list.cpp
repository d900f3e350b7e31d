// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_list.h"

#include <algorithm>

namespace d3t::ui {

Job* JobList::add(JobSpec spec, bool queued) {
  auto* job = new Job(std::move(spec), this);
  jobs_.push_back(job);
  if (queued) queue_.push_back(job);
  connect(job, &Job::changed, this, [this, job] { emit changed(job); });
  connect(job, &Job::finished, this, [this, job] {
    std::erase(queue_, job);
    startNext();
  });
  emit added(job);
  return job;
}

Job* JobList::start(JobSpec spec) {
  Job* job = add(std::move(spec), false);
  job->start();
  return job;
}

Job* JobList::enqueue(JobSpec spec) {
  Job* job = add(std::move(spec), true);
  startNext();
  return job;
}

void JobList::startNext() {
  if (!queue_.empty()) queue_.front()->start(); // does nothing where it runs already
}

int JobList::running() const {
  return static_cast<int>(std::count_if(jobs_.begin(), jobs_.end(), [](const Job* job) { return !job->isOver(); }));
}

void JobList::remove(Job* job) {
  if (!job->isOver()) return;
  std::erase(jobs_, job);
  emit removed(job);
  job->deleteLater();
}

} // namespace d3t::ui
