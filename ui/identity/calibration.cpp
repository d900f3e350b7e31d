// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/calibration.h"

#include "ui/widgets/background.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>
#include <algorithm>

namespace d3t::ui {
namespace {
constexpr qint64 kMostBytes = 1 << 20;
} // namespace

std::optional<Machine> readMachine(const QString& text) {
  const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
  const QJsonObject calibration = json[QLatin1String("calibration")].toObject();
  Machine machine;
  for (const QJsonValue& value : calibration[QLatin1String("budgets")].toArray()) {
    const QJsonObject budget = value.toObject();
    const QString quality = budget[QLatin1String("quality")].toString();
    machine.forecasts.push_back({budget[QLatin1String("seconds")].toDouble(), budget[QLatin1String("steps")].toDouble(),
                                 budget[QLatin1String("used")].toDouble(),
                                 quality == QLatin1String("best")   ? Machine::Grade::Best
                                 : quality == QLatin1String("good") ? Machine::Grade::Good
                                                                    : Machine::Grade::Rough});
  }
  if (machine.forecasts.empty()) return std::nullopt;
  std::sort(machine.forecasts.begin(), machine.forecasts.end(),
            [](const auto& a, const auto& b) { return a.seconds < b.seconds; });
  machine.memoryNeeded = 1e6 * calibration[QLatin1String("memory")].toObject()[QLatin1String("megabytes")].toDouble();
  for (const QJsonValue& value : json[QLatin1String("devices")].toArray()) {
    const QJsonObject device = value.toObject();
    // A card runs the rasterizer alone, and `create` takes no device: it would be a choice of one.
    if (device[QLatin1String("runs")].toString() == QLatin1String("everything"))
      machine.devices.push_back({device[QLatin1String("kind")].toString(), device[QLatin1String("name")].toString()});
  }
  return machine;
}

Machine::Forecast Machine::at(double seconds) const {
  Forecast below = forecasts.front();
  for (const Forecast& above : forecasts) {
    if (above.seconds > seconds && above.seconds > below.seconds) {
      const double share = qBound(0., (seconds - below.seconds) / (above.seconds - below.seconds), 1.);
      return {seconds, below.steps + share * (above.steps - below.steps),
              below.used + share * (above.used - below.used), below.grade};
    }
    below = above;
  }
  below.seconds = seconds;
  return below;
}

double freeMemory() {
  QFile file(QStringLiteral("/proc/meminfo"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : file.readAll().split('\n'))
    if (line.startsWith("MemAvailable:")) return line.mid(13).simplified().split(' ').first().toDouble() * 1024;
  return 0;
}

Calibration::Calibration(Studio& studio, QObject* parent) : QObject(parent), studio_(studio) {}

// One answer for each machine and version: a home may be shared by several machines.
QString Calibration::file() const {
  return studio_.settings.cacheFolder() +
         QStringLiteral("/machine-%1-%2.json")
             .arg(QString::fromLatin1(QSysInfo::machineUniqueId().left(12)), QStringLiteral(D3T_VERSION));
}

void Calibration::need() {
  if (asked_) return;
  asked_ = measuring_ = true;
  inBackground(
      this,
      [path = file()] {
        QFile kept(path);
        return kept.open(QIODevice::ReadOnly) ? readMachine(QString::fromUtf8(kept.read(kMostBytes))) : std::nullopt;
      },
      [this](const std::optional<Machine>& machine) {
        machine_ = machine;
        measuring_ = !machine_;
        if (measuring_) measure();
        emit changed();
      });
}

void Calibration::measureAgain() {
  if (measuring_) return;
  asked_ = measuring_ = true;
  measure();
  emit changed();
}

void Calibration::measure() {
  job_ = studio_.jobs.start(
      {.title = tr("Measuring this machine"),
       .arguments = {QStringLiteral("doctor"), QStringLiteral("--calibrate"), QStringLiteral("--json")},
       .result = {},
       .watchFolder = {}});
  connect(job_, &Job::changed, this, &Calibration::changed);
  connect(job_, &Job::finished, this, [this](Job::State state) {
    const QString answer = job_->output();
    job_ = nullptr;
    measuring_ = false;
    if (state == Job::State::Done) machine_ = readMachine(answer);
    if (machine_)
      QThreadPool::globalInstance()->start([path = file(), bytes = answer.toUtf8()] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile kept(path);
        if (kept.open(QIODevice::WriteOnly)) kept.write(bytes), kept.commit(); // without it, it is measured again
      });
    emit changed();
  });
}

} // namespace d3t::ui
