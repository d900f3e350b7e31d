// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/creation.h"

#include "ui/identity/identity_file.h"
#include "ui/widgets/background.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <csignal>
#include <sys/types.h>

namespace d3t::ui {
namespace {

// The process that is named in the lock of a work folder, if it is the one that makes this head: is it gone?
bool askWorkerToStop(const QString& workFolder, const QString& head) {
  QFile lock(workFolder + QStringLiteral("/lock"));
  if (!lock.open(QIODevice::ReadOnly)) return true;
  const auto process = static_cast<pid_t>(lock.read(32).trimmed().toInt());
  QFile words(QStringLiteral("/proc/%1/cmdline").arg(process));
  if (process <= 1 || !words.open(QIODevice::ReadOnly) || !words.readAll().contains(head.toUtf8())) return true;
  ::kill(process, SIGTERM);
  return false;
}

} // namespace

Creation::Creation(Studio& studio, CreationStore& store, CreationPlan plan, QObject* parent)
    : QObject(parent), studio_(studio), store_(store), plan_(std::move(plan)) {}

Creation::~Creation() = default;

void Creation::change(const CreationPlan& plan) {
  plan_ = plan;
  store_.save(plan_);
  emit changed();
}

void Creation::failed(const QString& what, const QString& todo) {
  problem_ = what;
  remedy_ = todo.isEmpty() ? todo : todo.left(1).toUpper() + todo.mid(1); // the program says it inside a sentence
  emit changed();
}

void Creation::check() {
  if (check_ && !check_->isOver()) return;
  problem_.clear();
  report_.reset();
  check_ = studio_.jobs.start({.title = tr("Checking %1").arg(QFileInfo(plan_.clip).fileName()),
                               .arguments = {QStringLiteral("clip"), plan_.clip, QStringLiteral("-o"),
                                             folder() + QStringLiteral("/clip"), QStringLiteral("--json")},
                               .result = {},
                               .watchFolder = {}});
  connect(check_, &Job::changed, this, &Creation::changed);
  connect(check_, &Job::finished, this, &Creation::checked);
  emit changed();
}

void Creation::checked(Job::State state) {
  if (state != Job::State::Done) return failed(check_->problem(), check_->remedy());
  inBackground(
      this,
      [answer = check_->output(), clip = folder() + QStringLiteral("/clip")] { return readDoctorReport(answer, clip); },
      [this](std::optional<DoctorReport> report) {
        report_ = std::move(report);
        if (!report_)
          return failed(tr("The check gave no answer that this window understands."),
                        tr("Install the window and the command line from the same version."));
        if (plan_.from < 0 || plan_.to > report_->seconds + .05) plan_.from = report_->from, plan_.to = report_->to;
        plan_.offset = report_->sourceStart;
        store_.save(plan_);
        emit reportArrived();
        emit changed();
      });
}

QStringList Creation::learnArguments(int state) const {
  QStringList list{
      QStringLiteral("create"),
      plan_.clip,
      QStringLiteral("-o"),
      headFile(),
      QStringLiteral("--budget"),
      QStringLiteral("%1s").arg(plan_.budget),
      QStringLiteral("--watch"),
      watchFolder(),
      QStringLiteral("--keep-work"),
      QStringLiteral("--stretch"),
      QStringLiteral("%1-%2").arg(plan_.offset + plan_.from, 0, 'f', 2).arg(plan_.offset + plan_.to, 0, 'f', 2),
      QStringLiteral("--consent-who"),
      plan_.consent.who,
      QStringLiteral("--consent-scope"),
      plan_.consent.scope};
  if (plan_.consent.until.isValid())
    list << QStringLiteral("--consent-until") << plan_.consent.until.toString(Qt::ISODate);
  if (!studio_.settings.speechEncoder().isEmpty())
    list << QStringLiteral("--speech-encoder") << studio_.settings.speechEncoder();
  if (state > 0) list << QStringLiteral("--from-state") << QString::number(state);
  return list;
}

// A run that went on while no window was there ends first; the new one takes its work up.
void Creation::takeUp() {
  inBackground(
      this, [work = workFolder(), head = headFile()] { return askWorkerToStop(work, head); },
      [this](bool gone) {
        if (gone) return learn();
        constexpr int kAgainMs = 200;
        QTimer::singleShot(kAgainMs, this, &Creation::takeUp);
      });
}

void Creation::learn(int state) {
  if (isLearning()) return;
  problem_.clear();
  plan_.stage = CreationPlan::Stage::Learning;
  plan_.paused = false;
  store_.save(plan_);
  learn_ = studio_.jobs.enqueue({.title = tr("Learning %1").arg(plan_.name),
                                 .arguments = learnArguments(state),
                                 .result = headFile(),
                                 .watchFolder = watchFolder(),
                                 .survivesWindow = studio_.settings.keepTrainingOnClose()});
  connect(learn_, &Job::changed, this, &Creation::changed);
  connect(learn_, &Job::finished, this, &Creation::learned);
  emit changed();
}

void Creation::pause() {
  if (!isLearning()) return;
  learn_->pause();
  plan_.paused = true;
  store_.save(plan_);
}

void Creation::resume() {
  if (!isLearning()) return;
  learn_->resume();
  plan_.paused = false;
  store_.save(plan_);
}

void Creation::stopAndKeepBest() {
  if (!isLearning()) return;
  plan_.paused = false;
  learn_->finishEarly();
}

void Creation::cancelLearning() {
  if (learn_) learn_->stop();
}

void Creation::learned(Job::State state) {
  if (state == Job::State::Done) return takeHome();
  // A crash is offered again at the next start; what was stopped or refused is not: its page says what to do.
  const bool crashed = state == Job::State::Failed && learn_->exitCode() < 0;
  if (!crashed) plan_.stage = CreationPlan::Stage::Preparing;
  store_.save(plan_);
  if (state == Job::State::Failed) return failed(learn_->problem(), learn_->remedy());
  emit changed();
}

// The finished head goes to the identity folder under its name; a later state of the same creation replaces it.
void Creation::takeHome() {
  inBackground(
      this,
      [from = headFile(), folder = studio_.settings.identityFolder(), name = plan_.name, old = plan_.identity] {
        return keepIdentity(from, folder, name, old);
      },
      [this](const FileAnswer& answer) {
        if (!answer.problem.isEmpty()) return failed(answer.problem, answer.remedy);
        plan_.identity = answer.file;
        plan_.stage = CreationPlan::Stage::Done;
        store_.save(plan_);
        emit changed();
        emit identityReady(plan_.identity);
      });
}

void Creation::rename(const QString& name) {
  const QString wanted = name.trimmed();
  if (wanted.isEmpty() || wanted == plan_.name) return;
  plan_.name = wanted;
  store_.save(plan_);
  emit changed();
  if (plan_.identity.isEmpty()) return;
  inBackground(
      this, [file = plan_.identity, wanted] { return renameIdentity(file, wanted); },
      [this](const FileAnswer& answer) {
        if (!answer.problem.isEmpty()) return failed(answer.problem, answer.remedy);
        plan_.identity = answer.file;
        store_.save(plan_);
        emit changed();
        emit identityReady(plan_.identity);
      });
}

bool Creation::canVisit(Step step) const {
  switch (step) {
  case Step::Check:
    return true;
  case Step::Consent:
    return report_ && report_->usable;
  case Step::Budget:
    return canVisit(Step::Consent) && plan_.consent.given;
  case Step::Learn:
    return learn_ || !plan_.identity.isEmpty();
  default:
    return !plan_.identity.isEmpty();
  }
}

QString Creation::stateOfCheck() const {
  if (report_) return report_->usable ? tr("%1 of 100").arg(qRound(100 * report_->score)) : tr("cannot be used");
  if (check_ && check_->state() == Job::State::Failed) return tr("cannot be used");
  return check_ && !check_->isOver() ? tr("is being read") : tr("not checked yet");
}

QString Creation::stateOfLearn() const {
  if (!learn_) return plan_.identity.isEmpty() ? tr("not started") : tr("done");
  switch (learn_->state()) {
  case Job::State::Waiting:
    return tr("waits its turn");
  case Job::State::Paused:
    return tr("paused");
  case Job::State::Failed:
    return tr("failed");
  case Job::State::Stopped:
    return tr("stopped");
  case Job::State::Done:
    return tr("done");
  default:
    return learn_->stage() == QLatin1String("train") && learn_->fraction() >= 0
               ? tr("%1 %").arg(qRound(100 * learn_->fraction()))
               : tr("at work");
  }
}

QString Creation::stateOf(Step step) const {
  switch (step) {
  case Step::Check:
    return stateOfCheck();
  case Step::Consent:
    return plan_.consent.given ? tr("given by %1").arg(plan_.consent.who) : tr("to be given");
  case Step::Budget:
    return plan_.budget < 120 ? tr("%n second(s)", nullptr, plan_.budget)
                              : tr("%n minute(s)", nullptr, qRound(plan_.budget / 60.));
  case Step::Learn:
    return stateOfLearn();
  default:
    return plan_.identity.isEmpty() ? tr("not yet") : tr("ready to speak");
  }
}

} // namespace d3t::ui
