// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace d3t::ui {

/// In place of a picture: says what to drop here. The window takes the drop.
class EmptyStage : public QWidget {
  Q_OBJECT
public:
  explicit EmptyStage(QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent*) override;
};

} // namespace d3t::ui
