// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_row.h"

#include "ui/jobs/job_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/picture_loader.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tokens.h"
#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>

namespace d3t::ui {
namespace {

constexpr QSize kPicture(80, 56);
constexpr int kTickMs = 500;
constexpr int kLogHeight = 140;

/// The newest picture that the child has left, by the time it was written. `stamp`: of the one that is shown.
QString newPicture(const QString& folder, qint64& stamp) {
  for (const QLatin1String name : {QLatin1String("now.jpg"), QLatin1String("result.jpg")}) {
    const QFileInfo info(folder + QLatin1Char('/') + name);
    if (!info.exists()) continue;
    const qint64 written = info.lastModified().toMSecsSinceEpoch();
    return std::exchange(stamp, written) == written ? QString() : info.filePath();
  }
  return {};
}

} // namespace

JobRow::JobRow(Job* job, QWidget* parent)
    : QFrame(parent), job_(job), picture_(new QLabel), stateIcon_(new QLabel), state_(new QLabel),
      bar_(new QProgressBar), problem_(new Notice), logBox_(new QWidget), log_(new QPlainTextEdit) {
  setObjectName(QStringLiteral("jobRow"));
  setProperty("role", "card");
  setAccessibleName(job->spec().title);
  makeButtons();
  makeLog();
  auto* row = new QHBoxLayout;
  picture_->setFixedSize(kPicture);
  row->addWidget(picture_);
  row->addLayout(makeLines(), 1);
  row->addSpacing(space::kMedium);
  for (QToolButton* b : {pause_, keep_, stop_, play_, reveal_, logToggle_, remove_}) row->addWidget(b);
  auto* column = new QVBoxLayout(this);
  column->addLayout(row);
  column->addWidget(problem_);
  column->addWidget(logBox_);
  picture_->setVisible(!job->spec().watchFolder.isEmpty());

  connect(job_, &Job::changed, this, &JobRow::refresh);
  tick_.setInterval(kTickMs);
  connect(&tick_, &QTimer::timeout, this, [this] {
    refresh();
    refreshPicture();
    refreshLog();
  });
  refresh();
  refreshPicture();
}

QToolButton* JobRow::button(const char* picture, const QString& text, const char* name) {
  auto* b = new QToolButton;
  b->setIcon(icon(QLatin1String(picture)));
  b->setObjectName(QLatin1String(name));
  b->setToolTip(text);
  b->setAccessibleName(tr("%1: %2", "what a button does, the job's title").arg(text, job_->spec().title));
  b->setFocusPolicy(Qt::StrongFocus);
  return b;
}

void JobRow::makeButtons() {
  pause_ = button("pause", tr("Pause"), "jobPause");
  keep_ = button("save", tr("Stop and keep the best so far"), "jobKeep");
  stop_ = button("stop", tr("Stop"), "jobStop");
  play_ = button("play", tr("Play the result"), "jobPlay");
  reveal_ = button("folder", tr("Show in the folder"), "jobReveal");
  logToggle_ = button("log", tr("Show what it said"), "jobLog");
  remove_ = button("close", tr("Take out of the list"), "jobRemove");
  logToggle_->setCheckable(true);
  connect(pause_, &QToolButton::clicked, this,
          [this] { job_->state() == Job::State::Paused ? job_->resume() : job_->pause(); });
  connect(keep_, &QToolButton::clicked, job_, &Job::finishEarly);
  connect(stop_, &QToolButton::clicked, job_, &Job::stop);
  connect(play_, &QToolButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(job_->spec().result)); });
  connect(reveal_, &QToolButton::clicked, this, [this] { revealInFolder(job_->spec().result); });
  connect(logToggle_, &QToolButton::toggled, this, [this](bool on) {
    logBox_->setVisible(on);
    refreshLog();
  });
  connect(remove_, &QToolButton::clicked, this, &JobRow::removeWanted);
}

void JobRow::makeLog() {
  log_->setReadOnly(true);
  log_->setFixedHeight(kLogHeight);
  log_->setAccessibleName(tr("What the job said"));
  log_->setObjectName(QStringLiteral("jobLogText"));
  log_->setPlaceholderText(tr("It has said nothing yet."));
  log_->setTabChangesFocus(true);
  auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
  copy->setObjectName(QStringLiteral("jobLogCopy"));
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(job_->log()); });
  auto* column = new QVBoxLayout(logBox_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(log_);
  column->addWidget(copy, 0, Qt::AlignRight);
  logBox_->hide();
}

