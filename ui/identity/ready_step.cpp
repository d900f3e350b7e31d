// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/ready_step.h"

#include "ui/identity/preview_loop.h"
#include "ui/widgets/background.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr double kMostSeconds = 8;
constexpr int kMostSide = 640, kSide = 300, kMostName = 80; // px, px, characters

} // namespace

ReadyStep::ReadyStep(Studio& studio, QWidget* parent)
    : StepPage(parent), studio_(studio), preview_(new PreviewLoop(tr("The head speaks"))),
      play_(new QPushButton(icon(QStringLiteral("play")), tr("Play"))), says_(new QLabel), progress_(new QProgressBar),
      name_(new QLineEdit), place_(new QLabel), notice_(new Notice) {
  preview_->setObjectName(QStringLiteral("readyPreview"));
  says_->setProperty("role", "secondary");
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("The first sentence is being made"));
  play_->setObjectName(QStringLiteral("readyPlay"));
  connect(play_, &QPushButton::clicked, this, [this] { preview_->isPlaying() ? preview_->pause() : preview_->play(); });
  connect(preview_, &PreviewLoop::playingChanged, this, [this] {
    play_->setText(preview_->isPlaying() ? tr("Pause") : tr("Play"));
    play_->setIcon(icon(preview_->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
  });
  auto* under = new QHBoxLayout;
  under->addWidget(play_);
  under->addWidget(says_, 1);
  auto* left = new QVBoxLayout;
  left->addWidget(preview_, 1);
  left->addWidget(progress_);
  left->addLayout(under);
  auto* row = new QHBoxLayout;
  row->addLayout(left, 1);
  row->addSpacing(space::kLarge);
  row->addWidget(makeSide());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(notice_);
  column->addLayout(row, 1);
}

ReadyStep::~ReadyStep() {
  if (voice_) voice_->disconnect(this);
}

QWidget* ReadyStep::makeSide() {
  auto* box = new QWidget;
  box->setFixedWidth(kSide);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("Ready to speak"));
  title->setProperty("role", "title");
  column->addWidget(title);
  auto* nameLabel = new QLabel(tr("&Name"));
  nameLabel->setBuddy(name_);
  name_->setObjectName(QStringLiteral("readyName"));
  name_->setMaxLength(kMostName);
  connect(name_, &QLineEdit::editingFinished, this, [this] {
    if (creation()) creation()->rename(name_->text());
  });
  column->addWidget(nameLabel);
  column->addWidget(name_);
  place_->setProperty("role", "secondary");
  place_->setWordWrap(true);
  place_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(place_);
  column->addSpacing(space::kLarge);
  const auto add = [&](const QString& text, const QIcon& picture, const QString& object, auto run) {
    auto* b = new QPushButton(picture, text);
    b->setObjectName(object);
    connect(b, &QPushButton::clicked, this, run);
    column->addWidget(b);
    return b;
  };
  auto* put = add(tr("Put on the timeline"), QIcon(), QStringLiteral("readyPut"), [this] {
    if (creation()) emit putOnTimelineWanted(creation()->plan().identity);
  });
  put->setProperty("primary", true);
  add(tr("Try a sound …"), icon(QStringLiteral("sound")), QStringLiteral("readyTry"), [this] {
    if (creation()) emit tryASoundWanted(creation()->plan().identity);
  });
  column->addSpacing(space::kLarge);
  auto* shareTitle = new QLabel(tr("Share file"));
  shareTitle->setProperty("role", "secondary");
  column->addWidget(shareTitle);
  add(tr("Show in its folder"), icon(QStringLiteral("folder")), QStringLiteral("readyReveal"),
      [this] { share(false); });
  add(tr("Copy the file"), icon(QStringLiteral("copy")), QStringLiteral("readyCopy"), [this] { share(true); });
  column->addStretch(1);
  return box;
}

