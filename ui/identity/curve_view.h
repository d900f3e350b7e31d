// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QWidget>

namespace d3t::ui {

/// A small curve over the seconds of training, with its name, and its last value as a number.
class CurveView : public QWidget {
  Q_OBJECT
public:
  /// format: of the last value, with one place for the number: "%1 dB". least: height of the whole axis at least.
  CurveView(const QString& name, const QString& format, int digits, double least, QWidget* parent = nullptr);
  void setPoints(const QPolygonF& secondsAndValues, double allSeconds);
  const QPolygonF& points() const { return points_; }
  QSize sizeHint() const override { return {240, 96}; }
  QSize minimumSizeHint() const override { return {140, 64}; }

protected:
  void paintEvent(QPaintEvent*) override;

private:
  QString value() const;
  QString name_, format_;
  int digits_;
  double least_, all_ = 1;
  QPolygonF points_;
};

} // namespace d3t::ui
