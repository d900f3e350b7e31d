// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include <QCoreApplication>

namespace d3t::ui {

/// What a job does, in words of people; the same in the panel, the summary and the message at its end.
class JobWords {
  Q_DECLARE_TR_FUNCTIONS(d3t::ui::JobWords)
public:
  static QString stage(const QString& key); ///< "train" -> "Learning"; a key that is not known stays as it is
  static QString state(const Job&);         ///< "Learning · 62 % · 1:12 left", "Paused at 62 %", "Done"
  static QString icon(Job::State);          ///< a name for icon()
  static QString sentence(QString words);   ///< "check the name" -> "Check the name."
  static QString duration(double seconds);  ///< "1:12", "2:03:40"
};

} // namespace d3t::ui
