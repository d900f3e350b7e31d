// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/create_page.h"

#include "ui/identity/budget_step.h"
#include "ui/identity/check_step.h"
#include "ui/identity/consent_step.h"
#include "ui/identity/learn_step.h"
#include "ui/identity/ready_step.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace d3t::ui {
namespace {
using Step = Creation::Step;
constexpr int kListWide = 200; // px
} // namespace

CreatePage::CreatePage(Studio& studio, QWidget* parent)
    : QWidget(parent), studio_(studio), calibration_(new Calibration(studio, this)), title_(new QLabel),
      notice_(new Notice), rail_(new StepRail), list_(new QListWidget), listBox_(new QWidget),
      stack_(new QStackedWidget) {
  setObjectName(QStringLiteral("createPage"));
  makeSteps();
  list_->setObjectName(QStringLiteral("creationList"));
  list_->setAccessibleName(tr("Clips that become identities"));
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row >= 0 && row < static_cast<int>(creations_.size())) select(creations_[static_cast<size_t>(row)]);
  });
  auto* listColumn = new QVBoxLayout(listBox_);
  listColumn->setContentsMargins(0, 0, 0, 0);
  auto* listTitle = new QLabel(tr("Clips"));
  listTitle->setProperty("role", "secondary");
  listColumn->addWidget(listTitle);
  listColumn->addWidget(list_, 1);
  listBox_->setFixedWidth(kListWide);

  auto* middle = new QHBoxLayout;
  middle->setSpacing(space::kLarge);
  middle->addWidget(listBox_);
  middle->addWidget(stack_, 1);
  auto* column = new QVBoxLayout;
  column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
  column->setSpacing(space::kMedium + space::kSmall);
  column->addWidget(makeHeader());
  column->addLayout(middle, 1);
  column->addWidget(makeFooter());
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(notice_);
  outer->addLayout(column, 1);
  connect(rail_, &StepRail::wanted, this, &CreatePage::go);
  showAll();
}

CreatePage::~CreatePage() = default;

QWidget* CreatePage::makeHeader() {
  auto* box = new QWidget;
  title_->setProperty("role", "title");
  title_->setTextFormat(Qt::PlainText); // names of files are foreign
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(title_);
  column->addWidget(rail_);
  return box;
}

QWidget* CreatePage::makeFooter() {
  auto* box = new QWidget;
  leave_ = new QPushButton(icon(QStringLiteral("close")), tr("Leave this clip"));
  back_ = new QPushButton(tr("Back"));
  next_ = new QPushButton;
  leave_->setObjectName(QStringLiteral("createLeave"));
  back_->setObjectName(QStringLiteral("createBack"));
  next_->setObjectName(QStringLiteral("createNext"));
  next_->setProperty("primary", true);
  connect(leave_, &QPushButton::clicked, this, &CreatePage::leaveAsked);
  connect(back_, &QPushButton::clicked, this, [this] { go(static_cast<Step>(static_cast<int>(step_) - 1)); });
  connect(next_, &QPushButton::clicked, this, &CreatePage::next);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(leave_);
  row->addStretch(1);
  row->addWidget(back_);
  row->addWidget(next_);
  return box;
}

void CreatePage::makeSteps() {
  auto* check = new CheckStep;
  auto* ready = new ReadyStep(studio_);
  pages_ = {check, new ConsentStep, new BudgetStep(studio_, *calibration_), new LearnStep, ready};
  for (StepPage* page : pages_) {
    stack_->addWidget(page);
    connect(page, &StepPage::changed, this, [this, page] {
      if (page == stack_->currentWidget()) next_->setEnabled(page->canGoOn());
    });
  }
  connect(check, &CheckStep::anotherClipWanted, this, [this] {
    leave(current_, true);
    emit anotherClipWanted();
  });
  connect(check, &CheckStep::guideWanted, this, &CreatePage::guideWanted);
  connect(ready, &ReadyStep::putOnTimelineWanted, this, &CreatePage::putOnTimelineWanted);
  connect(ready, &ReadyStep::tryASoundWanted, this, &CreatePage::tryASoundWanted);
}

void CreatePage::begin(const QStringList& clips) {
  for (const QString& clip : clips) add(store_.begin(clip), false);
}

void CreatePage::resume(const std::vector<CreationPlan>& plans) {
  for (const CreationPlan& plan : plans) add(plan, true);
}

void CreatePage::discard(const std::vector<CreationPlan>& plans) {
  for (const CreationPlan& plan : plans) store_.remove(plan.id);
}

void CreatePage::add(CreationPlan plan, bool learnNow) {
  auto* creation = new Creation(studio_, store_, std::move(plan), this);
  creations_.push_back(creation);
  connect(creation, &Creation::changed, this, [this, creation] { creation == current_ ? showAll() : showList(); });
  connect(creation, &Creation::identityReady, this, [this, creation](const QString& file) {
    if (creation == current_ && step_ == Step::Learn) go(Step::Ready);
    emit identityReady(file);
  });
  creation->check();
  if (learnNow) creation->takeUp();
  select(creation);
}

