// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include <QFrame>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;

namespace d3t::ui {

class Notice;

/// One job of the list: picture, title, state, progress, what can be done with it; its log on demand. Shows a job that
/// it does not own; JobsPanel takes the row away before the job goes.
class JobRow : public QFrame {
  Q_OBJECT
public:
  explicit JobRow(Job*, QWidget* parent = nullptr);
  Job* job() const { return job_; }

signals:
  void againWanted();
  void removeWanted();

protected:
  void changeEvent(QEvent*) override;

private:
  QToolButton* button(const char* picture, const QString& text, const char* name);
  void makeButtons();
  void makeLog();
  QLayout* makeLines();
  void refresh();
  void refreshButtons();
  void refreshLog();
  void refreshPicture();
  void showProblem();

  Job* job_;
  QLabel* picture_;
  QLabel* stateIcon_;
  QLabel* state_;
  QProgressBar* bar_;
  QToolButton *pause_, *keep_, *stop_, *play_, *reveal_, *logToggle_, *remove_;
  Notice* problem_;
  QWidget* logBox_;
  QPlainTextEdit* log_;
  QTimer tick_; ///< time left, picture and log go on without a word of the child
  qint64 shownStamp_ = 0;
};

} // namespace d3t::ui