void ReadyStep::share(bool copy) {
  if (!creation()) return;
  const QString file = creation()->plan().identity;
  if (!copy) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
    return;
  }
  auto* mime = new QMimeData;
  mime->setUrls({QUrl::fromLocalFile(file)});
  mime->setText(file);
  QGuiApplication::clipboard()->setMimeData(mime);
  notice_->say(Notice::Kind::Good, tr("The file is copied."), tr("Paste it into a folder or a message."));
}

void ReadyStep::refresh(bool another) {
  const CreationPlan& plan = creation()->plan();
  if (!name_->hasFocus()) name_->setText(plan.name);
  place_->setText(QDir::toNativeSeparators(plan.identity));
  if (!creation()->problem().isEmpty())
    notice_->say(Notice::Kind::Problem, creation()->problem(), creation()->remedy());
  else if (another)
    notice_->dismiss();
  if (job_ && !job_->isOver() && job_->fraction() >= 0)
    progress_->setRange(0, 100), progress_->setValue(qRound(100 * job_->fraction()));
  // A name changes the file, not what the head says.
  const QString head =
      plan.id + QFileInfo(creation()->folder() + QStringLiteral("/head.d3id")).lastModified().toString();
  if (isVisibleTo(parentWidget()) && !plan.identity.isEmpty() && sampled_ != head) sampled_ = head, makeSample();
}

void ReadyStep::makeSample() {
  preview_->setVideo({});
  preview_->setEmptyText(tr("The head gets its first sentence …"));
  play_->setEnabled(false);
  says_->clear();
  progress_->setRange(0, 0);
  progress_->show();
  if (voice_) voice_->disconnect(this), voice_->deleteLater();
  if (job_) job_->disconnect(this);
  const QString program = QStandardPaths::findExecutable(QStringLiteral("espeak-ng"));
  if (program.isEmpty()) {
    says_->setText(tr("It says what it said in the clip."));
    return speak(creation()->clipSound());
  }
  const QString sentence = tr("Hello! This is my first sentence. I hope you like it.");
  const QString sound = creation()->folder() + QStringLiteral("/first.wav");
  voice_ = new QProcess(this);
  connect(voice_, &QProcess::finished, this, [this, sound, sentence](int code) {
    voice_->deleteLater();
    if (code != 0 || !QFileInfo::exists(sound)) return speak(creation()->clipSound());
    //: a sentence, spoken by a computer's voice
    says_->setText(tr("“%1”, in a computer's voice").arg(sentence));
    speak(sound);
  });
  voice_->start(program, {QStringLiteral("-w"), sound, QStringLiteral("--"), sentence});
}

void ReadyStep::speak(const QString& sound) {
  if (!creation()) return;
  const QString video = creation()->folder() + QStringLiteral("/first.mp4");
  job_ = studio_.jobs.start({.title = tr("First words of %1").arg(creation()->plan().name),
                             .arguments = {QStringLiteral("speak"), creation()->folder() + QStringLiteral("/head.d3id"),
                                           sound, QStringLiteral("-o"), video},
                             .result = video,
                             .watchFolder = {}});
  connect(job_, &Job::finished, this, &ReadyStep::spoken);
}

void ReadyStep::spoken(Job::State state) {
  progress_->hide();
  if (state == Job::State::Done) return playVideo(job_->spec().result);
  if (state == Job::State::Failed) notice_->say(Notice::Kind::Problem, job_->problem(), job_->remedy());
  preview_->setEmptyText(tr("The first sentence was not made."));
}

void ReadyStep::playVideo(const QString& file) {
  inBackground(
      this, [file] { return readShortVideo(file, kMostSeconds, kMostSide); },
      [this](ShortVideo video) {
        if (!video.problem.isEmpty()) return notice_->say(Notice::Kind::Problem, video.problem);
        preview_->setVideo(std::move(video));
        play_->setEnabled(true);
        if (isVisible()) preview_->play();
      });
}

void ReadyStep::hideEvent(QHideEvent* event) {
  preview_->pause();
  QWidget::hideEvent(event);
}

} // namespace d3t::ui
