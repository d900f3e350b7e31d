// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/budget_slider.h"

#include "ui/widgets/tokens.h"
#include <QHBoxLayout>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

namespace d3t::ui {
namespace {

constexpr int kTicks = 200; // positions of the slider

double shareOf(int seconds) {
  return std::log(static_cast<double>(seconds) / BudgetSlider::kLeast) /
         std::log(static_cast<double>(BudgetSlider::kMost) / BudgetSlider::kLeast);
}

// What a person would say: 15, 16 ... 60 s, then steps of 5 s, 15 s, and a minute.
int secondsOf(int tick) {
  const double exact = BudgetSlider::kLeast * std::pow(static_cast<double>(BudgetSlider::kMost) / BudgetSlider::kLeast,
                                                       static_cast<double>(tick) / kTicks);
  const int step = exact < 60 ? 1 : exact < 120 ? 5 : exact < 600 ? 15 : 60;
  return qBound(BudgetSlider::kLeast, static_cast<int>(std::lround(exact / step)) * step, BudgetSlider::kMost);
}

} // namespace

BudgetSlider::BudgetSlider(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal)), number_(new QSpinBox), marksBox_(new QWidget) {
  slider_->setObjectName(QStringLiteral("budgetSlider"));
  slider_->setAccessibleName(tr("Seconds of training"));
  slider_->setRange(0, kTicks);
  slider_->setPageStep(kTicks / 10);
  number_->setObjectName(QStringLiteral("budgetNumber"));
  number_->setAccessibleName(tr("Seconds of training"));
  number_->setRange(kLeast, kMost);
  number_->setSuffix(tr(" s"));
  number_->setKeyboardTracking(false);
  const std::pair<int, QString> marks[] = {{15, tr("Quick\n15 s")}, {60, tr("Good\n60 s")}, {300, tr("Best\n5 min")}};
  for (const auto& [seconds, text] : marks) {
    auto* button = new QToolButton(marksBox_);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(QStringLiteral("budget%1").arg(seconds));
    button->setAccessibleName(QString(text).replace(u'\n', u' '));
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, s = seconds] { take(s); });
    marks_.push_back({seconds, button});
  }
  marksBox_->setFixedHeight(marks_.front().button->sizeHint().height() + space::kMedium);
  auto* column = new QVBoxLayout;
  column->setSpacing(space::kSmall);
  column->addWidget(slider_);
  column->addWidget(marksBox_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addLayout(column, 1);
  row->addWidget(number_, 0, Qt::AlignTop);
  connect(slider_, &QSlider::valueChanged, this, [this](int tick) { take(secondsOf(tick)); });
  connect(number_, &QSpinBox::valueChanged, this, [this](int seconds) { take(seconds); });
  QWidget* before = slider_;
  for (const Mark& mark : marks_) setTabOrder(std::exchange(before, mark.button), mark.button);
  setTabOrder(before, number_);
  setSeconds(seconds_);
}

void BudgetSlider::setSeconds(int seconds) {
  seconds_ = qBound(kLeast, seconds, kMost);
  const QSignalBlocker a(slider_), b(number_);
  slider_->setValue(qRound(kTicks * shareOf(seconds_)));
  number_->setValue(seconds_);
  for (const Mark& mark : marks_) mark.button->setChecked(mark.seconds == seconds_);
}

void BudgetSlider::take(int seconds) {
  const bool other = seconds != seconds_;
  setSeconds(seconds);
  if (other) emit changed(seconds_);
}

void BudgetSlider::resizeEvent(QResizeEvent*) {
  const int knob = style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider_);
  for (const Mark& mark : marks_) {
    const QSize size = mark.button->sizeHint();
    const int along = knob / 2 + qRound((marksBox_->width() - knob) * shareOf(mark.seconds));
    const int x = isRightToLeft() ? marksBox_->width() - along : along;
    mark.button->setGeometry(qBound(0, x - size.width() / 2, marksBox_->width() - size.width()), space::kSmall,
                             size.width(), size.height());
  }
}

} // namespace d3t::ui
