// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/learning_watch.h"

#include "ui/widgets/background.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace d3t::ui {
namespace {

constexpr int kEveryMs = 500;
constexpr qint64 kMostBytes = 4 << 20;
constexpr int kMostSide = 2048, kStateSide = 128; // px

QString stampOf(const QString& file) {
  const QFileInfo info(file);
  return QStringLiteral("%1 %2 ").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.read(kMostBytes) : QByteArray();
}

QImage pictureOf(const QString& file, int side) {
  QImageReader reader(file);
  const QSize size = reader.size();
  if (!size.isValid() || qMax(size.width(), size.height()) > kMostSide) return {};
  if (qMax(size.width(), size.height()) > side) reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
  return reader.read();
}

void readCurve(const QString& file, LearningLook& look) {
  for (const QByteArray& line : bytesOf(file).split('\n')) {
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const QJsonValue seconds = json[QLatin1String("seconds")], psnr = json[QLatin1String("psnr")],
                     sync = json[QLatin1String("sync")];
    if (!seconds.isDouble()) continue;
    if (psnr.isDouble()) look.likeness << QPointF(seconds.toDouble(), psnr.toDouble());
    if (sync.isDouble()) look.sync << QPointF(seconds.toDouble(), sync.toDouble());
  }
}

void readStates(const QString& folder, LearningLook& look) {
  const QJsonObject json = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/history.json"))).object();
  for (const QJsonValue& value : json[QLatin1String("states")].toArray()) {
    const QJsonObject state = value.toObject();
    const QString picture = QFileInfo(state[QLatin1String("picture")].toString()).fileName(); // never outside
    look.states.push_back({state[QLatin1String("state")].toInt(), state[QLatin1String("seconds")].toDouble(),
                           state[QLatin1String("psnr")].toDouble(), pictureOf(folder + u'/' + picture, kStateSide)});
  }
}

} // namespace

LearningLook readLearning(const QString& watchFolder, const QString& workFolder, const LearningLook& before) {
  const QString history = workFolder + QStringLiteral("/history");
  const QString stamp = stampOf(watchFolder + QStringLiteral("/curve.jsonl")) +
                        stampOf(watchFolder + QStringLiteral("/result.jpg")) +
                        stampOf(history + QStringLiteral("/history.json"));
  if (stamp == before.stamp) return before;
  LearningLook look;
  look.stamp = stamp;
  const std::pair<const char*, QImage&> pictures[] = {{"truth", look.truth},
                                                      {"result", look.result},
                                                      {"truth_mouth", look.truthMouth},
                                                      {"result_mouth", look.resultMouth}};
  for (const auto& [name, image] : pictures)
    image = pictureOf(QStringLiteral("%1/%2.jpg").arg(watchFolder, QLatin1String(name)), kMostSide);
  readCurve(watchFolder + QStringLiteral("/curve.jsonl"), look);
  readStates(history, look);
  return look;
}

LearningWatch::LearningWatch(QObject* parent) : QObject(parent) {
  timer_.setInterval(kEveryMs);
  connect(&timer_, &QTimer::timeout, this, &LearningWatch::refresh);
}

void LearningWatch::watch(const QString& watchFolder, const QString& workFolder) {
  if (watched_ == watchFolder && work_ == workFolder) return;
  watched_ = watchFolder;
  work_ = workFolder;
  look_ = {};
  emit changed();
  if (watched_.isEmpty()) return timer_.stop();
  timer_.start();
  refresh();
}

void LearningWatch::refresh() {
  if (reading_ || watched_.isEmpty()) return;
  reading_ = true;
  inBackground(
      this,
      [watched = watched_, work = work_, before = look_] {
        return std::pair(watched, readLearning(watched, work, before));
      },
      [this](const std::pair<QString, LearningLook>& answer) {
        reading_ = false;
        if (answer.first != watched_ || answer.second.stamp == look_.stamp) return;
        look_ = answer.second;
        emit changed();
      });
}

} // namespace d3t::ui
