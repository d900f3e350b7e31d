// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_list.h"
#include "ui/shell/message_log.h"
#include <QTimer>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace d3t::ui {

class Notice;

/// The program's log, filtered by level, with a report to copy for the people who help. Failed jobs are noted in it.
class LogPanel : public QWidget {
  Q_OBJECT
public:
  explicit LogPanel(JobList&, QWidget* parent = nullptr);

protected:
  void showEvent(QShowEvent*) override;

private:
  void watch(Job*);
  void refresh();
  void copyReport();

  QComboBox* level_;
  QPlainTextEdit* text_;
  QPushButton* copy_;
  Notice* notice_;
  QTimer soon_;
};

/// One line of the log as people read it.
QString textOf(const MessageLog::Line&);

/// What a helper needs to know: versions, system, processor, memory, graphics card, the last lines of the log. doctor:
/// the output of `d3talker doctor --json`; empty: left out.
QString reportText(const QByteArray& doctor, const QList<MessageLog::Line>& log);
/// Without what names a person: home becomes ~, and so does a user's folder of a plugged-in disk.
QString withoutNames(QString text);

} // namespace d3t::ui
