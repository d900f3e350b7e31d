// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/creation_plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace d3t::ui {
namespace {

constexpr qint64 kMostBytes = 1 << 20; // of a file of ours
const QString kPlan = QStringLiteral("creation.json"), kConsents = QStringLiteral("consents.json");

QString rootFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/d3talker/creations");
}

QJsonObject readObject(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) return {};
  return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject toJson(const Consent& c) {
  return {{QStringLiteral("who"), c.who},
          {QStringLiteral("scope"), c.scope},
          {QStringLiteral("until"), c.until.toString(Qt::ISODate)},
          {QStringLiteral("given"), c.given}};
}

Consent consentOf(const QJsonObject& json) {
  return {json[QLatin1String("who")].toString(), json[QLatin1String("scope")].toString(),
          QDate::fromString(json[QLatin1String("until")].toString(), Qt::ISODate),
          json[QLatin1String("given")].toBool()};
}

QString nameOf(CreationPlan::Stage stage) {
  return stage == CreationPlan::Stage::Learning ? QStringLiteral("learning")
         : stage == CreationPlan::Stage::Done   ? QStringLiteral("done")
                                                : QStringLiteral("preparing");
}

CreationPlan::Stage stageOf(const QString& name) {
  for (const auto stage : {CreationPlan::Stage::Learning, CreationPlan::Stage::Done})
    if (nameOf(stage) == name) return stage;
  return CreationPlan::Stage::Preparing;
}

} // namespace

QJsonObject CreationPlan::toJson() const {
  return {{QStringLiteral("version"), 1},
          {QStringLiteral("clip"), clip},
          {QStringLiteral("name"), name},
          {QStringLiteral("from"), from},
          {QStringLiteral("to"), to},
          {QStringLiteral("offset"), offset},
          {QStringLiteral("consent"), ui::toJson(consent)},
          {QStringLiteral("budget"), budget},
          {QStringLiteral("device"), device},
          {QStringLiteral("stage"), nameOf(stage)},
          {QStringLiteral("paused"), paused},
          {QStringLiteral("identity"), identity}};
}

CreationPlan CreationPlan::fromJson(const QJsonObject& json) {
  CreationPlan plan;
  if (json[QLatin1String("version")].toInt() != 1) return plan;
  plan.clip = json[QLatin1String("clip")].toString();
  plan.name = json[QLatin1String("name")].toString();
  plan.from = json[QLatin1String("from")].toDouble(-1);
  plan.to = json[QLatin1String("to")].toDouble(-1);
  plan.offset = json[QLatin1String("offset")].toDouble();
  plan.consent = consentOf(json[QLatin1String("consent")].toObject());
  plan.budget = qBound(15, json[QLatin1String("budget")].toInt(60), 1800);
  plan.device = json[QLatin1String("device")].toString(plan.device);
  plan.stage = stageOf(json[QLatin1String("stage")].toString());
  plan.paused = json[QLatin1String("paused")].toBool();
  plan.identity = json[QLatin1String("identity")].toString();
  return plan;
}

CreationStore::CreationStore(QObject* parent) : QObject(parent), root_(rootFolder()) {
  pool_.setMaxThreadCount(1);
  const QJsonObject known = readObject(root_ + u'/' + kConsents);
  for (auto it = known.begin(); it != known.end(); ++it) remembered_[it.key()] = consentOf(it.value().toObject());
}

CreationStore::~CreationStore() {
  pool_.waitForDone();
}

QString CreationStore::folderOf(const QString& id) const {
  return root_ + u'/' + id;
}

CreationPlan CreationStore::begin(const QString& clip) {
  CreationPlan plan;
  plan.id = QUuid::createUuid().toString(QUuid::Id128).left(12);
  plan.clip = QFileInfo(clip).absoluteFilePath();
  plan.name = QFileInfo(clip).completeBaseName();
  QDir().mkpath(folderOf(plan.id)); // now: the doctor writes into it
  save(plan);
  return plan;
}

void CreationStore::write(const QString& path, const QByteArray& bytes) {
  pool_.start([path, bytes] {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes), file.commit(); // without it a crash forgets; no more
  });
}

void CreationStore::save(const CreationPlan& plan) {
  write(folderOf(plan.id) + u'/' + kPlan, QJsonDocument(plan.toJson()).toJson());
}

void CreationStore::remove(const QString& id) {
  if (id.isEmpty()) return;
  pool_.start([folder = folderOf(id)] { QDir(folder).removeRecursively(); });
}

std::vector<CreationPlan> CreationStore::pending() {
  std::vector<CreationPlan> found;
  const QDir root(rootFolder());
  for (const QFileInfo& folder : root.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed)) {
    CreationPlan plan = CreationPlan::fromJson(readObject(folder.filePath() + u'/' + kPlan));
    plan.id = folder.fileName();
    if (!plan.clip.isEmpty() && plan.stage == CreationPlan::Stage::Learning) found.push_back(std::move(plan));
  }
  return found;
}

void CreationStore::remember(const Consent& consent) {
  remembered_[consent.who] = consent;
  writeRemembered();
}

void CreationStore::forget(const QString& who) {
  if (remembered_.erase(who)) writeRemembered();
}

void CreationStore::writeRemembered() {
  QJsonObject all;
  for (const auto& [who, consent] : remembered_) all[who] = toJson(consent);
  QDir().mkpath(root_);
  write(root_ + u'/' + kConsents, QJsonDocument(all).toJson());
}

} // namespace d3t::ui
