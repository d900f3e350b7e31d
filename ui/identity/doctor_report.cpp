// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/doctor_report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace d3t::ui {
namespace {

constexpr int kMostSeconds = 7200;
constexpr qint64 kMostFaces = 256 << 20; // bytes

std::vector<double> numbersOf(const QJsonArray& array) {
  std::vector<double> out;
  for (const QJsonValue& value : array) out.push_back(qBound(0., value.toDouble(), 1.));
  return out;
}

// The program says them without a capital, for the middle of its own sentences.
QString sentenceOf(const QString& text) {
  return text.isEmpty()
             ? text
             : text.left(1).toUpper() + text.mid(1) + (text.endsWith(u'.') ? QString() : QStringLiteral("."));
}

void readStrips(const QJsonObject& json, DoctorReport& report) {
  const QJsonObject strips = json[QLatin1String("strips")].toObject();
  for (const char* key : {"face", "sharpness", "pose", "speech", "light", "cuts"})
    if (auto values = numbersOf(strips[QLatin1String(key)].toArray()); !values.empty())
      report.strips.push_back({QLatin1String(key), std::move(values)});
  for (const QJsonValue& value : json[QLatin1String("bad")].toArray()) {
    const QJsonObject bad = value.toObject();
    report.bad.push_back({bad[QLatin1String("second")].toInt(), bad[QLatin1String("quality")].toString(),
                          bad[QLatin1String("text")].toString()});
  }
}

// faces.json beside the clip: {"frames": [{"frame", "points": [x0, y0, ...]}]}, in shares of the picture.
void readFaces(const QString& path, DoctorReport& report) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > kMostFaces) return;
  for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("frames")].toArray()) {
    const QJsonObject face = value.toObject();
    DoctorReport::Face found{face[QLatin1String("frame")].toInt() / report.frameRate, {}};
    const QJsonArray points = face[QLatin1String("points")].toArray();
    for (qsizetype i = 0; i + 1 < points.size(); i += 2)
      found.points << QPointF(points[i].toDouble(), points[i + 1].toDouble());
    report.faces.push_back(std::move(found));
  }
}

} // namespace

QString DoctorReport::framePath(double time) const {
  const int frame = qBound(0, static_cast<int>(std::lround(time * frameRate)), qMax(0, frames - 1));
  return folder + QStringLiteral("/frames/%1.jpg").arg(frame, 6, 10, QLatin1Char('0'));
}

const DoctorReport::Face* DoctorReport::faceAt(double time) const {
  const Face* best = nullptr;
  for (const Face& face : faces)
    if (!best || std::abs(face.time - time) < std::abs(best->time - time)) best = &face;
  constexpr double kNear = .5;
  return best && std::abs(best->time - time) <= kNear ? best : nullptr;
}

QString DoctorReport::whyBad(int second) const {
  QStringList lines;
  for (const Bad& b : bad)
    if (b.second == second && !lines.contains(b.why)) lines << b.why;
  return QLocale().createSeparatedList(lines);
}

Stretch withStart(const Stretch& s, double from, double clip) {
  const double least = qMin(Stretch::kLeast, clip);
  return {qBound(qMax(0., s.to - Stretch::kMost), from, qMax(0., s.to - least)), s.to};
}

Stretch withEnd(const Stretch& s, double to, double clip) {
  const double least = qMin(Stretch::kLeast, clip);
  return {s.from, qBound(qMin(clip, s.from + least), to, qMin(clip, s.from + Stretch::kMost))};
}

Stretch movedTo(const Stretch& s, double from, double clip) {
  const double length = s.to - s.from;
  const double start = qBound(0., from, qMax(0., clip - length));
  return {start, start + length};
}

std::optional<DoctorReport> readDoctorReport(const QString& text, const QString& clipFolder) {
  const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
  DoctorReport report;
  report.folder = clipFolder;
  report.seconds = json[QLatin1String("seconds")].toDouble();
  if (!(report.seconds > 0) || report.seconds > kMostSeconds) return std::nullopt;
  report.score = qBound(0., json[QLatin1String("score")].toDouble(), 1.);
  report.sentence = json[QLatin1String("sentence")].toString();
  report.width = json[QLatin1String("width")].toInt();
  report.height = json[QLatin1String("height")].toInt();
  report.frames = json[QLatin1String("frames")].toInt(static_cast<int>(report.seconds * report.frameRate));
  const QJsonObject stretch = json[QLatin1String("stretch")].toObject();
  report.sourceStart = json[QLatin1String("sourceStart")].toDouble();
  const auto inClip = [&](const char* end, double standard) {
    return qBound(0., stretch[QLatin1String(end)].toDouble(standard) - report.sourceStart, report.seconds);
  };
  report.from = inClip("from", 0);
  report.to = qMax(report.from, inClip("to", report.seconds));
  const QJsonObject reasons = json[QLatin1String("reasons")].toObject();
  for (auto it = reasons.begin(); it != reasons.end(); ++it) {
    const QJsonObject reason = it.value().toObject();
    report.reasons.push_back(
        {it.key(), reason[QLatin1String("score")].toDouble(), sentenceOf(reason[QLatin1String("text")].toString())});
  }
  std::sort(report.reasons.begin(), report.reasons.end(),
            [](const auto& a, const auto& b) { return a.score < b.score; });
  readStrips(json, report);
  readFaces(clipFolder + QStringLiteral("/faces.json"), report);
  report.usable = !report.faces.empty();
  return report;
}

} // namespace d3t::ui
