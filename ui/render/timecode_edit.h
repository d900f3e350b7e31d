// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/playhead.h"
#include <QLineEdit>

namespace d3t::ui {

/// The time of the playhead, hh:mm:ss:ff. A click edits it: Enter goes there, Esc leaves it.
class TimecodeEdit : public QLineEdit {
  Q_OBJECT
public:
  explicit TimecodeEdit(Playhead&, QWidget* parent = nullptr);

protected:
  void focusInEvent(QFocusEvent*) override;
  void focusOutEvent(QFocusEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

private:
  void show(qint64 ticks);
  void go();
  Playhead& playhead_;
};

} // namespace d3t::ui
