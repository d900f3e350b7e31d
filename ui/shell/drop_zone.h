// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace d3t::ui {

/// The large place that says where a clip goes. The window takes the drop itself, anywhere; this opens the file chooser
/// when it is pressed.
class DropZone : public QAbstractButton {
  Q_OBJECT
public:
  explicit DropZone(QWidget* parent = nullptr);
  QSize sizeHint() const override { return {640, 220}; }
  QSize minimumSizeHint() const override { return {320, 140}; }

protected:
  void paintEvent(QPaintEvent*) override;
};

} // namespace d3t::ui
