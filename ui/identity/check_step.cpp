// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/check_step.h"

#include "ui/identity/picture_view.h"
#include "ui/identity/score_view.h"
#include "ui/identity/strip_view.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>
#include <utility>

namespace d3t::ui {
namespace {

constexpr double kNothingWrong = .9;

QDoubleSpinBox* secondsBox(const QString& name, const QString& object) {
  auto* box = new QDoubleSpinBox;
  box->setAccessibleName(name);
  box->setObjectName(object);
  box->setSuffix(CheckStep::tr(" s"));
  box->setDecimals(1);
  box->setSingleStep(.1);
  box->setKeyboardTracking(false);
  return box;
}

QLabel* secondary(const QString& text = {}) {
  auto* label = new QLabel(text);
  label->setProperty("role", "secondary");
  return label;
}

} // namespace

CheckStep::CheckStep(QWidget* parent)
    : StepPage(parent), sentence_(new QLabel), facts_(secondary()), score_(new ScoreView),
      picture_(new PictureView(tr("Picture of the clip at the moment"))), moment_(secondary()),
      overlay_(new QCheckBox(tr("Show the tracked face"))), strips_(new StripView), reasons_(new QListWidget),
      progress_(new QProgressBar), found_(new QWidget), notice_(new Notice) {
  sentence_->setProperty("role", "title");
  sentence_->setWordWrap(true);
  sentence_->setObjectName(QStringLiteral("checkSentence"));
  picture_->setObjectName(QStringLiteral("checkPicture"));
  overlay_->setChecked(true);
  progress_->setRange(0, 0);
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("The clip is being read"));
  reasons_->setObjectName(QStringLiteral("reasons"));
  reasons_->setAccessibleName(tr("What the check found"));
  reasons_->setWordWrap(true);

  auto* top = new QHBoxLayout;
  auto* side = new QVBoxLayout;
  side->addWidget(picture_, 1);
  auto* under = new QHBoxLayout;
  under->addWidget(moment_);
  under->addStretch(1);
  under->addWidget(overlay_);
  side->addLayout(under);
  top->addLayout(side, 3);
  top->addSpacing(space::kMedium);
  auto* right = new QVBoxLayout;
  right->addWidget(makeHead());
  right->addWidget(reasons_, 1);
  top->addLayout(right, 2);

  auto* column = new QVBoxLayout(found_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(top, 1);
  column->addWidget(strips_);
  column->addWidget(makeStretch());

  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(notice_);
  whole->addWidget(progress_);
  whole->addWidget(found_, 1);
  whole->addStretch(0);

  connect(strips_, &StripView::momentChanged, this, &CheckStep::showMoment);
  connect(strips_, &StripView::stretchChanged, this, &CheckStep::takeStretch);
  connect(overlay_, &QCheckBox::toggled, this, [this] { showMoment(strips_->moment()); });
  connect(reasons_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
    if (item && item->data(Qt::UserRole).isValid()) strips_->setMoment(item->data(Qt::UserRole).toDouble());
  });
}

QWidget* CheckStep::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  auto* words = new QVBoxLayout;
  words->addStretch(1);
  words->addWidget(sentence_);
  words->addWidget(facts_);
  words->addStretch(1);
  row->addWidget(score_);
  row->addLayout(words, 1);
  return head;
}

QWidget* CheckStep::makeStretch() {
  from_ = secondsBox(tr("Learn from second"), QStringLiteral("stretchFrom"));
  to_ = secondsBox(tr("Learn up to second"), QStringLiteral("stretchTo"));
  length_ = secondary();
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* fromName = new QLabel(tr("Learn &from"));
  fromName->setBuddy(from_);
  auto* toName = new QLabel(tr("&to"));
  toName->setBuddy(to_);
  for (QWidget* w : std::initializer_list<QWidget*>{fromName, from_, toName, to_, length_}) row->addWidget(w);
  row->addStretch(1);
  connect(from_, &QDoubleSpinBox::valueChanged, this, [this](double from) {
    if (creation() && creation()->report())
      takeStretch(withStart(creation()->stretch(), from, creation()->report()->seconds));
  });
  connect(to_, &QDoubleSpinBox::valueChanged, this, [this](double to) {
    if (creation() && creation()->report())
      takeStretch(withEnd(creation()->stretch(), to, creation()->report()->seconds));
  });
  return box;
}

QString CheckStep::nextText() const {
  return canGoOn() ? tr("Use this stretch") : QString();
}

bool CheckStep::canGoOn() const {
  return creation() && creation()->report() && creation()->report()->usable;
}

