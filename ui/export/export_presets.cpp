// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_presets.h"

#include "ui/settings/settings.h"
#include <QJsonDocument>

namespace d3t::ui {

ExportPresets::ExportPresets(Settings& settings) : settings_(settings) {}

QJsonObject ExportPresets::all() const {
  return QJsonDocument::fromJson(settings_.exportPresets()).object();
}

QStringList ExportPresets::names() const {
  QStringList names = all().keys();
  names.sort(Qt::CaseInsensitive);
  return names;
}

ExportOptions ExportPresets::find(const QString& name) const {
  return exportOptionsOf(all()[name].toObject());
}

void ExportPresets::save(const QString& name, const ExportOptions& options) {
  if (name.trimmed().isEmpty()) return;
  QJsonObject now = all();
  now[name.trimmed()] = toJson(options);
  settings_.setExportPresets(QJsonDocument(now).toJson(QJsonDocument::Compact));
}

void ExportPresets::remove(const QString& name) {
  QJsonObject now = all();
  now.remove(name);
  settings_.setExportPresets(QJsonDocument(now).toJson(QJsonDocument::Compact));
}

} // namespace d3t::ui
