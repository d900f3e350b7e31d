// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/learn_step.h"

#include "ui/identity/curve_view.h"
#include "ui/identity/picture_view.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr int kSide = 280;                    // px of the column beside the pictures
constexpr int kState = 64, kStatesHigh = 124; // px of a state's picture, and of their row
constexpr double kLeastLikeness = 3, kLeastSync = .2;

QString stageWords(const QString& stage) {
  if (stage == QLatin1String("clip")) return LearnStep::tr("Reading the clip");
  if (stage == QLatin1String("track")) return LearnStep::tr("Following the face");
  if (stage == QLatin1String("speech")) return LearnStep::tr("Listening to the speech");
  if (stage == QLatin1String("train")) return LearnStep::tr("Learning the head");
  if (stage == QLatin1String("refiner")) return LearnStep::tr("Refining the picture");
  if (stage == QLatin1String("identity") || stage == QLatin1String("plates"))
    return LearnStep::tr("Writing the identity");
  return LearnStep::tr("Getting ready");
}

QPushButton* button(const QString& text, const QIcon& picture, const QString& name) {
  auto* b = new QPushButton(picture, text);
  b->setObjectName(name);
  return b;
}

} // namespace

QString timeLeftWords(double seconds) {
  if (seconds < 0) return {};
  const int whole = qCeil(seconds);
  return whole < 90 ? LearnStep::tr("%n second(s) left", nullptr, whole)
                    : LearnStep::tr("about %n minute(s) left", nullptr, qRound(seconds / 60));
}

LearnStep::LearnStep(QWidget* parent)
    : StepPage(parent), truth_(new PictureView(tr("A picture of the clip that the head has not seen"))),
      result_(new PictureView(tr("The head in the same moment"))),
      truthMouth_(new PictureView(tr("The mouth in the clip, enlarged"))),
      resultMouth_(new PictureView(tr("The mouth of the head, enlarged"))),
      likeness_(new CurveView(tr("Likeness"), tr("%1 dB"), 1, kLeastLikeness)),
      sync_(new CurveView(tr("Lip-sync"), QStringLiteral("%1"), 2, kLeastSync)), notice_(new Notice) {
  auto* upper = new QHBoxLayout;
  upper->addWidget(makePictures(), 1);
  upper->addSpacing(space::kMedium);
  upper->addWidget(makeSide());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(notice_);
  column->addLayout(upper, 1);
  column->addWidget(makeStates());
  connect(&watch_, &LearningWatch::changed, this, &LearnStep::showLook);
}

QWidget* LearnStep::makePictures() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  auto* clip = new QLabel(tr("Clip (not learned from)"));
  auto* head = new QLabel(tr("Head"));
  for (QLabel* label : {clip, head}) label->setProperty("role", "secondary");
  grid->addWidget(clip, 0, 0);
  grid->addWidget(head, 0, 1);
  grid->addWidget(truth_, 1, 0);
  grid->addWidget(result_, 1, 1);
  grid->addWidget(truthMouth_, 2, 0);
  grid->addWidget(resultMouth_, 2, 1);
  grid->setRowStretch(1, 3);
  grid->setRowStretch(2, 2);
  truth_->setObjectName(QStringLiteral("truth"));
  result_->setObjectName(QStringLiteral("result"));
  resultMouth_->setObjectName(QStringLiteral("resultMouth"));
  truth_->setEmptyText(tr("The first picture comes when learning has begun."));
  return box;
}

QWidget* LearnStep::makeSide() {
  auto* box = new QWidget;
  box->setFixedWidth(kSide);
  stage_ = new QLabel;
  stage_->setProperty("role", "title");
  stage_->setObjectName(QStringLiteral("learnStage"));
  left_ = new QLabel;
  left_->setProperty("role", "secondary");
  left_->setWordWrap(true);
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("How far this part of the work is"));
  pause_ = button(tr("Pause"), icon(QStringLiteral("pause")), QStringLiteral("learnPause"));
  stop_ = button(tr("Stop and keep best"), icon(QStringLiteral("stop")), QStringLiteral("learnStop"));
  stop_->setToolTip(tr("Learning ends now; the identity is made of the best head so far"));
  again_ = button(tr("Go on learning"), icon(QStringLiteral("train")), QStringLiteral("learnAgain"));
  connect(pause_, &QPushButton::clicked, this, [this] {
    const bool paused = creation()->learnJob() && creation()->learnJob()->state() == Job::State::Paused;
    paused ? creation()->resume() : creation()->pause();
  });
  connect(stop_, &QPushButton::clicked, this, [this] { creation()->stopAndKeepBest(); });
  connect(again_, &QPushButton::clicked, this, [this] { creation()->learn(); });
  auto* row = new QHBoxLayout;
  row->addWidget(pause_);
  row->addWidget(stop_, 1);
  row->addWidget(again_, 1);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(stage_);
  column->addWidget(progress_);
  column->addWidget(left_);
  column->addSpacing(space::kMedium);
  column->addWidget(likeness_);
  column->addSpacing(space::kMedium);
  column->addWidget(sync_);
  column->addStretch(1);
  column->addLayout(row);
  return box;
}

