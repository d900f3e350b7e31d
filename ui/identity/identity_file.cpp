// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/identity_file.h"

#include "core/identity/package.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <filesystem>

namespace d3t::ui {
namespace {

constexpr int kMostThumbnail = 1024; // px a side
constexpr qsizetype kMostName = 80;  // characters

QString tr(const char* text) {
  return QCoreApplication::translate("d3t::ui::IdentityFile", text);
}

std::filesystem::path pathOf(const QString& file) {
  return std::filesystem::path(file.toStdU16String());
}

FileAnswer wrong(const QString& file, const Error& error) {
  return {file, QString::fromStdString(error.message()), {}};
}

QImage imageOf(const std::string& bytes) {
  QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  QImageReader reader(&buffer, "jpeg");
  const QSize size = reader.size();
  return size.isValid() && qMax(size.width(), size.height()) <= kMostThumbnail ? reader.read() : QImage();
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

IdentityCard readCard(const QString& file) {
  IdentityCard card;
  card.file = file;
  card.name = QFileInfo(file).completeBaseName();
  const auto package = PackageReader::open(pathOf(file));
  if (!package) return card.problem = QString::fromStdString(package.error().message()), card;
  const auto manifest = package->read("manifest.json");
  if (!manifest) return card.problem = QString::fromStdString(manifest.error().message()), card;
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(*manifest)).object();
  if (json.isEmpty()) return card.problem = tr("This is no identity, or it is damaged."), card;
  card.name = json[QLatin1String("name")].toString(card.name);
  card.source = json[QLatin1String("source")].toString();
  card.created = json[QLatin1String("created")].toString();
  for (const QJsonValue& fact : json[QLatin1String("facts")].toArray())
    card.facts.emplace_back(fact.toArray().at(0).toString(), fact.toArray().at(1).toString());
  const QJsonObject consent = json[QLatin1String("consent")].toObject();
  card.consentWho = consent[QLatin1String("who")].toString();
  card.consentScope = consent[QLatin1String("scope")].toString();
  card.consentUntil = consent[QLatin1String("expires")].toString();
  if (const auto thumbnail = package->read("thumbnail.jpg")) card.thumbnail = imageOf(*thumbnail);
  return card;
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
