// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_list.h"
#include <QPushButton>
#include <QWidget>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace d3t::ui {

class JobRow;

/// All jobs with progress, time left, pause, stop, log and result. A job that failed stays with what happened and what
/// to do until the person takes it away.
class JobsPanel : public QWidget {
  Q_OBJECT
public:
  explicit JobsPanel(JobList&, QWidget* parent = nullptr); ///< the list outlives the panel

private:
  void add(Job*);
  void remove(const Job*);
  void clearFinished();
  void refresh();

  JobList& jobs_;
  std::vector<JobRow*> rows_;
  QVBoxLayout* column_;
  QLabel* empty_;
  QPushButton* clear_;
};

/// One line for the status bar: what is worked on, how far, what waits, what failed. Pressed: show the panel. Nothing
/// where there is nothing to say.
class JobsSummary : public QPushButton {
  Q_OBJECT
public:
  explicit JobsSummary(JobList&, QWidget* parent = nullptr);

private:
  void refresh();
  QString line(const Job*& shown) const;
  JobList& jobs_;
};

} // namespace d3t::ui
