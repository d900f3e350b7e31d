// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace d3t::ui {
namespace {

constexpr int kMostRecent = 12;
constexpr qint64 kMostBytes = 1 << 20; // of a settings file: more is no settings file of ours

QString placeOf(const QString& given) {
  if (!given.isEmpty()) return given;
  return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
         QStringLiteral("/d3talker/studio.ini");
}

// QSettings reads what it can of garbage and writes it back mixed with ours: such a file is set aside first.
QString setAsideGarbage(const QString& path) {
  QFile file(path);
  if (!file.exists() || !file.open(QIODevice::ReadOnly)) return path;
  const QByteArray start = file.read(4096).trimmed();
  if (file.size() <= kMostBytes && !start.contains('\0') && (start.isEmpty() || start.startsWith('['))) return path;
  file.close();
  const QString aside = path + QStringLiteral(".broken");
  QFile::remove(aside);
  QFile::rename(path, aside);
  return path;
}

const QStringList kThemes = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                             QStringLiteral("high-contrast")};

} // namespace

Settings::Settings(const QString& file) : store_(setAsideGarbage(placeOf(file)), QSettings::IniFormat) {
  if (store_.status() != QSettings::NoError || QFile::exists(store_.fileName() + QStringLiteral(".broken"))) {
    problem_ = tr("The settings could not be read and start from their defaults. The old file is kept as %1.")
                   .arg(store_.fileName() + QStringLiteral(".broken"));
    if (store_.status() != QSettings::NoError) {
      QFile::rename(store_.fileName(), store_.fileName() + QStringLiteral(".broken"));
      store_.clear();
    }
  }
}

void Settings::set(const QString& key, const QVariant& value) {
  if (store_.value(key) == value) return;
  store_.setValue(key, value);
  store_.sync();
  if (store_.status() != QSettings::NoError)
    problem_ = tr("The settings cannot be written to %1: they last until the program ends.").arg(store_.fileName());
  emit changed(key);
}

QVariant Settings::get(const QString& key, const QVariant& standard) const {
  return store_.value(key, standard);
}

int Settings::number(const QString& key, int standard, int least, int most) const {
  bool ok = false;
  const int value = get(key, standard).toInt(&ok);
  return ok && value >= least && value <= most ? value : standard;
}

Theme Settings::theme() const {
  const auto at = kThemes.indexOf(get(QStringLiteral("look/theme"), kThemes[0]).toString());
  return static_cast<Theme>(qMax<qsizetype>(at, 0));
}
void Settings::setTheme(Theme theme) {
  set(QStringLiteral("look/theme"), kThemes[static_cast<int>(theme)]);
}

QString Settings::language() const {
  return get(QStringLiteral("look/language"), QString()).toString();
}
void Settings::setLanguage(const QString& language) {
  set(QStringLiteral("look/language"), language);
}

int Settings::budgetSeconds() const {
  return number(QStringLiteral("train/budget"), 60, 15, 1800);
}
void Settings::setBudgetSeconds(int seconds) {
  set(QStringLiteral("train/budget"), seconds);
}

QString Settings::device() const {
  return get(QStringLiteral("train/device"), QStringLiteral("cpu")).toString();
}
void Settings::setDevice(const QString& device) {
  set(QStringLiteral("train/device"), device);
}

int Settings::previewQuality() const {
  const int quality = number(QStringLiteral("preview/quality"), 0, 0, 4);
  return quality == 3 ? 0 : quality;
}
void Settings::setPreviewQuality(int quality) {
  set(QStringLiteral("preview/quality"), quality);
}

bool Settings::refinePreview() const {
  return get(QStringLiteral("preview/refine"), true).toBool();
}
void Settings::setRefinePreview(bool refine) {
  set(QStringLiteral("preview/refine"), refine);
}

QString Settings::speechEncoder() const {
  return get(QStringLiteral("speech/encoder"), QString()).toString();
}
void Settings::setSpeechEncoder(const QString& file) {
  set(QStringLiteral("speech/encoder"), file);
}

QString Settings::cacheFolder() const {
  const QString standard =
      QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/d3talker/studio");
  const QString chosen = get(QStringLiteral("cache/folder"), standard).toString();
  return chosen.isEmpty() ? standard : chosen;
}
void Settings::setCacheFolder(const QString& folder) {
  set(QStringLiteral("cache/folder"), folder);
}

QString Settings::identityFolder() const {
  const QString standard =
      QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/d3talker/identities");
  return get(QStringLiteral("identity/folder"), standard).toString();
}

void Settings::setIdentityFolder(const QString& folder) {
  set(QStringLiteral("identity/folder"), folder);
}

bool Settings::keepTrainingOnClose() const {
  return get(QStringLiteral("train/keepOnClose"), false).toBool();
}
void Settings::setKeepTrainingOnClose(bool keep) {
  set(QStringLiteral("train/keepOnClose"), keep);
}

QStringList Settings::recentProjects() const {
  QStringList list = get(QStringLiteral("projects/recent"), QStringList()).toStringList();
  return list.mid(0, kMostRecent);
}
void Settings::addRecentProject(const QString& folder) {
  QStringList list = recentProjects();
  list.removeAll(folder);
  list.prepend(folder);
  set(QStringLiteral("projects/recent"), list.mid(0, kMostRecent));
}
void Settings::removeRecentProject(const QString& folder) {
  QStringList list = recentProjects();
  list.removeAll(folder);
  set(QStringLiteral("projects/recent"), list);
}

QString Settings::exportFolder() const {
  const QString standard = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
  return get(QStringLiteral("export/folder"), QFileInfo(standard).isDir() ? standard : QDir::homePath()).toString();
}
void Settings::setExportFolder(const QString& folder) {
  set(QStringLiteral("export/folder"), folder);
}
QByteArray Settings::exportPresets() const {
  return get(QStringLiteral("export/presets"), QByteArray()).toByteArray();
}
void Settings::setExportPresets(const QByteArray& presets) {
  set(QStringLiteral("export/presets"), presets);
}

QString Settings::shortcut(const QString& actionId) const {
  const QVariant value = store_.value(QStringLiteral("shortcuts/") + actionId);
  return value.isValid() ? value.toString() + QLatin1String("") : QString();
}
void Settings::setShortcut(const QString& actionId, const QString& portable) {
  set(QStringLiteral("shortcuts/") + actionId, portable.isNull() ? QStringLiteral("") : portable);
}
void Settings::resetShortcut(const QString& actionId) {
  store_.remove(QStringLiteral("shortcuts/") + actionId);
  emit changed(QStringLiteral("shortcuts/") + actionId);
}

QByteArray Settings::windowState(const QString& name) const {
  return get(QStringLiteral("window/") + name, QByteArray()).toByteArray();
}
void Settings::setWindowState(const QString& name, const QByteArray& state) {
  set(QStringLiteral("window/") + name, state);
}

} // namespace d3t::ui
