// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_estimate.h"

#include "core/project/media.h"
#include "ui/jobs/job.h"
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QThreadPool>

namespace d3t::ui {
namespace {
namespace fs = std::filesystem;
constexpr int kWaitMs = 400; // after the last change: a slider that is dragged asks once
} // namespace

void writeSnapshot(const project::Project& now, const fs::path& itsFolder, const QString& into, QObject* context,
                   std::function<void(QString)> done) {
  QThreadPool::globalInstance()->start(
      [copy = now, itsFolder, into, alive = QPointer<QObject>(context), done = std::move(done)]() mutable {
        std::error_code code;
        for (project::Media& m : copy.media)
          m.path = fs::absolute(project::fileOf(itsFolder, m), code).generic_string();
        const Status ok = project::saveProject(fs::path(into.toStdU16String()), copy);
        const QString problem = ok ? QString() : QString::fromStdString(ok.error().message());
        QMetaObject::invokeMethod(
            qApp,
            [alive, problem, done] {
              if (alive) done(problem);
            },
            Qt::QueuedConnection);
      });
}

ExportEstimate::ExportEstimate(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
  wait_.setSingleShot(true);
  wait_.setInterval(kWaitMs);
  connect(&wait_, &QTimer::timeout, this, &ExportEstimate::begin);
}

ExportEstimate::~ExportEstimate() {
  forget();
  QThreadPool::globalInstance()->start([folder = folder_] { QDir(folder).removeRecursively(); });
}

void ExportEstimate::forget() {
  ++question_;
  wait_.stop();
  if (QProcess* old = process_.release()) { // it is not waited for
    old->disconnect(this);
    connect(old, &QProcess::finished, old, &QObject::deleteLater);
    old->state() == QProcess::NotRunning ? old->deleteLater() : old->kill();
  }
  const bool was = isKnown();
  seconds_ = -1;
  bytes_ = 0;
  if (was) emit changed();
}

void ExportEstimate::ask(const project::Project& now, const fs::path& itsFolder, const QStringList& arguments) {
  forget();
  project_ = now;
  itsFolder_ = itsFolder;
  arguments_ = arguments + QStringList{QStringLiteral("--estimate"), QStringLiteral("--json")};
  wait_.start();
}

void ExportEstimate::begin() {
  writeSnapshot(project_, itsFolder_, folder_, this, [this, question = question_](const QString& problem) {
    if (problem.isEmpty()) run(question);
  });
}

void ExportEstimate::run(quint64 question) {
  if (question != question_) return;
  process_ = std::make_unique<QProcess>();
  connect(process_.get(), &QProcess::finished, this, &ExportEstimate::answered);
  process_->start(commandLineProgram(), arguments_);
}

void ExportEstimate::answered() {
  const QJsonObject json = QJsonDocument::fromJson(process_->readAllStandardOutput()).object();
  seconds_ = json[QLatin1String("seconds")].toDouble(-1);
  bytes_ = static_cast<qint64>(json[QLatin1String("bytes")].toDouble(0));
  emit changed();
}

} // namespace d3t::ui
