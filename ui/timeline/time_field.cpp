// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_field.h"

#include "ui/project/timecode.h"
#include <QLineEdit>
#include <QWheelEvent>

namespace d3t::ui {

using namespace timeline;

TimeField::TimeField(const QString& name, QWidget* parent)
    : QAbstractSpinBox(parent), step_(kFrame), fine_(kTicksPerMs) {
  setAccessibleName(name);
  setButtonSymbols(NoButtons); // wheel and keys step
  setToolTip(tr("Hours:minutes:seconds:frames, or a number with s or ms"));
  display(0);
  connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
    // (isModified() is of no use: Return clears it before this signal.)
    const auto typed = lineEdit()->text() == shown_ ? std::nullopt : timeOf(lineEdit()->text());
    lineEdit()->setText(shown_); // until somebody shows another time: what is no time, or is refused, goes
    if (typed && *typed != time_) emit edited(*typed);
  });
}

void TimeField::display(Ticks time) {
  const bool typing = lineEdit()->hasFocus() && lineEdit()->text() != shown_;
  time_ = time;
  shown_ = exactTimecode(time);
  if (typing) return;
  lineEdit()->setText(shown_);
  if (!lineEdit()->hasFocus()) lineEdit()->home(false); // where it is cut, the end goes
}

void TimeField::setSteps(Ticks step, Ticks fine) {
  step_ = step, fine_ = fine;
}

void TimeField::stepBy(int steps) {
  lineEdit()->setText(shown_);
  emit edited(time_ + steps * step_);
}

QValidator::State TimeField::validate(QString& text, int&) const {
  return timeOf(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

void TimeField::wheelEvent(QWheelEvent* event) {
  const int turns = event->angleDelta().y() / 120;
  if (turns != 0) {
    lineEdit()->setText(shown_);
    emit edited(time_ + turns * (event->modifiers().testFlag(Qt::ControlModifier) ? fine_ : step_));
  }
  event->accept();
}

} // namespace d3t::ui
