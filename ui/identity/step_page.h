// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/creation.h"
#include <QPointer>
#include <QWidget>

namespace d3t::ui {

/// One step's page. It shows one creation at a time and is asked by the page around it for the button that goes on.
class StepPage : public QWidget {
  Q_OBJECT
public:
  using QWidget::QWidget;

  /// nullptr: nothing any more.
  void show(Creation* creation) {
    const bool another = creation != creation_;
    creation_ = creation;
    if (creation_) refresh(another);
  }
  /// Text of the button that goes on; empty: there is none in this step.
  virtual QString nextText() const { return {}; }
  virtual bool canGoOn() const { return true; }
  /// The button was pressed. False: something is missing (and the page says what).
  virtual bool goOn() { return true; }

signals:
  void changed(); ///< nextText or canGoOn

protected:
  /// The creation changed, or (another) it is another one.
  virtual void refresh(bool another) = 0;
  Creation* creation() const { return creation_; }

private:
  QPointer<Creation> creation_;
};

} // namespace d3t::ui
