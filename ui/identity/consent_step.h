// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/step_page.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace d3t::ui {

/// Consent: who allows it, for what, until when.
class ConsentStep : public StepPage {
  Q_OBJECT
public:
  explicit ConsentStep(QWidget* parent = nullptr);
  QString nextText() const override;
  bool canGoOn() const override;
  bool goOn() override;

protected:
  void refresh(bool another) override;

private:
  Consent entered() const;
  void fill(const Consent&);
  void pick(const QString& who);
  void updateStatement();

  QComboBox* who_;
  QComboBox* scope_;
  QRadioButton* noEnd_;
  QRadioButton* ends_;
  QDateEdit* until_;
  QCheckBox* statement_;
  QLabel* statementText_;
  QCheckBox* remember_;
  QWidget* form_;
};

} // namespace d3t::ui
