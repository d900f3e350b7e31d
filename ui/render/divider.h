// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace d3t::ui {

/// The line between the coarse and the fine half of a picture: dragged, or moved with the arrow keys. Its value is the
/// place in thousandths of the picture's width.
class Divider : public QAbstractSlider {
  Q_OBJECT
public:
  static constexpr int kParts = 1000, kWidth = 16; ///< kWidth: px that can be grabbed
  explicit Divider(QWidget* parent);
  /// Where the picture is, in the parent's coordinates.
  void setPicture(const QRectF&);

protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void sliderChange(SliderChange) override;

private:
  void place();
  QRectF picture_;
  double grabbed_ = 0; ///< px from the line to the pointer
};

} // namespace d3t::ui
