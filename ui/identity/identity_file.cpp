// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/identity_file.h"

#include "core/identity/package.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <filesystem>

namespace d3t::ui {
namespace {

constexpr qsizetype kMostName = 80; // characters

QString tr(const char* text) {
  return QCoreApplication::translate("d3t::ui", text);
}

std::filesystem::path pathOf(const QString& file) {
  return std::filesystem::path(file.toStdU16String());
}

FileAnswer wrong(const QString& file, const Error& error) {
  return {file, QString::fromStdString(error.message()), {}};
}

// A place of that name where nothing lies, but for `own`.
QString freePlace(const QString& folder, const QString& name, const QString& own) {
  const QString base = fileNameOf(name);
  QString place = QDir(folder).filePath(base + QStringLiteral(".d3id"));
  for (int n = 2; QFileInfo::exists(place) && place != own; ++n)
    place = QDir(folder).filePath(QStringLiteral("%1 %2.d3id").arg(base).arg(n));
  return place;
}

// The package with another name in its manifest, written to `to`.
FileAnswer writeNamed(const QString& from, const QString& to, const QString& name) {
  const auto package = PackageReader::open(pathOf(from));
  if (!package) return wrong(from, package.error());
  auto entries = package->readAll();
  if (!entries) return wrong(from, entries.error());
  for (PackageEntry& entry : *entries) {
    if (entry.name != "manifest.json") continue;
    QJsonObject manifest = QJsonDocument::fromJson(QByteArray::fromStdString(entry.bytes)).object();
    if (manifest.isEmpty()) return {from, tr("This is no identity, or it is damaged."), {}};
    manifest[QStringLiteral("name")] = name;
    entry.bytes = QJsonDocument(manifest).toJson().toStdString();
  }
  if (auto ok = writePackage(pathOf(to), *entries); !ok) return wrong(to, ok.error());
  return {to, {}, {}};
}

} // namespace

QString fileNameOf(const QString& name) {
  static const QRegularExpression forbidden(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
  QString clean = name;
  clean.replace(forbidden, QStringLiteral(" "));
  clean = clean.simplified().left(kMostName);
  while (clean.startsWith(u'.')) clean.remove(0, 1);
  return clean.isEmpty() ? tr("Identity") : clean;
}

LibraryEntry readEntry(const QString& file) {
  LibraryEntry entry;
  entry.file = file;
  entry.name = QFileInfo(file).completeBaseName();
  if (auto card = readIdentityCard(pathOf(file)))
    static_cast<IdentityCard&>(entry) = std::move(*card);
  else
    entry.problem = QString::fromStdString(card.error().message());
  return entry;
}

FileAnswer keepIdentity(const QString& from, const QString& folder, const QString& name, const QString& replaces) {
  if (!QDir().mkpath(folder))
    return {from, tr("The folder of identities cannot be made: %1").arg(QDir::toNativeSeparators(folder)),
            tr("Choose another folder in the settings, or free its place. The finished work is kept.")};
  return writeNamed(from, freePlace(folder, name, replaces), name);
}

FileAnswer renameIdentity(const QString& file, const QString& name) {
  const QString place = freePlace(QFileInfo(file).absolutePath(), name, file);
  const FileAnswer answer = writeNamed(file, place, name);
  if (answer.problem.isEmpty() && place != file) QFile::remove(file);
  return answer;
}

} // namespace d3t::ui