QWidget* LearnStep::makeStates() {
  statesBox_ = new QWidget;
  states_ = new QListWidget;
  states_->setObjectName(QStringLiteral("earlierStates"));
  states_->setAccessibleName(tr("Earlier states of the head"));
  states_->setViewMode(QListView::IconMode);
  states_->setFlow(QListView::LeftToRight);
  states_->setWrapping(false);
  states_->setMovement(QListView::Static);
  states_->setIconSize({kState, kState});
  states_->setSpacing(space::kSmall);
  states_->setFixedHeight(kStatesHigh);
  states_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  back_ = button(tr("Go back to this state"), icon(QStringLiteral("previous")), QStringLiteral("goBack"));
  backHint_ = new QLabel;
  backHint_->setProperty("role", "secondary");
  backHint_->setWordWrap(true);
  connect(back_, &QPushButton::clicked, this, &LearnStep::goBack);
  connect(states_, &QListWidget::itemSelectionChanged, this, [this] { showJob(); });
  auto* side = new QVBoxLayout;
  side->addWidget(new QLabel(tr("Earlier states")));
  side->addWidget(backHint_);
  side->addWidget(back_);
  side->addStretch(1);
  auto* words = new QWidget;
  words->setLayout(side);
  words->setFixedWidth(kSide);
  auto* row = new QHBoxLayout(statesBox_);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(states_, 1);
  row->addWidget(words);
  return statesBox_;
}

QString LearnStep::nextText() const {
  return canGoOn() ? tr("Hear it speak") : QString();
}

bool LearnStep::canGoOn() const {
  return creation() && creation()->canVisit(Creation::Step::Ready) && !creation()->isLearning();
}

void LearnStep::refresh(bool another) {
  watch_.watch(creation()->watchFolder(), creation()->workFolder());
  if (another) told_.clear(), notice_->dismiss(), showLook();
  showJob();
  emit changed();
}

void LearnStep::showJob() {
  const Job* job = creation()->learnJob();
  const bool running = creation()->isLearning();
  const bool paused = running && job->state() == Job::State::Paused;
  const bool waiting = running && job->state() == Job::State::Waiting;
  const bool done = creation()->canVisit(Creation::Step::Ready);
  stage_->setText(paused    ? tr("Paused")
                  : waiting ? tr("Waits its turn")
                  : running ? stageWords(job->stage())
                  : done    ? tr("The head is ready")
                            : tr("Not being learned now"));
  progress_->setVisible(running);
  const bool measured = running && job->fraction() >= 0;
  progress_->setRange(0, measured ? 100 : 0);
  if (measured) progress_->setValue(qRound(100 * job->fraction()));
  left_->setText(running && !paused && !waiting ? timeLeftWords(job->secondsLeft()) : QString());
  pause_->setVisible(running && !waiting);
  pause_->setText(paused ? tr("Resume") : tr("Pause"));
  pause_->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
  stop_->setVisible(running && !waiting);
  stop_->setEnabled(running && job->stage() == QLatin1String("train"));
  again_->setVisible(!running && !done);
  back_->setEnabled(!running && !states_->selectedItems().isEmpty());
  backHint_->setText(running ? tr("When learning has ended you can go back to one of them.")
                             : tr("Choose one: the identity is made of it instead of the best."));
  if (!running) watch_.refresh();
  const QString problem = running ? QString() : creation()->problem();
  if (problem == told_) return;
  told_ = problem;
  if (problem.isEmpty()) return notice_->dismiss();
  notice_->say(Notice::Kind::Problem, problem, creation()->remedy());
  notice_->offer(tr("Try again"), [this] { creation()->learn(); });
}

void LearnStep::showLook() {
  const LearningLook& look = watch_.look();
  truth_->setImage(look.truth);
  result_->setImage(look.result);
  truthMouth_->setImage(look.truthMouth);
  resultMouth_->setImage(look.resultMouth);
  const double all = creation() ? creation()->plan().budget : 1;
  likeness_->setPoints(look.likeness, all);
  sync_->setPoints(look.sync, all);
  sync_->setVisible(!look.sync.isEmpty());
  showStates();
}

void LearnStep::showStates() {
  const auto& states = watch_.look().states;
  statesBox_->setVisible(!states.empty());
  const auto selected = states_->selectedItems();
  const int chosen = selected.isEmpty() ? 0 : selected.first()->data(Qt::UserRole).toInt();
  const QSignalBlocker quiet(states_);
  states_->clear();
  for (const auto& state : states) {
    auto* item = new QListWidgetItem(QIcon(QPixmap::fromImage(state.picture)),
                                     tr("%1 s\n%2 dB").arg(state.seconds, 0, 'f', 0).arg(state.psnr, 0, 'f', 1));
    item->setData(Qt::UserRole, state.number);
    item->setData(
        Qt::AccessibleTextRole,
        tr("State after %1 s of learning, likeness %2 dB").arg(state.seconds, 0, 'f', 0).arg(state.psnr, 0, 'f', 1));
    item->setTextAlignment(Qt::AlignCenter);
    states_->addItem(item);
    if (state.number == chosen) states_->setCurrentItem(item);
  }
}

void LearnStep::goBack() {
  const auto selected = states_->selectedItems();
  if (!selected.isEmpty()) creation()->learn(selected.first()->data(Qt::UserRole).toInt());
}

} // namespace d3t::ui