void CreatePage::select(Creation* creation) {
  current_ = creation;
  step_ = Step::Check;
  for (const Step step : {Step::Learn, Step::Ready})
    if (current_ && current_->canVisit(step)) step_ = step;
  if (current_ && current_->isLearning()) step_ = Step::Learn;
  showAll();
}

void CreatePage::go(Step step) {
  if (!current_ || step == step_ || (!current_->canVisit(step) && step != Step::Check)) return showAll();
  step_ = step;
  showAll();
}

void CreatePage::next() {
  if (!current_ || !page(step_)->canGoOn() || !page(step_)->goOn()) return;
  if (step_ == Step::Budget) {
    if (!current_->isLearning()) current_->learn();
    return go(Step::Learn);
  }
  if (step_ != Step::Ready) return go(static_cast<Step>(static_cast<int>(step_) + 1));
}

void CreatePage::showAll() {
  showList();
  const bool there = current_ != nullptr;
  rail_->setVisible(there);
  stack_->setVisible(there);
  for (QPushButton* button : {leave_, back_, next_}) button->setVisible(there);
  if (!there) return title_->clear();
  //: the name of a video file
  title_->setText(tr("New identity from %1").arg(QFileInfo(current_->plan().clip).fileName()));
  rail_->show(*current_, step_);
  for (StepPage* other : pages_)
    if (other != page(step_)) other->show(nullptr);
  stack_->setCurrentWidget(page(step_));
  page(step_)->show(current_);
  back_->setVisible(step_ != Step::Check);
  const bool over = step_ == Step::Ready;
  next_->setVisible(!page(step_)->nextText().isEmpty());
  next_->setText(page(step_)->nextText());
  next_->setEnabled(page(step_)->canGoOn());
  leave_->setText(over ? tr("Done") : tr("Leave this clip"));
  leave_->setIcon(icon(over ? QStringLiteral("good") : QStringLiteral("close")));
}

void CreatePage::showList() {
  listBox_->setVisible(creations_.size() > 1);
  const QSignalBlocker quiet(list_);
  while (list_->count() > static_cast<int>(creations_.size())) delete list_->takeItem(0);
  while (list_->count() < static_cast<int>(creations_.size())) list_->addItem(QString());
  for (int i = 0; i < list_->count(); ++i) {
    const Creation& creation = *creations_[static_cast<size_t>(i)];
    const Step step = creation.canVisit(Step::Learn) ? Step::Learn : Step::Check;
    //: a clip and how far it is
    list_->item(i)->setText(tr("%1\n%2").arg(QFileInfo(creation.plan().clip).fileName(), creation.stateOf(step)));
    if (&creation == current_) list_->setCurrentRow(i);
  }
}

// What is learned or finished does not go by a slip; the work folder goes only here.
void CreatePage::leaveAsked() {
  if (!current_) return;
  if (!current_->isLearning()) return leave(current_, true);
  notice_->say(Notice::Kind::Warning, tr("%1 is being learned.").arg(current_->plan().name),
               tr("Leaving the clip ends that and throws the work on it away."));
  notice_->offer(tr("Go on learning"), [this] { notice_->dismiss(); });
  notice_->offer(tr("Leave and throw away"), [this, creation = QPointer<Creation>(current_)] {
    notice_->dismiss();
    if (creation) leave(creation, true);
  });
}

void CreatePage::leave(Creation* creation, bool removeWork) {
  const QString id = creation->plan().id;
  for (StepPage* page : pages_) page->show(nullptr);
  std::erase(creations_, creation);
  creation->disconnect(this);
  QList<QPointer<Job>> jobs{creation->checkJob(), creation->learnJob()};
  bool working = false;
  for (const auto& job : jobs) {
    if (!job || job->isOver()) continue;
    working = true;
    // The folder goes when nobody writes into it any more.
    connect(job, &Job::finished, this, [this, id, removeWork] {
      if (removeWork) store_.remove(id);
    });
    job->stop();
  }
  if (removeWork && !working) store_.remove(id);
  creation->deleteLater();
  current_ = nullptr;
  if (creations_.empty()) {
    showAll();
    emit finished();
  } else {
    select(creations_.front());
  }
}

bool CreatePage::isLearning() const {
  return std::any_of(creations_.begin(), creations_.end(), [](const Creation* c) { return c->isLearning(); });
}

bool CreatePage::mayClose(std::function<void()> close) {
  if (closing_ || !isLearning()) return true;
  const auto answer = [this, close = std::move(close)](bool keep) {
    return [this, close, keep] {
      notice_->dismiss();
      closing_ = true;
      studio_.settings.setKeepTrainingOnClose(keep);
      for (Creation* creation : creations_)
        if (creation->isLearning()) creation->learnJob()->setSurvivesWindow(keep);
      close();
    };
  };
  notice_->say(Notice::Kind::Info, tr("An identity is being learned."),
               tr("Shall it go on while the window is closed? Either way nothing is lost."));
  notice_->offer(tr("Go on in the background"), answer(true));
  notice_->offer(tr("Pause until the next start"), answer(false));
  notice_->offer(tr("Stay here"), [this] { notice_->dismiss(); });
  return false;
}

} // namespace d3t::ui
