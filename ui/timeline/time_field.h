// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/time.h"
#include <QAbstractSpinBox>

namespace d3t::ui {

/// A time that can be typed ("1:02:03:04", "3.2 s", "40 ms") and stepped by frames; the wheel with Ctrl by
/// milliseconds, Page up and down by seconds. What is no time is not taken. GUI thread.
class TimeField : public QAbstractSpinBox {
  Q_OBJECT
public:
  explicit TimeField(const QString& name, QWidget* parent = nullptr);

  timeline::Ticks time() const { return time_; }
  void display(timeline::Ticks); ///< without edited()
  void setSteps(timeline::Ticks step, timeline::Ticks fine);

  void stepBy(int steps) override;
  QValidator::State validate(QString&, int&) const override;
  QSize sizeHint() const override { return {150, QAbstractSpinBox::sizeHint().height()}; }
  QSize minimumSizeHint() const override { return {110, QAbstractSpinBox::minimumSizeHint().height()}; }

signals:
  void edited(qint64 ticks); ///< by a person

protected:
  StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
  void wheelEvent(QWheelEvent*) override;

private:
  timeline::Ticks time_ = 0, step_, fine_;
  QString shown_;
};

} // namespace d3t::ui
