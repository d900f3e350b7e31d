// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_options.h"

namespace d3t::ui {

class Settings;

/// The user's own presets, in the settings, sorted by name. What cannot be read there is left out. GUI thread.
class ExportPresets {
public:
  explicit ExportPresets(Settings&);
  QStringList names() const;
  /// The standard where there is none.
  ExportOptions find(const QString& name) const;
  /// Replaces one of the same name. An empty name is ignored.
  void save(const QString& name, const ExportOptions&);
  void remove(const QString& name);

private:
  QJsonObject all() const;
  Settings& settings_;
};

} // namespace d3t::ui
