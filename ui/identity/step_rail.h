// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/creation.h"
#include <QAbstractButton>
#include <array>

class QButtonGroup;

namespace d3t::ui {

/// One step of the rail: its number or a tick, its name, its state in words.
class StepButton : public QAbstractButton {
  Q_OBJECT
public:
  StepButton(int number, const QString& name, QWidget* parent = nullptr);
  void setState(const QString& words, bool done);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {96, sizeHint().height()}; }

protected:
  void paintEvent(QPaintEvent*) override;

private:
  int number_;
  QString state_;
  bool done_ = false;
};

/// Check -> Consent -> Budget -> Learn -> Ready. Arrow keys go along it as in any group of buttons.
class StepRail : public QWidget {
  Q_OBJECT
public:
  explicit StepRail(QWidget* parent = nullptr);
  void show(const Creation&, Creation::Step current);
  StepButton* button(Creation::Step step) const { return buttons_[static_cast<size_t>(step)]; }

signals:
  void wanted(d3t::ui::Creation::Step step);

private:
  std::array<StepButton*, Creation::kSteps> buttons_{};
};

} // namespace d3t::ui