void CheckStep::refresh(bool another) {
  if (another) shown_ = refused_ = false, notice_->dismiss();
  const auto& report = creation()->report();
  const bool reading = creation()->checkJob() && !creation()->checkJob()->isOver();
  progress_->setVisible(reading);
  if (reading && creation()->checkJob()->fraction() > 0) {
    progress_->setRange(0, 100);
    progress_->setValue(qRound(100 * creation()->checkJob()->fraction()));
  }
  found_->setVisible(report.has_value());
  if (report && !shown_) showReport();
  if (!report) shown_ = false;
  const bool canChange = canGoOn() && !creation()->isLearning();
  strips_->setCanChange(canChange);
  from_->setEnabled(canChange);
  to_->setEnabled(canChange);
  if (report) showStretch();
  const bool bad = (!report && !reading && !creation()->problem().isEmpty()) || (report && !report->usable);
  if (bad && !refused_) refuse();
  if (reading) refused_ = false, notice_->dismiss();
  emit changed();
}

void CheckStep::refuse() {
  refused_ = true;
  const auto& report = creation()->report();
  if (report)
    notice_->say(Notice::Kind::Problem, tr("This clip cannot be used: there is no face in it."),
                 tr("Use a clip that shows one face from the front, as the guide says."));
  else
    notice_->say(Notice::Kind::Problem, creation()->problem(), creation()->remedy());
  notice_->offer(tr("Choose another clip …"), [this] { emit anotherClipWanted(); });
  notice_->offer(tr("How to record a good clip"), [this] { emit guideWanted(); });
}

void CheckStep::showReport() {
  shown_ = true;
  const DoctorReport& report = *creation()->report();
  score_->setScore(report.score);
  sentence_->setText(report.sentence);
  //: name of the clip, width, height, seconds
  facts_->setText(tr("%1, %2 x %3, %4 s")
                      .arg(QFileInfo(creation()->plan().clip).fileName())
                      .arg(report.width)
                      .arg(report.height)
                      .arg(report.seconds, 0, 'f', 1));
  overlay_->setVisible(!report.faces.empty());
  strips_->setReport(report);
  strips_->setVisible(!report.strips.empty());
  reasons_->clear();
  for (const auto& reason : report.reasons) {
    auto* item = new QListWidgetItem(reason.score >= kNothingWrong ? icon(QStringLiteral("good"), tokens().good)
                                                                   : icon(QStringLiteral("warning"), tokens().warn),
                                     reason.text);
    reasons_->addItem(item);
  }
  int last = -1;
  for (const auto& bad : report.bad) {
    if (std::exchange(last, bad.second) == bad.second) continue; // its reasons are said together
    //: a second of the clip and what is wrong there
    auto* item = new QListWidgetItem(icon(QStringLiteral("warning"), tokens().bad),
                                     tr("Second %1: %2").arg(bad.second + 1).arg(report.whyBad(bad.second)));
    item->setData(Qt::UserRole, bad.second + .5);
    reasons_->addItem(item);
  }
  strips_->setMoment((creation()->stretch().from + creation()->stretch().to) / 2);
  showMoment(strips_->moment());
}

void CheckStep::showMoment(double seconds) {
  if (!creation() || !creation()->report()) return;
  const DoctorReport& report = *creation()->report();
  picture_->load(report.framePath(seconds));
  const auto* face = report.faceAt(seconds);
  picture_->setPoints(face && overlay_->isChecked() ? face->points : QPolygonF());
  const QString why = report.whyBad(static_cast<int>(seconds));
  moment_->setText(why.isEmpty() ? tr("At %1 s").arg(seconds, 0, 'f', 1)
                                 : tr("At %1 s: %2").arg(seconds, 0, 'f', 1).arg(why));
}

void CheckStep::showStretch() {
  const Stretch stretch = creation()->stretch();
  strips_->setStretch(stretch);
  for (QDoubleSpinBox* box : {from_, to_}) {
    const QSignalBlocker quiet(box);
    box->setRange(0, creation()->report()->seconds);
    box->setValue(box == from_ ? stretch.from : stretch.to);
  }
  length_->setText(tr("%1 s of 5 to 20 s").arg(stretch.to - stretch.from, 0, 'f', 1));
}

void CheckStep::takeStretch(const Stretch& stretch) {
  CreationPlan plan = creation()->plan();
  plan.from = stretch.from;
  plan.to = stretch.to;
  creation()->change(plan); // also where it is the same: the number that was typed is put right
}

} // namespace d3t::ui
