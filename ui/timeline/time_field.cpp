// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_field.h"

#include "ui/timeline/timecode.h"
#include <QLineEdit>
#include <QWheelEvent>

namespace d3t::ui {

using namespace timeline;

TimeField::TimeField(const QString& name, QWidget* parent)
    : QAbstractSpinBox(parent), step_(kFrame), fine_(kTicksPerMs) {
  setAccessibleName(name);
  setButtonSymbols(NoButtons); // wheel and keys step
  setToolTip(tr("Hours:minutes:seconds:frames, or a number with s or ms"));
  lineEdit()->setText(exactTimecode(0));
  connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
    const auto typed = timeOf(lineEdit()->text());
    if (!typed || !lineEdit()->isModified()) return show(time_); // what it was stays
    lineEdit()->setModified(false);
    if (*typed != time_) emit edited(*typed);
    show(time_); // where it was refused
  });
}

void TimeField::show(Ticks time) {
  time_ = time;
  if (!lineEdit()->isModified() || !lineEdit()->hasFocus()) lineEdit()->setText(exactTimecode(time));
}

void TimeField::setSteps(Ticks step, Ticks fine) {
  step_ = step, fine_ = fine;
}

void TimeField::stepBy(int steps) {
  lineEdit()->setModified(false);
  emit edited(time_ + steps * step_);
}

QValidator::State TimeField::validate(QString& text, int&) const {
  return timeOf(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

void TimeField::wheelEvent(QWheelEvent* event) {
  const int turns = event->angleDelta().y() / 120;
  if (turns != 0) {
    lineEdit()->setModified(false);
    emit edited(time_ + turns * (event->modifiers().testFlag(Qt::ControlModifier) ? fine_ : step_));
  }
  event->accept();
}

} // namespace d3t::ui
