// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include <QObject>
#include <vector>

namespace d3t::ui {

/// All jobs of this window, the oldest first. Heavy ones run one at a time, in order. Owns them. GUI thread.
class JobList : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  /// Starts at once (a check that somebody waits for).
  Job* start(JobSpec);
  /// Starts when the ones queued before it are over.
  Job* enqueue(JobSpec);
  const std::vector<Job*>& jobs() const { return jobs_; }
  int running() const; ///< not over, the waiting ones included
  /// Takes a job that is over out of the list and deletes it.
  void remove(Job*);

signals:
  void added(d3t::ui::Job* job);
  void removed(d3t::ui::Job* job); ///< only its address may be used
  void changed(d3t::ui::Job* job);

private:
  Job* add(JobSpec, bool queued);
  void startNext();

  std::vector<Job*> jobs_;
  std::vector<Job*> queue_;
};

} // namespace d3t::ui
