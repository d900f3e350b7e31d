// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_check.h"
#include "ui/export/export_estimate.h"
#include "ui/project/studio.h"
#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace d3t::ui {

class ExportForm;
class Notice;
class PresetBar;

/// "Export": how, what and where to, with an estimate and with what stands in the way said before the start. The work
/// itself is a job on a snapshot of the project: later edits change nothing in it. Not modal; brings the action
/// "export.open", which asks the shell to show it. GUI thread.
class ExportPanel : public QWidget {
  Q_OBJECT
public:
  explicit ExportPanel(Studio&, QWidget* parent = nullptr);
  ~ExportPanel() override;

signals:
  void wanted();               ///< by the action: show this panel
  void started(d3t::ui::Job*); ///< it is in the list of jobs

protected:
  void showEvent(QShowEvent*) override;
  void changeEvent(QEvent*) override;

private:
  QWidget* makeFile();
  QWidget* makeFoot();
  void projectChanged();
  void optionsChanged();
  void suggestFile();
  void chooseFile();
  void ask();
  void showEstimate();
  void check();
  void showCheck(const ExportCheck&);
  void start();
  void begin(const QString& folder, const QString& file, const QStringList& arguments);
  void jobRemoved(const Job*);
  QStringList arguments(const QString& folder, const QString& file) const;
  project::Project now() const;
  QString jobsFolder() const;

  Studio& studio_;
  ExportForm* form_;
  PresetBar* presets_;
  QLineEdit* file_;
  QLabel* estimateText_;
  Notice* notice_;
  QPushButton* start_;
  ExportEstimate estimate_;
  QTimer checkSoon_;
  QHash<const Job*, QString> snapshots_; ///< folder of each of our jobs
  QString identity_;                     ///< whose frame the form knows
  quint64 checkNumber_ = 0;
  bool fileIsOurs_ = true; ///< the name was not typed
};

} // namespace d3t::ui
