// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/doctor_report.h"
#include <QWidget>

namespace d3t::ui {

/// A clip's qualities as one strip each, a cell a second: the fuller, the better, bad seconds hatched and marked. Under
/// them the stretch that is learned from, a bracket with a handle at each end.
///
/// Mouse: moving shows the moment; a press on a handle (or inside the bracket) drags it. Keys: Left and Right move the
/// moment by a second, with Shift the whole bracket, with Ctrl its start, with Alt its end (by a tenth); Home and End.
class StripView : public QWidget {
  Q_OBJECT
public:
  explicit StripView(QWidget* parent = nullptr);

  void setReport(const DoctorReport&);
  void setStretch(const Stretch&);
  Stretch stretch() const { return stretch_; }
  void setCanChange(bool);
  double moment() const { return moment_; }
  void setMoment(double seconds);

  /// Where things are, px of the widget: of the tests and of those who point.
  qreal xOf(double seconds) const;
  QRectF cell(int strip, int second) const;
  QPointF handle(bool end) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void momentChanged(double seconds);
  void stretchChanged(const d3t::ui::Stretch& stretch);

protected:
  void paintEvent(QPaintEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  bool event(QEvent*) override;

private:
  enum class Grip { None, Start, End, All };
  double secondsAt(qreal x) const;
  int stripAt(qreal y) const; ///< -1: none
  Grip gripAt(QPointF) const;
  void change(const Stretch&);
  QString wordsAt(int strip, int second) const;
  void describe();
  void paintStrip(QPainter&, int strip) const;
  void paintVeil(QPainter&) const;
  void paintBad(QPainter&) const;
  void paintBracket(QPainter&) const;
  void paintRuler(QPainter&) const;
  int left() const; ///< px of the names of the strips

  DoctorReport report_;
  Stretch stretch_;
  double moment_ = 0;
  bool canChange_ = true;
  Grip grip_ = Grip::None;
  double gripOffset_ = 0; ///< s from the start of the bracket to where it was taken
};

/// The name of a strip for people: "Face size".
QString stripName(const QString& key);

} // namespace d3t::ui