QLayout* JobRow::makeLines() {
  auto* title = new QLabel(job_->spec().title);
  title->setTextFormat(Qt::PlainText);
  QFont bold = title->font();
  bold.setWeight(QFont::DemiBold);
  title->setFont(bold);
  state_->setProperty("role", "secondary");
  state_->setTextFormat(Qt::PlainText);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress of %1").arg(job_->spec().title));
  auto* stateLine = new QHBoxLayout;
  stateLine->setSpacing(space::kSmall);
  stateLine->addWidget(stateIcon_);
  stateLine->addWidget(state_, 1);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(space::kSmall);
  lines->addStretch(1);
  lines->addWidget(title);
  lines->addWidget(bar_);
  lines->addLayout(stateLine);
  lines->addStretch(1);
  return lines;
}

void JobRow::refresh() {
  const Job::State state = job_->state();
  const QColor colour = state == Job::State::Failed ? tokens().bad
                        : state == Job::State::Done ? tokens().good
                                                    : tokens().secondary;
  stateIcon_->setPixmap(icon(JobWords::icon(state), colour).pixmap(space::kIcon));
  state_->setText(JobWords::state(*job_));
  state_->setToolTip(job_->note());
  bar_->setVisible(!job_->isOver() && state != Job::State::Waiting);
  if (job_->fraction() < 0 && motionAllowed() && state == Job::State::Running) {
    bar_->setRange(0, 0); // moves: busy, but it cannot say how far
  } else {
    bar_->setRange(0, 1000);
    bar_->setValue(qRound(1000 * qMax(0., job_->fraction())));
  }
  refreshButtons();
  const bool live = !job_->isOver() && state != Job::State::Waiting;
  if (live != tick_.isActive()) {
    live ? tick_.start() : tick_.stop();
    refreshPicture();
    refreshLog();
  }
  if (state == Job::State::Failed && !problem_->isVisibleTo(this)) showProblem();
}

void JobRow::refreshButtons() {
  const Job::State state = job_->state();
  const bool live = state == Job::State::Running || state == Job::State::Paused;
  const bool paused = state == Job::State::Paused;
  const QString pauseText = paused ? tr("Go on") : tr("Pause");
  pause_->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
  pause_->setToolTip(pauseText);
  pause_->setAccessibleName(tr("%1: %2", "what a button does, the job's title").arg(pauseText, job_->spec().title));
  pause_->setVisible(live);
  keep_->setVisible(live && job_->stage() == QLatin1String("train"));
  stop_->setVisible(!job_->isOver());
  const bool made = state == Job::State::Done && !job_->spec().result.isEmpty();
  play_->setVisible(made && !job_->spec().result.endsWith(QLatin1String(".d3id")));
  reveal_->setVisible(made);
  remove_->setVisible(job_->isOver());
}

void JobRow::showProblem() {
  problem_->say(Notice::Kind::Problem, JobWords::sentence(job_->problem()), JobWords::sentence(job_->remedy()));
  problem_->offer(tr("Try again"), [this] { emit againWanted(); });
}

void JobRow::refreshLog() {
  if (!logBox_->isVisibleTo(this) || log_->toPlainText() == job_->log()) return;
  const bool atEnd = log_->verticalScrollBar()->value() == log_->verticalScrollBar()->maximum();
  log_->setPlainText(job_->log());
  if (atEnd) log_->verticalScrollBar()->setValue(log_->verticalScrollBar()->maximum());
}

void JobRow::refreshPicture() {
  if (job_->spec().watchFolder.isEmpty()) return;
  const qreal scale = devicePixelRatioF();
  if (picture_->pixmap(Qt::ReturnByValue).isNull()) picture_->setPixmap(thumbnailOf({}, kPicture, scale));
  const QString file = newPicture(job_->spec().watchFolder, shownStamp_);
  if (file.isEmpty()) return;
  loadPicture(file, kPicture * scale, this, [this, scale](const QImage& image) {
    if (!image.isNull()) picture_->setPixmap(thumbnailOf(image, kPicture, scale));
  });
}

void JobRow::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) refresh();
}

} // namespace d3t::ui
