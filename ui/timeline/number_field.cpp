// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/number_field.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

namespace d3t::ui {

NumberField::NumberField(const Spec& spec, QWidget* parent)
    : QWidget(parent), spec_(spec), name_(new QLabel(spec.name)), slider_(new QSlider(Qt::Horizontal)),
      box_(new QDoubleSpinBox), reset_(new QToolButton), grid_(new QGridLayout(this)), pause_(new QTimer(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(space::kSmall);
  grid_->setVerticalSpacing(0);
  grid_->addWidget(name_, 0, 0);
  grid_->addWidget(reset_, 0, 1, Qt::AlignRight);
  grid_->addWidget(slider_, 1, 0);
  grid_->addWidget(box_, 1, 1);
  grid_->setColumnStretch(0, 1);
  setName(spec.name);
  name_->setToolTip(spec.hint.isEmpty() ? tr("Double click: the standard value")
                                        : tr("%1. Double click: the standard value").arg(spec.hint));
  slider_->setRange(0, static_cast<int>(std::lround((spec.high - spec.low) / (spec.step / 10))));
  slider_->setSingleStep(10);
  slider_->setPageStep(50);
  slider_->setMinimumWidth(64);
  box_->setDecimals(spec.digits);
  box_->setRange(spec.low, spec.high);
  box_->setSingleStep(spec.step);
  box_->setKeyboardTracking(false);
  if (!spec.unit.isEmpty()) box_->setSuffix(u' ' + spec.unit);
  box_->setButtonSymbols(QAbstractSpinBox::NoButtons); // wheel, keys and the slider step
  box_->setFixedWidth(76);
  reset_->setIcon(icon(QStringLiteral("reset")));
  QSizePolicy keeps = reset_->sizePolicy();
  keeps.setRetainSizeWhenHidden(true); // nothing jumps
  reset_->setSizePolicy(keeps);
  pause_->setSingleShot(true);
  pause_->setInterval(700);
  for (QWidget* widget : {static_cast<QWidget*>(name_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(box_)})
    widget->installEventFilter(this);
  connect(slider_, &QSlider::valueChanged, this, [this](int step) {
    if (!showing_) take(spec_.low + step * spec_.step / 10);
  });
  connect(slider_, &QSlider::sliderReleased, this, &NumberField::finished);
  connect(box_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    if (!showing_) take(value);
  });
  connect(box_, &QDoubleSpinBox::editingFinished, this, &NumberField::finished);
  connect(reset_, &QToolButton::clicked, this, [this] { take(spec_.standard), emit finished(); });
  connect(pause_, &QTimer::timeout, this, &NumberField::finished);
  display(spec.standard);
}

void NumberField::setName(const QString& name) {
  name_->setText(name);
  slider_->setAccessibleName(name);
  box_->setAccessibleName(name);
  reset_->setAccessibleName(tr("%1: standard value").arg(name));
  reset_->setToolTip(reset_->accessibleName());
}

void NumberField::addWidget(QWidget* widget) {
  grid_->addWidget(widget, 1, 2);
}

double NumberField::value() const {
  return box_->value();
}

int NumberField::stepOf(double value) const {
  return static_cast<int>(std::lround((value - spec_.low) / (spec_.step / 10)));
}

void NumberField::display(double value) {
  showing_ = true;
  // What a person types must not be put right under their fingers.
  if (std::abs(box_->value() - value) > 1e-9) box_->setValue(value);
  slider_->setValue(stepOf(value));
  reset_->setVisible(std::abs(value - spec_.standard) > 1e-9);
  showing_ = false;
}

void NumberField::take(double value) {
  display(value);
  emit edited(box_->value());
  if (!slider_->isSliderDown()) pause_->start();
}

bool NumberField::eventFilter(QObject* watched, QEvent* event) {
  if (watched == name_) {
    if (event->type() != QEvent::MouseButtonDblClick) return false;
    take(spec_.standard);
    emit finished();
    return true;
  }
  if (event->type() != QEvent::Wheel || !isEnabled()) return false;
  const auto* wheel = static_cast<QWheelEvent*>(event);
  const double turns = wheel->angleDelta().y() / 120.;
  const double step = wheel->modifiers().testFlag(Qt::ControlModifier) ? spec_.step / 10 : spec_.step;
  take(std::clamp(value() + turns * step, spec_.low, spec_.high));
  event->accept();
  return true;
}

} // namespace d3t::ui
