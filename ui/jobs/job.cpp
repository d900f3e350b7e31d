// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <csignal>
#include <sys/types.h>

namespace d3t::ui {
namespace {
constexpr qsizetype kMostLog = 1 << 20; // characters kept
constexpr int kGraceMs = 3000;          // from being asked to stop to being killed
} // namespace

QString commandLineProgram() {
  const QString chosen = qEnvironmentVariable("D3TALKER");
  if (!chosen.isEmpty()) return chosen;
  const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/d3talker");
  if (QFileInfo(beside).isExecutable()) return beside;
  const QString found = QStandardPaths::findExecutable(QStringLiteral("d3talker"));
  return found.isEmpty() ? beside : found;
}

Job::Job(JobSpec spec, QObject* parent) : QObject(parent), spec_(std::move(spec)) {
  connect(&process_, &QProcess::readyReadStandardError, this, &Job::readErrors);
  connect(&process_, &QProcess::readyReadStandardOutput, this,
          [this] { output_ += QString::fromUtf8(process_.readAllStandardOutput()); });
  connect(&process_, &QProcess::finished, this, &Job::ended);
  connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    problem_ = tr("%1 cannot be started.").arg(process_.program());
    remedy_ = tr("Install D3 Talker Studio again: its command line is missing.");
    become(State::Failed);
  });
}

Job::~Job() {
  if (process_.state() == QProcess::NotRunning) return;
  process_.disconnect(this);
  if (state_ == State::Paused) signalChild(SIGCONT);
  process_.terminate();
  if (!process_.waitForFinished(kGraceMs)) process_.kill(), process_.waitForFinished(kGraceMs);
  // A child cannot outlive the pipes it speaks into; one that can go on where it was starts again without them.
  if (!spec_.survivesWindow || state_ != State::Running) return;
  QProcess free;
  free.setProgram(commandLineProgram());
  free.setArguments(spec_.arguments + QStringList{QStringLiteral("--progress"), QStringLiteral("none")});
  free.setStandardOutputFile(QProcess::nullDevice());
  free.setStandardErrorFile(QProcess::nullDevice());
  free.startDetached();
}

void Job::start() {
  if (state_ != State::Waiting) return;
  stageTime_.start();
  become(State::Running);
  process_.start(commandLineProgram(),
                 spec_.arguments + QStringList{QStringLiteral("--progress"), QStringLiteral("json")});
}

void Job::signalChild(int number) {
  if (process_.state() == QProcess::Running) ::kill(static_cast<pid_t>(process_.processId()), number);
}

void Job::pause() {
  if (state_ != State::Running) return;
  signalChild(SIGSTOP);
  become(State::Paused);
}

void Job::resume() {
  if (state_ != State::Paused) return;
  signalChild(SIGCONT);
  become(State::Running);
}

void Job::stop() {
  if (state_ == State::Waiting) return become(State::Stopped);
  if (isOver()) return;
  stopAsked_ = true;
  signalChild(SIGTERM);
  signalChild(SIGCONT); // a sleeping child hears it, too
}

void Job::finishEarly() {
  resume();
  signalChild(SIGUSR1);
}

double Job::secondsLeft() const {
  if (left_ >= 0) return left_;
  const double spent = static_cast<double>(stageTime_.elapsed()) / 1000;
  if (fraction_ < .02 || fraction_ > 1 || spent < 2) return -1; // a guess, no measure
  return spent / fraction_ * (1 - fraction_);
}

void Job::readErrors() {
  pending_ += process_.readAllStandardError();
  for (qsizetype end; (end = pending_.indexOf('\n')) >= 0; pending_.remove(0, end + 1)) take(pending_.left(end));
  emit changed();
}

void Job::take(const QByteArray& line) {
  const QJsonObject json = QJsonDocument::fromJson(line).object();
  if (json.isEmpty()) { // not ours: a library speaks
    log_ += QString::fromUtf8(line) + u'\n';
    log_ = log_.right(kMostLog);
    return;
  }
  last_ = json;
  if (json.contains(QLatin1String("stage"))) {
    const QString stage = json[QLatin1String("stage")].toString();
    if (stage != stage_) stage_ = stage, stageTime_.restart(), log_ += stage + u'\n';
    fraction_ = json[QLatin1String("fraction")].toDouble(-1);
    left_ = json[QLatin1String("secondsLeft")].toDouble(-1);
    note_ = json[QLatin1String("note")].toString();
    if (!note_.isEmpty()) log_ += QStringLiteral("  ") + note_ + u'\n';
  } else if (json.contains(QLatin1String("error"))) {
    const QString where = json[QLatin1String("where")].toString();
    problem_ = (where.isEmpty() ? QString() : where + QStringLiteral(": ")) + json[QLatin1String("error")].toString();
    remedy_ = json[QLatin1String("todo")].toString();
    log_ += problem_ + u'\n' + remedy_ + u'\n';
  } else if (json.contains(QLatin1String("warning"))) {
    log_ += json[QLatin1String("warning")].toString() + u'\n';
  }
  log_ = log_.right(kMostLog);
  emit message(json);
}

void Job::ended(int code, QProcess::ExitStatus status) {
  readErrors();
  if (!pending_.isEmpty()) take(pending_), pending_.clear();
  output_ += QString::fromUtf8(process_.readAllStandardOutput());
  exitCode_ = status == QProcess::NormalExit ? code : -1;
  if (exitCode_ == 0) return become(State::Done);
  if (exitCode_ == 4 || stopAsked_) return become(State::Stopped);
  if (problem_.isEmpty()) {
    problem_ = status == QProcess::CrashExit ? tr("The work ended unexpectedly.") : tr("The work failed.");
    remedy_ =
        tr("Start it again: it goes on where it was. If it fails again, copy the report of the log and send it to us.");
  }
  become(State::Failed);
}

void Job::become(State state) {
  if (state_ == state) return;
  state_ = state;
  emit changed();
  if (isOver()) emit finished(state);
}

} // namespace d3t::ui
