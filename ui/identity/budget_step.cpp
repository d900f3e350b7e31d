// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/budget_step.h"

#include "ui/identity/budget_slider.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr int kWidest = 760; // px of the form

QLabel* wrapped(const QString& text = {}, const char* role = nullptr) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  if (role) label->setProperty("role", role);
  return label;
}

QString bytes(double count) {
  return QLocale().formattedDataSize(static_cast<qint64>(count), 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

BudgetStep::BudgetStep(Studio& studio, Calibration& calibration, QWidget* parent)
    : StepPage(parent), studio_(studio), calibration_(calibration), slider_(new BudgetSlider),
      grade_(wrapped({}, "title")), expectation_(wrapped()), memory_(wrapped()), device_(new QComboBox),
      deviceName_(new QLabel), measuring_(new QProgressBar), notice_(new Notice), form_(new QWidget) {
  grade_->setObjectName(QStringLiteral("budgetGrade"));
  expectation_->setObjectName(QStringLiteral("budgetExpectation"));
  memory_->setObjectName(QStringLiteral("budgetMemory"));
  device_->setObjectName(QStringLiteral("budgetDevice"));
  device_->setAccessibleName(tr("Device that learns"));
  auto* column = new QVBoxLayout(form_);
  column->setSpacing(space::kLarge);
  column->addWidget(wrapped(tr("How long shall it learn?"), "title"));
  column->addWidget(wrapped(tr("Longer is better up to a point. You can stop at any time and keep the best so far, or "
                               "go on later.")));
  column->addWidget(slider_);
  column->addWidget(makeMachine());
  column->addStretch(1);
  form_->setMaximumWidth(kWidest);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(form_, 20);
  middle->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(notice_);
  whole->addLayout(middle, 1);

  connect(slider_, &BudgetSlider::changed, this, [this](int seconds) {
    if (!creation()) return;
    CreationPlan plan = creation()->plan();
    plan.budget = seconds;
    creation()->change(plan);
  });
  connect(device_, &QComboBox::activated, this, [this] {
    CreationPlan plan = creation()->plan();
    plan.device = device_->currentData().toString();
    creation()->change(plan);
  });
  connect(&calibration_, &Calibration::changed, this, [this] {
    if (creation()) showMachine(), showExpectation(), showMemory();
  });
}

QWidget* BudgetStep::makeMachine() {
  auto* card = new QFrame;
  card->setProperty("role", "card");
  measuring_->setTextVisible(false);
  measuring_->setRange(0, 0);
  measuring_->setAccessibleName(tr("This machine is being measured"));
  auto* rows = new QFormLayout;
  rows->setHorizontalSpacing(space::kLarge);
  auto* devices = new QHBoxLayout;
  devices->addWidget(device_);
  devices->addWidget(deviceName_, 1);
  rows->addRow(tr("Device"), devices);
  rows->addRow(tr("Memory"), memory_);
  again_ = new QPushButton(icon(QStringLiteral("clock")), tr("Measure again"));
  again_->setObjectName(QStringLiteral("budgetMeasure"));
  again_->setToolTip(tr("Where other programs were at work, the machine seemed slower than it is"));
  connect(again_, &QPushButton::clicked, this, [this] { calibration_.measureAgain(); });
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
  column->addWidget(grade_);
  column->addWidget(measuring_);
  column->addWidget(expectation_);
  column->addSpacing(space::kMedium);
  column->addLayout(rows);
  column->addWidget(again_, 0, Qt::AlignTrailing);
  return card;
}

QString BudgetStep::nextText() const {
  if (creation() && creation()->isLearning()) return tr("See it learn");
  return creation() && creation()->canVisit(Creation::Step::Ready) ? tr("Learn again") : tr("Learn");
}

bool BudgetStep::canGoOn() const {
  return fits_;
}

bool BudgetStep::goOn() {
  if (!fits_) return false;
  studio_.settings.setBudgetSeconds(creation()->plan().budget);
  return true;
}

void BudgetStep::refresh(bool another) {
  if (another) calibration_.need();
  form_->setEnabled(!creation()->isLearning());
  slider_->setSeconds(creation()->plan().budget);
  showMachine();
  showExpectation();
  showMemory();
}

void BudgetStep::showMachine() {
  const auto& machine = calibration_.machine();
  measuring_->setVisible(calibration_.isMeasuring());
  again_->setEnabled(!calibration_.isMeasuring());
  const size_t count = machine ? machine->devices.size() : 0;
  device_->setVisible(count > 1);
  deviceName_->setVisible(count <= 1);
  device_->clear();
  if (!machine) return deviceName_->setText(tr("This machine's processor"));
  for (const auto& device : machine->devices) device_->addItem(device.name, device.id);
  device_->setCurrentIndex(qMax(0, device_->findData(creation()->plan().device)));
  if (count == 1) deviceName_->setText(machine->devices.front().name);
}

void BudgetStep::showExpectation() {
  const auto& machine = calibration_.machine();
  const int budget = creation()->plan().budget;
  if (!machine) {
    grade_->setText(calibration_.isMeasuring() ? tr("Measuring this machine …")
                                               : tr("This machine could not be measured"));
    expectation_->setText(calibration_.isMeasuring()
                              ? tr("Ten seconds, once. You need not wait for it.")
                              : tr("Learning works all the same; 60 seconds are a good choice on most machines."));
    return;
  }
  const Machine::Forecast forecast = machine->at(budget);
  switch (forecast.grade) {
  case Machine::Grade::Rough:
    grade_->setText(tr("Rough on this machine"));
    break;
  case Machine::Grade::Good:
    grade_->setText(tr("Good on this machine"));
    break;
  default:
    grade_->setText(tr("As good as it gets on this machine"));
  }
  constexpr double kMuchLess = .75; // the refiner has a share that `used` leaves out
  const QString steps = QLocale().toString(qRound(forecast.steps / 100) * 100);
  expectation_->setText(
      forecast.grade == Machine::Grade::Best && forecast.used < kMuchLess * budget
          ? tr("About %1 steps of learning; after about %n second(s) the head no longer gets better and learning ends "
               "by itself. Reading the clip and following the face come on top, a few times as long as the clip.",
               nullptr, qRound(forecast.used))
                .arg(steps)
          : tr("About %1 steps of learning. Reading the clip and following the face come on top, a few times as long "
               "as the clip.")
                .arg(steps));
}

// Refused before the start: a machine that swaps learns nothing and does nothing else.
void BudgetStep::showMemory() {
  constexpr double kFarTooLittle = .7; // of what is needed: as `d3talker create` refuses
  const double needed = calibration_.machine() ? calibration_.machine()->memoryNeeded : 0, free = freeMemory();
  const bool known = needed > 0 && free > 0;
  memory_->setText(known ? tr("About %1 needed, %2 free").arg(bytes(needed), bytes(free))
                         : tr("%1 free").arg(bytes(free)));
  const bool fits = !known || free >= kFarTooLittle * needed || creation()->isLearning();
  const bool told = notice_->isVisibleTo(this);
  if (fits && told) notice_->dismiss();
  if (!fits && !told) {
    notice_->say(Notice::Kind::Problem,
                 tr("There is not enough memory: about %1 are needed, %2 are free.").arg(bytes(needed), bytes(free)),
                 tr("Close other programs, then look again."));
    notice_->offer(tr("Look again"), [this] { notice_->dismiss(), showMemory(); });
  }
  if (fits != fits_) fits_ = fits, emit changed();
}

} // namespace d3t::ui
