// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_options.h"
#include "ui/project/session.h"
#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace d3t::ui {

/// What stands in the way of a file before anything is begun.
struct ExportCheck {
  enum class Kind { Fine, Note, Problem }; ///< Problem: it cannot be written
  Kind kind = Kind::Fine;
  QString what, todo;
};

/// What checkExport() needs to know; copied to a worker.
struct ExportTarget {
  QString file;
  bool isFolder = false;
  qint64 bytes = 0;             ///< of the estimate; 0: unknown
  QStringList sources;          ///< files of the project, which must not be written over
  QStringList alreadyBeingMade; ///< files of jobs that are not over
};

class ExportChecks {
  Q_DECLARE_TR_FUNCTIONS(d3t::ui::ExportChecks)
public:
  /// Whether this project can be exported at all. Quick.
  static ExportCheck project(const Session&, const ExportOptions&);
  /// Whether this file can be written: asks the disk, which may take long. Any thread.
  static ExportCheck file(const ExportTarget&);
};

} // namespace d3t::ui
