// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/calibration.h"
#include "ui/identity/step_page.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace d3t::ui {

class BudgetSlider;
class Notice;

/// Budget: how long to learn, what this machine makes of it, on which device, and whether the memory is enough.
class BudgetStep : public StepPage {
  Q_OBJECT
public:
  BudgetStep(Studio&, Calibration&, QWidget* parent = nullptr);
  QString nextText() const override;
  bool canGoOn() const override;
  bool goOn() override;

protected:
  void refresh(bool another) override;

private:
  QWidget* makeMachine();
  void showMachine();
  void showExpectation();
  void showMemory();

  Studio& studio_;
  Calibration& calibration_;
  BudgetSlider* slider_;
  QLabel* grade_;
  QLabel* expectation_;
  QLabel* memory_;
  QComboBox* device_;
  QLabel* deviceName_;
  QProgressBar* measuring_;
  QPushButton* again_;
  Notice* notice_;
  QWidget* form_;
  bool fits_ = true;
};

} // namespace d3t::ui
