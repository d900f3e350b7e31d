// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSlider;
class QTimer;
class QToolButton;

namespace d3t::ui {

/// A number of the inspector: name, slider, number with unit, and a reset arrow that is there where the number is not
/// the standard one. The name: double click resets. The wheel changes, with Ctrl by a tenth. GUI thread.
///
///   auto* gain = new NumberField({.name = tr("Gain"), .unit = tr("dB"), .low = -60, .high = 24, .step = 1, .digits =
///   1}); connect(gain, &NumberField::edited, this, [=](double dB) { session.apply(..., key); }); connect(gain,
///   &NumberField::finished, this, [=] { session.endMerge(); });
class NumberField : public QWidget {
  Q_OBJECT
public:
  struct Spec {
    QString name, unit, hint;
    double low = 0, high = 1, standard = 0, step = .1;
    int digits = 2;
  };
  explicit NumberField(const Spec&, QWidget* parent = nullptr);

  double value() const;
  void display(double value); ///< without edited()
  /// A widget of the caller's behind the number (keyframe buttons).
  void addWidget(QWidget*);
  void setName(const QString&);
  QDoubleSpinBox* box() const { return box_; }
  QSlider* slider() const { return slider_; }
  QToolButton* reset() const { return reset_; }

signals:
  void edited(double value); ///< by a person; many while a slider is dragged
  void finished();           ///< the edits since the last finished() are one

protected:
  bool eventFilter(QObject*, QEvent*) override;

private:
  void take(double value);
  int stepOf(double value) const;

  Spec spec_;
  QLabel* name_;
  QSlider* slider_;
  QDoubleSpinBox* box_;
  QToolButton* reset_;
  QGridLayout* grid_;
  QTimer* pause_; ///< turns of the wheel and keys that follow one another are one edit
  bool showing_ = false;
};

} // namespace d3t::ui
