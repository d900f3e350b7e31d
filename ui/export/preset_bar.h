// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_presets.h"
#include <QWidget>
#include <functional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace d3t::ui {

/// Chooses, saves under a name, and deletes presets of the user.
class PresetBar : public QWidget {
  Q_OBJECT
public:
  /// now: the options that "save" keeps.
  PresetBar(Settings&, std::function<ExportOptions()> now, QWidget* parent = nullptr);
  /// The options were changed by hand: shows whether they are still those of the preset.
  void optionsChanged();

signals:
  void chosen(const d3t::ui::ExportOptions& options);

private:
  void fill(const QString& current);
  void nameIt(bool on);
  void save();

  ExportPresets presets_;
  std::function<ExportOptions()> now_;
  QComboBox* list_;
  QToolButton *save_, *remove_;
  QWidget* naming_;
  QLineEdit* name_;
};

} // namespace d3t::ui
