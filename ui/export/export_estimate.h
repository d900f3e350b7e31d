// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <memory>

namespace d3t::ui {

/// Writes a project into a folder with the whole paths of its media, on a worker, so that a child can read it while the
/// window goes on editing; `done` gets an empty text or the reason on the GUI thread, unless context is gone.
void writeSnapshot(const project::Project&, const std::filesystem::path& itsFolder, const QString& into,
                   QObject* context, std::function<void(QString problem)> done);

/// Asks `d3talker export --estimate` what an export will take, a moment after the last change; answers to older
/// questions are dropped. GUI thread.
class ExportEstimate : public QObject {
  Q_OBJECT
public:
  /// folder: of its own in the cache, for the snapshot that the child reads.
  explicit ExportEstimate(QString folder, QObject* parent = nullptr);
  ~ExportEstimate() override;

  /// arguments: of the export into the project folder that snapshotFolder() names.
  void ask(const project::Project&, const std::filesystem::path& itsFolder, const QStringList& arguments);
  void forget();
  QString snapshotFolder() const { return folder_; }

  bool isKnown() const { return seconds_ >= 0; }
  double seconds() const { return seconds_; }
  qint64 bytes() const { return bytes_; } ///< 0: unknown

signals:
  void changed();

private:
  void begin();
  void run(quint64 question);
  void answered();

  QString folder_;
  QTimer wait_;
  std::unique_ptr<QProcess> process_;
  project::Project project_;
  std::filesystem::path itsFolder_;
  QStringList arguments_;
  quint64 question_ = 0;
  double seconds_ = -1;
  qint64 bytes_ = 0;
};

} // namespace d3t::ui
